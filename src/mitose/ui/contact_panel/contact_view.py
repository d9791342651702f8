"""One contact: the header and the sections in the order its category needs."""

from __future__ import annotations

from collections.abc import Callable
from time import thread_time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from mitose.domain.category import Category
from mitose.domain.contact import ContactDetails
from mitose.domain.questions import Question
from mitose.ui import pieces
from mitose.ui.contact_panel.header import Header
from mitose.ui.contact_panel.panel_frame import NARROWEST
from mitose.ui.contact_panel.save_mark import SaveMark
from mitose.ui.contact_panel.section import Section
from mitose.ui.contact_panel.section_approach import ApproachSection
from mitose.ui.contact_panel.section_details import DetailsSection
from mitose.ui.contact_panel.section_follow_ups import FollowUpsSection
from mitose.ui.contact_panel.section_history import HistorySection
from mitose.ui.contact_panel.section_marks import MarksSection
from mitose.ui.contact_panel.sections_more import (
    HasNeedsSection,
    HeldSection,
    NotesSection,
    RelationsSection,
)
from mitose.ui.contact_panel.sections_plan import OffersSection, WantsSection, WhoSection
from mitose.ui.contact_panel.tab_order import order_tabs
from mitose.ui.theme import theme

if TYPE_CHECKING:
    from mitose.ui.contact_panel.desk import Desk

_PLAN = ("who", "wants", "offers", "approach")
_REST = ("has_needs", "relations", "notes", "details", "held")
_SECTIONS: dict[str, Callable[[Desk], Section]] = {
    "marks": MarksSection,
    "who": WhoSection,
    "wants": WantsSection,
    "offers": OffersSection,
    "approach": ApproachSection,
    "follow_ups": FollowUpsSection,
    "history": HistorySection,
    "has_needs": HasNeedsSection,
    "relations": RelationsSection,
    "notes": NotesSection,
    "details": DetailsSection,
    "held": HeldSection,
}
ORDER: dict[Category, tuple[str, ...]] = {
    Category.HAVE: ("marks", "history", "follow_ups", "offers", "wants", "approach", "who", *_REST),
    Category.NEXT: ("marks", *_PLAN, "follow_ups", "history", *_REST),
    Category.FUTURE: ("marks", *_PLAN, "follow_ups", "history", *_REST),
}

_AFTER_PAINT_MS = 10
"""The order of Tab waits until the contact is painted: nobody presses Tab before."""
_AT_ONCE_S = 0.015
_FIRST_S = 0.004
"""The first contact is laid out and painted with nothing known yet; that alone takes long."""
_BELOW = 12


class _Content(QWidget):
    """What is scrolled over; it never squeezes header and sections into the height they had."""

    def event(self, event: QEvent) -> bool:
        """Take the height that is needed before laying out; the scroll area would do it after."""
        layout = self.layout()
        if event.type() is QEvent.Type.LayoutRequest and layout is not None:
            needed = layout.totalHeightForWidth(self.width())
            if needed > self.height():
                self.resize(self.width(), needed)
        return super().event(event)


