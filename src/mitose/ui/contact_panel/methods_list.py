"""Phones, mails, links and addresses: several of a kind, each with a label."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mitose.domain.contact import Address, ContactDetails, Method
from mitose.services import reaching
from mitose.ui.contact_panel.field import Field
from mitose.ui.contact_panel.grip import Grip, Reordering
from mitose.ui.theme import theme
from mitose.ui.widgets.button import Button, IconButton, Kind
from mitose.ui.widgets.menu import Menu

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from mitose.domain.changes import Changes
    from mitose.services.workspace import Workspace
    from mitose.ui.contact_panel.desk import Desk
    from mitose.ui.contact_panel.saving import Deed


class MethodRow(QWidget):
    """One way to reach the contact; the last row of a kind is empty and waits for another."""

    def __init__(self, methods: MethodsOfKind, place: int) -> None:
        super().__init__(methods)
        self._methods = methods
        self._place = place
        self.field = Field(
            methods.desk, f"{methods.kind}-{place}", self._make, methods.name, methods.placeholder
        )
        edit = self.field.edit
        edit.reorders = edit.accepts_lines = True
        edit.moved.connect(self._move)
        edit.stepped.connect(self._step)
        edit.finished.connect(self._next)
        edit.lines_pasted.connect(methods.add_lines)
        self._words = label_words()
        self._label = ""
        self.label = Button("", Kind.QUIET, small=True)
        self.label.clicked.connect(self._choose_label)
        self._remove = IconButton("close", self.tr("Remove"))
        self._remove.clicked.connect(self._forget)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(4))
        row.addWidget(self.field, 1)
        row.addWidget(self.label)
        row.addWidget(self._remove)
        self.grip = Grip(self, methods.reordering)
        row.addWidget(self.grip)
        self.setFocusProxy(self.field)

    def load(self, owner: int, method: Method | None) -> None:
        """Show a method, or wait for a new one."""
        self.field.load(owner, method.value if method is not None else "")
        self.label.setVisible(method is not None)
        self._remove.setVisible(method is not None)
        self.grip.setVisible(method is not None)
        if method is None:
            return
        self._label = method.label
        text = self._words.get(method.label, method.label)
        self.label.setText(text)
        self.label.setAccessibleName(self.tr("Label: {label}").format(label=text))

    def _make(self, owner: int, text: str, join: int) -> Deed:
        return self._methods.change(owner, self._place, text, join)

    def _choose_label(self) -> None:
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for code, text in self._words.items():
            action = menu.addAction(text)
            action.setData(code)
            action.setCheckable(True)
            action.setChecked(code == self._label)
        menu.triggered.connect(self._relabel)
        menu.popup(self.label.mapToGlobal(self.label.rect().bottomLeft()))

    def _relabel(self, action: QAction) -> None:
        self._methods.relabel(self._place, str(action.data()))

    def _forget(self) -> None:
        self.field.visit.forget()
        self._methods.remove(self._place)

    def _move(self, direction: int) -> None:
        self.field.visit.commit()
        self._methods.move_row(self._place, direction)

    def _step(self, direction: int) -> None:
        self._methods.step_from(self._place, direction)

    def _next(self) -> None:
        self._methods.step_from(self._place, 1)


class MethodsOfKind(QWidget):
    """All of one kind: phones, mails, links, profiles."""

    def __init__(self, desk: Desk, kind: str, name: str, placeholder: str) -> None:
        super().__init__()
        self.desk, self.kind, self.name, self.placeholder = desk, kind, name, placeholder
        self._all: tuple[Method, ...] = ()
        self._rows: list[MethodRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.reordering = Reordering(self, self._filled, self._drop)

    def load(self, details: ContactDetails) -> None:
        """Show a contact's methods of this kind, and an empty row."""
        self._all = details.methods
        own = self._own()
        while len(self._rows) <= len(own):
            row = MethodRow(self, len(self._rows))
            self._column.addWidget(row)
            self._rows.append(row)
            self.desk.tabs_changed.emit()
        for place, row in enumerate(self._rows):
            row.setVisible(place <= len(own))
            row.load(details.contact.id, own[place] if place < len(own) else None)

    def rows(self) -> tuple[MethodRow, ...]:
        """The rows shown, the last one empty."""
        return tuple(row for row in self._rows if not row.isHidden())

    def _filled(self) -> tuple[MethodRow, ...]:
        return self.rows()[:-1]

    def add_lines(self, lines: list[str]) -> None:
        """Add several pasted lines, one step."""
        kind = self.kind

        def changed(methods: tuple[Method, ...]) -> list[Method]:
            known = {one.value for one in methods if one.kind == kind}
            new = [line for line in dict.fromkeys(lines) if line not in known]
            return [*methods, *(Method(kind, line, "work") for line in new)]

        self.desk.run(_with_methods(self.desk.contact_id, changed, 0))

    def move_row(self, place: int, direction: int) -> None:
        """Put the method at a place one up or down; the focus goes with it."""
        target = place + direction
        if place < len(self._own()) and 0 <= target < len(self._own()):
            self._put(place, target)
            self._rows[target].setFocus(Qt.FocusReason.TabFocusReason)

    def step_from(self, place: int, direction: int) -> None:
        """Move the focus to the row above or below."""
        target = place + direction
        if 0 <= target < len(self.rows()):
            self._rows[target].setFocus(Qt.FocusReason.TabFocusReason)

    def _drop(self, row: QWidget, place: int) -> None:
        here = self._filled().index(row) if row in self._filled() else place
        self._put(here, place - 1 if place > here else place)

    def _put(self, place: int, target: int) -> None:
        """Give the method at a place another one; where one was preferred, the first now is."""
        kind = self.kind

        def changed(methods: tuple[Method, ...]) -> list[Method]:
            own = [one for one in methods if one.kind == kind]
            own.insert(target, own.pop(place))
            if any(one.preferred for one in own):
                own = [replace(one, preferred=at == 0) for at, one in enumerate(own)]
            return [one for one in methods if one.kind != kind] + own

        self.desk.run(_with_methods(self.desk.contact_id, changed, 0))

    def change(self, owner: int, place: int, text: str, join: int) -> Deed:
        """The deed that makes the method at a place say `text`; empty removes it."""
        kind = self.kind

        def changed(methods: tuple[Method, ...]) -> list[Method]:
            own = [one for one in methods if one.kind == kind]
            others = [one for one in methods if one.kind != kind]
            if place < len(own):
                own[place] = replace(own[place], value=text)
            elif text:
                own.append(Method(kind, text, "work"))
            return others + [one for one in own if one.value]

        return _with_methods(owner, changed, join)

    def relabel(self, place: int, label: str) -> None:
        """Give the method at a place another label."""
        kind = self.kind

        def changed(methods: tuple[Method, ...]) -> list[Method]:
            own = [one for one in methods if one.kind == kind]
            own[place] = replace(own[place], label=label)
            return [one for one in methods if one.kind != kind] + own

        self.desk.run(_with_methods(self.desk.contact_id, changed, 0))

    def remove(self, place: int) -> None:
        """Take the method at a place off."""
        self.desk.run(self.change(self.desk.contact_id, place, "", 0))

    def _own(self) -> list[Method]:
        return [one for one in self._all if one.kind == self.kind]


