"""The head of a section: its title on the left, a muted count or remark on the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.label import ElidedLabel


class SectionHeader(QWidget):
    """A title and a remark; further widgets, a button mostly, go to the end with `add`.

    `group` makes the smaller, muted head of groups in lists ('Overdue · 2').
    """

    def __init__(
        self,
        title: str,
        remark: str = "",
        *,
        group: bool = False,
        tone: Tone | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        usual = Tone.MUTED if group else Tone.TEXT
        self.title = ElidedLabel(title, Size.BASE, Weight.STRONG, tone or usual)
        self.remark = ElidedLabel(remark, Size.SMALL, Weight.MEDIUM, Tone.MUTED, tabular=True)
        self.remark.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme().px(8))
        self._row.addWidget(self.title)
        self._row.addStretch(1)
        self._row.addWidget(self.remark)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_title(self, title: str) -> None:
        """Change the title."""
        self.title.setText(title)

    def set_remark(self, remark: str) -> None:
        """Change the remark; empty for none."""
        self.remark.setText(remark)

    def add(self, widget: QWidget) -> None:
        """Put a widget at the end."""
        self._row.addWidget(widget)
