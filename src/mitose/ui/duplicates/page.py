"""Duplicates among all contacts: search, then decide; each answer is a step that can be undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedLayout, QWidget

from mitose.domain.changes import ChangeKind, Changes
from mitose.domain.contact import Contact
from mitose.domain.duplicates import Pair
from mitose.domain.errors import CancelledError
from mitose.services import contacts, duplicates, history, merging
from mitose.services.workspace import Workspace
from mitose.ui.context import Context
from mitose.ui.duplicates.searching import SearchingView
from mitose.ui.merging.duplicates_view import DuplicatesView
from mitose.ui.merging.heads import head_of
from mitose.ui.merging.pile import Answer, Decision
from mitose.ui.merging.sides import Sides, side_by_side
from mitose.ui.tasks import Job
from mitose.ui.widgets.empty_state import EmptyState


@dataclass(frozen=True, slots=True)
class _Found:
    """What a search brings, with the names of who is in it."""

    found: duplicates.Found
    names: dict[int, str]


class DuplicatesPage(QWidget):
    """A `Page`. The search begins when it is first shown, and again after other changes."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._stale = True
        self._job: Job | None = None
        self._deeds = 0
        self._own: Changes | None = None
        self._asked: Pair | None = None
        self._layers = QStackedLayout(self)
        self.searching = SearchingView()
        self.searching.stopped.connect(self._stop)
        self.view = DuplicatesView(context.actions, read_only=context.read_only)
        self.view.decided.connect(self._decide)
        self.view.taken_back.connect(self._take_back)
        self.view.sides_wanted.connect(self._ask_sides)
        self.view.emptied.connect(self._emptied)
        self.view.groups_shown.connect(self._search_if_stale)
        context.notices.keep_clear(self.view.pair.foot)
        self.nothing = EmptyState(self.tr("No duplicates"), "", "check")
        self.again = self.nothing.add_button(self.tr("Search again"))
        self.again.clicked.connect(self._search)
        for layer in (self.searching, self.view, self.nothing):
            self._layers.addWidget(layer)

    # ------------------------------------------------------------ what a page is

    def title(self) -> str:
        """The heading."""
        return self.tr("Duplicates")

    def refresh(self, changes: Changes) -> None:
        """What others change may make duplicates, or end some: search again when looked at."""
        if changes is self._own or not changes.kinds & {ChangeKind.CONTACT, ChangeKind.HISTORY}:
            return
        self._stale = True
        self._search_if_stale()

    def focus_default(self) -> None:
        """The keys go to what is asked."""
        self._search_if_stale()
        layer = self._layers.currentWidget()
        if layer is self.view:
            self.view.focus_default()
        elif layer is self.nothing:
            self.again.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.searching.stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def escape(self) -> bool:
        """From a pair back to the groups."""
        return self._layers.currentWidget() is self.view and self.view.escape()

    def reveal(self, _ids: object) -> None:
        """After undo: the search that follows shows what there is."""

    # ------------------------------------------------------------ searching

    def _search_if_stale(self) -> None:
        if self._stale and self.isVisible() and self.view.asking is None:
            self._search()

    def _search(self) -> None:
        if self._job is not None:
            return
        self._stale = False
        self.searching.line.set_share(0, 1)
        self._turn(self.searching)
        self._job = self._context.tasks.long(_find, done=self._found, failed=self._failed)
        self._job.progress.connect(self._show_progress)

    def _show_progress(self, told: object) -> None:
        if isinstance(told, tuple):
            self.searching.line.set_share(*told)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _found(self, answer: _Found) -> None:
        self._job = None
        self._turn(self.view)
        self.view.show_found(answer.found.certain, answer.found.groups, answer.names)
        if self.isVisible():
            self.focus_default()

    def _failed(self, error: object) -> None:
        self._job = None
        self.nothing.title.setText(self.tr("Not searched"))
        self._turn(self.nothing)
        if not isinstance(error, CancelledError):
            self._context.notices.trouble(error)

    def _emptied(self) -> None:
        self.nothing.title.setText(self.tr("No duplicates"))
        self._turn(self.nothing)

    def _turn(self, layer: QWidget) -> None:
        self._layers.setCurrentWidget(layer)
        if self.isVisible() and layer is not self.view:
            button = self.again if layer is self.nothing else self.searching.stop
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    # ------------------------------------------------------------ answers

    def _decide(self, decision: Decision) -> None:
        if decision.answer is Answer.DIFFERENT:
            self._deed(duplicates.not_same, decision.pairs)
        elif len(decision.pairs) == 1:
            (pair,) = decision.pairs
            self._deed(merging.merge, pair.first, (pair.second,), dict(decision.choices))
        else:
            self._deed(merging.merge_many, decision.pairs)

    def _take_back(self, _decision: Decision) -> None:
        self._deed(history.undo)

    def _deed(self, service: Callable[..., Changes | None], *values: object) -> None:
        self._deeds += 1
        self._context.tasks.deed(service, *values, done=self._done, failed=self._not_done)

    def _done(self, changes: Changes | None) -> None:
        self._deeds -= 1
        self._own = changes
        self._go_on()

    def _not_done(self, error: object) -> None:
        self._deeds -= 1
        self._stale = True
        self._context.notices.trouble(error)
        self._go_on()

    def _go_on(self) -> None:
        if self.view.asking is not None:
            self._ask_sides(self.view.asking)

    def _ask_sides(self, pair: Pair) -> None:
        """Read the next pair, but not before the last answer is in the file."""
        if not self._deeds:
            self._asked = pair
            ids = (pair.first, pair.second)
            self._context.tasks.read(side_by_side, *ids, done=self._show_sides)

    def _show_sides(self, sides: Sides) -> None:
        pair = self._asked
        if pair is None or pair is not self.view.asking:
            return
        if not sides.rows:
            self.view.skip(pair)
            return
        today = self._context.today()
        first, second = (head_of(details, today) for details in sides.details)
        self.view.show_sides(pair, sides.rows, (first, second))


def _find(ws: Workspace, *, progress: Callable[..., None], cancelled: Callable[[], bool]) -> _Found:
    found = duplicates.find(ws, progress, cancelled)
    pairs = [*found.certain, *(pair for group in found.groups for pair in group.pairs)]
    ids = sorted({key for pair in pairs for key in (pair.first, pair.second)})
    people = contacts.existing(ws, ids)
    return _Found(found, {key: _named(person) for key, person in people.items()})


def _named(person: Contact) -> str:
    return ", ".join(filter(None, (person.name, person.organisation or person.city)))
