"""A column: head, cards or an invitation, and the line at its foot."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from mitose.domain.category import Category
from mitose.ui import i18n
from mitose.ui.contacts import texts
from mitose.ui.contacts.column_head import ColumnHead
from mitose.ui.contacts.column_view import ColumnView
from mitose.ui.contacts.delegate import CardDelegate
from mitose.ui.contacts.folded_strip import FoldedStrip
from mitose.ui.contacts.model import ColumnModel, Reader, dragged_ids
from mitose.ui.contacts.move_line import MoveLine
from mitose.ui.painting import paint_box
from mitose.ui.theme import RADIUS_CARD, Size, Tone, Weight, theme
from mitose.ui.widgets.label import WrapLabel

_LEAST, _FOLDED = 220, 56
_ANY_WIDTH = 16_777_215  # Qt's own word for no limit


class Invitation(QWidget):
    """What an empty column says: press it to add a contact, or drop contacts on it.

    By keys the column's own plus does the same.
    """

    dropped = Signal(object)
    pressed = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = theme()
        self._text = WrapLabel(text, Size.SMALL, Weight.NORMAL, Tone.MUTED, centered=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(16), look.px(16), look.px(16), look.px(16))
        column.addWidget(self._text)
        self._adds = False
        self.setAcceptDrops(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def say(self, text: str, *, adds: bool) -> None:
        """Say something; with ``adds`` a click is an answer."""
        self._text.setText(text)
        self._adds = adds
        shape = Qt.CursorShape.PointingHandCursor if adds else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        colors = theme().colors
        fill = colors.hover if self._adds and self.underMouse() else None
        paint_box(painter, QRectF(self.rect()), fill, colors.edge, RADIUS_CARD, dashed=True)
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if self._adds and inside and event.button() is Qt.MouseButton.LeftButton:
            self.pressed.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dragged_ids(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        ids = dragged_ids(event.mimeData())
        if ids:
            event.acceptProposedAction()
            self.dropped.emit(ids)


class Column(QWidget):
    """One category of the board. `dropped` carries (ids, row)."""

    dropped = Signal(object, int)

    def __init__(
        self,
        category: Category,
        read: Reader,
        today: Callable[[], date],
        delegate: CardDelegate,
        dragged: Callable[[], Sequence[int]],
    ) -> None:
        super().__init__()
        look = theme()
        self.category = category
        name = texts.said(texts.CATEGORIES[category])
        self.head = ColumnHead(category)
        self.model = ColumnModel(read, today, self)
        self.view = ColumnView(category, self.model, delegate, dragged)
        self.view.setAccessibleName(name)
        self.view.setObjectName(f"column_{category.value}")
        self.view.dropped.connect(self.dropped)
        self.invitation = Invitation(texts.said(texts.INVITATIONS[category]))
        self.invitation.pressed.connect(self.head.adding_wanted)
        self.invitation.dropped.connect(self._drop_on_invitation)
        # With large text the line at the foot needs all the room there is while it asks.
        self.view.setMinimumHeight(1)
        self.view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.line = MoveLine()
        self.line.turned.connect(self._make_room)
        self.folded = False
        self._filtered = False
        self.strip = FoldedStrip(category)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(8), look.px(10), look.px(8), 0)
        column.setSpacing(look.px(4))
        column.addWidget(self.strip)
        self.strip.hide()
        column.addWidget(self.head)
        column.addWidget(self.invitation, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.view, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(0, 0, 0, look.px(8))
        foot.addWidget(self.line)
        self.line.setParent(self)
        column.addLayout(foot)
        self.setMinimumWidth(look.px(_LEAST))
        self.show_emptiness(filtered=False)

    def show_emptiness(self, *, filtered: bool) -> None:
        """Invite where nothing is shown; under a filter say that nothing fits."""
        self._filtered = filtered
        empty = not self.model.ids
        if empty:
            self._invite(filtered=filtered)
        self.invitation.setVisible(empty and not self.folded)
        if self.folded:
            self.strip.show_count(i18n.number(len(self.model.ids)))

    def _invite(self, *, filtered: bool) -> None:
        text = texts.said(texts.INVITATIONS[self.category])
        if filtered:
            text = self.tr("Nobody here fits the filter.")
        self.invitation.say(text, adds=not filtered and self.head.add.isEnabled())

    def set_folded(self, folded: bool) -> None:
        """Leave a slim strip of the column, or show it whole again."""
        self.folded = folded
        self.strip.setVisible(folded)
        self.head.setVisible(not folded)
        self.view.setVisible(not folded)
        if folded:
            self.line.hide()
        self._make_room(asking=not self.line.isHidden())
        self.setMaximumWidth(theme().px(_FOLDED) if folded else _ANY_WIDTH)
        self.show_emptiness(filtered=self._filtered)

    def _make_room(self, asking: bool) -> None:
        """A column is as wide as the line needs that asks at its foot."""
        least = theme().px(_FOLDED if self.folded else _LEAST)
        if asking:
            least = max(least, self.line.minimumSizeHint().width() + 2 * theme().px(8))
        self.setMinimumWidth(least)

    def _drop_on_invitation(self, ids: object) -> None:
        self.dropped.emit(ids, 0)
