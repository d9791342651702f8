"""A drop-down list of a few values, no wider than it has to be."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from mitose.ui.widgets.popup_keys import keep_keys


def choice_box(*choices: tuple[str, object], parent: QWidget | None = None) -> QComboBox:
    """A box of words and the values they stand for, the first chosen.

    With the parent from the beginning the fourteen parts of it are styled but once.
    """
    box = _ChoiceBox(parent)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    for text, value in choices:
        box.addItem(text, value)
    return box


class _ChoiceBox(QComboBox):
    """Ends what does not fit in '…', where Qt's own cuts it off; its list keeps its keys."""

    def showPopup(self) -> None:
        super().showPopup()
        keep_keys(self.view().window())

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxEditField,
            self,
        )
        option.currentText = option.fontMetrics.elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, field.width() - 4
        )
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()