def _with_methods(
    owner: int, changed: Callable[[tuple[Method, ...]], list[Method]], join: int
) -> Deed:
    def run(ws: Workspace) -> Changes:
        return reaching.edit_methods(ws, owner, changed, join=join)

    return run


class AddressRow(QWidget):
    """One postal address: street, postal code and town, country."""

    PARTS = ("street", "extended", "postal_code", "city", "region", "country")

    def __init__(self, addresses: AddressList, place: int) -> None:
        super().__init__(addresses)
        self._addresses, self._place = addresses, place
        self._fields = {
            part: Field(
                addresses.desk,
                f"address-{place}-{part}",
                addresses.maker(place, part),
                text,
                text,
            )
            for part, text in zip(self.PARTS, self._words(), strict=True)
        }
        self._remove = IconButton("close", self.tr("Remove the address"))
        self._remove.clicked.connect(self._forget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme().px(4))
        column.setSpacing(0)
        first = QHBoxLayout()
        first.addWidget(self._fields["street"], 1)
        first.addWidget(self._remove)
        town = QHBoxLayout()
        town.addWidget(self._fields["postal_code"], 2)
        town.addWidget(self._fields["city"], 5)
        column.addLayout(first)
        column.addWidget(self._fields["extended"])
        column.addLayout(town)
        column.addWidget(self._fields["region"])
        column.addWidget(self._fields["country"])

    def _words(self) -> tuple[str, ...]:
        return (
            self.tr("Street and number"),
            self.tr("Addition"),
            self.tr("Postal code"),
            self.tr("Town"),
            self.tr("Region"),
            self.tr("Country"),
        )

    def load(self, owner: int, address: Address | None) -> None:
        """Show an address, or wait for a new one."""
        for part, field in self._fields.items():
            field.load(owner, getattr(address, part) if address is not None else "")
            always = part in ("street", "postal_code", "city", "country")
            known = address is not None
            field.setVisible(part == "street" or (known and (always or bool(field.edit.text()))))
        self._remove.setVisible(address is not None)

    def _forget(self) -> None:
        for field in self._fields.values():
            field.visit.forget()
        self._addresses.remove(self._place)


