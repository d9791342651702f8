"""Details: all parts of the name, how to reach the contact, days to remember, how to address."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QVBoxLayout

from mitose import clock
from mitose.domain.cadence import NEAR, Holding, days_passed, share_passed
from mitose.domain.category import AddressForm, ContactKind, DoNotSuggest, Relationship
from mitose.domain.contact import Contact, ContactDetails
from mitose.domain.repeat_words import rhythm_words
from mitose.domain.typed_dates import parse_repeat, parse_when
from mitose.services import contacts
from mitose.ui import i18n, relationship_words
from mitose.ui.contact_panel import deeds
from mitose.ui.contact_panel.field import Field
from mitose.ui.contact_panel.methods_list import AddressList, MethodsOfKind
from mitose.ui.contact_panel.read_field import ReadField
from mitose.ui.contact_panel.rows import LabelledRows
from mitose.ui.contact_panel.saving import NotUnderstoodError
from mitose.ui.contact_panel.section import Section
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.check_box import CheckBox
from mitose.ui.widgets.choice_box import choice_box
from mitose.ui.widgets.label import WrapLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mitose.ui.contact_panel.desk import Desk

_DIGIT = re.compile(r"\d")
_YEARLESS = re.compile(r"--(\d\d)-(\d\d)")
_DAYS = {"DAILY": 1, "WEEKLY": 7, "MONTHLY": 30, "YEARLY": 365}


class DetailsSection(Section):
    """Everything that is seldom looked at."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "")
        self.head.setText(self.tr("Details"))

    def build(self) -> None:
        self._texts: dict[str, Field] = {}
        self._methods: list[MethodsOfKind] = []
        rows = LabelledRows()
        self._kind = self._choice(
            (self.tr("Person"), ContactKind.PERSON),
            (self.tr("Organisation"), ContactKind.ORGANISATION),
        )
        self._kind.setAccessibleName(self.tr("Person or organisation"))
        self._kind.activated.connect(self._set_kind)
        self._wish = CheckBox(self.tr("Wish profile: becomes a person later"))
        self._wish.clicked.connect(self._set_wish)
        rows.add(self.tr("Kind"), self._kind)
        rows.add("", self._wish)
        for field, text in self._name_fields():
            self._add_text(rows, field, text)
        self._add_ways(rows)
        self._add_days(rows)
        self._add_address_form(rows)
        self.body.addWidget(rows)
        self._since = WrapLabel("", Size.SMALL, Weight.NORMAL, Tone.MUTED)
        holder = QVBoxLayout()
        holder.setContentsMargins(theme().px(6), theme().px(4), theme().px(6), 0)
        holder.addWidget(self._since)
        self.body.addLayout(holder)

    def _name_fields(self) -> tuple[tuple[str, str], ...]:
        return (
            ("role", self.tr("Role")),
            ("organisation", self.tr("Organisation")),
            ("department", self.tr("Department")),
            ("city", self.tr("Town")),
            ("prefix", self.tr("Title")),
            ("given", self.tr("Given name")),
            ("middle", self.tr("Middle name")),
            ("family", self.tr("Family name")),
            ("suffix", self.tr("Suffix")),
            ("nickname", self.tr("Nickname")),
        )

    def _add_text(self, rows: LabelledRows, field: str, text: str) -> None:
        made = Field(self.desk, field, deeds.field_deed(field), text, self.tr("Add"))
        self._texts[field] = made
        rows.add(text, made)

    def _add_ways(self, rows: LabelledRows) -> None:
        for kind, text, example in (
            ("phone", self.tr("Phone"), self.tr("Add a number")),
            ("email", self.tr("E-mail"), self.tr("Add an address")),
            ("profile", self.tr("Profile"), self.tr("Add a profile page")),
            ("url", self.tr("Link"), self.tr("Add a link")),
        ):
            methods = MethodsOfKind(self.desk, kind, text, example)
            self._methods.append(methods)
            rows.add(text, methods)
        self._addresses = AddressList(self.desk)
        rows.add(self.tr("Address"), self._addresses)

    def _add_days(self, rows: LabelledRows) -> None:
        self._days = {}
        for field, text in (
            ("birthday", self.tr("Birthday")),
            ("anniversary", self.tr("Anniversary")),
        ):
            example = self.tr("4 May 1975, or 4 May")
            make = deeds.field_deed(field, partial_date)
            made = ReadField(self.desk, field, make, text, example, _day_words)
            self._days[field] = made
            rows.add(text, made)
        example = self.tr("every 8 weeks")
        self._cadence = ReadField(
            self.desk,
            "cadence",
            deeds.field_deed("cadence_days", cadence),
            self.tr("Cadence"),
            example,
            _cadence_words,
        )
        rows.add(self.tr("Cadence"), self._cadence)
        self._passed = WrapLabel("", Size.SMALL, Weight.NORMAL, Tone.MUTED)
        rows.add("", self._passed)

    def _add_address_form(self, rows: LabelledRows) -> None:
        self._add_text(rows, "salutation", self.tr("Salutation"))
        self._form = self._choice(
            (self.tr("not set"), AddressForm.UNKNOWN),
            (self.tr("du"), AddressForm.DU),
            (self.tr("Sie"), AddressForm.SIE),
        )
        self._form.setAccessibleName(self.tr("Form of address in German"))
        self._form.activated.connect(self._set_form)
        rows.add(self.tr("Form"), self._form)
        self._silent = self._choice(
            (self.tr("suggest as usual"), DoNotSuggest.NO),
            (self.tr("do not suggest: moved on"), DoNotSuggest.MOVED_ON),
            (self.tr("do not suggest: deceased"), DoNotSuggest.DECEASED),
        )
        self._silent.setAccessibleName(self.tr("Suggestions"))
        self._silent.activated.connect(self._set_silent)
        rows.add(self.tr("Suggestions"), self._silent)

    @staticmethod
    def _choice(*choices: tuple[str, object]) -> QComboBox:
        box = choice_box(*choices)
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return box

    # ------------------------------------------------------------ showing

    def fill(self, details: ContactDetails) -> None:
        contact = details.contact
        for field, widget in self._texts.items():
            widget.load(contact.id, getattr(contact, field))
        for kind in self._methods:
            kind.load(details)
        self._addresses.load(details)
        for field, widget in self._days.items():
            widget.load(contact.id, partial_date_text(getattr(contact, field)))
        self._cadence.load(contact.id, cadence_text(contact.cadence_days))
        self._show_passed(details)
        self._kind.setCurrentIndex(self._kind.findData(ContactKind(contact.kind)))
        self._form.setCurrentIndex(self._form.findData(AddressForm(contact.address_form)))
        self._silent.setCurrentIndex(self._silent.findData(DoNotSuggest(contact.do_not_suggest)))
        self._wish.setChecked(contact.wish_profile)
        self._since.setText(self._since_text(contact))

    def _show_passed(self, details: ContactDetails) -> None:
        """Which cadence holds, and in words and colour how much of it has passed."""
        contact, today = details.contact, self.desk.today()
        self._passed.setVisible(contact.every_days > 0)
        if not contact.every_days:
            return
        parts = []
        if whose := self._whose(details.cadence):
            parts.append(whose)
        passed = days_passed(contact.last_interaction, today)
        if passed is None:
            parts.append(self.tr("not in touch yet"))
        else:
            text = self.tr("{passed} of {days} days since you were in touch")
            parts.append(text.format(passed=passed, days=contact.every_days))
        share = share_passed(contact.last_interaction, contact.every_days, today)
        if share >= 1 and passed is not None:
            parts.append(self.tr("time to be in touch"))
        self._passed.setText(" · ".join(parts))
        late = Tone.OVERDUE if share >= 1 else Tone.DUE
        self._passed.set_tone(late if share >= NEAR else Tone.MUTED)

    def _whose(self, cadence: Holding | None) -> str:
        """A cadence that is not the contact's own, and where it comes from; else empty."""
        if cadence is None:
            return ""
        rhythm = cadence_text(cadence.days)
        if cadence.labels:
            text = self.tr("{rhythm}, from {label}")
            return text.format(rhythm=rhythm, label=", ".join(cadence.labels))
        if cadence.relationship is Relationship.UNRATED:
            return ""
        text = self.tr("{rhythm}, like all rated “{relationship}”")
        rated = relationship_words.said(cadence.relationship)
        return text.format(rhythm=rhythm, relationship=rated)

    def _since_text(self, contact: Contact) -> str:
        today = self.desk.today()
        parts = []
        if contact.created_at is not None:
            made = i18n.day_month(contact.created_at.date(), today)
            parts.append(self.tr("Added {date}").format(date=made))
        if contact.updated_at is not None:
            changed = i18n.day_month(contact.updated_at.date(), today)
            parts.append(self.tr("changed {date}").format(date=changed))
        return " · ".join(parts)

    def summary(self, details: ContactDetails) -> str:
        phones = sum(method.kind == "phone" for method in details.methods)
        mails = sum(method.kind == "email" for method in details.methods)
        parts = []
        if phones:
            parts.append(self.tr("%Ln phone(s)", "", phones))
        if mails:
            parts.append(self.tr("%Ln e-mail(s)", "", mails))
        return " · ".join(parts)

    def wanted(self, details: ContactDetails) -> bool:
        return False

    def focus_field(self, name: str) -> None:
        """Unfold, and put the focus into a field."""
        self.set_open(True)
        field: QWidget | None = self._texts.get(name)
        if field is not None:
            field.setFocus(Qt.FocusReason.TabFocusReason)

    # ------------------------------------------------------------ choices

    def _set_kind(self) -> None:
        self._set("kind", self._kind.currentData())

    def _set_wish(self, on: bool) -> None:
        self._set("wish_profile", on)

    def _set_form(self) -> None:
        self._set("address_form", self._form.currentData())

    def _set_silent(self) -> None:
        self._set("do_not_suggest", self._silent.currentData())

    def _set(self, field: str, value: object) -> None:
        self.desk.run(contacts.set_field, [self.desk.contact_id], field, value)


