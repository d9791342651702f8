"""A database with N invented contacts, the same for the same N and seed, as fast as SQLite allows.

    PYTHONPATH=src python tests/benchmarks/fill.py 100000 FOLDER

The rows go in by plain SQL; stored answers and the search index are then made by the program's
own code, so that they are what a user's deeds would have left. 95 of 100 contacts are in Have.
"""

from __future__ import annotations

import random
import shutil
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

from mitose.domain import ranks
from mitose.domain.names import sort_name
from mitose.paths import Paths
from mitose.storage import derived, journal, schema, search
from mitose.storage.database import connect

CHECKOUT = Path(__file__).resolve().parents[2]
DAY = date(2026, 11, 23)
GIVEN = (
    "Anna Mehmet Jonas Lotte Petra Tomás Carla Deniz Sabine Felix Nadia Ole Eva Ruth Bjørn Zoë"
    " Łukasz Müşerref Ingrid Paul Quirin Rana Svea Timur Ursula Viktor Wanda Xenia Yusuf Chiara"
).split()
FAMILY = (
    "Krüger Baydar Schöller Vries Weißenborn Rey Fontana Okur Hartwig Brandt Achour Kristensen"
    " Malik Steiner Müller Mueller Großmann Jäger Lindqvist Nowak Ångström Öztürk Özdemir Peters"
    " Quandt Roth Sørensen Thiele Ulrich Vogel Winter Ziegler"
).split()
ROLES = (
    "Architect,Managing director,Tax adviser,Event manager,Head of HR,Photographer,Translator,"
    "Web developer,Marketing lead,Founder,Editor,Partner,Chair for innovation,TV host,Buyer"
).split(",")
PLACES = (
    "Kassel Hanau Amsterdam Darmstadt Göttingen Fulda Marburg Köln Würzburg Leipzig Wien Zürich"
).split()
TRADES = "Energie Logistik Medizintechnik Verlag Stahl Druck Garten Wind Textil Holz".split()
TAGS = ("energy", "print", "wind", "school", "club evening")
CIRCLES = ("Kassel marketing club", "Wind park", "University")


def build(folder: Path, count: int, seed: int = 1) -> Path:
    """Make a data folder with ``count`` contacts; returns the path of its database."""
    paths = Paths(data=folder)
    paths.ensure()
    schema.upgrade(paths.database)
    connection = connect(paths.database)
    try:
        connection.exec_driver_sql("PRAGMA synchronous=OFF")
        with journal.transaction(connection):
            _insert(connection.connection.driver_connection, count, random.Random(seed))
            derived.refresh(connection)
            search.reindex(connection)
        connection.exec_driver_sql("INSERT INTO search(search) VALUES('optimize')")
        connection.exec_driver_sql("ANALYZE")
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        connection.close()
        connection.engine.dispose()
    return paths.database


def cached(count: int, into: Path) -> Path:
    """Copy of a filled data folder, made once per version of what makes it."""
    made_by = (Path(__file__), CHECKOUT / "src/mitose/storage", CHECKOUT / "src/mitose/domain")
    files = [
        file for place in made_by for file in ([place] if place.is_file() else place.rglob("*.py"))
    ]
    newest = max(int(file.stat().st_mtime) for file in files)
    store = Path(tempfile.gettempdir()) / "mitose-benchmarks" / f"{count}-{newest}"
    if not store.exists():
        for old in store.parent.glob(f"{count}-*"):
            shutil.rmtree(old)
        building = store.with_suffix(".building")
        shutil.rmtree(building, ignore_errors=True)
        build(building, count)
        building.rename(store)
    shutil.copytree(store, into, dirs_exist_ok=True)
    return Paths(data=into).database


def _insert(driver: object, count: int, chance: random.Random) -> None:
    label = {}
    for table, names in (("tag", TAGS), ("circle", CIRCLES)):
        driver.executemany(f"INSERT INTO {table}(name) VALUES(?)", [(name,) for name in names])
    for table in ("tag", "circle", "source"):
        label[table] = [row[0] for row in driver.execute(f"SELECT id FROM {table} ORDER BY id")]
    first = driver.execute("SELECT coalesce(max(id), 0) + 1 FROM contact").fetchone()[0]
    rows = list(_contacts(first, count, chance))
    names = (
        "id uid name sort_name kind given family organisation role city category rank"
        " relationship importance capital meaning who_why strategy meeting_place birthday"
        " wish_profile created_at updated_at"
    ).split()
    marks = ",".join("?" * len(names))
    driver.executemany(f"INSERT INTO contact({','.join(names)}) VALUES({marks})", rows)
    _hang_on(driver, rows, label, chance)


