"""A drop-down list of a few values, no wider than it has to be."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox


def choice_box(*choices: tuple[str, object]) -> QComboBox:
    """A box of words and the values they stand for, the first chosen."""
    box = QComboBox()
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    for text, value in choices:
        box.addItem(text, value)
    return box