class AddressList(QWidget):
    """All postal addresses, and an empty row."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._rows: list[AddressRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def load(self, details: ContactDetails) -> None:
        """Show a contact's addresses."""
        count = len(details.addresses)
        while len(self._rows) <= count:
            row = AddressRow(self, len(self._rows))
            self._column.addWidget(row)
            self._rows.append(row)
            self.desk.tabs_changed.emit()
        for place, row in enumerate(self._rows):
            row.setVisible(place <= count)
            row.load(details.contact.id, details.addresses[place] if place < count else None)

    def maker(self, place: int, part: str) -> Callable[[int, str, int], Deed]:
        """What saves one part of the address at a place."""

        def make(owner: int, text: str, join: int) -> Deed:
            def changed(addresses: tuple[Address, ...]) -> list[Address]:
                now = [*addresses]
                if place >= len(now):
                    now.append(Address(label="work"))
                now[min(place, len(now) - 1)] = _with_part(
                    now[min(place, len(now) - 1)], part, text
                )
                return _useful(now)

            def run(ws: Workspace) -> Changes:
                return reaching.edit_addresses(ws, owner, changed, join=join)

            return run

        return make

    def remove(self, place: int) -> None:
        """Take an address off."""
        owner = self.desk.contact_id

        def changed(addresses: tuple[Address, ...]) -> list[Address]:
            return [one for number, one in enumerate(addresses) if number != place]

        def run(ws: Workspace) -> Changes:
            return reaching.edit_addresses(ws, owner, changed)

        self.desk.run(run)


def _with_part(address: Address, part: str, text: str) -> Address:
    parts: dict[str, Any] = {part: text}
    return replace(address, **parts)


def _useful(addresses: list[Address]) -> list[Address]:
    return [one for one in addresses if replace(one, label="", id=0) != Address()]


def label_words() -> dict[str, str]:
    """The labels of a way to reach somebody, in words, by their codes."""
    return {
        "": QCoreApplication.translate("widget", "other"),
        "work": QCoreApplication.translate("widget", "work"),
        "home": QCoreApplication.translate("widget", "home"),
        "mobile": QCoreApplication.translate("widget", "mobile"),
        "fax": QCoreApplication.translate("widget", "fax"),
        "main": QCoreApplication.translate("widget", "main"),
    }
