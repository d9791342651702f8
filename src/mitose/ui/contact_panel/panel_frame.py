"""The panel's ground: its size, its edge, and Escape."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from mitose.ui.theme import theme
from mitose.ui.widgets.tab_into_view import show_focus

NARROWEST, USUAL = 360, 416


class PanelFrame(QWidget):
    """Escape leaves the field first; then `escaped` is emitted. `pasted` is Ctrl+V in no field."""

    escaped = Signal()
    pasted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Its own ground is all there is to see: what lies behind need not be painted first.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setProperty("ownFocus", True)

    def event(self, event: QEvent) -> bool:
        """While a field has the focus, Escape is not the window's, which would close the panel."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.ShortcutOverride
            and event.key() == Qt.Key.Key_Escape
            and not self.hasFocus()
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        elif event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.hasFocus():
            self.escaped.emit()
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusNextPrevChild(self, forward: bool) -> bool:
        moved = super().focusNextPrevChild(forward)
        show_focus(self)
        return moved

    def sizeHint(self) -> QSize:
        return QSize(theme().px(USUAL), theme().px(700))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(NARROWEST), theme().px(200))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colors.surface)
        painter.fillRect(0, 0, 1, self.height(), theme().colors.line)
        painter.end()
