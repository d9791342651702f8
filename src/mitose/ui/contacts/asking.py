"""Next became Have, in whatever way: one line at the foot asks how it came about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mitose.domain.category import Category, Relationship
from mitose.domain.changes import Changes
from mitose.domain.plan import StepState
from mitose.services import moves
from mitose.ui.contacts import texts
from mitose.ui.contacts.move_line import MoveLine

if TYPE_CHECKING:
    from mitose.ui.contacts.page import ContactsPage
    from mitose.ui.context import Context


class Asking(QObject):
    """Asks in the line of Have, of a column beside it where Have is folded, or of the table."""

    def __init__(self, context: Context, page: ContactsPage) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._asked: tuple[int, tuple[int, ...]] = (0, ())
        for column in page.columns.values():
            self.listen(column.line)

    def listen(self, line: MoveLine) -> None:
        """Let a line ask, and keep notices off it."""
        line.answered.connect(self._answer)
        line.skipped.connect(self._back)
        self._context.notices.keep_clear(line)

    def changed(self, changes: Changes) -> None:
        """Ask once for all that a deed took from Next to Have; elsewhere than here nothing is."""
        ids = changes.from_next
        if not ids or not changes.step_id or not self._page.isVisible():
            return
        self._asked = (changes.step_id, ids)
        card = self._page.card(ids[0])
        name = texts.name_of(card) if card is not None else ""
        rated = card.relationship if card is not None else Relationship.UNRATED
        self._line().ask(len(ids), name, rated)

    def _line(self) -> MoveLine:
        table = self._page.in_table
        if table is not None:
            return table.line
        columns = self._page.columns.values()
        there = (column.line for column in columns if not column.folded)
        return next(there, self._page.columns[Category.HAVE].line)

    def _answer(self, how: str, relationship: Relationship, open_steps: StepState) -> None:
        step_id, ids = self._asked
        self._context.tasks.deed(
            moves.answer_move,
            step_id,
            ids,
            how=how,
            relationship=relationship,
            open_steps=open_steps,
            failed=self._refused,
        )
        self._back()

    def _refused(self, error: BaseException) -> None:
        """Nothing was saved: the answer stands there again, unless the line asks of others now."""
        self._context.notices.trouble(error)
        if self._line().isHidden():
            self._line().come_back()

    def _back(self) -> None:
        """The keys are on the contact again that moved."""
        if not self._page.selection.put_keys_on(next(iter(self._asked[1]), 0)):
            self._page.focus_default()
