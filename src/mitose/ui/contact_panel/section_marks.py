"""Sources, circles and tags, kinds of capital and influence."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mitose.domain.capital import Capital
from mitose.domain.circle import LabelKind
from mitose.domain.contact import ContactDetails
from mitose.domain.typed_dates import parse_when
from mitose.services import contacts, labels
from mitose.ui import i18n, source_names
from mitose.ui.capital_words import capital_words
from mitose.ui.contact_panel import deeds
from mitose.ui.contact_panel.field import Field
from mitose.ui.contact_panel.label_row import LabelRow
from mitose.ui.contact_panel.rows import LabelledRows
from mitose.ui.contact_panel.section import Section
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.check_box import CheckBox
from mitose.ui.widgets.label import WrapLabel

if TYPE_CHECKING:
    from mitose.ui.contact_panel.desk import Desk

_LONGEST_YEAR = 4


class MarksSection(Section):
    """Where the contact comes from, what they belong to, and what they mean in kind."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "")
        self.head.setText(self.tr("Sources and more"))

    def build(self) -> None:
        desk = self.desk
        rows = LabelledRows()
        self._sources = LabelRow(
            desk,
            self.tr("Sources"),
            self.tr("Add, perhaps with a year"),
            labels.sources,
            LabelKind.SOURCE,
            words=source_names.said,
        )
        self._sources.added.connect(self._add_source)
        self._sources.removed.connect(self._remove_source)
        self._circles = LabelRow(
            desk, self.tr("Circles"), self.tr("Add a circle"), labels.circles, LabelKind.CIRCLE
        )
        self._circles.added.connect(self._add_circle)
        self._circles.removed.connect(self._remove_circle)
        self._tags = LabelRow(
            desk, self.tr("Tags"), self.tr("Add a tag"), labels.tags, LabelKind.TAG
        )
        self._tags.added.connect(self._add_tag)
        self._tags.removed.connect(self._remove_tag)
        self._influence = Field(
            desk,
            "influence",
            deeds.field_deed("influence"),
            self.tr("Influence"),
            self.tr("With whom does their word count?"),
        )
        self._dated = WrapLabel("", Size.SMALL, Weight.NORMAL, Tone.MUTED)
        self._dated.setContentsMargins(theme().px(6), 0, theme().px(6), 0)
        self._dated.hide()
        self._sources.edit.textChanged.connect(self._say_date)
        sources = QWidget()
        under = QVBoxLayout(sources)
        under.setContentsMargins(0, 0, 0, 0)
        under.setSpacing(0)
        under.addWidget(self._sources)
        under.addWidget(self._dated)
        rows.add(self.tr("Sources"), sources)
        rows.add(self.tr("Circles"), self._circles)
        rows.add(self.tr("Tags"), self._tags)
        rows.add(self.tr("Means to me"), self._capital_boxes())
        rows.add(self.tr("Influence"), self._influence)
        self.body.addWidget(rows)

    def _capital_boxes(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(1 + theme().px(5), 0, 0, 0)
        column.setSpacing(0)
        self._capital: dict[Capital, CheckBox] = {}
        for kind, text in capital_words().items():
            box = CheckBox(text)
            box.clicked.connect(self._set_capital)
            self._capital[kind] = box
            column.addWidget(box)
        return holder

    def fill(self, details: ContactDetails) -> None:
        self._sources.load(
            [(source.name, source_text(source.name, source.on)) for source in details.sources]
        )
        self._circles.load([(name, name) for name in details.circles])
        self._tags.load([(name, name) for name in details.tags])
        for kind, box in self._capital.items():
            box.setChecked(bool(details.contact.capital & kind))
        self._influence.load(details.contact.id, details.contact.influence)

    def summary(self, details: ContactDetails) -> str:
        names = [source_text(source.name, source.on) for source in details.sources]
        return " · ".join([*names, *details.circles, *details.tags])

    def wanted(self, details: ContactDetails) -> bool:
        return False

    # ------------------------------------------------------------ deeds

    def _ids(self) -> list[int]:
        return [self.desk.contact_id]

    def _say_date(self, typed: str) -> None:
        """What a source with a day is taken for, before it is added."""
        name, on = source_and_date(" ".join(typed.split()), self.desk.today())
        self._dated.setText(source_text(name, on))
        self._dated.setVisible(on is not None)

    def _add_source(self, text: str) -> None:
        name, on = source_and_date(text, self.desk.today())
        self.desk.run(contacts.add_source, self._ids(), name, on)

    def _remove_source(self, name: str) -> None:
        self.desk.run(contacts.remove_source, self._ids(), name)

    def _add_circle(self, name: str) -> None:
        self.desk.run(contacts.add_circle, self._ids(), name)

    def _remove_circle(self, name: str) -> None:
        self.desk.run(contacts.remove_circle, self._ids(), name)

    def _add_tag(self, name: str) -> None:
        self.desk.run(contacts.add_tag, self._ids(), name)

    def _remove_tag(self, name: str) -> None:
        self.desk.run(contacts.remove_tag, self._ids(), name)

    def _set_capital(self) -> None:
        value = Capital.NONE
        for kind, box in self._capital.items():
            if box.isChecked():
                value |= kind
        self.desk.run(contacts.set_field, self._ids(), "capital", int(value))


def source_text(name: str, on: date | None) -> str:
    """'XING, March 2024': a source with its date, if it has one."""
    words = source_names.said(name)
    return f"{words}, {i18n.month_year(on)}" if on is not None else words


def source_and_date(text: str, today: date) -> tuple[str, date | None]:
    """'XING 3.4.2024' or 'XING 2024' taken apart; text without a date is the name alone.

    The name is as the file holds it.
    """
    name, on = _taken_apart(text, today)
    return source_names.stored(name), on


def _taken_apart(text: str, today: date) -> tuple[str, date | None]:
    words = text.replace(",", " ").split()
    for count in range(min(3, len(words) - 1), 0, -1):  # 3 April 2024, before 2024 alone
        typed = " ".join(words[-count:])
        if typed.isdigit() and len(typed) == _LONGEST_YEAR and 1950 <= int(typed) <= today.year:
            return " ".join(words[:-count]), date(int(typed), 1, 1)
        found = parse_when(typed, today, None, i18n.current())
        if found is not None and found.day <= today and any(sign.isdigit() for sign in typed):
            return " ".join(words[:-count]), found.day
    return text, None
