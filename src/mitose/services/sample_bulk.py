"""Generated contacts for a large sample network: always the same for the same number."""

from __future__ import annotations

import random
import uuid
from datetime import date, timedelta

from mitose.domain.category import Category
from mitose.domain.identity import normal_value
from mitose.domain.names import sort_name
from mitose.storage import contacts, imports, labels
from mitose.storage.database import raw
from mitose.storage.imports import Bulk
from mitose.storage.journal import Deed

_GIVEN = (
    "Ada Ben Clara David Elif Finn Gesa Hugo Ida Jan Katja Leon Maja Nils Olga Paul Rana Samir Tim"
    " Ute Vera Willi Xenia Yara Zoe Agnes Bruno Cem Dora Emre"
).split()
_FAMILY = (
    "Adler Becker Conrad Dietrich Ebert Fischer Graf Hahn Iversen Jansen Kaya Lange Meyer Neumann"
    " Otto Peters Quandt Richter Schulz Thiel Ulrich Vogel Weber Yilmaz Ziegler Arndt Busch Cramer"
    " Döring Ernst"
).split()
_ORGANISATIONS = ("Werk", "Haus", "Studio", "Technik", "Handel", "Bau", "Labor", "Verlag")
_CITIES = ("Kassel", "Göttingen", "Fulda", "Marburg", "Hanau", "Frankfurt", "Köln", "Hamburg")
_SOURCES = ("LinkedIn", "XING", "CRM", "BNI", "Rotary")
_RATINGS = ("", "", "address_only", "loose", "relationship")
_WRITTEN_AT_ONCE = 2000
_CATEGORIES = (Category.HAVE, Category.NEXT, Category.FUTURE)


def add(deed: Deed, count: int, day: date) -> None:
    """Add ``count`` generated contacts, none for a negative count."""
    if count <= 0:
        return
    chance = random.Random(20261123)  # noqa: S311 (invented people, no secrets)
    connection = deed.connection
    source_ids = [labels.named(connection, labels.SOURCES, one, make=True) for one in _SOURCES]
    columns = chance.choices(_CATEGORIES, weights=(94, 4, 2), k=count)
    ranks = {
        column: iter(contacts.bottom_ranks(connection, column.value, columns.count(column)))
        for column in _CATEGORIES
    }
    first = imports.next_contact_id(connection)
    bulk = Bulk()
    ratings: list[tuple[str, int]] = []
    for position, column in enumerate(columns):
        contact_id = first + position
        _add_one(bulk, deed, contact_id, column.value, next(ranks[column]), chance)
        on = day - timedelta(days=chance.randrange(30, 3000))
        bulk.add("contact_source", contact_id, chance.choice(source_ids), on.isoformat(), deed.now)
        rating = chance.choice(_RATINGS)
        if rating and column is Category.HAVE:
            ratings.append((rating, contact_id))
        if position % _WRITTEN_AT_ONCE == _WRITTEN_AT_ONCE - 1:
            bulk.write(connection)
    bulk.write(connection)
    raw(connection).executemany("UPDATE contact SET relationship = ? WHERE id = ?", ratings)


def _add_one(
    bulk: Bulk, deed: Deed, contact_id: int, category: str, rank: str, chance: random.Random
) -> None:
    given, family = chance.choice(_GIVEN), chance.choice(_FAMILY)
    name = f"{given} {family}"
    values = {
        "id": contact_id,
        "uid": str(uuid.uuid4()),
        "name": name,
        "sort_name": sort_name(name, given, family),
        "kind": "person",
        "given": given,
        "family": family,
        "organisation": f"{chance.choice(_FAMILY)} {chance.choice(_ORGANISATIONS)}",
        "city": chance.choice(_CITIES),
        "category": category,
        "rank": rank,
        "created_at": deed.now,
        "updated_at": deed.now,
    }
    bulk.add("contact", *(values.get(column, "") for column in imports.COLUMNS["contact"]))
    email = f"contact{contact_id}@sample.example"
    normal = normal_value("email", email)
    bulk.add("method", contact_id, "email", "work", email, normal, 0, 0)
