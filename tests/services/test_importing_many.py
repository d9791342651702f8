"""What an import makes for many contacts at once is what it would make for each."""

from __future__ import annotations

import os
import signal
from dataclasses import replace
from pathlib import Path
from uuid import RFC_4122, UUID

import pytest
from tests.children import working

from mitose.domain.circle import LabelKind
from mitose.domain.comparing import details_of_record
from mitose.domain.drafts import drafts
from mitose.domain.identity import identity_keys
from mitose.domain.imported import ImportedPlan, ImportOptions
from mitose.domain.names import sort_name
from mitose.domain.search import fold
from mitose.exchange.detect import read_paths
from mitose.services import contacts, history, import_drafts, importing, labels
from mitose.services.import_drafts import drafting
from mitose.services.workspace import Workspace
from mitose.storage import derived, search

MANY = 2_300  # more than are written, and than are indexed, at once


def _rows(ws: Workspace, statement: str) -> list[tuple[object, ...]]:
    return ws.database.glance().execute(statement).fetchall()


@pytest.mark.parametrize("worth", [MANY, MANY + 1], ids=["beside", "here"])
def test_each_gets_a_uid_a_sort_name_and_words_of_its_own(
    ws: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, worth: int
) -> None:
    monkeypatch.setattr(import_drafts, "WORTH_A_CHILD", worth)
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

    assert derived.count_stale(ws.database.writer()) == 0

    history.undo(ws)
    assert _rows(ws, "SELECT count(*) FROM contact WHERE is_me = 0") == [(0,)]
    assert _rows(ws, "SELECT count(*) FROM search_doc") == [(0,)]
    history.redo(ws)
    assert _rows(ws, "SELECT id, text FROM search_doc ORDER BY id") == words


def test_a_new_contact_has_the_rhythm_of_the_group_it_comes_into(
    ws: Workspace, tmp_path: Path
) -> None:
    labels.add(ws, LabelKind.TAG, "Chor")
    (choir,) = labels.all_of(ws, LabelKind.TAG)
    labels.set_cadence(ws, LabelKind.TAG, [choir.id], 30)
    file = tmp_path / "new.csv"
    file.write_text("Name,E-mail\nOle Kahn,ole@kahn.example\n", encoding="utf-8")
    importing.run(ws, [file], ImportOptions(tags=("Chor",)))
    assert _rows(ws, "SELECT every_days FROM contact WHERE name = 'Ole Kahn'") == [(30,)]
    assert derived.count_stale(ws.database.writer()) == 0


@pytest.mark.parametrize("killed", [False, True])
def test_a_process_beside_makes_what_this_one_would(
    samples_dir: Path, monkeypatch: pytest.MonkeyPatch, *, killed: bool
) -> None:
    monkeypatch.setattr(import_drafts, "WORTH_A_CHILD", 1)
    records = [one for result in read_paths([samples_dir / "synthetic"]) for one in result.records]
    assert any(one.photo for one in records)
    planned = ImportedPlan(details_of_record(records[0], -1))
    records[1] = replace(records[1], plan=planned)
    known = [(one, identity_keys(one, "Netz")) for one in records]
    pieces = [known[start : start + 20] for start in range(0, len(known), 20)]
    with drafting(iter(pieces), len(known)) as made:
        found = list(next(made))
        if killed:
            (child,) = working()
            assert child.pid is not None
            os.kill(child.pid, signal.SIGKILL)
        for piece in made:
            found += piece
    assert found == drafts(known)
    assert not working()


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
