"""What a screen reader is told: the tree of AT-SPI, and what is announced, over the bus itself."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, field

from jeepney import DBusAddress, MatchRule, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

_ROOT = "/org/a11y/atspi/accessible/root"
_ACCESSIBLE = "org.a11y.atspi.Accessible"
_SECONDS = 30
#: Numbers of AT-SPI's states (atspi-constants.h).
_ENABLED, _FOCUSABLE, _SHOWING = 8, 11, 25


@dataclass(frozen=True, slots=True)
class Node:
    """One control as a screen reader knows it."""

    bus: str
    path: str
    name: str
    role: str
    states: int
    depth: int

    def is_(self, state: int) -> bool:
        """Whether the control has a state."""
        return bool(self.states >> state & 1)

    @property
    def usable(self) -> bool:
        """Shown, enabled, and to be reached by the keyboard."""
        return all(self.is_(state) for state in (_ENABLED, _FOCUSABLE, _SHOWING))

    @property
    def shown(self) -> bool:
        """Seen on the screen."""
        return self.is_(_SHOWING)


@dataclass
class Reader:
    """A screen reader that asks for everything and hears what is announced."""

    connection: DBusConnection
    heard: list[str] = field(default_factory=list)

    @classmethod
    def open(cls) -> Reader:
        """Connect as an assistive technology does: programs then begin to tell."""
        with open_dbus_connection("SESSION") as session:
            status = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.freedesktop.DBus.Properties")
            on = ("org.a11y.Status", "ScreenReaderEnabled", ("b", True))
            session.send_and_get_reply(new_method_call(status, "Set", "ssv", on))
            bus = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            address = session.send_and_get_reply(new_method_call(bus, "GetAddress")).body[0]
        reader = cls(open_dbus_connection(address))
        rule = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object")
        reader.connection.send_and_get_reply(message_bus.AddMatch(rule))
        registry = DBusAddress(
            "/org/a11y/atspi/registry", "org.a11y.atspi.Registry", "org.a11y.atspi.Registry"
        )
        for event in ("object:announcement", "object:property-change:accessible-name"):
            call = new_method_call(registry, "RegisterEvent", "sass", (event, [], ""))
            reader.connection.send_and_get_reply(call)
        return reader

    def program(self) -> Node:
        """The root of the one program that is there."""
        end = time.monotonic() + _SECONDS
        while time.monotonic() < end:
            found = self._children(Node("org.a11y.atspi.Registry", _ROOT, "", "", 0, 0))
            for node in found:
                if next(iter(self._children(node)), None) is not None:
                    return node
            self.listen(0.2)
        raise AssertionError("no program tells a screen reader anything")

    def nodes(self, root: Node) -> Iterator[Node]:
        """Everything below, seen or not."""
        for node in self._children(root):
            yield node
            yield from self.nodes(node)

    def act(self, node: Node) -> None:
        """Do what a control does first: press a button."""
        address = DBusAddress(node.path, node.bus, "org.a11y.atspi.Action")
        self.connection.send_and_get_reply(
            new_method_call(address, "DoAction", "i", (0,)), timeout=_SECONDS
        )

    def listen(self, seconds: float) -> list[str]:
        """What was announced up to now and in the next seconds."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            try:
                self._note(self.connection.receive(timeout=left))
            except TimeoutError:
                break
        return self.heard

    def hears(self, words: str) -> bool:
        """Whether something with these words is announced before long."""
        end = time.monotonic() + _SECONDS
        while time.monotonic() < end:
            if any(words in text for text in self.listen(0.2)):
                return True
        return False

    def _note(self, message: object) -> None:
        header = message.header.fields  # type: ignore[attr-defined]
        if header.get(3) == "Announcement":
            self.heard.append(str(message.body[3][1]))  # type: ignore[attr-defined]

    def _ask(self, node: Node, interface: str, member: str, *told: object) -> tuple:
        address = DBusAddress(node.path, node.bus, interface)
        signature = "ss" if told else None
        call = new_method_call(address, member, signature, told)
        reply = self.connection.send_and_get_reply(call, timeout=_SECONDS)
        return () if reply.header.message_type.name == "error" else reply.body

    def _children(self, node: Node) -> list[Node]:
        found = self._ask(node, _ACCESSIBLE, "GetChildren")
        return [self._node(bus, path, node.depth + 1) for bus, path in (found or ([],))[0]]

    def _node(self, bus: str, path: str, depth: int) -> Node:
        bare = Node(bus, path, "", "", 0, depth)
        name = self._ask(bare, "org.freedesktop.DBus.Properties", "Get", _ACCESSIBLE, "Name")
        role = self._ask(bare, _ACCESSIBLE, "GetRoleName")
        states = (self._ask(bare, _ACCESSIBLE, "GetState") or ((0, 0),))[0]
        whole = states[0] | states[1] << 32
        return Node(bus, path, name[0][1] if name else "", role[0] if role else "", whole, depth)
