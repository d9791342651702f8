"""The saved filters in the window: in the rail, in the palette, their names and their menu."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction

from mitose.domain.board_query import BoardQuery
from mitose.domain.saved_filter import SavedFilter
from mitose.services import saved_filters
from mitose.ui.icons import icon
from mitose.ui.widgets.menu import Menu

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mitose.ui.context import Context
    from mitose.ui.main_window import MainWindow


class SavedFilters(QObject):
    """Keeps what the rail shows and does what is asked for there."""

    def __init__(self, context: Context, window: MainWindow) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self.all: tuple[SavedFilter, ...] = ()
        self._shown: BoardQuery | None = None
        self._actions: list[QAction] = []
        navigate = context.navigate
        navigate.filter_shown.connect(self._mark)
        navigate.filter_saving_wanted.connect(self._ask_name)

    def listen(self) -> None:
        """Listen to the rail of the moment: another language or size makes a new one."""
        rail = self._window.rail
        rail.filter_chosen.connect(self.apply)
        rail.filter_menu_wanted.connect(self.open_menu)
        rail.set_filters(self.all, self._shown)

    def refresh(self) -> None:
        """Read and count them anew."""
        self._context.tasks.read(
            saved_filters.all_of, self._context.today(), done=self._read, failed=self._failed
        )

    def actions(self) -> list[QAction]:
        """One per filter, for the palette."""
        return list(self._actions)

    def apply(self, saved: SavedFilter | None) -> None:
        """Show the board as a saved filter has it; None shows everybody."""
        self._window.show_page("contacts")
        self._window.deck.tell("apply_filter", saved.query if saved else BoardQuery())

    def open_menu(self, saved: SavedFilter, at: QPoint) -> None:
        """What can be done with a saved filter."""
        menu = Menu(self._window)
        menu.addAction(self.tr("Show"), partial(self.apply, saved))
        menu.addSeparator()
        writes = not self._context.read_only
        shown = self._shown
        for text, act, possible in (
            (self.tr("Rename …"), self._rename, True),
            (self.tr("Use the filter shown now"), self._update, bool(shown and shown.filtered)),
            (self.tr("Further up"), self._up, self._place_of(saved) > 0),
            (self.tr("Further down"), self._down, self._place_of(saved) < len(self.all) - 1),
            (self.tr("Delete"), self._delete, True),
        ):
            menu.addAction(text, partial(act, saved)).setEnabled(writes and possible)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    # ------------------------------------------------------------ inside

    def _read(self, found: Sequence[SavedFilter]) -> None:
        self.all = tuple(found)
        for action in self._actions:
            action.deleteLater()
        self._actions = [self._action(one) for one in self.all]
        self._window.rail.set_filters(self.all, self._shown)

    def _failed(self, _error: object) -> None:
        """They stay as they are: the page that asks for more says what is wrong."""

    def _action(self, saved: SavedFilter) -> QAction:
        action = QAction(self.tr("Filter: {name}").format(name=saved.name), self)
        action.setObjectName(f"filter:{saved.id}")
        action.setIcon(icon("filter"))
        action.triggered.connect(partial(self.apply, saved))
        return action

    def _mark(self, query: BoardQuery) -> None:
        self._shown = query
        self._window.rail.mark_filter(query)

    def _ask_name(self, query: BoardQuery) -> None:
        if not self._context.read_only:
            self._open_sheet(query=query)

    def _rename(self, saved: SavedFilter) -> None:
        self._open_sheet(saved=saved)

    def _open_sheet(
        self, *, query: BoardQuery | None = None, saved: SavedFilter | None = None
    ) -> None:
        from mitose.ui.filter_name_sheet import FilterNameSheet  # noqa: PLC0415 (start-up time counts)

        FilterNameSheet(self._context, self._window, query=query, saved=saved).open()

    def _update(self, saved: SavedFilter) -> None:
        if self._shown is not None:
            self._context.tasks.deed(saved_filters.update, saved.id, self._shown)

    def _delete(self, saved: SavedFilter) -> None:
        self._context.tasks.deed(saved_filters.delete, saved.id)

    def _place_of(self, saved: SavedFilter) -> int:
        return next((at for at, one in enumerate(self.all) if one.id == saved.id), 0)

    def _up(self, saved: SavedFilter) -> None:
        at = self._place_of(saved) - 2
        self._context.tasks.deed(saved_filters.place, saved.id, self.all[at].id if at >= 0 else 0)

    def _down(self, saved: SavedFilter) -> None:
        after = self.all[self._place_of(saved) + 1]
        self._context.tasks.deed(saved_filters.place, saved.id, after.id)
