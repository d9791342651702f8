"""What a step changed, in words: 'Role: Architect → Head of planning'."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, time

from PySide6.QtCore import QCoreApplication

from mitose.domain.capital import Capital
from mitose.domain.repeat_words import repeat_words, rhythm_words
from mitose.domain.step_change import FieldChange
from mitose.ui import capital_words, i18n
from mitose.ui.source_names import said as said_source
from mitose.ui.translatable import QT_TRANSLATE_NOOP

_AT_MOST = 2  # changes that one line tells
_LETTERS = 60

_FIELDS = {
    "name": QT_TRANSLATE_NOOP("StepChanges", "Name"),
    "nickname": QT_TRANSLATE_NOOP("StepChanges", "Nickname"),
    "organisation": QT_TRANSLATE_NOOP("StepChanges", "Organisation"),
    "department": QT_TRANSLATE_NOOP("StepChanges", "Department"),
    "role": QT_TRANSLATE_NOOP("StepChanges", "Role"),
    "city": QT_TRANSLATE_NOOP("StepChanges", "City"),
    "category": QT_TRANSLATE_NOOP("StepChanges", "Category"),
    "relationship": QT_TRANSLATE_NOOP("StepChanges", "Rating"),
    "importance": QT_TRANSLATE_NOOP("StepChanges", "Importance"),
    "capital": QT_TRANSLATE_NOOP("StepChanges", "Kinds of capital"),
    "influence": QT_TRANSLATE_NOOP("StepChanges", "Influence"),
    "meaning": QT_TRANSLATE_NOOP("StepChanges", "Meaning"),
    "who_why": QT_TRANSLATE_NOOP("StepChanges", "Who and why"),
    "meeting_place": QT_TRANSLATE_NOOP("StepChanges", "Meeting place"),
    "strategy": QT_TRANSLATE_NOOP("StepChanges", "Strategy"),
    "notes": QT_TRANSLATE_NOOP("StepChanges", "Notes"),
    "birthday": QT_TRANSLATE_NOOP("StepChanges", "Birthday"),
    "anniversary": QT_TRANSLATE_NOOP("StepChanges", "Anniversary"),
    "salutation": QT_TRANSLATE_NOOP("StepChanges", "Salutation"),
    "address_form": QT_TRANSLATE_NOOP("StepChanges", "Form of address"),
    "do_not_suggest": QT_TRANSLATE_NOOP("StepChanges", "Do not suggest"),
    "cadence_days": QT_TRANSLATE_NOOP("StepChanges", "Rhythm"),
    "wish_profile": QT_TRANSLATE_NOOP("StepChanges", "Wish profile"),
    "nothing_done": QT_TRANSLATE_NOOP("StepChanges", "Nothing done for them yet"),
    "photo": QT_TRANSLATE_NOOP("StepChanges", "Picture"),
    "email": QT_TRANSLATE_NOOP("StepChanges", "E-mail"),
    "phone": QT_TRANSLATE_NOOP("StepChanges", "Phone"),
    "profile": QT_TRANSLATE_NOOP("StepChanges", "Profile"),
    "url": QT_TRANSLATE_NOOP("StepChanges", "Web page"),
    "im": QT_TRANSLATE_NOOP("StepChanges", "Messenger"),
    "address": QT_TRANSLATE_NOOP("StepChanges", "Address"),
    "want": QT_TRANSLATE_NOOP("StepChanges", "Want"),
    "offer": QT_TRANSLATE_NOOP("StepChanges", "Offer"),
    "step": QT_TRANSLATE_NOOP("StepChanges", "Step"),
    "follow_up": QT_TRANSLATE_NOOP("StepChanges", "Follow-up"),
    "interaction": QT_TRANSLATE_NOOP("StepChanges", "History"),
    "has": QT_TRANSLATE_NOOP("StepChanges", "Has"),
    "needs": QT_TRANSLATE_NOOP("StepChanges", "Needs"),
    "relation": QT_TRANSLATE_NOOP("StepChanges", "Knows / met through"),
    "contact_source": QT_TRANSLATE_NOOP("StepChanges", "Source"),
    "contact_tag": QT_TRANSLATE_NOOP("StepChanges", "Tag"),
    "contact_circle": QT_TRANSLATE_NOOP("StepChanges", "Circle"),
    "source": QT_TRANSLATE_NOOP("StepChanges", "Source"),
    "tag": QT_TRANSLATE_NOOP("StepChanges", "Tag"),
    "circle": QT_TRANSLATE_NOOP("StepChanges", "Circle"),
    "relationship_cadence": QT_TRANSLATE_NOOP("StepChanges", "Relationship"),
    "event": QT_TRANSLATE_NOOP("StepChanges", "Event"),
    "event_contact": QT_TRANSLATE_NOOP("StepChanges", "At the event"),
    "event_name": QT_TRANSLATE_NOOP("StepChanges", "To be met"),
    "saved_filter": QT_TRANSLATE_NOOP("StepChanges", "Filter"),
    "message_template": QT_TRANSLATE_NOOP("StepChanges", "Template"),
    "approach.way_in": QT_TRANSLATE_NOOP("StepChanges", "Way in"),
    "approach.introducer_id": QT_TRANSLATE_NOOP("StepChanges", "Introducer"),
    "approach.occasion": QT_TRANSLATE_NOOP("StepChanges", "Occasion"),
    "approach.opening": QT_TRANSLATE_NOOP("StepChanges", "Opening line"),
}
#: What an entry has besides its text.
_PARTS = {
    "due_date": QT_TRANSLATE_NOOP("StepChanges", "day"),
    "due_time": QT_TRANSLATE_NOOP("StepChanges", "time"),
    "on_date": QT_TRANSLATE_NOOP("StepChanges", "day"),
    "at_time": QT_TRANSLATE_NOOP("StepChanges", "time"),
    "end_date": QT_TRANSLATE_NOOP("StepChanges", "last day"),
    "end_time": QT_TRANSLATE_NOOP("StepChanges", "end"),
    "place": QT_TRANSLATE_NOOP("StepChanges", "place"),
    "notes": QT_TRANSLATE_NOOP("StepChanges", "note"),
    "state": QT_TRANSLATE_NOOP("StepChanges", "state"),
    "kind": QT_TRANSLATE_NOOP("StepChanges", "kind"),
    "label": QT_TRANSLATE_NOOP("StepChanges", "label"),
    "capital": QT_TRANSLATE_NOOP("StepChanges", "kind of capital"),
    "rrule": QT_TRANSLATE_NOOP("StepChanges", "repeat"),
    "given": QT_TRANSLATE_NOOP("StepChanges", "given"),
    "received": QT_TRANSLATE_NOOP("StepChanges", "received"),
    "referral": QT_TRANSLATE_NOOP("StepChanges", "referral"),
    "note": QT_TRANSLATE_NOOP("StepChanges", "note"),
    "postal_code": QT_TRANSLATE_NOOP("StepChanges", "postal code"),
    "city": QT_TRANSLATE_NOOP("StepChanges", "city"),
    "country": QT_TRANSLATE_NOOP("StepChanges", "country"),
    "colour": QT_TRANSLATE_NOOP("StepChanges", "colour"),
    "cadence_days": QT_TRANSLATE_NOOP("StepChanges", "cadence"),
    "expected": QT_TRANSLATE_NOOP("StepChanges", "expected number"),
    "not_used": QT_TRANSLATE_NOOP("StepChanges", "not used"),
    "language": QT_TRANSLATE_NOOP("StepChanges", "language"),
    "subject": QT_TRANSLATE_NOOP("StepChanges", "subject"),
    "body": QT_TRANSLATE_NOOP("StepChanges", "text"),
}
#: Stored words that stand for something.
_CODES = {
    "category": {
        "have": QT_TRANSLATE_NOOP("StepChanges", "Have"),
        "next": QT_TRANSLATE_NOOP("StepChanges", "Next"),
        "future": QT_TRANSLATE_NOOP("StepChanges", "Future"),
    },
    "relationship": {
        "": QT_TRANSLATE_NOOP("StepChanges", "unrated"),
        "address_only": QT_TRANSLATE_NOOP("StepChanges", "address only"),
        "loose": QT_TRANSLATE_NOOP("StepChanges", "loose contact"),
        "relationship": QT_TRANSLATE_NOOP("StepChanges", "relationship"),
    },
    "address_form": {
        "du": QT_TRANSLATE_NOOP("StepChanges", "du"),
        "sie": QT_TRANSLATE_NOOP("StepChanges", "Sie"),
    },
    "do_not_suggest": {
        "": QT_TRANSLATE_NOOP("StepChanges", "no"),
        "moved_on": QT_TRANSLATE_NOOP("StepChanges", "moved on"),
        "deceased": QT_TRANSLATE_NOOP("StepChanges", "deceased"),
    },
    "state": {
        "idea": QT_TRANSLATE_NOOP("StepChanges", "idea"),
        "promised": QT_TRANSLATE_NOOP("StepChanges", "promised"),
        "given": QT_TRANSLATE_NOOP("StepChanges", "given"),
        "let_go": QT_TRANSLATE_NOOP("StepChanges", "let go"),
        "open": QT_TRANSLATE_NOOP("StepChanges", "open"),
        "done": QT_TRANSLATE_NOOP("StepChanges", "done"),
    },
    "kind": {
        "met": QT_TRANSLATE_NOOP("StepChanges", "met"),
        "called": QT_TRANSLATE_NOOP("StepChanges", "called"),
        "wrote": QT_TRANSLATE_NOOP("StepChanges", "wrote"),
        "event": QT_TRANSLATE_NOOP("StepChanges", "event"),
        "other": QT_TRANSLATE_NOOP("StepChanges", "other"),
        "knows": QT_TRANSLATE_NOOP("StepChanges", "knows"),
        "met_through": QT_TRANSLATE_NOOP("StepChanges", "met through"),
        "has": QT_TRANSLATE_NOOP("StepChanges", "has"),
        "needs": QT_TRANSLATE_NOOP("StepChanges", "needs"),
    },
    "referral": {
        "given": QT_TRANSLATE_NOOP("StepChanges", "given"),
        "received": QT_TRANSLATE_NOOP("StepChanges", "received"),
    },
}
_YES = QT_TRANSLATE_NOOP("StepChanges", "yes")
_NO = QT_TRANSLATE_NOOP("StepChanges", "no")
_YES_OR_NO = frozenset({"wish_profile", "nothing_done", "not_used"})
#: Too long for a line, or codes nobody reads: that it changed is said, not how.
_UNTOLD = frozenset({"photo", "colour", "body"})
_DAYS = frozenset({"due_date", "on_date", "end_date"})


_CODES["relationship_cadence"] = _CODES["relationship"]


def line(changes: Sequence[FieldChange], today: date) -> str:
    """The first changes in one line; empty for none."""
    told = " · ".join(_said_change(change, today) for change in changes[:_AT_MOST])
    more = len(changes) - _AT_MOST
    return f"{told} · +{i18n.number(more)}" if more > 0 else told


def _said(text: str) -> str:
    return QCoreApplication.translate("StepChanges", text)


def _said_change(change: FieldChange, today: date) -> str:
    kind, _, part = change.field.partition(".")
    heading = _FIELDS.get(change.field) or _FIELDS.get(kind, "")
    parts = [_said(heading)] if heading else []
    if change.entry:
        entry = _short(_value(kind, change.entry, today))
        parts.append(f"“{entry}”" if i18n.current() == "en" else f"„{entry}“")
    if part and change.field not in _FIELDS:
        parts.append(_said(_PARTS[part]))
    name = part or kind
    if name in _UNTOLD:
        return " ".join(parts)
    after = _value(name, change.after, today)
    if change.before is None:
        return f"{' '.join(parts)}: {_short(after) or '–'}"
    before = _value(name, change.before, today)
    if not before and not after:
        return " ".join(parts)
    shown = f"{_short(before)} → {_short(after)}" if before else _short(after)
    if not after:  # struck out rather than pointing to nothing
        shown = f"{_short(before)} → –"
    return f"{' '.join(parts)}: {shown}"


def _value(name: str, text: str, today: date) -> str:
    codes = _CODES.get(name, {})
    if text in codes:
        return _said(codes[text])
    if name in _YES_OR_NO:
        return _said(_YES if text else _NO)
    if not text:
        return ""
    if name in _DAYS:
        return i18n.long_date(date.fromisoformat(text), today)
    read = _READ.get(name)
    return text if read is None else read(text)


def _capital(text: str) -> str:
    return capital_words.said(Capital(int(text)))


def _birthday(text: str) -> str:
    year, month, day = text.rsplit("-", 2)
    return i18n.birthday(int(month), int(day), int(year) if year.strip("-") else None)


def _short(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= _LETTERS else f"{one_line[: _LETTERS - 1].rstrip()}…"


#: Stored values that are no words, and how they are read.
_READ: dict[str, Callable[[str], str]] = {
    **dict.fromkeys(
        ("due_time", "at_time", "end_time"), lambda text: i18n.clock(time.fromisoformat(text))
    ),
    "birthday": _birthday,
    "anniversary": _birthday,
    "importance": lambda text: "★" * int(text),
    "capital": _capital,
    "cadence_days": lambda text: rhythm_words(int(text), i18n.current()),
    "rrule": lambda text: repeat_words(text, i18n.current()) or text,
    "contact_source": said_source,
    "source": said_source,
}
