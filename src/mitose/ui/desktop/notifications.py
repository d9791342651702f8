"""Desktop notifications on Linux, by the freedesktop specification through D-Bus.

jeepney and not QtDBus: PySide6's sends types that real notification services refuse. Windows and
macOS show theirs through the tray icon (`tray.py`), as Qt does it: a library with buttons there
(desktop-notifier) needs a signed bundle on macOS and a dozen packages on Windows, and the menu of
the tray icon has the same buttons.
"""

from __future__ import annotations

import html
import logging
import os
import queue
import select
import sys
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from mitose import paths

if TYPE_CHECKING:
    from collections.abc import Sequence

_log = logging.getLogger(__name__)
_BUS_NAME = "org.freedesktop.Notifications"
_PATH = "/org/freedesktop/Notifications"
_START_SECONDS = 5.0
_RESIDENT_MS = -1  # the service decides how long


@dataclass(frozen=True, slots=True)
class Message:
    """One notification: actions are pairs of key and label; `default` is a click on it."""

    title: str
    text: str
    actions: Sequence[tuple[str, str]] = ()
    token: object = None


class Notifier(QObject):
    """Talks to the notification service on a thread of its own, which sleeps while idle.

    `acted` carries token and key of a pressed action; `refused` carries a message that no service
    took, so that the window can say it instead.
    """

    acted = Signal(object, str)
    refused = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue: queue.SimpleQueue[Message | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._wake = -1
        self._on_screen = 0

    def show(self, message: Message) -> None:
        """Show a notification; returns at once."""
        if not sys.platform.startswith("linux"):
            self.refused.emit(message)
            return
        self._queue.put(message)
        if self._thread is None or not self._thread.is_alive():
            self._start()
        self._poke()

    @property
    def shown(self) -> int:
        """How many notifications stand on the screen and can be pressed."""
        return self._on_screen

    def now_shown(self, count: int) -> None:
        """Told by the thread."""
        self._on_screen = count

    def close(self) -> None:
        """End the thread; what is shown goes with it: nobody would hear its buttons."""
        if self._thread is not None and self._thread.is_alive():
            self._queue.put(None)
            self._poke()
            self._thread.join(_START_SECONDS)
        if self._wake >= 0:
            os.close(self._wake)
            self._wake = -1

    def _start(self) -> None:
        if self._wake >= 0:
            os.close(self._wake)
        listen, self._wake = os.pipe()
        self._thread = threading.Thread(
            target=self._run, args=(listen,), name="mitose-notifications", daemon=True
        )
        self._thread.start()

    def _poke(self) -> None:
        os.write(self._wake, b".")

    def _run(self, listen: int) -> None:
        """On the thread: until closed, or until the bus is gone."""
        service: _Service | None = None
        try:
            service = _Service(self)
            service.serve(self._queue, listen)
        except Exception:
            _log.info("no notification service", exc_info=True)
            self._refuse_all(service.unanswered() if service is not None else ())
        finally:
            self.now_shown(0)
            if service is not None:
                service.connection.close()
            os.close(listen)

    def _refuse_all(self, unanswered: Sequence[Message]) -> None:
        for lost in unanswered:
            self.refused.emit(lost)
        while True:
            try:
                message = self._queue.get_nowait()
            except queue.Empty:
                return
            if message is not None:
                self.refused.emit(message)


class _Service:
    """The connection to the session bus, used by the notifier's thread alone."""

    def __init__(self, notifier: Notifier) -> None:
        from jeepney import DBusAddress, MatchRule, message_bus  # noqa: PLC0415 (Linux only)
        from jeepney.io.blocking import open_dbus_connection  # noqa: PLC0415

        self._notifier = notifier
        self._address = DBusAddress(_PATH, bus_name=_BUS_NAME, interface=_BUS_NAME)
        self._asked: dict[int, Message] = {}
        self._shown: dict[int, Message] = {}
        self.connection: Any = open_dbus_connection(bus="SESSION")
        self._can = self._capabilities()
        rule = MatchRule(type="signal", interface=_BUS_NAME, path=_PATH)
        self.connection.send_and_get_reply(message_bus.AddMatch(rule), timeout=_START_SECONDS)

    def serve(self, messages: queue.SimpleQueue[Message | None], listen: int) -> None:
        while True:
            ready, _, _ = select.select([listen, self.connection.sock], [], [])
            if listen in ready:
                os.read(listen, 1)
                message = messages.get()
                if message is None:
                    self._take_away()
                    return
                self._send(message)
            if self.connection.sock in ready:
                self._receive()

    def unanswered(self) -> tuple[Message, ...]:
        """What was sent and perhaps never shown."""
        return tuple(self._asked.values())

    def _take_away(self) -> None:
        from jeepney import new_method_call  # noqa: PLC0415 (Linux only)

        for number in self._shown:
            self.connection.send(
                new_method_call(self._address, "CloseNotification", "u", (number,))
            )

    def _capabilities(self) -> frozenset[str]:
        from jeepney import MessageType, new_method_call  # noqa: PLC0415

        reply = self.connection.send_and_get_reply(
            new_method_call(self._address, "GetCapabilities"), timeout=_START_SECONDS
        )
        if reply.header.message_type is MessageType.error:
            raise ConnectionError(str(reply.body))
        return frozenset(reply.body[0])

    def _send(self, message: Message) -> None:
        from jeepney import new_method_call  # noqa: PLC0415

        text = (
            html.escape(message.text, quote=False) if "body-markup" in self._can else message.text
        )
        actions = [part for pair in message.actions for part in pair]
        picture = str(paths.resource("icons/mitose.svg"))
        hints = {"desktop-entry": ("s", "mitose"), "category": ("s", "presence")}
        body = (
            *("Mitose", 0, picture, message.title, text),
            *(actions if "actions" in self._can else [], hints, _RESIDENT_MS),
        )
        call = new_method_call(self._address, "Notify", "susssasa{sv}i", body)
        serial = next(self.connection.outgoing_serial)
        self._asked[serial] = message
        self.connection.send(call, serial=serial)

    def _receive(self) -> None:
        """Everything that has arrived; a closed bus raises and ends the thread."""
        while True:
            try:
                got = self.connection.receive(timeout=0)
            except TimeoutError:
                return
            self._take(got)

    def _take(self, got: Any) -> None:  # noqa: ANN401 (jeepney brings no annotations)
        from jeepney import HeaderFields, MessageType  # noqa: PLC0415

        fields = got.header.fields
        asked = self._asked.pop(fields.get(HeaderFields.reply_serial, 0), None)
        if asked is not None:
            if got.header.message_type is MessageType.error:
                self._notifier.refused.emit(asked)
            else:
                self._shown[got.body[0]] = asked
                self._notifier.now_shown(len(self._shown))
            return
        member = fields.get(HeaderFields.member)
        if got.header.message_type is not MessageType.signal or not got.body:
            return
        shown = self._shown.get(got.body[0])
        if member == "ActionInvoked" and shown is not None:
            self._notifier.acted.emit(shown.token, got.body[1])
        elif member == "NotificationClosed":
            self._shown.pop(got.body[0], None)
            self._notifier.now_shown(len(self._shown))