class ContactView(QScrollArea):
    """Scrolls over header and sections; what lies below the fold is filled a moment later."""

    filled = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self._content = _Content()
        self._content.setAutoFillBackground(False)
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(0, 0, 0, theme().px(24))
        self._column.setSpacing(0)
        self.sections: dict[str, Section] = {}
        pieces.build(self._pieces())

    def _pieces(self) -> pieces.Pieces:
        desk = self._desk
        self.header = Header(desk)
        self._column.addWidget(self.header)
        for name, make in _SECTIONS.items():
            yield pieces.PAUSE
            self.sections[name] = section = make(desk)
            self._column.addWidget(section)  # while it is empty: each child would be styled anew
        self._order: tuple[str, ...] = ()
        self._folds: dict[str, bool] = {}
        for name, section in self.sections.items():
            section.head.setProperty("section", name)
            section.head.clicked.connect(self._folded)
        self._column.addStretch(1)
        self.setWidget(self._content)
        self._content.setAutoFillBackground(False)  # setWidget switches it on
        desk.mark = SaveMark(self._content)
        self._shown = 0
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._fill_next)
        self._tabs = QTimer(self, interval=_AFTER_PAINT_MS)
        self._tabs.setSingleShot(True)
        self._tabs.timeout.connect(self._order_tabs)
        desk.tabs_changed.connect(self._tabs.start)
        self._grown = QTimer(self, interval=0)
        self._grown.setSingleShot(True)
        self._grown.timeout.connect(self._keep_focus_shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # What asks for more room than there is gets what there is, and wraps.
        self._content.setMaximumWidth(self.viewport().width())

    # ------------------------------------------------------------ showing

    def show_details(self, details: ContactDetails) -> None:
        """Show a contact; the same one again keeps the place and what is being typed."""
        fresh = details.contact.id != self._shown
        at_once = _AT_ONCE_S if self._shown else _FIRST_S
        self._shown = details.contact.id
        self._arrange(Category(details.contact.category))
        self.header.load(details)
        for name, section in self.sections.items():
            section.announce(details)
            if fresh or name not in self._folds:
                opened = self._folds.get(name, section.wanted(details))
                section.fold_later(opened or (not fresh and section.head.isChecked()))
        self.sections["held"].setVisible(bool(details.extras))
        if fresh:
            self.verticalScrollBar().setValue(0)
        self._fill_visible(at_once)
        self.paint_now()
        # A panel that is about to open is painted first, too.
        self._later.start(0 if self.isVisible() else _AFTER_PAINT_MS)

    def _arrange(self, category: Category) -> None:
        order = ORDER[category]
        if order == self._order:
            return
        self._order = order
        for place, name in enumerate(order, 1):
            section = self.sections[name]
            self._column.removeWidget(section)
            self._column.insertWidget(place, section)
            section.show()
        self._tabs.start()

    def _fill_visible(self, at_once: float) -> None:
        """Fill what is on the first screen now, the rest section by section.

        What takes longer than `at_once` comes in pieces too: a moment's gap under the head is
        better than a window that stands still.
        """
        until = thread_time() + at_once
        # Heights at the real width: those of size hints would lay every text out once more.
        width = max(self._content.width(), theme().px(NARROWEST))  # it may have none yet
        room = self.viewport().height()
        height = self.header.heightForWidth(width) - self.verticalScrollBar().value()
        for name in self._order:
            if height > room or thread_time() > until:
                break
            section = self.sections[name]
            section.ready()
            height += section.heightForWidth(width)

    def paint_now(self) -> None:
        """Paint what is filled: Qt would wait some milliseconds, and fill the rest before."""
        if self.isVisible():
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            # What was just shown asks to be painted by these: it would be painted once more.
            QApplication.sendPostedEvents(None, QEvent.Type.UpdateLater)
            QApplication.sendEvent(self.window(), QEvent(QEvent.Type.UpdateRequest))

    def _fill_next(self) -> None:
        for name in self._order:
            if self.sections[name].ready():
                self._later.start(0)
                return
        self.filled.emit()

    def prepare(self) -> pieces.Pieces:
        """Build what most contacts show before one is shown, a section at a time."""
        for section in self.sections.values():
            yield pieces.PAUSE
            section.prepare()
            yield from section.spare()

    def fill_all(self) -> None:
        """Fill everything at once, for pictures and for going to a question."""
        for name in self._order:
            self.sections[name].ready()
        self._later.stop()
        self._order_tabs()

    def _folded(self) -> None:
        head = self.sender()
        if isinstance(head, QWidget):
            self._folds[str(head.property("section"))] = bool(head.property("checked"))

    def _order_tabs(self) -> None:
        order_tabs(self)

    # ------------------------------------------------------------ going to

    def open_question(self, question: Question) -> bool:
        """Put the focus where a question of the card is answered."""
        if question is Question.MEANING:
            return self._go(self.header.meaning)
        if question is Question.RATED:
            return self._go(self.header.relationship)
        home = {
            Question.DONE: "history",
            Question.WHO: "who",
            Question.WANT: "wants",
            Question.OFFER: "offers",
        }.get(question, "approach")
        section = self.sections[home]
        self.fill_all()
        section.set_open(True)
        found = section.focus_question(question)
        self._show_focus_later()
        return found

    def open_line(self, name: str) -> None:
        """Put the focus into the line of a section in which something is added."""
        section = self.sections[name]
        self.fill_all()
        section.set_open(True)
        line = section.line_to_add()
        if line is not None:
            self._go(line)

    def open_detail(self, field: str) -> None:
        """Put the focus into a field of the details."""
        section = self.sections["details"]
        if isinstance(section, DetailsSection):
            section.focus_field(field)
            self._show_focus_later()

    def _go(self, widget: QWidget) -> bool:
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        self._show_focus_later()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._content and event.type() is QEvent.Type.LayoutRequest:
            self._grown.start()
        return super().eventFilter(watched, event)

    def _keep_focus_shown(self) -> None:
        """A list has grown: the field one types in goes along, unless it was scrolled away."""
        widget = QApplication.focusWidget()
        if widget is None or not self._content.isAncestorOf(widget):
            return
        room = self.viewport().height()
        top = widget.mapTo(self.viewport(), QPoint()).y()
        if top < room + room // 2 and top + widget.height() > room:
            # By its edge: asked for the widget Qt would be content with the text cursor.
            edge = widget.mapTo(self._content, widget.rect().bottomLeft())
            self.ensureVisible(edge.x(), edge.y(), 0, theme().px(_BELOW))

    def _show_focus_later(self) -> None:
        QTimer.singleShot(0, self._show_focus)

    def _show_focus(self) -> None:
        widget = QApplication.focusWidget()
        if widget is not None and self._content.isAncestorOf(widget):
            self.ensureWidgetVisible(widget, 0, theme().px(80))
