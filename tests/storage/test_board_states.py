"""Whatever is done in whatever order: each contact stands in one column, at its own place."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from mitose.domain.board_query import BoardQuery
from mitose.domain.category import Category, Relationship
from mitose.domain.contact import NewContact
from mitose.paths import Paths
from mitose.services import board, contacts, history, moves
from mitose.services.workspace import Workspace

DAY = date(2026, 11, 23)
PICK = st.integers(0, 30)
COLUMNS = st.sampled_from(Category)


class Board(RuleBasedStateMachine):
    """A user at the board, and a plain list per column that says what he should see."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.workspace = Workspace.open(Paths(data=Path(self.folder.name) / "data"))
        self.columns: dict[Category, list[int]] = {category: [] for category in Category}
        self.before: list[dict[Category, list[int]]] = []

    def teardown(self) -> None:
        self.workspace.close()
        self.folder.cleanup()

    def _live(self) -> list[int]:
        return [key for column in self.columns.values() for key in column]

    def _some(self, pick: int, count: int) -> list[int]:
        live = self._live()
        return [live[(pick + n) % len(live)] for n in range(min(count, len(live)))]

    def _keep(self) -> None:
        self.before.append({category: list(ids) for category, ids in self.columns.items()})

    def _take_out(self, ids: list[int]) -> None:
        for column in self.columns.values():
            column[:] = [key for key in column if key not in ids]

    @rule(category=COLUMNS)
    def add(self, category: Category) -> None:
        self._keep()
        made = contacts.add(self.workspace, NewContact(name="Anna", category=category)).made
        self.columns[category].append(made)

    @rule(pick=PICK, count=st.integers(1, 3), category=COLUMNS, place=st.integers(0, 5))
    def move(self, pick: int, count: int, category: Category, place: int) -> None:
        ids = self._some(pick, count)
        if not ids:
            return
        self._keep()
        self._take_out(ids)
        column = self.columns[category]
        place = min(place, len(column))
        after = column[place - 1] if place else 0
        moves.move(self.workspace, ids, category, after=after)
        column[place:place] = ids

    @rule(pick=PICK, trash=st.booleans())
    def remove(self, pick: int, trash: bool) -> None:
        ids = self._some(pick, 2)
        if not ids:
            return
        self._keep()
        (contacts.delete if trash else contacts.archive)(self.workspace, ids)
        self._take_out(ids)

    @rule(pick=PICK)
    def rate(self, pick: int) -> None:
        ids = self._some(pick, 1)
        if ids and contacts.rate(self.workspace, ids, Relationship.LOOSE).step_id:
            self._keep()

    @rule()
    def undo(self) -> None:
        if self.before:
            assert history.undo(self.workspace) is not None
            self.columns = self.before.pop()

    @invariant()
    def the_board_shows_it(self) -> None:
        shown = board.overview(self.workspace, BoardQuery(), DAY)
        assert {category: list(ids) for category, ids in shown.ids.items()} == self.columns
        totals = board.totals(self.workspace)
        assert totals == {category: len(ids) for category, ids in self.columns.items()}
        top = board.glance(self.workspace, BoardQuery(text="an"), totals, 4)
        assert top is not None
        assert top.ids == {category: ids[:4] for category, ids in self.columns.items()}


Board.TestCase.settings = settings(max_examples=12, stateful_step_count=20)
TestBoard = Board.TestCase
