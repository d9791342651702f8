"""The fields of a message template in words, and the link a mail program understands."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from PySide6.QtCore import QCoreApplication

from mitose.domain.message import Language, MessageTemplate, Slot
from mitose.ui.translatable import QT_TRANSLATE_NOOP

CONTEXT = "Messages"

SLOTS = {
    Slot.SALUTATION: QT_TRANSLATE_NOOP("Messages", "Salutation"),
    Slot.NAME: QT_TRANSLATE_NOOP("Messages", "Name"),
    Slot.GIVEN: QT_TRANSLATE_NOOP("Messages", "First name"),
    Slot.FAMILY: QT_TRANSLATE_NOOP("Messages", "Last name"),
    Slot.ORGANISATION: QT_TRANSLATE_NOOP("Messages", "Organisation"),
    Slot.ROLE: QT_TRANSLATE_NOOP("Messages", "Role"),
    Slot.CITY: QT_TRANSLATE_NOOP("Messages", "City"),
    Slot.SOURCE: QT_TRANSLATE_NOOP("Messages", "Source"),
    Slot.WANT: QT_TRANSLATE_NOOP("Messages", "What I want from them"),
    Slot.OFFER: QT_TRANSLATE_NOOP("Messages", "What I can do for them"),
    Slot.OCCASION: QT_TRANSLATE_NOOP("Messages", "Occasion of the approach"),
    Slot.INTRODUCER: QT_TRANSLATE_NOOP("Messages", "Who introduces me"),
    Slot.ME: QT_TRANSLATE_NOOP("Messages", "My name"),
}


def slot_words(slots: Sequence[Slot]) -> list[str]:
    """Fields as they are called in the window."""
    return [QCoreApplication.translate(CONTEXT, SLOTS[slot]) for slot in slots]


def language_words() -> dict[Language, str]:
    """What templates are written in."""
    return {
        Language.GERMAN: QCoreApplication.translate("Messages", "German"),
        Language.ENGLISH: QCoreApplication.translate("Messages", "English"),
    }


def key_of(template: MessageTemplate) -> str:
    """What tells a template from all others."""
    return template.code + template.language if template.code else str(template.id)


def mail_link(address: str, subject: str, body: str) -> str:
    """A `mailto:` link (RFC 6068): lines end in CR LF, everything else is escaped."""
    lines = "\r\n".join(body.splitlines())
    said = f"subject={quote(subject, safe='')}&body={quote(lines, safe='')}"
    return f"mailto:{quote(address, safe='@')}?{said}"
