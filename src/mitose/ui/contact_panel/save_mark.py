"""The quiet 'Saved' beside the field that was saved last."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget

from mitose.ui.contact_panel.field import RING_ROOM
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.label import Label

SAVED_MS = 1500


class SaveMark(Label):
    """Shown where nothing is written and nothing can be pressed; gone after 1.5 s."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", Size.SMALL, Weight.NORMAL, Tone.GOOD, parent=parent)
        self.setText(self.tr("Saved"))
        self.setObjectName("saved")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setContentsMargins(6, 0, 6, 0)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVED_MS)
        self._timer.timeout.connect(self.hide)
        self._beside: QWidget | None = None
        self._settled = QTimer(self, singleShot=True, interval=0)
        self._settled.timeout.connect(self._place)
        parent.installEventFilter(self)
        self.hide()

    def stand_by(self, widget: QWidget) -> None:
        """Show beside the widget: over its upper right corner, where no text is cut by it.

        Where words, a chip or a button stand there, it goes to the next place that is free; where
        none is, to the one where it covers least.
        """
        self._beside = widget
        if not self._place():
            return
        self.raise_()
        self.show()
        self._timer.start()

    def eventFilter(self, _home: QObject, event: QEvent) -> bool:
        # What was saved may come to stand where the mark is: an entry that is new in its list.
        if event.type() is QEvent.Type.LayoutRequest and self.isVisible():
            self._settled.start()
        return False

    def _place(self) -> bool:
        """Go to the place that is free; False where the widget is not seen."""
        home, widget = self.parentWidget(), self._beside
        if home is None or widget is None or not widget.isVisibleTo(home):
            return False
        self.adjustSize()
        taken = [*_controls(home, widget), *_written(home, self)]
        places = self._places(home, widget)
        self.move(min(places, key=lambda place: _covered(place, taken)).topLeft())
        return True

    def _places(self, home: QWidget, widget: QWidget) -> list[QRect]:
        """Above the widget from its right to its left, in it, below it, then before it.

        Over the ring of what has the focus it would be struck through: it stands in a line then.
        """
        beside = QRect(widget.mapTo(home, QPoint(0, 0)), widget.size())
        ringed = widget.hasFocus()
        lap = -RING_ROOM if ringed else theme().px(3)
        right = min(beside.right() + 1, home.width()) - self.width()
        step = max(1, self.width() // 2)
        along = (right, *range(right - step, beside.left() - 1, -step))
        before = range(beside.left() - self.width(), theme().px(3), -step)
        above, below = max(0, beside.top() - self.height() + lap), beside.bottom() - lap
        within = beside.center().y() - self.height() // 2
        inside = (right - theme().px(6), within)
        corners = [
            *((inside,) if ringed else ()),
            *((x, above) for x in along),
            inside,
            *((x, below) for x in along),
            *((x, y) for y in (within, above, below) for x in before),
        ]
        return [QRect(QPoint(max(0, x), y), self.size()) for x, y in corners]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colors.surface)
        painter.end()
        super().paintEvent(event)


def _covered(place: QRect, taken: list[QRect]) -> int:
    """How much of other things would be covered, in pixels."""
    parts = [place.intersected(one) for one in taken]
    return sum(one.width() * one.height() for one in parts if one.isValid())


def _controls(home: QWidget, widget: QWidget) -> list[QRect]:
    """Where other things stand that one presses."""
    return [
        QRect(one.mapTo(home, QPoint(0, 0)), one.size())
        for one in (*home.findChildren(QAbstractButton), *home.findChildren(QComboBox))
        if one.isVisibleTo(home) and not widget.isAncestorOf(one)
    ]


def _written(home: QWidget, mark: QWidget) -> list[QRect]:
    """Where something can be read: the words of labels and of fields."""
    words: list[tuple[QWidget, QRect]] = [
        *((one, _in_label(one)) for one in home.findChildren(QLabel) if one is not mark),
        *((one, _in_line(one)) for one in home.findChildren(QLineEdit)),
        *((one, _in_text(one)) for one in home.findChildren(QPlainTextEdit)),
    ]
    return [
        rect.translated(one.mapTo(home, QPoint(0, 0)))
        for one, rect in words
        if one.isVisibleTo(home)
    ]


def _in_label(label: QLabel) -> QRect:
    room = label.contentsRect()
    wrapped = Qt.TextFlag.TextWordWrap if label.wordWrap() else Qt.TextFlag.TextSingleLine
    flags = int(label.alignment()) | int(wrapped)
    return label.fontMetrics().boundingRect(room, flags, label.text()).intersected(room)


def _in_line(line: QLineEdit) -> QRect:
    words = line.displayText() or line.placeholderText()
    wide = line.cursorRect().left() if words == line.displayText() else 0
    wide = max(wide, line.fontMetrics().horizontalAdvance(words) + theme().px(8))
    return QRect(QPoint(0, 0), QSize(min(wide, line.width()), line.height()))


def _in_text(edit: QPlainTextEdit) -> QRect:
    view = edit.viewport()
    metrics = edit.fontMetrics()
    if not edit.toPlainText():
        room = view.rect()
        flags = int(Qt.TextFlag.TextWordWrap)
        found = metrics.boundingRect(room, flags, edit.placeholderText()).intersected(room)
        return found.translated(view.pos())
    wide, lines = 0.0, 0
    block = edit.document().firstBlock()
    while block.isValid():
        layout = block.layout()
        lines += layout.lineCount()
        for at in range(layout.lineCount()):
            wide = max(wide, layout.lineAt(at).naturalTextWidth())
        block = block.next()
    margin = round(edit.document().documentMargin())
    size = QSize(round(wide) + 2 * margin, lines * metrics.lineSpacing() + 2 * margin)
    return QRect(view.pos(), size.boundedTo(view.size()))
