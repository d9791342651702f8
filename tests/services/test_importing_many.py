"""What an import makes for many contacts at once is what it would make for each."""

from __future__ import annotations

from pathlib import Path
from uuid import RFC_4122, UUID

from mitose.domain.imported import ImportOptions
from mitose.domain.names import sort_name
from mitose.domain.search import fold
from mitose.services import contacts, history, importing
from mitose.services.workspace import Workspace
from mitose.storage import search

MANY = 2_300  # more than are written, and than are indexed, at once


def _rows(ws: Workspace, statement: str) -> list[tuple[object, ...]]:
    return ws.database.glance().execute(statement).fetchall()


def test_each_gets_a_uid_a_sort_name_and_words_of_its_own(ws: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "Connections.csv"
    people = "".join(
        f"Änne{n},Möller,https://www.linkedin.com/in/anne-{n},Holz {n % 7}\n" for n in range(MANY)
    )
    file.write_text(f"First Name,Last Name,URL,Company\n{people}", encoding="utf-8")
    report = importing.run(ws, [file], ImportOptions(source="LinkedIn"))
    assert (report.new, report.skipped) == (MANY, 0)

    uids = [UUID(str(uid)) for (uid,) in _rows(ws, "SELECT uid FROM contact WHERE is_me = 0")]
    assert len(set(uids)) == MANY
    assert {(uid.version, uid.variant) for uid in uids} == {(4, RFC_4122)}
    named = _rows(ws, "SELECT sort_name, given FROM contact WHERE is_me = 0")
    assert all(key == fold(f"Möller {given}") for key, given in named)

    assert len(contacts.list_contacts(ws, search="moeller holz")) == MANY
    assert [one.contact.name for one in contacts.list_contacts(ws, search="anne2299")] == [
        "Änne2299 Möller"
    ]
    words = _rows(ws, "SELECT id, text FROM search_doc ORDER BY id")
    search.reindex_all(ws.database.writer())
    assert _rows(ws, "SELECT id, text FROM search_doc ORDER BY id") == words

    history.undo(ws)
    assert _rows(ws, "SELECT count(*) FROM contact WHERE is_me = 0") == [(0,)]
    assert _rows(ws, "SELECT count(*) FROM search_doc") == [(0,)]
    history.redo(ws)
    assert _rows(ws, "SELECT id, text FROM search_doc ORDER BY id") == words


def test_a_family_and_a_given_name_are_folded_as_the_two_together() -> None:
    parts = (
        "Öner",
        "de la Que",
        "  x ",
        "Straße",
        "q",
        "ue",
        "\u0301a",
        "Æon",
        "中",
        "\u3000a",
        "İ",
    )
    for family in parts:
        for given in (*parts, ""):
            assert sort_name("", given, family) == fold(f"{family} {given}".strip())
