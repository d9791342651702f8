"""The dark bar at the foot of the window: what just happened, and the way back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QWidget
from shiboken6 import isValid

from mitose.ui.painting import paint_box
from mitose.ui.theme import RADIUS_BUTTON, Size, Weight, theme
from mitose.ui.widgets.announcing import announce
from mitose.ui.widgets.button import Button, Kind
from mitose.ui.widgets.keys_place import keys_place
from mitose.ui.widgets.label import WrapLabel

LEAST_SECONDS = 6.0
_LOOKING_MS = 80
_MOVING = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show)


class Notice(QWidget):
    """One notice at a time; a new one takes the place of the old.

    Make one per window, as a child of the widget it shall float over; it stands in the middle of
    that, or of `middle`, a part of it, while that is seen. It takes no focus by
    itself, is reached by Tab or `focus_action`, is read out when it appears, and waits while the
    pointer or the focus is on it. `acted` carries the token given to `say`. It steps aside for
    widgets told to `keep_clear`, and for the field or the row that the keys are on.
    """

    acted = Signal(object)
    closed = Signal()

    def __init__(self, over: QWidget, middle: QWidget | None = None) -> None:
        super().__init__(over)
        self._middle = middle or over
        self._token: object = None
        self._before: QWidget | None = None
        self._clear: list[QWidget] = []
        self._milliseconds = 0
        self._message = _NoticeText(parent=self)
        self._action = _NoticeButton(self)
        self._action.clicked.connect(self._act)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._run_out)
        # Only while it is shown; nothing tells of a row of any list that becomes the current one.
        self._looking = QTimer(self, interval=_LOOKING_MS)
        self._looking.timeout.connect(self._place)
        self._row = row = QHBoxLayout(self)
        row.addWidget(self._message, 1)
        row.addWidget(self._action)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self.setAccessibleName(self.tr("Notice"))
        for ground in {over, self._middle}:
            ground.installEventFilter(self)
        theme().changed.connect(self._restyle)
        self._action.focused.connect(self._action_focused)
        self._restyle()
        self.hide()

    def say(
        self, text: str, action: str = "", token: object = None, seconds: float = LEAST_SECONDS
    ) -> None:
        """Show a text, with a button if `action` names one; at least six seconds."""
        self._token = token
        self._milliseconds = round(max(seconds, LEAST_SECONDS) * 1000)
        self._message.setText(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._restyle()
        self.setAccessibleDescription(text)
        self._place()
        self._looking.start()
        self.show()
        self.raise_()
        self._timer.start(self._milliseconds)
        announce(self, text)

    def text(self) -> str:
        """What it says now; empty while it is hidden."""
        return "" if self.isHidden() else self._message.text()

    def focus_action(self) -> bool:
        """Move the focus to the button, if there is one to press; says whether it did."""
        if self.isHidden() or self._action.isHidden():
            return False
        if not self._action.hasFocus():
            self._before = QApplication.focusWidget()
        self._action.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def dismiss(self) -> None:
        """Hide it at once."""
        self._timer.stop()
        self._looking.stop()
        if self.isHidden():
            return
        before, self._before = self._before, None
        if self._action.hasFocus() and before is not None and isValid(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)  # the keys go back where they were
        self.hide()
        self.closed.emit()

    def keep_clear(self, widget: QWidget) -> None:
        """Do not cover this widget while it is shown."""
        self._clear.append(widget)
        widget.destroyed.connect(self._forget)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVING and not self.isHidden():
            self._place()
        return False

    def enterEvent(self, _event: QEvent) -> None:
        self._timer.stop()

    def leaveEvent(self, _event: QEvent) -> None:
        self._wait_again()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_box(painter, QRectF(self.rect()), theme().colors.notice, None, RADIUS_BUTTON)
        painter.end()

    def _act(self) -> None:
        token = self._token
        self.dismiss()
        self.acted.emit(token)

    def _run_out(self) -> None:
        if self.underMouse() or self._action.hasFocus():
            return
        self.dismiss()

    def _action_focused(self, has_focus: bool) -> None:
        if has_focus:
            self._timer.stop()
        else:
            self._wait_again()

    def _wait_again(self) -> None:
        if not self.isHidden() and not self._action.hasFocus():
            self._timer.start(self._milliseconds)

    def _place(self) -> None:
        over = self.parentWidget()
        if over is None:
            return
        margin = theme().px(20)
        ground = over.rect()
        if self._middle is not over and self._middle.isVisibleTo(over):
            ground = QRect(self._middle.mapTo(over, QPoint(0, 0)), self._middle.size())
        most = max(theme().px(160), min(theme().px(640), ground.width() - 2 * margin))
        self.ensurePolished()
        self._row.activate()
        width = min(most, self._row.sizeHint().width())
        height = max(self._row.heightForWidth(width), self._row.minimumSize().height())
        left = ground.left() + (ground.width() - width) // 2
        place = QRect(left, over.height() - height - margin, width, height)
        for widget in self._clear:
            if widget.isVisible() and over.isAncestorOf(widget):
                taken = QRect(widget.mapTo(over, QPoint(0, 0)), widget.size())
                place = _beside(place, taken, ground.right() + 1, margin)
        on = keys_place(over, self)
        if on.isValid() and place.intersects(on):
            place = _beside(place, on, ground.right() + 1, theme().px(8))
        self.setGeometry(place)

    def _forget(self) -> None:
        self._clear = [widget for widget in self._clear if isValid(widget)]

    def _restyle(self) -> None:
        look = theme()
        after = look.px(16 if self._action.isHidden() else 8)  # the button has its own edge
        self._row.setContentsMargins(look.px(16), look.px(6), after, look.px(6))
        self._row.setSpacing(look.px(8))
        if not self.isHidden():
            self._place()


def _beside(place: QRect, taken: QRect, most: int, margin: int) -> QRect:
    """The place itself if it is free, else right of what is taken, else above it."""
    if not place.intersects(taken.adjusted(-margin, -margin, margin, margin)):
        return place
    left = taken.right() + 1 + margin
    if left + place.width() + margin <= most:
        return QRect(QPoint(left, place.top()), place.size())
    return QRect(QPoint(place.left(), taken.top() - margin - place.height()), place.size())


class _NoticeText(WrapLabel):
    """The text, in the colour that goes with the dark ground."""

    def _ink(self) -> QColor:
        return theme().colors.on_notice


class _NoticeButton(Button):
    """The action: underlined words on the dark ground."""

    focused = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", Kind.LINK, parent=parent)
        self.setProperty("onNotice", True)

    def _colors(self) -> tuple[QColor | None, QColor | None, QColor]:
        return None, None, theme().colors.notice_action

    def _restyle(self) -> None:
        super()._restyle()
        self.setFont(theme().font(Size.BASE, Weight.STRONG))

    def _underlined(self) -> bool:
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit(False)
