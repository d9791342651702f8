"""The place of the contact panel: at the right, as wide as last time, or the whole page."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from mitose.domain.category import Category
from mitose.ui import pieces
from mitose.ui.panel_windows import PanelWindows
from mitose.ui.theme import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from mitose.domain.changes import Changes
    from mitose.ui.context import Context, PageFactory

LEAST, MOST = 360, 480
#: How much of a larger text the least width follows: the board beside it needs room, too.
_FOLLOWS = 0.8
_REST_MS = 500
#: Pixels that a page needs beside the panel; with fewer the panel takes its place.
_BESIDE = 480
_ANY = 16_777_215  # Qt's QWIDGETSIZE_MAX


class PanelSlot(QObject):
    """Opens and closes the panel in the splitter. `opened` and `closed` come after the fact.

    `added` carries the id of a contact that was made in it.
    """

    opened = Signal()
    closed = Signal()
    added = Signal(object)

    def __init__(
        self, context: Context, factory: PageFactory, splitter: QSplitter, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._factory = factory
        self._splitter = splitter
        self._panel: Any = None
        self._begun: tuple[Any, pieces.Pieces] | None = None
        self._full = False
        self.windows = PanelWindows(context, factory, splitter)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._keep_width)
        splitter.splitterMoved.connect(self._moved)

    @property
    def panel(self) -> Any:  # noqa: ANN401 (the panel's own class is not known here)
        """The panel, None until it has been needed."""
        return self._panel

    @property
    def is_open(self) -> bool:
        """Whether the panel is shown."""
        return self._panel is not None and not self._panel.isHidden()

    @property
    def contact_id(self) -> int:
        """The one contact it shows; 0 for none or several."""
        return int(self._panel.contact_id) if self.is_open else 0

    @property
    def shows_several(self) -> bool:
        """Whether it is about several contacts, or was when it was closed."""
        return self._panel is not None and len(getattr(self._panel, "contact_ids", ())) > 1

    def shows(self, ids: tuple[int, ...]) -> bool:
        """Whether it is open on exactly these contacts."""
        return self.is_open and set(getattr(self._panel, "contact_ids", ())) == set(ids)

    def take_keys(self) -> None:
        """Put the focus into the panel."""
        self._panel.take_keys()

    def palette_actions(self) -> list[QAction]:
        """What can be done with the one contact it shows."""
        going = getattr(self._panel, "going", None) if self.is_open else None
        return going.actions() if going is not None else []

    @property
    def has_focus(self) -> bool:
        """Whether the focus is in the panel."""
        focused = QApplication.focusWidget()
        return self.is_open and focused is not None and self._panel.isAncestorOf(focused)

    def prepare(self) -> pieces.Pieces:
        """Build the panel before anybody asked for it, a piece at a time."""
        if self._panel is not None:
            return
        panel, rest = self._begin()
        for _ in rest:
            yield pieces.PAUSE
            if self.panel is not None:  # it was opened meanwhile
                return
        self._make()
        if hasattr(panel, "rehearse"):
            yield from panel.rehearse()
        yield from pieces.polish(panel)

    def show_contact(self, contact_id: int, question: str = "") -> None:
        """Open on a contact, at the section that answers a question."""
        self._make().show_contact(contact_id, question)
        self._open()

    def show_contacts(self, ids: tuple[int, ...]) -> None:
        """Open on several contacts."""
        self._make().show_contacts(ids)
        self._open()

    def read_ahead(self, ids: tuple[int, ...]) -> None:
        """Read contacts that are likely to be shown next, if the panel has been needed at all."""
        if self._panel is not None and hasattr(self._panel, "read_ahead"):
            self._panel.read_ahead(ids)

    def add_contact(self, category: Category) -> None:
        """Open for a new contact."""
        self._make().add_contact(category)
        self._open()

    def close(self) -> None:
        """Close it, saving what is being typed."""
        if self.is_open:
            self.flush()
            self._panel.hide()
            self._handle().hide()  # as Qt does later, when the page is laid out once more
            self.closed.emit()

    def detach(self, contact_id: int) -> None:
        """Show a contact in a window of its own; one that has it already comes to the front."""
        self.windows.show(contact_id)
        self.close()

    def fit(self) -> bool:
        """Take the whole page where there is no room beside it; gives whether it does."""
        full = self.is_open and self._splitter.width() - self._panel.minimumWidth() < _BESIDE
        if full != self._full:
            self._full = full
            if self._panel is not None:
                self._panel.setMaximumWidth(_ANY if full else theme().px(MOST))
            if (page := self._splitter.widget(0)) is not None:
                page.setVisible(not full)
            if self.is_open and not full:
                self._share()
        return full

    def refresh(self, changes: Changes) -> None:
        """Let it show anew what changed."""
        if self._panel is not None:
            self._panel.refresh(changes)
        self.windows.refresh(changes)

    def flush(self) -> None:
        """Save what is being typed."""
        for panel in self._panels():
            panel.flush()

    def unsaved(self) -> int:
        """The contact with a text that could not be saved, 0 for none; a closed panel counts."""
        asked = (panel.unsaved() for panel in self._panels() if hasattr(panel, "unsaved"))
        return next((contact_id for contact_id in asked if contact_id), 0)

    def show_unsaved(self) -> None:
        """Open on the contact whose text could not be saved, unless it has its own window."""
        side = self._panel.unsaved() if hasattr(self._panel, "unsaved") else 0
        if side:
            self.show_contact(side)

    def _panels(self) -> list[Any]:
        side = [self._panel] if self._panel is not None else []
        return side + [window.panel for window in self.windows.all]

    def _make(self) -> Any:  # noqa: ANN401
        if self._panel is None:
            panel, rest = self._begin()
            pieces.finish(rest)
            self._begun = None
            panel.setProperty("saysSaved", True)
            panel.closed.connect(self.close)
            panel.contact_added.connect(self.added)
            if hasattr(panel, "window_wanted"):
                panel.window_wanted.connect(self.detach)
            scale = theme().scale
            panel.setMinimumWidth(round(LEAST * (1 + _FOLLOWS * (max(1.0, scale) - 1))))
            panel.setMaximumWidth(theme().px(MOST))
            self._panel = panel
        return self._panel

    def complete(self) -> None:
        """Build to its end what was begun: parts without a parent yet would outlive the window."""
        if self._begun is not None:
            pieces.finish(self._begun[1])

    def _begin(self) -> tuple[Any, pieces.Pieces]:
        if self._begun is None:
            panel, rest = pieces.begin(partial(self._factory, self._context))
            panel.hide()
            self._splitter.addWidget(panel)  # while it is empty: each child would be styled anew
            self._splitter.setStretchFactor(self._splitter.count() - 1, 0)
            self._begun = (panel, rest)
        return self._begun

    def _open(self) -> None:
        if not self.is_open:
            # Page and panel are laid out once, at the widths they will have: whoever is told
            # makes room first, as the rail does, and nothing is left for Qt to do afterwards.
            width = self._share()
            self._panel.resize(width, self._splitter.height())
            self._panel.show()
            self._handle().show()
            self.opened.emit()
            if not self._full:
                self._share()
            if hasattr(self._panel, "paint_now"):
                self._panel.paint_now()

    def _share(self) -> int:
        """Give the panel its width, now or when it is shown; the page has the rest."""
        width = theme().px(self._context.settings.now.panel_width)
        self._splitter.setSizes([max(1, self._splitter.width() - width), width])
        return max(width, int(self._panel.minimumWidth()))

    def _handle(self) -> QWidget:
        return self._splitter.handle(self._splitter.indexOf(self._panel))

    def _moved(self) -> None:
        self._rest.start()

    def _keep_width(self) -> None:
        if self.is_open and not self._full:
            width = round(self._panel.width() / theme().scale)
            self._context.settings.change(panel_width=min(MOST, max(LEAST, width)))
