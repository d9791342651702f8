"""The step between preview and report: new rows that may be somebody who is there already.

The search runs beside everything else and holds nobody up; who is left for later comes in as new.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mitose.domain.comparing import CompareRow
from mitose.domain.contact import ContactDetails
from mitose.domain.duplicates import Group, Pair, grouped
from mitose.domain.errors import CancelledError
from mitose.domain.imported import Decided, ImportPreview
from mitose.services import import_duplicates
from mitose.services.import_duplicates import Search
from mitose.services.workspace import Workspace
from mitose.ui import i18n
from mitose.ui.context import Context
from mitose.ui.importing import problem_texts
from mitose.ui.importing.prepared import Prepared
from mitose.ui.importing.texts import file_name, format_name
from mitose.ui.merging.compare_table import Head
from mitose.ui.merging.duplicates_view import DuplicatesView
from mitose.ui.merging.heads import head_of
from mitose.ui.merging.pile import Answer, Decision
from mitose.ui.tasks import Job, Lane
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.button import Button
from mitose.ui.widgets.button import Kind as ButtonKind
from mitose.ui.widgets.label import Label

# The search begins when the preview is painted: it would share the processor with that.
_PAINT_SECONDS = 0.15

Sides = tuple[tuple[CompareRow, ...], tuple[ContactDetails, ...]]


@dataclass(frozen=True, slots=True)
class Suspects:
    """What the search has found, by reason, with the names of who is in it."""

    groups: tuple[Group, ...]
    names: Mapping[int, str]

    @property
    def count(self) -> int:
        """How many pairs there are."""
        return sum(group.count for group in self.groups)


class DuplicatesStep(QWidget):
    """`searched` says that the count of pairs to look at is known or has changed.

    `back_wanted` leads to the preview, `import_wanted` to the import.
    """

    searched = Signal()
    back_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._job: Job | None = None
        self._paused = False
        self._preview: ImportPreview | None = None
        self._asked: Pair | None = None
        self.decisions: list[Decision] = []
        self.view = DuplicatesView(context.actions)
        self.view.groups.hint = self.tr(
            "Nothing is thrown away by a merge, and nothing is written before the import. Who is"
            " left for later comes in as new."
        )
        self.view.decided.connect(self._decide)
        self.view.taken_back.connect(self._take_back)
        self.view.sides_wanted.connect(self._ask_sides)
        self.view.emptied.connect(self._emptied)
        look = theme()
        self.title = Label(self.tr("Duplicates in this import"), Size.LARGE, Weight.STRONG)
        self.remark = Label(tone=Tone.MUTED)
        self.back = Button(self.tr("Back to the preview"))
        self.back.clicked.connect(self.back_wanted)
        self.start = Button("", ButtonKind.PRIMARY)
        self.start.clicked.connect(self.import_wanted)
        top = QHBoxLayout()
        top.setContentsMargins(look.px(28), look.px(14), look.px(28), 0)
        top.setSpacing(look.px(10))
        top.addWidget(self.title)
        top.addWidget(self.remark, 1)
        top.addWidget(self.back)
        top.addWidget(self.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.view, 1)

    # ------------------------------------------------------------ the search

    @property
    def searching(self) -> bool:
        """Whether it is not known yet who may be there twice."""
        return self._job is not None

    @property
    def left(self) -> int:
        """How many pairs nobody has decided about."""
        return sum(len(heap.pairs) for heap in self.view.pile.heaps)

    def begin(self, prepared: Prepared) -> None:
        """Search beside everything else; what was decided before is forgotten."""
        self.stop()
        self._preview = prepared.preview
        self._search(prepared.preview)

    def pause(self) -> None:
        """Leave the processor to the import itself; what was found stays."""
        self._paused = self._job is not None
        self._cancel()

    def go_on(self) -> None:
        """The import was stopped: search again, if the search was not through."""
        if self._paused and self._preview is not None:
            self._search(self._preview)

    def _search(self, preview: ImportPreview) -> None:
        self._paused = False
        self._job = self._context.tasks.long(
            _gather, preview, done=self._compare, failed=self._failed, wait=_PAINT_SECONDS
        )

    def stop(self) -> None:
        """Search no more, and let the preview go."""
        self._cancel()
        self._paused = False
        self._preview = None
        self.decisions = []
        self.view.show_found((), (), {})

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job = None

    def _compare(self, gathered: tuple[ImportPreview, Search]) -> None:
        preview, search = gathered
        if preview is not self._preview or self._paused:
            return  # nobody waits for it any more
        self._job = None
        if search.fresh:
            self._job = self._context.tasks.long(
                _find, preview, search, lane=Lane.ASIDE, done=self._found, failed=self._failed
            )
        self.searched.emit()

    def _found(self, found: tuple[ImportPreview, tuple[Pair, ...]]) -> None:
        preview, pairs = found
        if preview is not self._preview or self._paused:
            return
        self._job = None
        self._context.tasks.read(_named, preview, pairs, done=self._show)

    def _failed(self, error: object) -> None:
        """The duplicates page will find them later."""
        if not isinstance(error, CancelledError):
            self._job = None
            self.searched.emit()

    def _show(self, suspects: Suspects) -> None:
        if self._preview is None:
            return
        self.view.show_found((), suspects.groups, suspects.names)
        self.searched.emit()

    # ------------------------------------------------------------ the answers

    def decided(self) -> Decided:
        """What was said so far."""
        same: list[tuple[int, int]] = []
        different: list[tuple[int, int]] = []
        take: dict[int, tuple[str, ...]] = {}
        for decision in self.decisions:
            pairs = [(pair.first, pair.second) for pair in decision.pairs]
            (same if decision.answer is Answer.SAME else different).extend(pairs)
            for _first, second in pairs if decision.choices else ():
                fields = (name for name, side in decision.choices.items() if side == second)
                take[-second - 1] = tuple(fields)
        return Decided(tuple(same), tuple(different), take, self.left)

    def suspected_rows(self) -> frozenset[int]:
        """The rows of the import that wait for an answer."""
        pairs = [pair for heap in self.view.pile.heaps for pair in heap.pairs]
        return frozenset(-one - 1 for pair in pairs for one in (pair.first, pair.second) if one < 0)

    def show_count(self, count: int) -> None:
        """How many rows would be imported."""
        self.start.setText(self.tr("Import {count}").format(count=i18n.number(count)))
        self.start.setEnabled(count > 0)

    def focus_default(self) -> None:
        """The keys go to what is asked."""
        self.view.focus_default()

    def escape(self) -> bool:
        """From a pair back to the groups."""
        return self.view.escape()

    def _emptied(self) -> None:
        """Everything is decided: back to the preview, if the user is here at all."""
        if self._preview is not None and self.isVisible():
            self.back_wanted.emit()

    def _decide(self, decision: Decision) -> None:
        self.decisions.append(decision)
        self.searched.emit()

    def _take_back(self, decision: Decision) -> None:
        if decision in self.decisions:
            self.decisions.remove(decision)
        self.searched.emit()

    def _ask_sides(self, pair: Pair) -> None:
        if self._preview is None:
            return
        self._asked = pair
        ids = (pair.first, pair.second)
        side_by_side = import_duplicates.side_by_side
        self._context.tasks.read(side_by_side, self._preview, *ids, done=self._show_sides)

    def _show_sides(self, sides: Sides) -> None:
        pair = self._asked
        if pair is None or pair is not self.view.asking or self._preview is None:
            return
        rows, details = sides
        if not rows:
            self.view.skip(pair)
            return
        first, second = (self._head(one) for one in details)
        self.view.show_sides(pair, rows, (first, second))

    def _head(self, details: ContactDetails) -> Head:
        key = details.contact.id
        if key > 0 or self._preview is None:
            return head_of(details, self._context.today())
        row = self._preview.rows[-key - 1]
        place = problem_texts.place(row.record.where)
        where = filter(None, (format_name(row.format), file_name(row.file), place))
        return Head(self.tr("In this import"), " · ".join(where))


def _gather(
    ws: Workspace,
    preview: ImportPreview,
    *,
    progress: Callable[..., None],
    cancelled: Callable[[], bool],
) -> tuple[ImportPreview, Search]:
    return preview, import_duplicates.search(ws, preview, cancelled)


def _find(
    _ws: Workspace,
    preview: ImportPreview,
    search: Search,
    *,
    progress: Callable[..., None],
    cancelled: Callable[[], bool],
) -> tuple[ImportPreview, tuple[Pair, ...]]:
    return preview, search.run(progress, cancelled)


def _named(ws: Workspace, preview: ImportPreview, pairs: tuple[Pair, ...]) -> Suspects:
    return Suspects(grouped(pairs), import_duplicates.names(ws, preview, pairs))
