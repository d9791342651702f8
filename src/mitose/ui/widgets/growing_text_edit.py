"""A field for plain text that is as high as its text; Tab leaves it."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from mitose.ui.theme import Size, Weight, theme
from mitose.ui.widgets.label import laid_out_height

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QResizeEvent

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GrowingTextEdit(QPlainTextEdit):
    """Grows from `lines` to `most_lines`, then scrolls; pastes text without its look.

    Enter makes a new line, or emits `entered` where `single` is set (line breaks pasted in
    become spaces); Ctrl+Enter emits `entered` in any case. `left` comes when the focus goes.
    """

    entered = Signal()
    left = Signal()

    def __init__(
        self,
        placeholder: str = "",
        *,
        name: str = "",
        lines: int = 1,
        most_lines: int = 14,
        single: bool = False,
        size: Size = Size.BASE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lines, self._most_lines, self._single, self._size = lines, most_lines, single, size
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name or placeholder)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.textChanged.connect(self._fit)
        self._restyle()
        theme().changed.connect(self._restyle)

    def text(self) -> str:
        """The text as typed."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Show another text."""
        if text != self.toPlainText():
            self.setPlainText(text)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        around = self._around()
        text = self.toPlainText() or self.placeholderText() or " "
        inside = max(20.0, width - 2 * around - 2 * self.document().documentMargin())
        ended = text + ("\u200b" if text.endswith("\n") else "")
        needed = laid_out_height(ended, self.font(), inside)
        line = QFontMetricsF(self.font()).lineSpacing()
        height = min(max(needed, self._lines * line), self._most_lines * line)
        # A pixel more, without which Qt scrolls the first of several lines out of sight.
        more = 1 if height > 1.5 * line else 0
        return ceil(height + 2 * self.document().documentMargin()) + 2 * around + more

    def sizeHint(self) -> QSize:
        width = max(self.width(), theme().px(120))
        return QSize(theme().px(240), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        line = QFontMetricsF(self.font()).lineSpacing() * self._lines
        height = ceil(line + 2 * self.document().documentMargin()) + 2 * self._around()
        return QSize(theme().px(80), height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in _ENTER and (self._single or control):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasText():
            text = source.text()
            self.textCursor().insertText(" ".join(text.split()) if self._single else text)

    def _around(self) -> int:
        """Border and padding of the style sheet."""
        return 1 + theme().px(3)

    def _fit(self) -> None:
        whole = self.heightForWidth(self.width())
        most = self._most_lines * QFontMetricsF(self.font()).lineSpacing()
        policy = Qt.ScrollBarPolicy
        scrolls = whole >= most
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if scrolls else policy.ScrollBarAlwaysOff
        )
        self.updateGeometry()

    def _restyle(self) -> None:
        self.setFont(theme().font(self._size, Weight.NORMAL))
        self.updateGeometry()
