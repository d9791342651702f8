"""A text editor that is as high as its text: for single entries that wrap, and for long texts."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QScrollArea, QSizePolicy, QWidget
from shiboken6 import isValid

from mitose.ui.theme import Size, Weight, theme
from mitose.ui.widgets.label import laid_out_height

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QWheelEvent

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FOR_LISTS = (*_ENTER, Qt.Key.Key_Escape, Qt.Key.Key_Up, Qt.Key.Key_Down)
_RESIZING = (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.PolishRequest)
_WIDTHS = 4  # a layout asks for the heights at one or two


class GrowingEdit(QPlainTextEdit):
    """Plain text, edited in place, wrapped and never cut.

    `single` makes Enter finish instead of breaking the line. `look` is 'plain' (a text until it is
    pointed at) or '' (a field). Beyond `max_lines` it scrolls. With `accepts_lines` several pasted
    lines are handed over by `lines_pasted`; with `reorders` Alt+arrows emit `moved`; while
    `restores` is set, Escape is the editor's and emits `escaped`. While a list of
    suggestions (`list_below`) is shown, its keys are left to it.
    """

    edited = Signal()
    focused = Signal()
    left = Signal()
    finished = Signal()
    escaped = Signal()
    deleted_empty = Signal()
    moved = Signal(int)
    stepped = Signal(int)
    lines_pasted = Signal(list)
    menu_asked = Signal(QPoint)

    def __init__(
        self,
        placeholder: str = "",
        *,
        single: bool = True,
        look: str = "plain",
        size: Size = Size.BASE,
        weight: Weight = Weight.NORMAL,
        max_lines: int = 40,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._single = single
        self._size, self._weight = size, weight
        self._max_lines = max_lines
        self._setting = False
        self._own_menu = False
        self._heights: dict[int, int] = {}
        self._clean: str | None = None  # `text`, until it is another
        self.accepts_lines = False
        self.reorders = False
        self.restores = False
        self.list_below: QWidget | None = None
        self._inset = 0 if look == "plain" else 3
        self.setProperty("look", look)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)
        self.document().clearUndoRedoStacks()  # Qt counts the margin as an edit
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.textChanged.connect(self._text_changed)
        self.verticalScrollBar().actionTriggered.connect(self._stay)
        self._restyle()
        theme().changed.connect(self._restyle)

    # ------------------------------------------------------------ text

    def text(self) -> str:
        """The text as typed; a single entry without line breaks and outer spaces."""
        if self._clean is None:
            text = self.toPlainText()
            self._clean = " ".join(text.split()) if self._single else text.strip()
        return self._clean

    def set_text(self, text: str) -> None:
        """Show another text; not an edit, and the text undo starts anew."""
        if text == self.toPlainText():
            return
        self._setting = True
        self.setPlainText(text)
        self._setting = False

    def put_text(self, text: str) -> None:
        """Replace the text in a way that text undo can take back; counts as an edit."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)

    def use_own_menu(self) -> None:
        """Emit `menu_asked` instead of showing the text menu."""
        self._own_menu = True

    def _text_changed(self) -> None:
        self._clean = None
        before, self._heights = self._heights, {}
        if not 0 < len(before) <= _WIDTHS or any(
            self.heightForWidth(width) != height for width, height in before.items()
        ):
            self.updateGeometry()  # else nothing around it moves, at any width that was asked for
        if not self._setting:
            self.edited.emit()
            self._keep_visible()

    def set_size(self, size: Size) -> None:
        """Write larger or smaller."""
        if size is not self._size:
            self._size = size
            self._restyle()

    def _restyle(self) -> None:
        self.setFont(theme().font(self._size, self._weight))
        self._heights.clear()
        inset = theme().px(self._inset)
        self.setViewportMargins(inset, inset, inset, inset)
        self.updateGeometry()

    # ------------------------------------------------------------ size

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        # Qt asks many times in a row: the height is kept until the text or the font is another.
        height = self._heights.get(width)
        if height is None:
            height = self._heights[width] = self._height_for(width)
        return height

    def setPlaceholderText(self, text: str) -> None:
        super().setPlaceholderText(text)
        self._heights.clear()

    def _height_for(self, width: int) -> int:
        inside = width - 2 * self._around(5)
        text = self.toPlainText() or self.placeholderText()
        height = laid_out_height(text, self.font(), max(20, inside)) if text else 0.0
        if text.endswith("\n"):
            height += QFontMetricsF(self.font()).lineSpacing()
        line = QFontMetricsF(self.font()).lineSpacing()
        height = min(max(height, line), line * self._max_lines)
        return ceil(height) + 2 * self._around(3)

    def sizeHint(self) -> QSize:
        width = theme().px(200)
        return QSize(width, self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        line = QFontMetricsF(self.font()).lineSpacing()
        return QSize(theme().px(60), ceil(line) + 2 * self._around(3))

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        needed = self._max_lines * QFontMetricsF(self.font()).lineSpacing()
        scrolls = self.height() >= needed
        policy = Qt.ScrollBarPolicy
        wanted = policy.ScrollBarAsNeeded if scrolls else policy.ScrollBarAlwaysOff
        if wanted is not self.verticalScrollBarPolicy():  # Qt lays out anew, changed or not
            self.setVerticalScrollBarPolicy(wanted)
        if not scrolls:
            self.verticalScrollBar().setValue(0)

    def _around(self, padding: int) -> int:
        """Border, the style sheet's padding (5 at the sides, 3 above) and our own."""
        return 1 + theme().px(padding + self._inset)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page unless the text itself scrolls."""
        if self._scrolls() and self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _scrolls(self) -> bool:
        return self.verticalScrollBarPolicy() is not Qt.ScrollBarPolicy.ScrollBarAlwaysOff

    def _stay(self) -> None:
        """Qt lets one line scroll though all are seen: text selected downwards would be gone."""
        if not self._scrolls():
            bar = self.verticalScrollBar()
            bar.setSliderPosition(bar.value())

    def _keep_visible(self) -> None:
        step: QWidget | None = self.parentWidget()
        while step is not None and not isinstance(step, QScrollArea):
            step = step.parentWidget()
        inner = step.widget() if isinstance(step, QScrollArea) else None
        if isinstance(step, QScrollArea) and inner is not None and self.hasFocus():
            rect: QRect = self.cursorRect()
            point = self.viewport().mapTo(inner, rect.bottomLeft())
            step.ensureVisible(point.x(), point.y(), 0, theme().px(24))

    # ------------------------------------------------------------ keys

    def event(self, event: QEvent) -> bool:
        """Say which keys are the editor's, so that no shortcut of the window takes them."""
        if event.type() in _RESIZING:
            self._heights.clear()
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            text = self.document()
            untouched = text.isEmpty() and not (text.isUndoAvailable() or text.isRedoAvailable())
            not_ours = event.matches(QKeySequence.StandardKey.Undo) and untouched
            if not_ours or (event.matches(QKeySequence.StandardKey.Paste) and _copied_a_picture()):
                event.ignore()
                return False
            if self._is_move(event) or (event.key() == Qt.Key.Key_Escape and self.restores):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = event.key(), event.modifiers()
        if key in _FOR_LISTS and self._lists_below():
            event.ignore()
            return
        if key == Qt.Key.Key_Escape:
            if self.restores:
                self.escaped.emit()
            else:
                event.ignore()
        elif self._is_move(event):
            self.moved.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key in _ENTER and self._single and _plain(modifiers):
            self.finished.emit()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and not self.toPlainText():
            self.deleted_empty.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not modifiers and self._at_edge(key):
            self.stepped.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif modifiers & Qt.KeyboardModifier.ControlModifier and key in _ENTER:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _lists_below(self) -> bool:
        """Whether a list is open; Python's object of it may have ended before Qt's."""
        below = self.list_below
        return below is not None and isValid(below) and below.isVisible()

    def _is_move(self, event: QKeyEvent) -> bool:
        return (
            self.reorders
            and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            == Qt.KeyboardModifier.AltModifier
            and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        )

    def _at_edge(self, key: int) -> bool:
        """Whether the cursor is on the first (last) line as shown."""
        cursor = self.textCursor()
        block = cursor.block()
        line = block.layout().lineForTextPosition(cursor.positionInBlock()).lineNumber()
        if key == Qt.Key.Key_Up:
            return block.blockNumber() == 0 and line <= 0
        last = block.layout().lineCount() - 1
        return block.blockNumber() == self.blockCount() - 1 and line >= last

    # ------------------------------------------------------------ focus, paste, menu

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.moveCursor(QTextCursor.MoveOperation.End)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            cursor = self.textCursor()
            cursor.clearSelection()
            self.setTextCursor(cursor)
            self._drop_empty_lines(event.reason())
            self.left.emit()

    def _drop_empty_lines(self, reason: Qt.FocusReason) -> None:
        """Show what is kept: no empty lines at the end; a window that is left is come back to."""
        if not self._single and reason is not Qt.FocusReason.ActiveWindowFocusReason:
            self.set_text(self.text())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste text without its look; several lines into a list make several entries."""
        if not source.hasText():
            return
        lines = [" ".join(line.split()) for line in source.text().splitlines()]
        lines = [line.lstrip("•*- ").strip() for line in lines if line.strip("•*- ")]
        if not self._single or len(lines) < 2:
            self.textCursor().insertText(source.text() if not self._single else "".join(lines))
        elif self.accepts_lines:
            self.lines_pasted.emit(lines)
        else:
            self.textCursor().insertText(" ".join(lines))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._own_menu:
            self.menu_asked.emit(event.globalPos())
            event.accept()
            return
        super().contextMenuEvent(event)


def _plain(modifiers: Qt.KeyboardModifier) -> bool:
    """Whether no key but Shift is held."""
    held = modifiers & ~Qt.KeyboardModifier.KeypadModifier
    return held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)


def _copied_a_picture() -> bool:
    """Whether nothing but a picture can be pasted: that is the contact's, as outside a text."""
    data: QMimeData | None = QGuiApplication.clipboard().mimeData()
    return data is not None and data.hasImage() and not data.hasText()
