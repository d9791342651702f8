"""Category, source, tags and circle for all contacts of an import."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from mitose.domain.category import Category
from mitose.domain.imported import ImportOptions
from mitose.ui import source_names
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.flow_layout import FlowLayout
from mitose.ui.widgets.label import Label
from mitose.ui.widgets.segmented import Choice, Segmented


class LotOptions(QWidget):
    """The choices; `options` says what was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = theme()
        self.category = Segmented(
            (
                Choice(Category.HAVE, self.tr("Have"), Category.HAVE),
                Choice(Category.NEXT, self.tr("Next"), Category.NEXT),
                Choice(Category.FUTURE, self.tr("Future"), Category.FUTURE),
            ),
            self.tr("Category for all of them"),
        )
        self.category.set_value(Category.HAVE)
        self.source = _combo(self.tr("Source for all of them"), self.tr("each file's own"))
        self.tags = QLineEdit()
        self.tags.setAcceptDrops(False)
        self.tags.setAccessibleName(self.tr("Tags for all of them"))
        self.tags.setPlaceholderText(self.tr("separated by commas"))
        self.tags.setFixedWidth(look.px(200))
        self.circle = _combo(self.tr("Circle for all of them"), self.tr("none"))
        flow = FlowLayout(self, look.px(16), look.px(8))
        boxes = [
            _labelled(title, widget)
            for title, widget in (
                (self.tr("Category"), self.category),
                (self.tr("Source"), self.source),
                (self.tr("Tags"), self.tags),
                (self.tr("Circle"), self.circle),
            )
        ]
        high = max(box.sizeHint().height() for box in boxes)
        for box in boxes:
            box.setMinimumHeight(high)  # so that all words stand on one line
            flow.addWidget(box)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_known(self, sources: Sequence[str], source: str, circles: Sequence[str]) -> None:
        """Offer the known names and preset the source; tags and circle stay as typed."""
        self.source.clear()
        self.source.addItems([source_names.said(name) for name in sources])
        self.source.setCurrentText(source_names.said(source))
        circle = self.circle.currentText()
        self.circle.clear()
        self.circle.addItems(list(circles))
        self.circle.setCurrentText(circle)

    def reset(self) -> None:
        """As for a new import."""
        self.category.set_value(Category.HAVE)
        self.tags.clear()
        self.circle.setCurrentText("")

    def options(self) -> ImportOptions:
        """What was chosen."""
        category = self.category.value()
        tags = (tag.strip() for tag in self.tags.text().split(","))
        return ImportOptions(
            category if isinstance(category, Category) else Category.HAVE,
            source_names.stored(self.source.currentText().strip()),
            tuple(dict.fromkeys(tag for tag in tags if tag)),
            self.circle.currentText().strip(),
        )


def _combo(name: str, placeholder: str) -> QComboBox:
    combo = QComboBox()
    combo.setEditable(True)
    combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    combo.setAccessibleName(name)
    combo.setFixedWidth(theme().px(180))
    edit = combo.lineEdit()
    if edit is not None:
        edit.setPlaceholderText(placeholder)
        edit.setAccessibleName(name)
        edit.setAcceptDrops(False)
    combo.setAcceptDrops(False)
    return combo


def _labelled(title: str, widget: QWidget) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme().px(4))
    label = Label(title, Size.SMALL, Weight.MEDIUM, Tone.MUTED)
    label.setBuddy(widget)
    column.addWidget(label)
    column.addWidget(widget)
    column.addStretch(1)
    return box
