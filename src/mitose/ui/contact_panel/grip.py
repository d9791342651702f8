"""The grip by which an entry of a list is dragged to another place; Alt+arrows do the same."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from mitose.ui.icons import paint_icon
from mitose.ui.theme import theme

_WIDTH, _HEIGHT = 14, 24


class Reordering(QObject):
    """What is dragged in one list, and the line that shows where it would go.

    `rows` gives the list's rows from top to bottom, `drop` (row, place) puts one before the row
    that stands at a place now; the number of rows is the end.
    """

    def __init__(
        self,
        home: QWidget,
        rows: Callable[[], Sequence[QWidget]],
        drop: Callable[[QWidget, int], object],
    ) -> None:
        super().__init__(home)
        self._home, self._rows, self._drop = home, rows, drop
        self._row: QWidget | None = None
        self._line = _Line(home)
        self._line.hide()

    @property
    def row(self) -> QWidget | None:
        """The row that is being dragged."""
        return self._row

    def begin(self, row: QWidget) -> None:
        """Take a row up."""
        self._row = row

    def move(self, place: QPoint) -> None:
        """Show where it would go; `place` is a point of the screen."""
        if self._row is None:
            return
        y = self._home.mapFromGlobal(place).y()
        target = self._target(y)
        if target is None:
            self._line.hide()
        else:
            self._line.stand_at(self._edge(target))
        self._scroll_to(y)

    def end(self, place: QPoint) -> None:
        """Put it down where the line is; beside its old place nothing happens."""
        row, target = self._row, self._target(self._home.mapFromGlobal(place).y())
        self.cancel()
        if row is not None and target is not None:
            self._drop(row, target)

    def cancel(self) -> None:
        """Leave everything as it was."""
        self._row = None
        self._line.hide()

    def _target(self, y: int) -> int | None:
        """The place before which it would go; None where it stands already."""
        rows = list(self._rows())
        if self._row not in rows:
            return None
        target = sum(row.geometry().center().y() < y for row in rows)
        here = rows.index(self._row)
        return None if target in (here, here + 1) else target

    def _edge(self, target: int) -> int:
        rows = list(self._rows())
        return rows[target].y() if target < len(rows) else rows[-1].geometry().bottom() + 1

    def _scroll_to(self, y: int) -> None:
        step: QWidget | None = self._home
        while step is not None and not isinstance(step, QScrollArea):
            step = step.parentWidget()
        inside = step.widget() if isinstance(step, QScrollArea) else None
        if isinstance(step, QScrollArea) and inside is not None:
            there = self._home.mapTo(inside, QPoint(0, y))
            step.ensureVisible(0, there.y(), 0, theme().px(40))


class _Line(QWidget):
    """Two pixels of accent between two rows."""

    def __init__(self, home: QWidget) -> None:
        super().__init__(home)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def stand_at(self, y: int) -> None:
        """Show at a height of the list."""
        home = self.parentWidget()
        if home is not None:
            height = theme().px(2)
            top = min(max(0, y - height // 2), home.height() - height)
            self.setGeometry(0, top, home.width(), height)
            self.show()
            self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colors.accent)
        painter.end()


class Grip(QWidget):
    """Painted while the mouse is over its row. Escape while dragging leaves all as it was."""

    def __init__(self, row: QWidget, reordering: Reordering) -> None:
        super().__init__(row)
        self._row, self._reordering = row, reordering
        self._pressed: QPoint | None = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(self.tr("Drag, or Alt+↑ and Alt+↓"))
        self.setFixedSize(self.sizeHint())
        row.installEventFilter(self)

    def sizeHint(self) -> QSize:
        look = theme()
        return QSize(look.px(_WIDTH), look.px(_HEIGHT))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._row and event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.globalPosition().toPoint()
            event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.globalPosition().toPoint()
        if self._pressed is None:
            return
        if self._reordering.row is None:
            if (place - self._pressed).manhattanLength() < QApplication.startDragDistance():
                return
            self._reordering.begin(self._row)
            self.grabKeyboard()
        self._reordering.move(place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        dragged = self._reordering.row is not None
        self._let_go()
        if dragged:
            self._reordering.end(event.globalPosition().toPoint())

    def event(self, event: QEvent) -> bool:
        """While it drags, Escape is the grip's: the window would close the panel instead."""
        dragging = self._reordering.row is self._row
        if dragging and event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._let_go()
            self._reordering.cancel()
        event.accept()

    def _let_go(self) -> None:
        self._pressed = None
        self.releaseKeyboard()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._row.underMouse() and self._reordering.row is not self._row:
            return
        painter = QPainter(self)
        side = theme().px(_WIDTH)
        box = QRectF(0, (self.height() - side) / 2, side, side)
        paint_icon(painter, box, "drag", theme().colors.muted)
        painter.end()
