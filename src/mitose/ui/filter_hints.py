"""What can be typed into the filter field beyond words, shown below it while it is empty."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from mitose.domain.search_completion import prefixes, states
from mitose.ui import i18n
from mitose.ui.painting import paint_box
from mitose.ui.theme import RADIUS_BUTTON, Size, Tone, Weight, theme
from mitose.ui.translatable import QT_TRANSLATE_NOOP
from mitose.ui.widgets.button import Button, Kind
from mitose.ui.widgets.filter_field import FilterField
from mitose.ui.widgets.label import ElidedLabel

_PAUSE = 400  # milliseconds: who knows what to type begins sooner, and sees none of it
_WIDE = 460
_LEFT = Qt.AlignmentFlag.AlignLeft
# Two beside each other; what the last two know is a row of its own.
_FIELDS = {
    "name": QT_TRANSLATE_NOOP("FilterHints", "in the name"),
    "org": QT_TRANSLATE_NOOP("FilterHints", "organisation"),
    "role": QT_TRANSLATE_NOOP("FilterHints", "role"),
    "city": QT_TRANSLATE_NOOP("FilterHints", "town"),
    "tag": QT_TRANSLATE_NOOP("FilterHints", "tag"),
    "circle": QT_TRANSLATE_NOOP("FilterHints", "circle"),
    "source": QT_TRANSLATE_NOOP("FilterHints", "source"),
    "note": QT_TRANSLATE_NOOP("FilterHints", "in the notes"),
}
_STATES = ("due", "is")


class FilterHints(QObject):
    """Shows the hints while the field is empty and has the focus, and takes them away again.

    They never get the focus: a press on one types it.
    """

    def __init__(self, field: FilterField, over: QWidget) -> None:
        super().__init__(field)
        self._field = field
        self._over = over
        self._sheet: _Hints | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._show)
        field.setAccessibleDescription(self._spoken())
        field.textChanged.connect(self._consider)
        field.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.Hide):
            self._consider()
        elif event.type() is QEvent.Type.Resize and self._sheet is not None:
            self._place(self._sheet)
        return False

    def _spoken(self) -> str:
        names = [*prefixes(i18n.current()).values(), '"…"', "-"]
        return self.tr("Knows {prefixes}").format(prefixes=" ".join(names))

    def _consider(self) -> None:
        """Show them soon, or hide them at once; the event may come before the focus."""
        if self._sheet is not None:
            self._sheet.hide()
        self._pause.start()

    def _show(self) -> None:
        if self._field.text() or not self._field.hasFocus() or not self._field.isVisible():
            return
        if self._sheet is None:
            self._sheet = _Hints(self._field, self._over)
        self._place(self._sheet)
        self._sheet.raise_()
        self._sheet.show()

    def _place(self, sheet: QWidget) -> None:
        gap = theme().px(6)
        below = self._field.mapTo(self._over, QPoint(0, self._field.height() + gap))
        wide = min(max(theme().px(_WIDE), self._field.width()), self._over.width() - 2 * gap)
        left = max(gap, min(below.x(), self._over.width() - gap - wide))
        sheet.setGeometry(left, below.y(), wide, sheet.sizeHint().height())


class _Hints(QWidget):
    """The list itself."""

    def __init__(self, field: FilterField, over: QWidget) -> None:
        super().__init__(over)
        self._field = field
        self.hide()
        look = theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(12), look.px(10), look.px(12), look.px(10))
        column.setSpacing(look.px(4))
        head = self.tr("Words are looked for everywhere, or where one says:")
        column.addWidget(ElidedLabel(head, Size.SMALL, Weight.MEDIUM, Tone.MUTED))
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(8))
        grid.setVerticalSpacing(look.px(1))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        column.addLayout(grid)
        names = prefixes(i18n.current())
        for at, (field_name, words) in enumerate(_FIELDS.items()):
            row, side = divmod(at, 2)
            grid.addWidget(self._prefix(names[field_name]), row, 2 * side, _LEFT)
            grid.addWidget(
                _said(QCoreApplication.translate("FilterHints", words)), row, 2 * side + 1
            )
        for state in _STATES:
            row = grid.rowCount()
            grid.addWidget(self._prefix(names[state]), row, 0, _LEFT)
            known = ", ".join(states(state, i18n.current()))
            grid.addWidget(_said(known), row, 1, 1, 3)
        row = grid.rowCount()
        grid.addWidget(self._prefix('"'), row, 0, _LEFT)
        grid.addWidget(_said(self.tr("words in this order")), row, 1)
        grid.addWidget(self._prefix("-"), row, 2, _LEFT)
        grid.addWidget(_said(self.tr("without this word")), row, 3)

    def _prefix(self, words: str) -> Button:
        """What can be typed; a press types it."""
        button = Button(words, Kind.LINK, small=True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(self._type)
        return button

    def _type(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
            self._field.insert(button.text())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        colors = theme().colors
        paint_box(painter, QRectF(self.rect()), colors.raised, colors.line, RADIUS_BUTTON)
        painter.end()


def _said(words: str) -> ElidedLabel:
    return ElidedLabel(words, Size.SMALL, tone=Tone.MUTED)
