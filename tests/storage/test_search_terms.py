"""The filter's fields, phrases and words to leave out, on a real file."""

from __future__ import annotations

from datetime import date

import pytest

from mitose.domain.board_query import BoardQuery
from mitose.domain.category import Category, Relationship
from mitose.domain.contact import NewContact
from mitose.domain.follow_up import FollowUp
from mitose.paths import Paths
from mitose.services import board, contacts, follow_ups, plans
from mitose.services.workspace import Workspace
from mitose.storage import board as statements

TODAY = date(2026, 11, 23)


@pytest.fixture
def ws(data_folder):
    with Workspace.open(Paths.at(data_folder)) as opened:
        anna = contacts.add(
            opened,
            NewContact(
                "Anna Krüger",
                organisation="Nordlicht Energie",
                city="Kassel",
                source="LinkedIn",
                tags=("energy",),
                circles=("BVMW",),
            ),
        ).made
        mehmet = contacts.add(
            opened, NewContact("Mehmet Nord", organisation="Baydar Logistik", city="Fulda")
        ).made
        jonas = contacts.add(
            opened, NewContact("Jonas Schöller", city="Kassel", source="Phone")
        ).made
        plans.add_offer(opened, anna, "Pictures of the wind park near Kassel")
        contacts.set_field(opened, [mehmet], "notes", "Has a park for electric wind mills")
        follow_ups.add(opened, FollowUp(date(2026, 11, 20), contact_id=mehmet))
        follow_ups.add(opened, FollowUp(date(2026, 11, 23), contact_id=anna))
        contacts.rate(opened, [jonas], Relationship.LOOSE)
        old = contacts.add(opened, NewContact("Old Friend")).made
        contacts.archive(opened, [old])
        yield opened


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("org:nord", ["Anna Krüger"]),
        ("nord", ["Anna Krüger", "Mehmet Nord"]),
        ("-org:nord nord", ["Mehmet Nord"]),
        ("ort:kassel", ["Anna Krüger", "Jonas Schöller"]),
        ("city:kassel -krueger", ["Jonas Schöller"]),
        ("tag:ener", ["Anna Krüger"]),
        ("kreis:bvmw", ["Anna Krüger"]),
        ("source:linked", ["Anna Krüger"]),
        ("quelle:Telefon", ["Jonas Schöller"]),
        ('"wind park"', ["Anna Krüger"]),
        ("wind park", ["Anna Krüger", "Mehmet Nord"]),
        ("due:overdue", ["Mehmet Nord"]),
        ("due:today", ["Anna Krüger", "Mehmet Nord"]),
        ("due:none", ["Jonas Schöller"]),
        ("is:archived", ["Old Friend"]),
        ("-is:unrated", ["Jonas Schöller"]),
        ("note:mills", ["Mehmet Nord"]),
        ("name:nord", ["Mehmet Nord"]),
        ("org:nowhere", []),
    ],
)
def test_who_is_found(ws, text, names):
    ids = board.column(ws, BoardQuery(text=text), Category.HAVE, TODAY)
    assert sorted(card.name for card in contacts.cards(ws, list(ids))) == sorted(names)


def test_only_plain_words_are_answered_at_a_glance(ws):
    totals = board.totals(ws)
    assert board.glance(ws, BoardQuery(text="nord"), totals, 30) is not None
    assert board.glance(ws, BoardQuery(text="org:nord"), totals, 30) is None


@pytest.mark.parametrize(
    ("kept", "word", "alone"),
    [
        ("fi", "fir", False),  # Fiona stands before it
        ("fir", "firm", False),  # First stands behind it
        ("firm", "firma", False),  # Firm itself
        ("firma", "firmam", True),
        ("fio", "fion", True),
        ("日", "日本", False),  # which is found by its signs
    ],
)
def test_which_beginnings_go_on_one_way(data_folder, kept, word, alone):
    with Workspace.open(Paths.at(data_folder)) as opened:
        for name in ("Fiona", "Firm", "Firmament", "First", "日本"):
            contacts.add(opened, NewContact(name))
        glance = opened.database.glance()
        rows = glance.execute("SELECT term FROM temp.search_words").fetchall()
        begun = [term for (term,) in rows if term.startswith(kept)]
        assert all(term.startswith(word) for term in begun) is alone
        assert statements.only_way_on(glance, kept, word) is alone
        assert statements.ways_on(glance, "fir") == ["firm", "firs"]
