"""The side of the print sheet: which document, about whom, how it looks and what it takes along."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from mitose.domain.category import Category
from mitose.services import documents
from mitose.ui import i18n
from mitose.ui.printing import kept_choices
from mitose.ui.printing.choices import ARCHIVE, EVENT, LIST, OPTIONS, PERSONAL, Choices
from mitose.ui.theme import Tone, theme
from mitose.ui.widgets.check_box import CheckBox
from mitose.ui.widgets.choice_box import choice_box
from mitose.ui.widgets.label import WrapLabel
from mitose.ui.widgets.scroll_column import ScrollColumn

if TYPE_CHECKING:
    from mitose.domain.goal import Goal
    from mitose.ui.context import SettingsStore

RING = 4
"""Room for the rings of focused fields, in pixels at 100 % text."""


class _Group(NamedTuple):
    """Contacts a document can be about, and what they are called on it."""

    title: str
    ids: tuple[int, ...]


class Choosing(ScrollColumn):
    """`changed` is emitted when the user chose something else.

    Begins with the document printed last, of those about contacts if some are given, and each
    document with what was chosen for it then; but what is personal is never taken along because it
    once was.
    """

    changed = Signal()

    def __init__(
        self,
        settings: SettingsStore,
        ids: Sequence[int],
        name: str = "",
        title: str = "",
        columns: Sequence[str] = (),
        *,
        document: str = "",
        day: date | None = None,
        event: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(most=0, margin=RING, spacing=6, parent=parent)
        self._settings = settings
        self._ids = tuple(ids)
        self._name = name
        self._title = title
        self._table_columns = tuple(columns)
        self._first = LIST if columns else document
        self._day = day
        self._event = event
        self._groups: dict[str, _Group] = {}
        inside = self.widget()
        if inside is not None:
            inside.setAutoFillBackground(False)  # setWidget switched it on
        self._fill_boxes()
        self._fill_ticks()
        self.column.addStretch(1)
        self._show_kept()

    def _fill_boxes(self) -> None:
        holder = self.holder
        self.document = choice_box(
            (self.tr("Contact plan"), "contact-plan"),
            (self.tr("Outreach plan"), "outreach-plan"),
            (self.tr("Contact list"), LIST),
            (self.tr("Meeting sheet"), "meeting-sheet"),
            (self.tr("Strategy book"), "strategy-book"),
            (self.tr("Week sheet"), "week-sheet"),
            (self.tr("Event sheet"), EVENT),
            (self.tr("Inventory report"), "inventory"),
            (self.tr("Blank inventory sheets"), "inventory-sheets"),
            (self.tr("Sharing sheet"), "sharing-sheet"),
            (self.tr("Personal data sheet"), "data-sheet"),
            parent=holder,
        )
        unfit = documents.WITHOUT_CONTACTS if self._ids else ()  # they are not about contacts
        last = kept_choices.last_document(self._kept_text, but=unfit)
        self._choose(self.document, self._first or last)
        self.document.activated.connect(self._show_kept)
        self.about = choice_box((self._about_text(), "given"), parent=holder)
        self.language = choice_box(
            (self.tr("German"), "de"), (self.tr("English"), "en"), parent=holder
        )
        self._choose(self.language, i18n.current())
        self.paper = choice_box(
            (self.tr("A4"), "a4"),
            (self.tr("A4, margin for punching"), "a4+"),
            (self.tr("US Letter"), "us-letter"),
            (self.tr("US Letter, margin for punching"), "us-letter+"),
            parent=holder,
        )
        for text, box in (
            (self.tr("Document"), self.document),
            (self.tr("Contacts"), self.about),
            (self.tr("Language"), self.language),
            (self.tr("Paper"), self.paper),
        ):
            self.column.addWidget(WrapLabel(text, tone=Tone.MUTED, parent=holder))
            box.setAccessibleName(text)
            box.activated.connect(self.changed)
            self.column.addWidget(box)
            self.column.addSpacing(theme().px(4))

    def _fill_ticks(self) -> None:
        self._with = WrapLabel(self.tr("With"), tone=Tone.MUTED, parent=self.holder)
        self.column.addWidget(self._with)
        self.boxes: dict[str, CheckBox] = {}
        for option, text, on in (
            ("history", self.tr("History"), True),
            ("note_lines", self.tr("Lines for notes"), True),
            ("private_notes", self.tr("Private notes"), False),
            ("ratings", self.tr("Ratings and meaning"), False),
            (ARCHIVE, self.tr("For long keeping (PDF/A)"), False),
        ):
            if option == ARCHIVE:
                self.column.addSpacing(theme().px(8))
            tick = CheckBox(text, parent=self.holder)
            tick.setChecked(on)
            tick.clicked.connect(self.changed)
            self.boxes[option] = tick
            self.column.addWidget(tick)

    @property
    def _kept_text(self) -> str:
        return self._settings.now.printed

    def _show_kept(self) -> None:
        """Fit the document: what it can leave out, and how it was printed last."""
        document = str(self.document.currentData())
        kept = kept_choices.kept(self._kept_text, document)
        if kept is not None:
            self._choose(self.language, kept.language)
            self._choose(self.paper, kept.paper)
        offered = (*OPTIONS[document], ARCHIVE)
        for option, tick in self.boxes.items():
            tick.setVisible(option in offered)
            if kept is not None and option in offered and option not in PERSONAL:
                tick.setChecked(option in kept.with_)
        self._with.setVisible(bool(OPTIONS[document]))
        self.about.setEnabled(document not in documents.WITHOUT_CONTACTS)

    def _choose(self, box: QComboBox, value: str) -> None:
        at = box.findData(value)
        if at >= 0:
            box.setCurrentIndex(at)

    def _about_text(self) -> str:
        if len(self._ids) == 1 and self._name:
            return self._name
        return self.tr("%Ln selected contact(s)", "", len(self._ids))

    def know_offered(
        self, offered: tuple[dict[Category, tuple[int, ...]], tuple[Goal, ...]]
    ) -> None:
        """Offer the categories and goals, too; without a selection the first of them is chosen."""
        columns, goals = offered
        if not self._ids:
            self.about.removeItem(0)
        words = {
            Category.HAVE: self.tr("Have: %Ln contact(s)", "", len(columns[Category.HAVE])),
            Category.NEXT: self.tr("Next: %Ln contact(s)", "", len(columns[Category.NEXT])),
            Category.FUTURE: self.tr("Future: %Ln contact(s)", "", len(columns[Category.FUTURE])),
        }
        titles = {
            Category.HAVE: self.tr("Have"),
            Category.NEXT: self.tr("Next"),
            Category.FUTURE: self.tr("Future"),
        }
        for category, text in words.items():
            if columns[category]:
                self._groups[category.value] = _Group(titles[category], columns[category])
                self.about.addItem(text, category.value)
        for goal in goals:
            title = self.tr("Goal: {text}").format(text=goal.text)
            self._groups[f"goal {goal.id}"] = _Group(title, goal.contacts)
            self.about.addItem(title, f"goal {goal.id}")
        if not self._ids:
            self.changed.emit()

    def choices(self) -> Choices:
        """What is chosen now."""
        about = str(self.about.currentData() or "given")
        group = self._groups.get(about, _Group(self._title, self._ids))
        paper = str(self.paper.currentData())
        document = str(self.document.currentData())
        offered = (*OPTIONS[document], ARCHIVE)
        options: dict[str, object] = {
            option: tick.isChecked() and option in offered for option, tick in self.boxes.items()
        }
        if document == EVENT:
            options["event"] = self._event
        if document == LIST:
            options["columns"] = self._table_columns
        return Choices(
            document=document,
            day=self._day,
            ids=group.ids,
            language=str(self.language.currentData()),
            title=group.title,
            options={"paper": paper.rstrip("+"), "punch_margin": paper.endswith("+"), **options},
        )

    def remember(self) -> None:
        """Keep what was chosen for this document."""
        ticked = [
            option
            for option, tick in self.boxes.items()
            if tick.isChecked() and option not in PERSONAL
        ]
        text = kept_choices.keep(
            self._kept_text,
            str(self.document.currentData()),
            str(self.language.currentData()),
            str(self.paper.currentData()),
            ticked,
        )
        self._settings.change(printed=text)

    def described(self) -> str:
        """'Contact plan Sabine Hartwig', for the name of a file."""
        texts = [self.document.currentText()]
        if self._event and self.document.currentData() == EVENT:
            texts.append(self._name)
        elif self.about.isEnabled():
            texts.append(self.about.currentText())
        return " ".join(texts).replace(":", "")
