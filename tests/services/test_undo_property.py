"""Whatever the user did, undoing it all leads back to the start, and redoing it all to the end."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.services.undoable import undoable, watch
from tests.services.walk import Hand

from mitose.paths import Paths
from mitose.services import backups, history
from mitose.services.workspace import Workspace
from mitose.storage import journal

DEEDS = 30
Dump = Callable[[Workspace], dict[str, list[tuple[object, ...]]]]


def there_and_back(
    seed: int, template: Path, dump: Dump, deeds: int = DEEDS, look_every: int = 10
) -> None:
    """Random deeds, all undone, all redone; on the way the file is what it was at that step."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(template, Path(folder) / "data")
        with Workspace.open(Paths.at(Path(folder) / "data")) as ws:
            first = dump(ws)
            hand = Hand(ws, seed, Path(folder))
            for _ in range(deeds):
                hand.do()
            while history.redo(ws):
                pass
            last = dump(ws)
            assert backups.check(ws) == ()
            seen = {}
            done = 0
            while history.undo(ws):
                done += 1
                if done % look_every == 0:
                    seen[done] = dump(ws)
            assert dump(ws) == first
            assert backups.check(ws) == ()
            while history.redo(ws):
                done -= 1
                if done in seen:
                    assert dump(ws) == seen[done]
            assert done == 0
            assert dump(ws) == last
            assert backups.check(ws) == ()


@settings(max_examples=10)
@given(seed=st.integers(0, 2**32))
def test_300_deeds_undone_and_redone(seed, empty_folder, dump):
    there_and_back(seed, empty_folder, dump)


def _latest(ws: Workspace) -> int:
    step = journal.next_undo(ws.database.reading())
    return step.id if step is not None else 0


@pytest.mark.timeout(400)
def test_each_deed_is_walked_and_taken_back_to_what_was_before(ws, dump, monkeypatch, tmp_path):
    missing = set(undoable())
    done = watch(monkeypatch)
    hand = Hand(ws, 5, tmp_path)
    before = dump(ws)
    for _ in range(1200):
        known = len(done)
        latest = _latest(ws)
        hand.do()
        after = dump(ws)
        if len(done) > known and _latest(ws) > latest:  # a deed for the first time, one more step
            history.undo(ws)
            assert dump(ws) == before
            history.redo(ws)
            assert dump(ws) == after
        before = after
        if missing <= done:
            break
    assert missing - done == set(), "deeds that the walk does not do; give them to Hand"


@pytest.mark.long
@pytest.mark.timeout(3600)
def test_10000_deeds_undone_and_redone(empty_folder, dump):
    there_and_back(1, empty_folder, dump, deeds=10_000, look_every=500)


@pytest.mark.long
@pytest.mark.timeout(1200)
@settings(max_examples=100, derandomize=False)
@given(seed=st.integers(0, 2**32))
def test_3000_deeds_undone_and_redone(seed, empty_folder, dump):
    there_and_back(seed, empty_folder, dump)
