"""The line at a column's foot that asks how a contact came about; no dialog, no hurry."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from mitose.domain.category import Relationship
from mitose.domain.plan import StepState
from mitose.ui import relationship_words
from mitose.ui.painting import paint_box
from mitose.ui.theme import RADIUS_CARD, Weight, theme
from mitose.ui.widgets.button import Button, Kind
from mitose.ui.widgets.button_row import ButtonRow
from mitose.ui.widgets.label import WrapLabel

_BELOW = 8
_UNDO = QKeySequence.StandardKey.Undo
_BY_KEY = {
    "1": Relationship.ADDRESS_ONLY,
    "2": Relationship.LOOSE,
    "3": Relationship.RELATIONSHIP,
}


class _How(QLineEdit):
    """Digits rate while nothing is typed yet; Enter and Escape belong to the line."""

    digit = Signal(str)
    saved = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.saved.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.text() in _BY_KEY and not self.text():
            self.digit.emit(event.text())
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            # While nothing is typed undo takes the move back, as it would without the line.
            moved = event.matches(_UNDO) and not self.isUndoAvailable()
            event.setAccepted(not moved)
            if moved:
                self.left.emit()
            return True
        return super().event(event)


class MoveLine(QWidget):
    """Asks once for all that moved. `answered` carries (how, relationship, open steps).

    `turned` says that it has come or gone.
    """

    answered = Signal(str, object, object)
    skipped = Signal()
    turned = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = theme()
        self._title = WrapLabel("", weight=Weight.STRONG)
        self._how = _How()
        self._how.setPlaceholderText(self.tr("How did it come about?"))
        self._how.setAccessibleName(self.tr("How did it come about?"))
        self._how.digit.connect(self._rate)
        self._how.saved.connect(self._save)
        self._how.left.connect(self._skip)
        # A list, not segments: three words side by side are cut in a narrow column.
        self._rating = QComboBox()
        self._rating.setAccessibleName(self.tr("Relationship"))
        for key, value in _BY_KEY.items():
            self._rating.addItem(f"{key} {relationship_words.said(value)}", value)
        self._steps = QComboBox()
        self._steps.setAccessibleName(self.tr("Open steps"))
        for text, state in (
            (self.tr("Open steps: keep"), StepState.OPEN),
            (self.tr("Open steps: done"), StepState.DONE),
            (self.tr("Open steps: let go"), StepState.LET_GO),
        ):
            self._steps.addItem(text, state)
        save = Button(self.tr("Save"), Kind.PRIMARY, small=True)
        save.clicked.connect(self._save)
        skip = Button(self.tr("Skip"), Kind.QUIET, small=True)
        skip.clicked.connect(self._skip)
        buttons = ButtonRow()
        buttons.add(save)
        buttons.add(skip)
        column = QVBoxLayout(self)
        column.setContentsMargins(
            look.px(12), look.px(12), look.px(12), look.px(12) + look.px(_BELOW)
        )
        column.setSpacing(look.px(8))
        for widget in (self._title, self._how, self._rating, self._steps, buttons):
            column.addWidget(widget)
        self.hide()

    def ask(self, count: int, name: str = "", rated: Relationship = Relationship.UNRATED) -> None:
        """Ask about so many contacts; one is called by its name. Loose unless rated already."""
        title = self.tr("%Ln contact(s) moved to Have", "", count)
        if count == 1 and name:
            title = self.tr("{name} is in Have now").format(name=name)
        self._title.setText(title)
        self._how.setText("")  # clear() would leave what was typed before to undo
        rating = Relationship.LOOSE if rated is Relationship.UNRATED else rated
        self._rating.setCurrentIndex(self._rating.findData(rating))
        self._steps.setCurrentIndex(0)
        self.come_back()

    def come_back(self) -> None:
        """Show the question as it stands; once more where its answer could not be saved."""
        self.show()
        self._how.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.turned.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.turned.emit(False)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        colors = theme().colors
        box = QRectF(self.rect()).adjusted(0, 0, 0, -theme().px(_BELOW))
        paint_box(painter, box, colors.raised, colors.accent, RADIUS_CARD)
        painter.end()

    def _rate(self, key: str) -> None:
        self._rating.setCurrentIndex(self._rating.findData(_BY_KEY[key]))

    def _save(self) -> None:
        self.hide()
        # A combo box hands a word of an enumeration back as a plain text.
        open_steps = StepState(self._steps.currentData())
        relationship = Relationship(self._rating.currentData())
        self.answered.emit(self._how.text().strip(), relationship, open_steps)

    def _skip(self) -> None:
        self.hide()
        self.skipped.emit()
