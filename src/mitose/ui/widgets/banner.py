"""A bar at the top of a page: something that stays true until it is dealt with."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from mitose.ui.icons import paint_icon
from mitose.ui.painting import paint_box
from mitose.ui.theme import RADIUS_BUTTON, theme
from mitose.ui.widgets.announcing import announce
from mitose.ui.widgets.button import Button, IconButton
from mitose.ui.widgets.flow_layout import FlowLayout
from mitose.ui.widgets.label import WrapLabel


class Severity(StrEnum):
    """How serious a banner is; shown by icon and colour."""

    INFO = "info"
    GOOD = "good"
    WARNING = "warning"
    ERROR = "error"


class Banner(QWidget):
    """An icon, a text that wraps, and buttons; hidden until `say`.

    `acted` carries the key of the pressed button. With `closable` it has a cross and emits
    `closed`. It is read out when it appears.
    """

    acted = Signal(str)
    closed = Signal()

    def __init__(self, *, closable: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._severity = Severity.INFO
        self._message = WrapLabel()
        self._buttons: list[Button] = []
        self._holder = QWidget()
        self._flow = FlowLayout(self._holder, theme().px(8), theme().px(4))
        self._close = IconButton("close", self.tr("Close this message"))
        self._close.clicked.connect(self._shut)
        self._grid = QGridLayout(self)
        look = theme()
        self._grid.setContentsMargins(look.px(40), look.px(8), look.px(8), look.px(8))
        self._grid.setHorizontalSpacing(look.px(12))
        self._grid.setVerticalSpacing(look.px(8))
        self._grid.setColumnStretch(0, 1)
        self._grid.addWidget(self._message, 0, 0)
        self._grid.addWidget(self._holder, 0, 1)
        self._grid.addWidget(self._close, 0, 2, Qt.AlignmentFlag.AlignTop)
        self._close.setVisible(closable)  # not before it has a parent: it would be a window
        self._beside = True
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Message"))
        theme().changed.connect(self.update)
        self.hide()

    def say(
        self,
        text: str,
        severity: Severity = Severity.INFO,
        actions: tuple[tuple[str, str], ...] = (),
    ) -> None:
        """Show a text with buttons: pairs of the key that `acted` will carry and the label."""
        self._severity = severity
        self._message.setText(text)
        self.setAccessibleDescription(text)
        for button in self._buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        for key, label in actions:
            button = Button(label, small=True, parent=self._holder)
            button.setObjectName(key)
            button.clicked.connect(self._pressed)
            self._flow.addWidget(button)
            button.show()
            self._buttons.append(button)
        self._holder.setVisible(bool(actions))
        self._arrange()
        self.show()
        self.updateGeometry()
        self.update()
        announce(self, text)

    def text(self) -> str:
        """What it says now; empty while it is hidden."""
        return "" if self.isHidden() else self._message.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        ink, fill = self._colors()
        painter = QPainter(self)
        paint_box(painter, QRectF(self.rect()), fill, None, RADIUS_BUTTON)
        line = self._message.fontMetrics().height()
        top = self._message.y() + (self._message.height() - line) / 2
        if self._message.height() > 2 * line:
            top = self._message.y()
        paint_icon(painter, QRectF(look.px(12), top, look.px(18), line), self._icon(), ink)
        painter.end()

    def _arrange(self) -> None:
        """The buttons beside the text where there is room, else below it."""
        rest = self.width() - self._holder.sizeHint().width() - theme().px(100)
        beside = rest >= min(theme().px(220), self._message.sizeHint().width())
        if beside == self._beside:
            return
        self._beside = beside
        self._grid.removeWidget(self._holder)
        if beside:
            self._grid.addWidget(self._holder, 0, 1)
        else:
            self._grid.addWidget(self._holder, 1, 0)

    def _icon(self) -> str:
        return {Severity.INFO: "info", Severity.GOOD: "good"}.get(self._severity, "warning")

    def _colors(self) -> tuple[QColor, QColor]:
        colors = theme().colors
        return {
            Severity.INFO: (colors.accent, colors.accent_soft),
            Severity.GOOD: (colors.good, colors.good_soft),
            Severity.WARNING: (colors.due, colors.due_soft),
            Severity.ERROR: (colors.overdue, colors.overdue_soft),
        }[self._severity]

    def _pressed(self) -> None:
        self.acted.emit(self.sender().objectName())

    def _shut(self) -> None:
        self.hide()
        self.closed.emit()