def _contacts(first: int, count: int, chance: random.Random):
    keys = ranks.spread("", "", count)
    moment = "2026-11-01T08:00:00+00:00"
    for number in range(count):
        given, family = chance.choice(GIVEN), chance.choice(FAMILY)
        category = chance.choices(("have", "next", "future"), (95, 3, 2))[0]
        wish = category != "have" and chance.random() < 0.2
        role, place, trade = chance.choice(ROLES), chance.choice(PLACES), chance.choice(TRADES)
        name = f"{role}, {trade}" if wish else f"{given} {family}"
        rated = ("", "address_only", "loose", "relationship")
        yield (
            first + number, f"bench-{number}", name, sort_name(name, given, family), "person",
            "" if wish else given, "" if wish else family,
            f"{chance.choice(FAMILY)} {trade} {number % 997}", role, place, category, keys[number],
            chance.choices(rated, (4, 2, 3, 1))[0] if category == "have" else "",
            chance.choices((0, 1, 2, 3), (6, 2, 1, 1))[0], chance.choice((0, 0, 1, 2, 4, 8)),
            f"Opens {trade} in {place} for me." if chance.random() < 0.3 else "",
            f"Decides about {trade}" if chance.random() < 0.5 and category != "have" else "",
            "Write for their magazine first" if chance.random() < 0.4 else "",
            "At the fair" if category == "future" and chance.random() < 0.4 else "",
            f"19{chance.randint(50, 99)}-03-{chance.randint(1, 28):02}"
            if chance.random() < 0.3 else "",
            int(wish), moment, moment,
        )  # fmt: skip


def _hang_on(driver: object, rows: list[tuple], label: dict, chance: random.Random) -> None:  # noqa: C901 (one chance after another)
    """Addresses, labels, wants, offers and dates of the contacts."""
    into: dict[str, list[tuple]] = {}

    def add(statement: str, *values: object) -> None:
        into.setdefault(statement, []).append(values)

    for row in rows:
        key, given, family = row[0], row[5] or "office", row[6] or "office"
        mail = f"{given}.{family}.{key}@firma.example".lower()
        method = "method(contact_id, kind, value, normal, label)"
        add(method, key, "email", mail, mail, "work")
        add(method, key, "phone", f"+49 561 555 {key:06}", f"49561555{key:06}", "work")
        add("contact_source(contact_id, source_id)", key, chance.choice(label["source"]))
        if chance.random() < 0.2:
            add("contact_tag(contact_id, tag_id)", key, chance.choice(label["tag"]))
        if chance.random() < 0.2:
            add("contact_circle(contact_id, circle_id)", key, chance.choice(label["circle"]))
        if row[10] != "have" and chance.random() < 0.7:
            add(
                "want(contact_id, text, rank)", key, f"A project about {chance.choice(TRADES)}", "V"
            )
        if chance.random() < 0.15:
            state = chance.choice(("idea", "given"))
            add("offer(contact_id, text, state, rank)", key, "Reader survey", state, "V")
        if chance.random() < 0.05:
            due = (DAY + timedelta(days=chance.randint(-10, 60))).isoformat()
            promise = "offer(contact_id, text, state, due_date, promised_on, rank)"
            add(promise, key, "Two tickets", "promised", due, DAY.isoformat(), "W")
        if chance.random() < 0.1:
            due = (DAY + timedelta(days=chance.randint(-10, 40))).isoformat()
            add("follow_up(contact_id, text, due_date)", key, "Call again", due)
        if chance.random() < 0.3:
            met = (DAY - timedelta(days=chance.randint(1, 900))).isoformat()
            add("interaction(contact_id, on_date, kind, text)", key, met, "met", "At the fair")
    for statement, values in into.items():
        marks = ",".join("?" * len(values[0]))
        driver.executemany(f"INSERT INTO {statement} VALUES({marks})", values)


if __name__ == "__main__":
    print(build(Path(sys.argv[2]), int(sys.argv[1])))
