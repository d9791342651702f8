"""The window: rail, header, one page, and the contact panel. It only arranges and passes on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from mitose.domain.category import Category
from mitose.domain.changes import EVERYTHING, Changes
from mitose.domain.errors import MitoseError
from mitose.domain.search_completion import Completion
from mitose.ui.banners import Banners
from mitose.ui.context import Context, PageFactory
from mitose.ui.file_drop_window import FileDropWindow
from mitose.ui.filter_hints import FilterHints
from mitose.ui.history import History
from mitose.ui.icons import logo
from mitose.ui.page_deck import PageDeck
from mitose.ui.page_header import PageHeader
from mitose.ui.panel_slot import PanelSlot
from mitose.ui.rail import Rail
from mitose.ui.rail_numbers import RailNumbers
from mitose.ui.rail_rows import Entry
from mitose.ui.saved_filters import SavedFilters
from mitose.ui.tasks import Lane
from mitose.ui.theme import theme
from mitose.ui.watch import Watch
from mitose.ui.widgets.after_paint import AfterPaint
from mitose.ui.widgets.notice import Notice
from mitose.ui.window_actions import WindowActions
from mitose.ui.window_keys import WindowKeys
from mitose.ui.window_title import WindowTitle

if TYPE_CHECKING:
    from pathlib import Path

    from mitose.settings import Settings

#: Below these widths (at 100 % text) the rail shows icons alone.
WIDE_ALONE, WIDE_WITH_PANEL = 1280, 1500
_FRAME = 40  # what a title bar takes of the screen's height
_REBUILDING = ("language", "theme", "text_scale")
_SEARCHING = ("today", "contacts", "week")
#: Pages that show one thing at a time: no header above them.
_ROUNDS = ("sorting", "planning")
_BARE = ("welcome", *_ROUNDS)


@dataclass(frozen=True, slots=True)
class Parts:
    """What the window shows: factories of the pages by name, and of the panel.

    ``modules`` are what the factories import, the board's first.
    """

    pages: Mapping[str, PageFactory]
    panel: PageFactory
    modules: tuple[str, ...]


class MainWindow(FileDropWindow):
    """One open data folder.

    `restyling` is emitted when the settings ask for another language, theme or text size, before
    everything is built anew; `closed` when the window has closed and all is saved.
    """

    restyling = Signal()
    closed = Signal()

    deck: PageDeck
    header: PageHeader
    notice: Notice
    rail: Rail
    slot: PanelSlot
    banners: Banners
    #: The program is to end with this window, whatever the settings say of the tray.
    quitting = False

    def __init__(self, context: Context, parts: Parts, start: str) -> None:
        super().__init__()
        self.context = context
        self._parts = parts
        self._settings = context.settings.now
        self._title = WindowTitle(self, context.due)
        self.setWindowIcon(logo())
        self.setMinimumSize(640, 480)
        self._restore_geometry()
        self.history = History(context, self)
        self.history.shown.connect(self._show_where)
        self.saved_filters = SavedFilters(context, self)
        self._actions = WindowActions(self)
        self._watch = Watch(context, self)
        self._watch.changed.connect(self._refresh_all)
        self._keys: WindowKeys | None = None
        self._build()
        self._listen()
        self.show_page(start)
        if not context.sample:
            kept = context.settings.now.panel_windows
            QTimer.singleShot(0, self.slot, partial(self.slot.windows.reopen, kept))

    # ------------------------------------------------------------ what can be shown

    def show_page(self, name: str) -> None:
        """Show a page; a name that is no page's is ignored."""
        if not self.deck.has(name):
            return
        # Asked before: hiding what has the focus may hand it to the field.
        filtering = self.header.filter.hasFocus() and name in _SEARCHING
        page = self.deck.turn_to(name)
        self.rail.set_page("contacts" if name in _ROUNDS else name)
        own = self.deck.tell("header_widgets") or ()
        self.header.setVisible(name not in _BARE)
        title = str(self.deck.tell("title"))
        self.header.set_page(
            title, own if isinstance(own, Sequence) else (), searches=name in _SEARCHING
        )
        self._title.set_page(title)
        if name not in _SEARCHING or (name != "contacts" and self.slot.shows_several):
            self.slot.close()  # several are the board's selection, which is not seen elsewhere
        elif name == "contacts":
            chosen = self.deck.tell("selected_ids")
            if isinstance(chosen, list) and len(chosen) > 1:
                self.show_contacts(tuple(chosen))
        if page.isVisible() and not filtering:
            self.deck.tell("focus_default")

    def begin_page(self, name: str) -> None:
        """Show a page that was chosen by its name: one that has ended something begins anew."""
        self.show_page(name)
        self.deck.tell("begin_anew")

    def show_contact(self, contact_id: int, question: str = "") -> None:
        """Open the panel on a contact; 0 closes it."""
        if contact_id:
            self.slot.show_contact(contact_id, question)
        else:
            self.slot.close()

    def show_contacts(self, ids: tuple[int, ...]) -> None:
        """Open the panel on a selection; none closes it."""
        if len(ids) > 1:
            self.slot.show_contacts(ids)
        else:
            self.show_contact(ids[0] if ids else 0)

    def _open_contacts(self, ids: tuple[int, ...]) -> None:
        """Open the panel; the keys go into it where it was open on these."""
        there = self.slot.shows(ids)
        self.show_contacts(ids)
        if there:
            self.slot.take_keys()

    def _contact_wanted(self, contact_id: int, question: str = "") -> None:
        """Open the panel; the board's keys are to be about whom it shows."""
        self.show_contact(contact_id, question)
        on_board = contact_id and self.deck.name == "contacts"
        if on_board and self.deck.tell("selected_ids") != [contact_id]:
            self.deck.tell("reveal_asked", contact_id)

    def show_event(self, event_id: int) -> None:
        """Show an event on its page."""
        self.show_page("events")
        self.deck.tell("show_event", event_id)

    def _follow(self, ids: tuple[int, ...]) -> None:
        if ids and self.slot.is_open:
            self.show_contacts(ids)

    def _near(self, ids: tuple[int, ...]) -> None:
        self.slot.read_ahead(ids)

    def add_contact(self, category: Category) -> None:
        """Open the panel for a new contact."""
        if not self.context.read_only:
            if self.deck.name not in _SEARCHING:
                self.show_page("contacts")
            self.slot.add_contact(category)

    def start_round(self, page: str, ids: Sequence[int] | None = None, title: str = "") -> None:
        """Start the sorting or the planning round; without `ids` over all, or where it stopped."""
        if not self.context.read_only and self.deck.has(page):
            self.flush()
            self.deck.turn_to(page)
            self.deck.tell("begin", ids, title)  # else the page would begin by itself
            self.show_page(page)

    def open_palette(self, text: str = "") -> None:
        """Show the palette, with something typed into it."""
        self._actions.open_palette(text)

    def open_files(self, paths: Sequence[Path]) -> None:
        """Hand files to the import page."""
        if not self.context.read_only:
            self.show_page("import")
            self.deck.tell("open_files", tuple(paths))

    def flush(self) -> None:
        """Save what is being typed."""
        self.slot.flush()
        self.deck.tell("flush")

    def rebuild(self) -> None:
        """Build everything anew, in the language and size in use, and come back to the place."""
        self.flush()
        focused: QWidget | None = QApplication.focusWidget()
        name = "" if focused is None else focused.objectName()
        contact_id, text, page = self.slot.contact_id, self.header.filter.text(), self.deck.name
        windows = self.slot.windows.remembered()
        self.slot.windows.close()
        self._build()
        self.show_page(page)
        self.slot.windows.reopen(windows)
        if text:
            self.header.filter.setText(text)
        if contact_id:
            self.show_contact(contact_id)
        found = self.findChild(QWidget, name) if name else None
        if isinstance(found, QWidget):
            found.setFocus(Qt.FocusReason.OtherFocusReason)

    # ------------------------------------------------------------ building

    def _build(self) -> None:
        # From the outside in: whatever gets another parent is styled anew with all it holds.
        body = QWidget(self)
        self.setCentralWidget(body)
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.rail = self._make_rail(body)
        row.addWidget(self.rail)
        splitter = QSplitter(Qt.Orientation.Horizontal, body)
        splitter.setChildrenCollapsible(False)
        self._above = QVBoxLayout()
        self._above.setSpacing(0)
        self._above.addWidget(splitter, 1)
        row.addLayout(self._above, 1)
        left = QWidget()
        splitter.addWidget(left)
        splitter.setStretchFactor(0, 1)
        self.header = PageHeader(left)
        self.header.adding_wanted.connect(self._actions.add_contact)
        self.header.menu_wanted.connect(self._actions.show_menu)
        self.header.filter.textChanged.connect(self._filter_typed)
        self.header.filter.complete = self._complete
        self.header.filter.entered.connect(self._leave_filter)
        self.header.filter.left.connect(self._leave_filter)
        FilterHints(self.header.filter, left)
        self.header.add.setEnabled(not self.context.read_only)
        self.banners = Banners(self.context)
        self.deck = PageDeck(self.context, self._parts.pages)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.banners)
        column.addWidget(self.deck, 1)
        self._page_column = column
        self.slot = PanelSlot(self.context, self._parts.panel, splitter, splitter)
        self.slot.opened.connect(self._fit)
        self.slot.closed.connect(self._panel_closed)
        self.slot.added.connect(self._reveal)
        self.notice = Notice(body, left)
        self.notice.acted.connect(self._act)
        if not self.context.read_only:
            self.welcome_files(body)
        self._actions.attach()
        self._numbers = RailNumbers(self.context, self.rail)
        self._fit()
        self.saved_filters.listen()
        # The board shall not wait for the rail's numbers, nor for what reading them imports.
        painted = AfterPaint(self)
        for numbers in (self._numbers, self.context.due, self.saved_filters):
            painted.came.connect(numbers.refresh)

    def _make_rail(self, parent: QWidget) -> Rail:
        entries = (
            Entry("today", self.tr("Today"), "today"),
            Entry("contacts", self.tr("Contacts"), "contacts"),
            Entry("week", self.tr("Week"), "week"),
            Entry("import", self.tr("Import …"), "import"),
            Entry("trash", self.tr("Trash"), "trash"),
            Entry("settings", self.tr("Settings"), "settings"),
        )
        there = [entry for entry in entries if entry.page in self._parts.pages]
        upper = [entry for entry in there if entry.page in _SEARCHING]
        rail = Rail(upper, [entry for entry in there if entry not in upper], parent)
        rail.page_chosen.connect(self.begin_page)
        rail.source_chosen.connect(self._source_chosen)
        return rail

    def _listen(self) -> None:
        context, navigate = self.context, self.context.navigate
        context.tasks.changed.connect(self._changed)
        context.tasks.trouble.connect(context.notices.trouble)
        context.notices.said.connect(self._say)
        context.notices.troubled.connect(self._trouble)
        context.tasks.changed.connect(self._saved)
        context.notices.clearance_wanted.connect(self._keep_clear)
        context.settings.changed.connect(self._settings_changed)
        navigate.page_wanted.connect(self.show_page)
        navigate.contact_wanted.connect(self._contact_wanted)
        navigate.event_wanted.connect(self.show_event)
        navigate.contacts_wanted.connect(self.show_contacts)
        navigate.contacts_opened.connect(self._open_contacts)
        navigate.contacts_followed.connect(self._follow)
        navigate.contacts_near.connect(self._near)
        navigate.source_wanted.connect(self._only_source)
        navigate.source_shown.connect(self._source_shown)
        navigate.adding_wanted.connect(self.add_contact)
        navigate.files_wanted.connect(self.open_files)
        self.files_dropped.connect(self.open_files)
        navigate.round_wanted.connect(self.start_round)
        navigate.undo_wanted.connect(self._actions.undo)
        navigate.redo_wanted.connect(self._actions.redo)
        navigate.export_wanted.connect(self._actions.export_contacts)

    # ------------------------------------------------------------ what happens

    def _changed(self, changes: Changes) -> None:
        self._watch.own_change()
        self.deck.refresh(changes)
        self.slot.refresh(changes)
        self._numbers.refresh()
        self.saved_filters.refresh()

    def _refresh_all(self) -> None:
        """The file was changed by another program, or the day is another."""
        self.context.due.refresh()
        self._changed(EVERYTHING)

    def _say(self, text: str, action: str, act: object) -> None:
        self.notice.say(text, action, act)

    def _keep_clear(self, widget: QWidget) -> None:
        self.notice.keep_clear(widget)

    def _act(self, act: object) -> None:
        if callable(act):
            act()

    def _trouble(self, error: BaseException) -> None:
        self.banners.trouble(error)

    def _saved(self) -> None:
        self.banners.saved(everything=not self.slot.unsaved())

    def _show_where(self, changes: Changes) -> None:
        """After undo or redo: bring into view what the step was about."""
        ids = changes.label.contact_ids if changes.label is not None else ()
        if ids and self.deck.name != "today":
            if not self.deck.can("reveal"):
                self.show_page("contacts")
            self.deck.tell("reveal", ids)

    def _reveal(self, contact_id: int) -> None:
        if self.deck.name == "contacts":
            self.deck.tell("reveal_made", contact_id)

    def _settings_changed(self, now: Settings) -> None:
        before, self._settings = self._settings, now
        self.context.actions.set_single_keys(now.single_keys)
        if any(getattr(before, key) != getattr(now, key) for key in _REBUILDING):
            # Not while the control that was used is still handling its click.
            QTimer.singleShot(0, self, self._restyle)

    def _restyle(self) -> None:
        self.restyling.emit()
        self.rebuild()

    def _source_chosen(self, name: str) -> None:
        self.show_page("contacts")
        self.deck.tell("filter_source", name)
        self.rail.set_source(name)

    def _only_source(self, name: str) -> None:
        """The contacts of a source, whatever the board was filtered by before."""
        self.show_page("contacts")
        self.deck.tell("unfilter")
        self._source_chosen(name)

    def _source_shown(self, name: str) -> None:
        self.rail.set_source(name)

    def _filter_typed(self, text: str) -> None:
        if self.deck.name != "contacts":
            if not text:
                return
            self.show_page("contacts")
        self.deck.tell("filter_text", text)

    def _complete(self, text: str) -> Completion:
        found = self.deck.tell("complete", text)
        return found if isinstance(found, Completion) else Completion()

    def _leave_filter(self) -> None:
        self.deck.tell("focus_default")

    def _panel_closed(self) -> None:
        self._fit()
        if self.deck.name == "contacts" and self.slot.shows_several:
            self.deck.tell("escape")  # nothing stays selected that is told nowhere
        self.deck.tell("focus_default")

    def _fit(self) -> None:
        """The rail's width for the window's, and the panel's place."""
        least = WIDE_WITH_PANEL if self.slot.is_open else WIDE_ALONE
        self.rail.set_narrow(self.width() < theme().px(least))
        if self.slot.fit():  # what went wrong is told above the panel, too
            self._above.insertWidget(0, self.banners)
        elif self._page_column.indexOf(self.banners) < 0:
            self._page_column.insertWidget(1, self.banners)

    # ------------------------------------------------------------ Qt's events

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self._watch.look()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        handle = self.windowHandle()
        if self._keys is None and handle is not None:
            self._keys = WindowKeys(handle)
        if not event.spontaneous() and self.focusWidget() is None:
            self.deck.tell("focus_default")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Saves what is being typed first; if that fails the window stays until one gives it up."""
        self.flush()
        self.context.tasks.stop(Lane.PAPER)
        self.context.tasks.settle()
        if self.slot.unsaved() and not self.banners.given_up:
            self.banners.trouble(MitoseError("unsaved"))
            self.slot.show_unsaved()
            event.ignore()
            return
        geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        if not self.context.sample:
            windows = self.slot.windows.remembered()
            self.context.settings.change(window_geometry=geometry, panel_windows=windows)
        self.slot.windows.close()
        event.accept()
        self.closed.emit()

    def _restore_geometry(self) -> None:
        room = self.screen().availableSize()
        self.resize(min(1440, room.width()), min(900, room.height() - _FRAME))
        kept = self.context.settings.now.window_geometry
        if kept:
            self.restoreGeometry(QByteArray.fromBase64(kept.encode("ascii")))
