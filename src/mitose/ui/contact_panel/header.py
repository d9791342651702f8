"""The top of the panel: who it is, what they mean, how to reach them, where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from mitose.domain.category import Category, Relationship
from mitose.domain.contact import Contact, ContactDetails
from mitose.services import contacts, moves, photos
from mitose.ui.contact_panel import deeds
from mitose.ui.contact_panel.after_line import AfterLine
from mitose.ui.contact_panel.field import Field
from mitose.ui.contact_panel.growing_edit import GrowingEdit
from mitose.ui.contact_panel.importance import Importance
from mitose.ui.contact_panel.photo_avatar import PhotoAvatar
from mitose.ui.contact_panel.reach_row import ReachRow
from mitose.ui.contact_panel.relationship_choice import RelationshipChoice
from mitose.ui.contact_panel.section import BODY_SIDE
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.button import IconButton
from mitose.ui.widgets.label import WrapLabel
from mitose.ui.widgets.menu import Menu
from mitose.ui.widgets.segmented import Choice, Segmented

if TYPE_CHECKING:
    from mitose.ui.contact_panel.desk import Desk


_LONG_NAME = 40


class Header(QWidget):
    """Always visible first; `details_wanted` asks for the field of Details of that name."""

    details_wanted = Signal(str)
    close_wanted = Signal()
    deed_wanted = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._photo = ""
        self.avatar = PhotoAvatar(desk)
        self.name = Field(
            desk,
            "name",
            deeds.field_deed("name", required=True),
            self.tr("Name"),
            self.tr("Name"),
            edit=GrowingEdit(size=Size.TITLE, weight=Weight.STRONG),
        )
        self.name.visit.emptied.connect(self.name.visit.forget)
        self.name.visit.skips_empty = True
        self._work = WrapLabel("", Size.BASE, Weight.NORMAL, Tone.MUTED)
        self.meaning = Field(
            desk,
            "meaning",
            deeds.field_deed("meaning"),
            self.tr("Meaning"),
            self.tr("What does this contact mean to me?"),
            edit=GrowingEdit(size=Size.LARGE),
        )
        self.reach = ReachRow(desk)
        self.after = AfterLine(desk)
        self._more = IconButton("more", self.tr("More"))
        self._more.clicked.connect(self._open_menu)
        self._close = IconButton("close", self.tr("Close the panel"))
        self._close.clicked.connect(self.close_wanted)
        self.category = Segmented(
            [
                Choice(Category.HAVE, self.tr("Have"), Category.HAVE),
                Choice(Category.NEXT, self.tr("Next"), Category.NEXT),
                Choice(Category.FUTURE, self.tr("Future"), Category.FUTURE),
            ],
            self.tr("Category"),
        )
        self.category.chosen.connect(self._move)
        self.relationship = RelationshipChoice()
        self.relationship.chosen.connect(self._rate)
        self.importance = Importance()
        self.importance.chosen.connect(self._weigh)
        self._lay_out()

    def _lay_out(self) -> None:
        look = theme()
        side = look.px(BODY_SIDE)
        grid = QGridLayout(self)
        grid.setContentsMargins(side, look.px(14), look.px(10), look.px(10))
        grid.setHorizontalSpacing(look.px(6))
        grid.setVerticalSpacing(look.px(2))
        grid.setColumnStretch(1, 1)
        holder = QVBoxLayout()
        holder.setContentsMargins(look.px(6), look.px(2), look.px(2), 0)
        holder.addWidget(self.avatar)
        holder.addStretch(1)
        grid.addLayout(holder, 0, 0, 3, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        buttons.addWidget(self._more)
        buttons.addWidget(self._close)
        # Before the name: from there Tab goes on to what there is to write.
        grid.addLayout(buttons, 0, 2, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.name, 0, 1)
        work = QHBoxLayout()
        # Room for the ring around the field below, which would cut the letters' feet.
        work.setContentsMargins(1 + look.px(5), 0, 0, look.px(4))
        work.addWidget(self._work)
        grid.addLayout(work, 1, 1, 1, 2)
        grid.addWidget(self.meaning, 2, 1, 1, 2)
        reach = QHBoxLayout()
        reach.setContentsMargins(1 + look.px(5), look.px(4), 0, 0)
        reach.addWidget(self.reach)
        grid.addLayout(reach, 3, 1, 1, 2)
        marks = QVBoxLayout()
        marks.setContentsMargins(look.px(6), look.px(8), 0, 0)
        marks.setSpacing(look.px(8))
        marks.addWidget(self.category, 0, Qt.AlignmentFlag.AlignLeft)
        marks.addWidget(self.relationship)
        marks.addWidget(self.importance, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self.after, 4, 0, 1, 3)
        grid.addLayout(marks, 5, 0, 1, 3)

    def load(self, details: ContactDetails) -> None:
        """Show a contact."""
        contact = details.contact
        self.name.load(contact.id, contact.name)
        self.name.edit.set_size(Size.TITLE if len(contact.name) <= _LONG_NAME else Size.LARGE)
        self.meaning.load(contact.id, contact.meaning)
        work = self._work_text(contact)
        self._work.setText(work)
        self._work.setVisible(bool(work))
        self.avatar.set_contact(contact.name, contact.category, wish_profile=contact.wish_profile)
        self.avatar.show_whose(contact)
        self._load_photo(contact.photo)
        self.reach.load(details)
        self.after.load(contact.id)
        self.category.set_value(Category(contact.category))
        self.relationship.set_value(Relationship(contact.relationship))
        self.importance.set_value(contact.importance)

    def _work_text(self, contact: Contact) -> str:
        """What they do and where; first of all that they were put away, or are nobody yet."""
        parts = (
            self.tr("In the archive") if contact.archived_at is not None else "",
            self.tr("Wish profile") if contact.wish_profile else "",
            contact.role,
            ", ".join(part for part in (contact.organisation, contact.city) if part),
        )
        return " · ".join(part for part in parts if part)

    def _load_photo(self, key: str) -> None:
        self._photo = key
        if key:
            self._desk.tasks.read(photos.read, key, done=self._show_photo)

    def _show_photo(self, data: bytes) -> None:
        details = self._desk.details
        if details is None or details.contact.photo != self._photo:
            return
        picture = QPixmap()
        contact = details.contact
        if picture.loadFromData(data):
            self.avatar.set_contact(
                contact.name, contact.category, wish_profile=contact.wish_profile, photo=picture
            )

    # ------------------------------------------------------------ deeds

    def _move(self, category: Category) -> None:
        if self._desk.details is not None and self._desk.details.contact.category != category:
            self._desk.run(moves.move, [self._desk.contact_id], category)

    def _rate(self, relationship: Relationship) -> None:
        self._desk.run(contacts.rate, [self._desk.contact_id], relationship)

    def _weigh(self, importance: int) -> None:
        self._desk.run(contacts.set_field, [self._desk.contact_id], "importance", importance)

    def _open_menu(self) -> None:
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        details = self._desk.details
        archived = details is not None and details.contact.archived_at is not None
        for code, text in (
            ("write", self.tr("Write a message …")),
            ("paste", self.tr("From the clipboard: signature, card, photo")),
            ("pdf", self.tr("Contact plan as PDF")),
            ("print", self.tr("Print or save a plan …")),
            ("unarchive" if archived else "archive", self._archive_text(archived=archived)),
            ("delete", self.tr("To the trash")),
        ):
            menu.addAction(text).setData(code)
        if not self._is_alone():
            menu.addSeparator()
            menu.addAction(self.tr("In a window of its own")).setData("window")
        menu.triggered.connect(self._chosen)
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _is_alone(self) -> bool:
        """Whether the panel stands in a window of its own."""
        step = self.parentWidget()
        while step is not None and not step.property("alone"):
            step = step.parentWidget()
        return step is not None

    def _archive_text(self, *, archived: bool) -> str:
        return self.tr("Back from the archive") if archived else self.tr("Archive")

    def _chosen(self, action: object) -> None:
        self.deed_wanted.emit(str(action.data()))  # type: ignore[attr-defined]
