"""One ring that shows where the keyboard is: 2 px wide, 2 px off the control, in the accent.

It follows the focus from control to control, so no widget has to draw its own. It lies in the
page's content (not above the window), so it scrolls with the control and is cut where the page
is cut: leave 4 px around controls. Item views, and widgets with the property ``ownFocus``, show
their focus themselves. Buttons and the like get no ring while a mouse button is down, that is,
when they were clicked; fields always have it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QSplitter,
    QTextEdit,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Callable

_GAP = 2
_WIDTH = 2
_OUTSIDE = _GAP + _WIDTH
_FIELD_RADIUS = 6
_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox)
_MOVES = (
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ParentChange,
    QEvent.Type.ZOrderChange,
)


class FocusRing(QObject):
    """Puts a ring around the widget that has the focus; one per application."""

    def __init__(self, app: QApplication, color: Callable[[QWidget], QColor]) -> None:
        super().__init__(app)
        self._color = color
        self._frame: _Frame | None = None
        app.focusChanged.connect(self._focus_changed)

    def _focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        # The old widget may be half destroyed by now; it is not touched.
        frame, self._frame = self._frame, None
        if frame is not None:
            frame.destroyed.disconnect(self._frame_gone)
            frame.vanish()
        if now is None or not _wants_ring(now):
            return
        home = _home(now)
        if home is not None:
            self._frame = _Frame(home, now, self._color(now), _radius_of(now))
            self._frame.destroyed.connect(self._frame_gone)

    def _frame_gone(self) -> None:
        self._frame = None


class _Frame(QWidget):
    """One ring: seen, but in nobody's way. It follows its control and what that lies in."""

    # Events still come while Python takes a forgotten page apart and has emptied the instance.
    _target: QWidget | None = None

    def __init__(self, home: QWidget, target: QWidget, color: QColor, radius: float) -> None:
        super().__init__(home)
        self._home = home
        self._target = target
        self._color = color
        self._radius = radius
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        step: QWidget | None = target
        while step is not None and step is not home:
            step.installEventFilter(self)
            step = step.parentWidget()
        self._place()

    def vanish(self) -> None:
        """Hide for good; Qt takes the event filters away with the object."""
        self._target = None
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._place()
        return False

    def _place(self) -> None:
        # No slot on its `destroyed`: where both die with their page, PySide finds it no more.
        if self._target is None or not shiboken6.isValid(self._target):
            return
        if not shiboken6.isValid(self._home):  # at the end of the program it may go first
            return
        if not self._home.isAncestorOf(self._target):  # it was taken out of the page
            self.hide()
            return
        rect = QRect(self._target.mapTo(self._home, QPoint(0, 0)), self._target.size())
        self.setGeometry(rect.adjusted(-_OUTSIDE, -_OUTSIDE, _OUTSIDE, _OUTSIDE))
        self.setVisible(self._target.isVisibleTo(self._home))
        self.raise_()

    def resizeEvent(self, _event: object) -> None:
        # Only the rim: what the control paints inside does not make the ring paint too.
        inside = self.rect().adjusted(_OUTSIDE, _OUTSIDE, -_OUTSIDE, -_OUTSIDE)
        corner = round(self._radius)
        rim = QRegion(self.rect()).subtracted(QRegion(inside))
        for x in (inside.left(), inside.right() - corner + 1):
            for y in (inside.top(), inside.bottom() - corner + 1):
                rim = rim.united(QRegion(x, y, corner, corner))
        self.setMask(rim)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._color, _WIDTH))
        half = _WIDTH / 2
        rect = QRectF(self.rect()).adjusted(half, half, -half, -half)
        radius = self._radius + _GAP + half
        painter.drawRoundedRect(rect, radius, radius)
        painter.end()


def _wants_ring(widget: QWidget) -> bool:
    if widget.property("ownFocus") or widget.isWindow():
        return False
    if isinstance(widget, _FIELDS):
        return True
    if isinstance(widget, (QAbstractItemView, QAbstractScrollArea, QMenu)):
        return False
    return QApplication.mouseButtons() == Qt.MouseButton.NoButton


def _home(widget: QWidget) -> QWidget | None:
    """The content of the scroll area the control lies in, else its window.

    In a list it is what the rows are painted on: the buttons of a row lie in a strip that is no
    higher than they are.
    """
    step = widget
    parent = widget.parentWidget()
    while parent is not None and not step.isWindow():
        area = parent.parentWidget()
        if isinstance(area, QAbstractItemView) and area.viewport() is parent:
            return parent
        if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
            break
        step, parent = parent, parent.parentWidget()
    # A splitter would make a pane of the ring.
    return None if step is widget or isinstance(step, QSplitter) else step


def _radius_of(widget: QWidget) -> float:
    """A control may say its corner radius in the property ``radius``."""
    said = widget.property("radius")
    if said is not None:
        return float(said)
    return _FIELD_RADIUS if isinstance(widget, (*_FIELDS, QAbstractButton)) else 4.0
