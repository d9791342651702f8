"""Everybody stands by the family name, however the contact came into Mitose."""

from __future__ import annotations

from datetime import date

from mitose.domain.board_query import BoardQuery
from mitose.domain.contact import ContactKind, NewContact
from mitose.domain.contact_table import TableColumn, TableOrder
from mitose.services import contact_table, contacts
from mitose.services.workspace import Workspace


def _sorted(ws: Workspace) -> list[str]:
    found = contact_table.ids(ws, BoardQuery(), TableOrder(), date(2026, 11, 23))
    return [row.values[TableColumn.NAME] for row in contact_table.all_rows(ws, list(found))]


def test_those_made_by_hand_stand_among_the_others_and_firms_by_their_first_word(
    ws: Workspace,
) -> None:
    for given, family in (("Zoé", "Lefèvre"), ("Ana", "Moreno"), ("Nil", "Öztürk")):
        contacts.add(ws, NewContact(f"{given} {family}", given=given, family=family))
    for name in ("Mia Wu", "Dr. Paula Brandt", "Nils Nord GmbH", "Wald, Ida"):
        contacts.add(ws, NewContact(name))
    contacts.add(ws, NewContact("Anders Druck", kind=ContactKind.ORGANISATION))
    contacts.add(ws, NewContact("Editor, magazine", wish_profile=True))
    assert _sorted(ws) == [
        *("Anders Druck", "Dr. Paula Brandt", "Editor, magazine", "Zoé Lefèvre", "Ana Moreno"),
        *("Nils Nord GmbH", "Nil Öztürk", "Wald, Ida", "Mia Wu"),
    ]


def test_what_turns_out_to_be_a_firm_moves_to_its_first_word(ws: Workspace) -> None:
    added = [contacts.add(ws, NewContact(name)) for name in ("Anders Druck", "Berta Cramer")]
    assert _sorted(ws) == ["Berta Cramer", "Anders Druck"]
    contacts.set_field(ws, [next(iter(added[0].contact_ids))], "kind", "organisation")
    assert _sorted(ws) == ["Anders Druck", "Berta Cramer"]
