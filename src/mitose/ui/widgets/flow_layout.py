"""A layout that puts widgets side by side and goes on in the next line, as words do."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Lays out its items from left to right in lines; its height follows its width.

    Items wider than the line are narrowed to it, so nothing sticks out. In a right-to-left
    interface the lines run from the right; `centered` lines stand in the middle.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        across: int = 8,
        down: int = 8,
        margin: int = 0,
        *,
        centered: bool = False,
    ) -> None:
        super().__init__()
        self._centered = centered
        self._items: list[QLayoutItem] = []
        self._across, self._down = across, down
        self._heights: dict[int, int] = {}  # by width, until an item changes
        self.setContentsMargins(margin, margin, margin, margin)
        if parent is not None:
            parent.setLayout(self)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self._heights.clear()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        height = self._heights.get(width)
        if height is None:
            height = self._heights[width] = self._arrange(QRect(0, 0, width, 0), move=False)
        return height

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        margins = self.contentsMargins()
        width = sum(size.width() for size in shown) + self._across * max(0, len(shown) - 1)
        height = max((size.height() for size in shown), default=0)
        return QSize(
            width + margins.left() + margins.right(), height + margins.top() + margins.bottom()
        )

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Place the items, or only measure; returns the height they need."""
        margins = self.contentsMargins()
        space = rect.marginsRemoved(margins)
        y = 0
        lines = self._lines(max(1, space.width()))
        for at, line in enumerate(lines):
            used = sum(size.width() for _, size in line) + self._across * (len(line) - 1)
            x = max(0, (space.width() - used) // 2) if self._centered else 0
            height = max(size.height() for _, size in line)
            for item, size in line:
                if move:
                    down = (height - size.height()) // 2
                    place = QRect(QPoint(space.x() + x, space.y() + y + down), size)
                    item.setGeometry(self._mirrored(place, space))
                x += size.width() + self._across
            y += height + (self._down if at < len(lines) - 1 else 0)
        return y + margins.top() + margins.bottom()

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """Which items stand in which line, and how large."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        x = 0
        for item in self._items:
            if item.isEmpty():
                continue
            wide = min(item.sizeHint().width(), width)
            high = item.heightForWidth(wide) if item.hasHeightForWidth() else -1
            size = QSize(wide, high if high >= 0 else item.sizeHint().height())
            if not lines or x + wide > width:
                lines.append([])
                x = 0
            lines[-1].append((item, size))
            x += wide + self._across
        return lines

    def _mirrored(self, place: QRect, space: QRect) -> QRect:
        parent = self.parentWidget()
        if parent is None or parent.layoutDirection() is not Qt.LayoutDirection.RightToLeft:
            return place
        place.moveLeft(space.right() + space.left() - place.right())
        return place
