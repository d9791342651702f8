"""What lies on Today's rows: the buttons of the current row, and the two questions."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from mitose.domain.agenda import DueItem, DueKind
from mitose.ui.painting import paint_box
from mitose.ui.theme import RADIUS_CARD, Weight, theme
from mitose.ui.today.delegate import card_rect
from mitose.ui.widgets.button import Button, Kind
from mitose.ui.widgets.label import ElidedLabel

_LEFT_FOR_TEXT = 200


class _Bar(QWidget):
    """Keeps its keys to itself: Space presses a button here and completes nothing."""

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)


class RowBar(_Bar):
    """Call, mail, later, and not now for a proposal, on the row under the pointer or the focus.

    Of an event what is next with it: to prepare it, then to say whom one met.
    """

    prepared = Signal()
    asked = Signal()
    called = Signal()
    mailed = Signal()
    put_off = Signal()
    passed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(8))
        self.call = Button(self.tr("Call"), small=True, short_icon="call")
        self.mail = Button(self.tr("Mail"), small=True, short_icon="mail")
        self.later = Button(self.tr("Later"), small=True, short_icon="clock")
        self.not_now = Button(self.tr("Not now"), small=True, short_icon="close")
        self.prepare = Button(self.tr("Prepare"), small=True, short_icon="eye")
        self.met = Button(self.tr("Whom did you meet?"), small=True, short_icon="contacts")
        self._buttons = (self.prepare, self.met, self.call, self.mail, self.later, self.not_now)
        self._how: dict[Button, str] = {}
        for button, signal in (
            (self.prepare, self.prepared),
            (self.met, self.asked),
            (self.call, self.called),
            (self.mail, self.mailed),
            (self.later, self.put_off),
            (self.not_now, self.passed),
        ):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(signal)
            row.addWidget(button)
        self.hide()

    def set_item(self, item: DueItem, *, editable: bool) -> None:
        """Offer what this contact can be reached by."""
        for button, there, how in (
            (self.prepare, item.kind is DueKind.EVENT, ""),
            (self.met, editable and item.kind is DueKind.MET, ""),
            (self.call, bool(item.phone), item.phone),
            (self.mail, bool(item.email), item.email),
            (self.later, editable, ""),
            (self.not_now, editable and item.proposed, ""),
        ):
            button.setVisible(there)
            button.setAccessibleName(f"{button.text()}: {item.contact_name}")
            self._how[button] = how

    def fit(self, room: float) -> None:
        """Buttons with words if they leave the row's text enough of `room`, else their icons."""
        shown = [button for button in self._buttons if not button.isHidden()]
        words = sum(button.full_width() + self._row.spacing() for button in shown)
        short = room - words < theme().px(_LEFT_FOR_TEXT)
        for button in shown:
            button.set_short(short)
            button.setToolTip(self._how.get(button) or button.toolTip())
        self._row.activate()
        self.adjustSize()


class _Question(_Bar):
    """A question in the place of a row. `left` is emitted by Escape."""

    left = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ElidedLabel(text, weight=Weight.MEDIUM)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(theme().px(8))
        self._row.addWidget(self._text)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def fit(self) -> None:
        """Keep the content inside the card that is painted behind it."""
        card = card_rect(QRectF(self.rect()))
        inset = theme().px(16)
        self._row.setContentsMargins(
            round(card.left()) + inset,
            0,
            round(self.width() - card.right()) + inset,
            round(self.height() - card.bottom()),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            event.accept()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, _event: QEvent) -> None:
        self.fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors = theme().colors
        painter = QPainter(self)
        card = card_rect(QRectF(self.rect()))
        paint_box(painter, card, colors.accent_soft, colors.accent, RADIUS_CARD)
        painter.end()


class NextQuestion(_Question):
    """'And next?' after the last dated thing of a contact. `chosen` carries weeks, 0 for a date."""

    chosen = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__("")
        text = self.tr("And next with {name}?").format(name=name)
        self._text.setText(text)
        self.setAccessibleName(text)
        self._row.addStretch(1)
        for weeks, label, kind in (
            (2, self.tr("In 2 weeks"), Kind.PRIMARY),
            (8, self.tr("In 8 weeks"), Kind.SECONDARY),
            (0, self.tr("A date …"), Kind.SECONDARY),
        ):
            button = Button(label, kind, small=True)
            button.setProperty("weeks", weeks)
            button.clicked.connect(self._pressed)
            self._row.addWidget(button)
        nothing = Button(self.tr("Nothing"), Kind.QUIET, small=True, key="Esc")
        nothing.clicked.connect(self.left)
        self._row.addWidget(nothing)

    def take_focus(self) -> None:
        """Put the focus on the first answer."""
        self.findChildren(Button)[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _pressed(self) -> None:
        self.chosen.emit(int(self.sender().property("weeks")))


class CameOfIt(_Question):
    """One line after calling or mailing. `told` carries what came of it."""

    told = Signal(str)

    def __init__(self, text: str, typed: str = "") -> None:
        super().__init__(text)
        self._edit = QLineEdit(typed)
        self._edit.setAccessibleName(text)
        self._edit.setPlaceholderText(self.tr("One line; empty if nobody was there"))
        self._edit.returnPressed.connect(self._save)
        self._row.addWidget(self._edit, 1)
        save = Button(self.tr("Save"), Kind.PRIMARY, small=True)
        save.clicked.connect(self._save)
        skip = Button(self.tr("Skip"), Kind.QUIET, small=True, key="Esc")
        skip.clicked.connect(self.left)
        self._row.addWidget(save)
        self._row.addWidget(skip)

    def take_focus(self) -> None:
        """Put the focus into the line."""
        self._edit.setFocus(Qt.FocusReason.TabFocusReason)

    def _save(self) -> None:
        self.told.emit(self._edit.text().strip())
