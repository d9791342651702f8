"""A section of the panel: a head that folds it, and a body that is built when it is first seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mitose.ui import pieces
from mitose.ui.contact_panel.tab_order import in_reading_order
from mitose.ui.icons import paint_icon
from mitose.ui.kept_texts import width_of
from mitose.ui.painting import LEFT, draw_text
from mitose.ui.theme import Size, Weight, theme
from mitose.ui.widgets.button import press_by_enter

if TYPE_CHECKING:
    from mitose.domain.contact import ContactDetails
    from mitose.domain.questions import Question
    from mitose.ui.contact_panel.desk import Desk

SIDE = 20
"""Free space at the panel's sides; editors stand 6 px further out, their text does not."""
BODY_SIDE = 14
INSET = SIDE - BODY_SIDE
"""What has a frame that is always seen stands in line with the text."""
BOX_INSET = INSET - 4
"""So does a tick box of 16 px, in the middle of a target of 24 px."""
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class SectionHead(QPushButton):
    """Title and summary; pressing it folds and unfolds the section, `typed` is a letter on it."""

    typed = Signal(str)

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setProperty("radius", 6)
        self.setAutoDefault(False)
        self._summary = ""
        theme().changed.connect(self.updateGeometry)

    def set_summary(self, text: str) -> None:
        """What stands at the right: counts, mostly."""
        if text != self._summary:
            self._summary = text
            self.setAccessibleDescription(text)
            self.update()

    def summary(self) -> str:
        """What stands at the right."""
        return self._summary

    def sizeHint(self) -> QSize:
        return QSize(theme().px(160), theme().px(28))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(80), theme().px(28))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if press_by_enter(self, event):
            return
        plain = not event.modifiers() & ~(_SHIFT | Qt.KeyboardModifier.KeypadModifier)
        if plain and event.text().isprintable() and event.text().strip():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        space = QRectF(self.rect()).adjusted(look.px(6), 0, -look.px(6), 0)
        painter.setFont(look.font(Size.BASE, Weight.STRONG))
        needed = round(width_of(painter.font(), self.text())) + 2
        small = look.font(Size.SMALL, Weight.MEDIUM, tabular=True)
        mark = look.px(12)
        folded = not self.isChecked()
        if folded or self.underMouse():
            name = "chevron_right" if folded else "chevron_down"
            box = QRectF(space.right() - mark, 0, mark, space.height())
            paint_icon(painter, box, name, look.colors.muted)
            space.setRight(space.right() - mark - look.px(6))
        title = QRectF(space)
        title.setWidth(min(needed, space.width()))
        painter.setPen(look.colors.text)
        draw_text(painter, title, self.text(), LEFT)
        rest = space.adjusted(title.width() + look.px(12), 0, 0, 0)
        if self._summary and rest.width() > look.px(24):
            painter.setFont(small)
            painter.setPen(look.colors.muted)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            draw_text(painter, rest, self._summary, right | Qt.AlignmentFlag.AlignAbsolute)
        painter.end()


class Section(QWidget):
    """The base of all sections.

    A subclass builds its widgets in `build` (once, when first unfolded), shows a contact in `fill`
    and says in `summary` what stands at the right of its head.
    """

    def __init__(self, desk: Desk, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._details: ContactDetails | None = None
        self._built = False
        self._stale = False
        self.setAccessibleName(title)
        self.head = SectionHead(title, self)
        self.head.toggled.connect(self._toggled)
        self.head.typed.connect(self._type_in)
        self._body = QWidget(self)
        self.body = QVBoxLayout(self._body)
        self.body.setContentsMargins(0, 0, 0, theme().px(4))
        self.body.setSpacing(theme().px(4))
        self._body.hide()
        column = QVBoxLayout(self)
        side = theme().px(BODY_SIDE)
        column.setContentsMargins(side, theme().px(8), side, theme().px(8))
        column.setSpacing(theme().px(2))
        column.addWidget(self.head)
        column.addWidget(self._body)

    # ------------------------------------------------------------ in subclasses

    def build(self) -> None:
        """Make the widgets, in `body`."""

    def fill(self, details: ContactDetails) -> None:
        """Show a contact."""

    def summary(self, details: ContactDetails) -> str:
        """What stands at the right of the head."""
        return ""

    def wanted(self, details: ContactDetails) -> bool:
        """Whether the section is unfolded for this contact unless the user folded it."""
        return True

    def focus_question(self, question: Question) -> bool:
        """Put the focus where a question is answered; False if it is not answered here."""
        return False

    # ------------------------------------------------------------ for the panel

    def line_to_add(self) -> QWidget | None:
        """Where something is added, if the section is a list."""
        return None

    def announce(self, details: ContactDetails) -> None:
        """A contact is on show: the head says so at once, the body when it is `ready`."""
        self._details = details
        self.head.set_summary(self.summary(details))
        self._stale = True

    def ready(self) -> bool:
        """Build and fill the body if it is unfolded and not up to date; whether it was work."""
        if not self._stale or not self.head.isChecked() or self._details is None:
            return False
        self._stale = False
        self.prepare()
        self.fill(self._details)
        if self._body.isHidden():
            self._body.show()
            self.desk.tabs_changed.emit()
        return True

    def set_open(self, opened: bool) -> None:
        """Fold or unfold."""
        self.head.setChecked(opened)

    def fold_later(self, opened: bool) -> None:
        """Fold at once, unfold when the body is `ready`."""
        if opened != self.head.isChecked():
            with QSignalBlocker(self.head):
                self.head.setChecked(opened)
            self.head.update()
        if not opened:
            self._body.hide()

    def prepare(self) -> None:
        """Build the body before a contact is shown."""
        if not self._built:
            self._built = True
            self.build()

    def spare(self) -> pieces.Pieces:
        """Make ahead, in pieces, the rows that most contacts need; in subclasses."""
        yield from ()

    def _toggled(self, opened: bool) -> None:
        if opened:
            self._stale = True
            self.ready()
        self._body.setVisible(opened and self._built)

    def _type_in(self, text: str) -> None:
        """Tab stops at the head; who writes on from there means the first field that is empty."""
        if not self.head.isChecked():
            self.head.click()  # as by hand: it stays unfolded for the next contact, too
        fields = (one for one in in_reading_order(self._body) if _is_empty_field(one))
        field = next(fields, None) or self.line_to_add()
        if field is None or not field.isEnabled():
            return
        field.setFocus(Qt.FocusReason.TabFocusReason)
        taker = QApplication.focusWidget()
        if taker is not None and taker is not self.head:
            key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, text)
            QApplication.sendEvent(taker, key)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, theme().colors.line)
        painter.end()


def _is_empty_field(widget: QWidget) -> bool:
    if not widget.isVisible() or not widget.isEnabled():
        return False
    if isinstance(widget, QLineEdit):
        return not widget.text()
    return isinstance(widget, QPlainTextEdit) and widget.document().isEmpty()
