"""One line for a new contact: ``NAME, ORGANISATION, next, call tomorrow 10:00 #energy @BVMW``."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, time

from mitose.domain.category import Category
from mitose.domain.contact import Method, NewContact
from mitose.domain.follow_up import FollowUp
from mitose.domain.typed_dates import When, parse_when
from mitose.domain.typed_words import fold_phrase

_WORD_MARK = re.compile(r"(?:^|(?<=[\s,]))([#@])([\w.&+-]+)")
_EMAIL = re.compile(r"[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]{2,}")
_PHONE = re.compile(r"\+?[\d(][\d\s()/.-]{5,}")
_CATEGORIES = {
    Category.HAVE: "have haben habe",
    Category.NEXT: "next naechste naechstes naechster wollen",
    Category.FUTURE: "future zukunft hoffen",
}
_WHOLE = {"habe ich": Category.HAVE, "als naechstes": Category.NEXT, "in zukunft": Category.FUTURE}
_VERBS = {
    "call": "call phone ring anrufen anruf telefonieren",
    "write": "write mail email e-mail schreiben mailen brief",
    "meet": "meet lunch coffee treffen besuchen kaffee mittagessen",
    "ask": "ask fragen",
    "give": "give send geben schicken senden",
}
_KIND_OF = {word: kind for kind, words in _VERBS.items() for word in words.split()}
_MOST_WORDS = 6  # a date is at most so many words at the end of what is to be done


@dataclass(frozen=True, slots=True)
class QuickAdd:
    """What a line was taken for. ``category`` is None where the line names none."""

    name: str
    category: Category | None = None
    organisation: str = ""
    role: str = ""
    methods: tuple[Method, ...] = ()
    follow_up: FollowUp | None = None
    tags: tuple[str, ...] = ()
    circles: tuple[str, ...] = ()

    @property
    def more_than_a_name(self) -> bool:
        """Whether there is anything to show beside the name."""
        return any(
            (
                self.category,
                self.organisation,
                self.role,
                self.methods,
                self.follow_up,
                self.tags,
                self.circles,
            )
        )

    def contact(self, category: Category) -> NewContact:
        """The contact to add; ``category`` where the line names none."""
        return NewContact(
            self.name,
            self.category or category,
            organisation=self.organisation,
            role=self.role,
            methods=self.methods,
            follow_up=self.follow_up,
            tags=self.tags,
            circles=self.circles,
        )


@dataclass(slots=True)
class _Found:
    """What has been read so far."""

    category: Category | None = None
    texts: list[str] = field(default_factory=list)
    methods: list[Method] = field(default_factory=list)
    follow_up: FollowUp | None = None


def parse(line: str, today: date, now: time | None = None, language: str = "en") -> QuickAdd:
    """Read a line; parts that are nothing else are the name, the organisation and the role.

    Parts are set apart by commas and may come in any order after the name. A part that begins
    with a verb or ends in a date is a follow-up; one whose date is unsure (past or far away) is
    no follow-up but text, so that nothing is taken wrongly.
    """
    tags: list[str] = []
    circles: list[str] = []
    # An e-mail address holds an @ but does not begin with one.
    for sign, word in _WORD_MARK.findall(line):
        (tags if sign == "#" else circles).append(word.strip())
    rest = _WORD_MARK.sub("", line)
    found = _Found()
    parts = [" ".join(part.split()) for part in rest.split(",")]
    parts = [part for part in parts if part]
    for number, part in enumerate(parts):
        if number == 0:
            found.texts.append(_without_methods(part, found))
        else:
            _take(part, found, today, now, language)
    texts = [text for text in found.texts if text]
    name = texts[0] if texts else next((one.value for one in found.methods), "")
    return QuickAdd(
        name,
        found.category,
        organisation=texts[1] if len(texts) > 1 else "",
        role=", ".join(texts[2:]),
        methods=tuple(found.methods),
        follow_up=found.follow_up,
        tags=tuple(dict.fromkeys(tags)),
        circles=tuple(dict.fromkeys(circles)),
    )


def _without_methods(part: str, found: _Found) -> str:
    for address in _EMAIL.findall(part):
        found.methods.append(Method("email", address))
    return " ".join(_EMAIL.sub("", part).replace("<>", "").split())


def _take(part: str, found: _Found, today: date, now: time | None, language: str) -> None:
    category = _category(part)
    if category is not None and found.category is None:
        found.category = category
        return
    if _EMAIL.fullmatch(part):
        found.methods.append(Method("email", part))
        return
    follow_up = _follow_up(part, today, now, language) if found.follow_up is None else None
    if follow_up is not None:
        found.follow_up = follow_up
    elif _PHONE.fullmatch(part):
        found.methods.append(Method("phone", part))
    else:
        found.texts.append(part)


def _category(part: str) -> Category | None:
    folded = fold_phrase(part)
    if folded in _WHOLE:
        return _WHOLE[folded]
    return next((one for one, words in _CATEGORIES.items() if folded in words.split()), None)


def _follow_up(part: str, today: date, now: time | None, language: str) -> FollowUp | None:
    words = part.split()
    kind = _KIND_OF.get(fold_phrase(words[0]), "")
    text, when = _date_at_end(words, today, now, language)
    if when is None:
        text, when = _date_at_start(words, today, now, language)
    if when is None or when.unsure:
        return None
    kind = kind or _KIND_OF.get(fold_phrase(text.split()[-1]) if text else "", "")
    if not kind and not _has_letters_of_a_date(part):
        return None
    return FollowUp(when.day, text=text, at=when.at, kind=kind)


def _date_at_end(
    words: list[str], today: date, now: time | None, language: str
) -> tuple[str, When | None]:
    for start in range(max(0, len(words) - _MOST_WORDS), len(words)):
        when = parse_when(" ".join(words[start:]), today, now, language)
        if when is not None:
            return " ".join(words[:start]), when
    return "", None


def _date_at_start(
    words: list[str], today: date, now: time | None, language: str
) -> tuple[str, When | None]:
    """'morgen 10 Uhr anrufen': German puts the verb last."""
    for end in range(min(len(words), _MOST_WORDS), 0, -1):
        when = parse_when(" ".join(words[:end]), today, now, language)
        if when is not None:
            return " ".join(words[end:]), when
    return "", None


def _has_letters_of_a_date(part: str) -> bool:
    """A bare number such as '12' is no date here."""
    return any(char.isalpha() or char in ".:" for char in part)
