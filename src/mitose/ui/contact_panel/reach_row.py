"""Call, mail, write and profile buttons, with the number visible."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QSizePolicy, QWidget

from mitose.domain.contact import ContactDetails, Method
from mitose.ui.theme import theme
from mitose.ui.widgets.button import Button
from mitose.ui.widgets.flow_layout import FlowLayout
from mitose.ui.widgets.menu import Menu

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from mitose.ui.contact_panel.desk import Desk


class ReachButton(Button):
    """Opens the one link, or a menu where there are several."""

    def __init__(self, desk: Desk, icon_name: str = "") -> None:
        super().__init__("", icon_name=icon_name, small=True)
        self._desk = desk
        self._links: list[tuple[str, str]] = []
        self.clicked.connect(self._pressed)

    def set_links(self, text: str, links: list[tuple[str, str]]) -> None:
        """Show a text, and open (text, link) pairs."""
        self._links = links
        self.setText(text.replace("&", "&&"))
        self.setToolTip("\n".join(words for words, _ in links))
        self.setVisible(bool(links))

    def _pressed(self) -> None:
        if len(self._links) == 1:
            self._desk.link_wanted.emit(self._links[0][1])
            return
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for words, link in self._links:
            menu.addAction(words).setData(link)
        menu.triggered.connect(self._chosen)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    def _chosen(self, action: QAction) -> None:
        self._desk.link_wanted.emit(str(action.data()))


class ReachRow(QWidget):
    """The buttons; a message can be written to everybody, and handed over by copying it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._call = ReachButton(desk, "call")
        self._mail = ReachButton(desk)
        self._profile = ReachButton(desk)
        self.write = Button(self.tr("Write …"), icon_name="message", small=True)
        self.write.setToolTip(self.tr("A message from a template"))
        self.write.clicked.connect(desk.writing_wanted)
        flow = FlowLayout(self, theme().px(6), theme().px(6))
        for button in (self._call, self._mail, self.write, self._profile):
            flow.addWidget(button)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def load(self, details: ContactDetails) -> None:
        """Show a contact's ways."""
        phones = _of(details, "phone")
        mails = _of(details, "email")
        pages = _of(details, "profile") + _of(details, "url")
        first = phones[0].value if phones else ""
        self._call.set_links(first, [(one.value, phone_link(one.value)) for one in phones])
        self._call.setAccessibleName(self.tr("Call {number}").format(number=first))
        self._mail.set_links(self.tr("E-mail"), [(m.value, f"mailto:{m.value}") for m in mails])
        self._mail.setAccessibleName(self.tr("Write an e-mail"))
        self._profile.set_links(self.tr("Profile"), [(p.value, web_link(p.value)) for p in pages])
        self._profile.setAccessibleName(self.tr("Open the profile"))


def phone_link(number: str) -> str:
    """A `tel:` link (RFC 3966): the signs of a number, nothing else."""
    return "tel:" + "".join(sign for sign in number if sign in "+0123456789*#")


def web_link(address: str) -> str:
    """A link a browser opens."""
    return address if "://" in address else f"https://{address}"


def _of(details: ContactDetails, kind: str) -> list[Method]:
    own = [method for method in details.methods if method.kind == kind]
    return sorted(own, key=lambda method: not method.preferred)