def partial_date(text: str, today: date | None = None) -> str:
    """A birthday as typed, as `YYYY-MM-DD` or `--MM-DD`; raises NotUnderstoodError."""
    if not text:
        return ""
    found = (
        parse_when(text, date(1900, 1, 1), None, i18n.current()) if _DIGIT.search(text) else None
    )
    if found is None or found.at is not None:
        example = QCoreApplication.translate("Details", "Not understood: {text}. Try 4 May 1975.")
        raise NotUnderstoodError(example.format(text=text))
    if re.search(r"\d{4}", text):
        if found.day > (today or clock.today()):
            ahead = QCoreApplication.translate(
                "Details", "{text} is still to come. Is the year right?"
            )
            raise NotUnderstoodError(ahead.format(text=text))
        return found.day.isoformat()
    if found.day.year >= 2000:  # written with two digits
        this_century = found.day <= (today or clock.today())
        return found.day.replace(year=found.day.year - (0 if this_century else 100)).isoformat()
    return f"--{found.day:%m-%d}"


def _day_words(text: str) -> str:
    return partial_date_text(partial_date(text))


def _cadence_words(text: str) -> str:
    return cadence_text(cadence(text))


def partial_date_text(stored: str) -> str:
    """A stored birthday as one would type it."""
    if match := _YEARLESS.fullmatch(stored):
        return i18n.birthday(int(match[1]), int(match[2]))
    try:
        year, month, day = (int(part) for part in stored.split("-"))
    except ValueError:
        return stored
    return i18n.birthday(month, day, year)


def cadence(text: str) -> int:
    """A rhythm as typed ('8', '8 weeks', 'every 3 months') in days; raises NotUnderstoodError."""
    plain = text.strip()
    if not plain:
        return 0
    if plain.isdigit():
        return min(int(plain) * 7, 3660)
    rule = parse_repeat(plain) or parse_repeat(f"every {plain}")
    parts = dict(part.split("=", 1) for part in rule.split(";") if "=" in part)
    days = _DAYS.get(parts.get("FREQ", ""), 0) * int(parts.get("INTERVAL", "1"))
    if not days or set(parts) - {"FREQ", "INTERVAL"}:
        example = QCoreApplication.translate(
            "Details", "Not understood: {text}. Try every 8 weeks."
        )
        raise NotUnderstoodError(example.format(text=text))
    return min(days, 3660)


def cadence_text(days: int) -> str:
    """A rhythm in words that `cadence` understands."""
    return rhythm_words(days, i18n.current())
