"""The search field: a hint of its key while empty, a cross while not."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from mitose.domain.search_completion import Completion
from mitose.ui.painting import draw_text, key_size, paint_key
from mitose.ui.theme import RADIUS_BUTTON, theme
from mitose.ui.widgets.button import IconButton


def _nothing(_text: str) -> Completion:
    return Completion()


class FilterField(QLineEdit):
    """A line edit for filtering.

    `textChanged` comes with each letter, `focused` with the focus. Escape empties it first, and
    emits `left` when it is empty already; Enter and the down arrow emit `entered`, so that the
    page can move the focus to the first hit. `key` is shown at its end while it is empty and
    without focus. `complete` says how a text may go on: shown behind the cursor, taken with Tab
    or the right arrow.
    """

    focused = Signal()
    left = Signal()
    entered = Signal()

    def __init__(
        self, placeholder: str, key: str = "/", name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._key = key
        self.complete: Callable[[str], Completion] = _nothing
        self.setProperty("look", "filter")
        self.setProperty("radius", RADIUS_BUTTON)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name or placeholder)
        self._clear = IconButton("close", self.tr("Clear the filter"), parent=self)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.hide()
        self._clear.clicked.connect(self._empty)
        self.textChanged.connect(self._text_changed)
        theme().changed.connect(self._restyle)
        self._restyle()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(theme().px(260), hint.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(80), super().minimumSizeHint().height())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self._escape()
            event.accept()
        elif key == Qt.Key.Key_Right and self._take():
            event.accept()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.entered.emit()
            event.accept()
        else:
            super().keyPressEvent(event)

    def completion(self) -> Completion:
        """How what is typed may go on; empty unless the cursor stands at its end."""
        at_end = self.cursorPosition() == len(self.text()) and not self.hasSelectedText()
        return self.complete(self.text()) if at_end and self.text() else Completion()

    def focusNextPrevChild(self, forward: bool) -> bool:
        return (forward and self._take()) or super().focusNextPrevChild(forward)

    def _take(self) -> bool:
        """Take the completion, as one text that Ctrl+Z takes back."""
        whole = self.completion().whole
        if whole:
            self.selectAll()
            self.insert(whole)
        return bool(whole)

    def event(self, event: QEvent) -> bool:
        # Escape belongs to the field while it has something to clear, not to a window shortcut.
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_clear()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._paint_rest()
        if not self._key or self.text() or self.hasFocus():
            return
        painter = QPainter(self)
        size = key_size(self._key)
        right = self.width() - theme().px(10)
        top = (self.height() - size.height()) / 2
        paint_key(
            painter, QRectF(right - size.width(), top, size.width(), size.height()), self._key
        )
        painter.end()

    def _paint_rest(self) -> None:
        """The completion, faint, behind the cursor."""
        rest = self.completion().rest if self.hasFocus() else ""
        if not rest:
            return
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(theme().colors.faint)
        cursor = self.cursorRect()
        room = QRectF(
            cursor.center().x() + 1, 0, self._clear.x() - cursor.center().x(), self.height()
        )
        draw_text(painter, room, rest)
        painter.end()

    def _escape(self) -> None:
        if self.text():
            self.clear()
        else:
            self.left.emit()

    def _empty(self) -> None:
        self.clear()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _text_changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))

    def _place_clear(self) -> None:
        side = min(self._clear.sizeHint().height(), self.height() - 4)
        self._clear.setGeometry(
            self.width() - side - theme().px(3), (self.height() - side) // 2, side, side
        )

    def _restyle(self) -> None:
        room = theme().px(30)
        self.setTextMargins(theme().px(2), theme().px(2), room, theme().px(2))
        self._place_clear()
