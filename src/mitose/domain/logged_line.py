"""One line of history: ``called yesterday, offered tickets, she needs a photographer #needs``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from mitose.domain.interaction import Interaction
from mitose.domain.past_dates import parse_past
from mitose.domain.typed_dates import When
from mitose.domain.typed_words import fold_phrase


class NoteKind(StrEnum):
    """What a part of the line can become, as an entry of its own."""

    GIVEN = "given"
    RECEIVED = "received"
    REFERRAL_GIVEN = "referral_given"
    REFERRAL_RECEIVED = "referral_received"
    NEEDS = "needs"
    HAS = "has"
    OFFER = "offer"
    PROMISE = "promise"


@dataclass(frozen=True, slots=True)
class Note:
    """A part of the line that is proposed as an entry of its own."""

    kind: NoteKind
    text: str


@dataclass(frozen=True, slots=True)
class LoggedLine:
    """What a line was taken for. ``from_them`` is set where the words say that they began."""

    on: date
    kind: str = "other"
    text: str = ""
    at: time | None = None
    from_them: bool = False
    notes: tuple[Note, ...] = ()

    def entry(self, contact_id: int, entry_id: int = 0) -> Interaction:
        """The entry of the history."""
        return Interaction(
            self.on,
            self.kind,
            self.text,
            at=self.at,
            contact_id=contact_id,
            id=entry_id,
            from_them=self.from_them,
        )


_KINDS = {
    "called": "called call rang phoned telephoned angerufen telefoniert anruf telefonat",
    "met": "met meeting lunch coffee visited getroffen treffen besucht mittagessen kaffee",
    "wrote": "wrote mailed e-mailed emailed mail texted answered"
    " geschrieben gemailt schrieb geantwortet brief",
    "event": "event fair veranstaltung messe",
}
_KIND_OF = {word: kind for kind, words in _KINDS.items() for word in words.split()}
# 'she called', 'called me', 'hat angerufen', 'rief mich an': they began.
_THEY = re.compile(
    r"^(?:she|he|they|sie|er) (?:has |have |hat |haben )?(?!and |und )"
    r"|\b(?:called|rang|phoned|mailed|e-mailed|wrote|texted|visited|answered)(?: to)? me\b"
    r"|\bhat (?:mich |mir )?(?:angerufen|geschrieben|gemailt|geantwortet|besucht)"
    r"|\b(?:rief mich|schrieb mir|mailte mir)\b"
)
_MARKS = {
    "needs": NoteKind.NEEDS,
    "need": NoteKind.NEEDS,
    "sucht": NoteKind.NEEDS,
    "braucht": NoteKind.NEEDS,
    "bedarf": NoteKind.NEEDS,
    "has": NoteKind.HAS,
    "hat": NoteKind.HAS,
    "given": NoteKind.GIVEN,
    "gegeben": NoteKind.GIVEN,
    "received": NoteKind.RECEIVED,
    "erhalten": NoteKind.RECEIVED,
    "bekommen": NoteKind.RECEIVED,
    "offer": NoteKind.OFFER,
    "angebot": NoteKind.OFFER,
    "promised": NoteKind.PROMISE,
    "versprochen": NoteKind.PROMISE,
    "referral": NoteKind.REFERRAL_GIVEN,
    "empfehlung": NoteKind.REFERRAL_GIVEN,
}
_MARK = re.compile(r"(?:^|(?<=\s))#([\w-]+)")
_WHO = r"(?:(?:she|he|they|sie|er|I|ich)\s+)?"
_THEM = r"(?:she|he|they|sie|er)\s+"
_TO = r"(?:(?:her|him|them|ihr|ihm|ihnen)\s+)?"
_ME = r"(?:(?:me|mir)\s+)?"
_PATTERNS: tuple[tuple[NoteKind, str], ...] = (
    (
        NoteKind.REFERRAL_RECEIVED,
        (
            rf"{_WHO}(?:referred|recommended) me to (.+)|{_WHO}empfahl mich (?:an |bei )?(.+)"
            rf"|(?:{_THEM})?hat mich (?:an |bei )?(.+) empfohlen"
        ),
    ),
    (
        NoteKind.REFERRAL_GIVEN,
        (
            rf"{_WHO}(?:referred|recommended) (?:her|him|them) to (.+)"
            r"|(?:sie|ihn) (?:an |bei )(.+) empfohlen"
        ),
    ),
    (
        NoteKind.NEEDS,
        (
            rf"{_WHO}(?:needs?|is looking for|are looking for|looks for|look for) (.+)"
            rf"|{_WHO}(?:sucht|suchen|braucht|brauchen) (.+)"
        ),
    ),
    (
        NoteKind.RECEIVED,
        (
            rf"{_THEM}(?:gave|sent|brought)\s+{_ME}(.+)|(?:gave|sent|brought) me (.+)"
            rf"|{_WHO}(?:got|received|bekam|erhielt) (.+)"
            rf"|{_THEM}(?:gab|schickte|brachte) {_ME}(.+)|(.+) (?:bekommen|erhalten)"
        ),
    ),
    (
        NoteKind.OFFER,
        rf"{_WHO}offered {_TO}(.+)|{_TO}(.+) angeboten",
    ),
    (
        NoteKind.PROMISE,
        rf"{_WHO}promised {_TO}(.+)|{_TO}(.+) (?:versprochen|zugesagt)",
    ),
    (
        NoteKind.GIVEN,
        (
            rf"{_WHO}(?:gave|sent|brought|lent) {_TO}(.+)|{_TO}(.+)"
            r" (?:gegeben|geschickt|mitgebracht|geschenkt|geliehen)"
        ),
    ),
    (NoteKind.HAS, rf"{_THEM}(?:has|have) (?!called|written|met)(.+)"),
)
_READ = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _PATTERNS)
_FROM_THEM = frozenset({NoteKind.OFFER, NoteKind.PROMISE, NoteKind.GIVEN})
_MOST_WORDS = 5


def parse(line: str, today: date, now: time | None = None, language: str = "en") -> LoggedLine:
    """Read a line; its parts are set apart by commas. Words that are only a day are taken out."""
    parts = [part for part in (" ".join(one.split()) for one in re.split(r"[,;]", line)) if part]
    day, first = _take_day(parts, today, now, language)
    kind = _kind(first)
    texts = [_without_marks(part) for part in parts]
    notes = [note for note in map(_note, parts) if note is not None]
    from_them = bool(_THEY.search(fold_phrase(first))) and kind in {"called", "wrote"}
    if kind != "other" and texts and _KIND_OF.get(fold_phrase(texts[0])) == kind:
        texts = texts[1:]  # the word says no more than the kind
    return LoggedLine(
        day.day if day is not None else today,
        kind,
        ", ".join(text for text in texts if text),
        at=day.at if day is not None else None,
        from_them=from_them,
        notes=tuple(dict.fromkeys(notes)),
    )


def _take_day(
    parts: list[str], today: date, now: time | None, language: str
) -> tuple[When | None, str]:
    """Take the first day out of ``parts``; and what the line begins with, without it."""
    found: When | None = None
    for place, part in enumerate(parts):
        rest, when = _day_in(part, today, now, language, whole=place > 0)
        if when is not None:
            found = when
            parts[place : place + 1] = [rest] if rest else []
            break
    return found, parts[0] if parts else ""


def _day_in(
    part: str, today: date, now: time | None, language: str, *, whole: bool
) -> tuple[str, When | None]:
    words = part.split()
    if whole:  # in the middle of the line only what is nothing but a day
        return "", _past(part, today, now, language)
    for start in range(max(0, len(words) - _MOST_WORDS), len(words)):
        when = _past(" ".join(words[start:]), today, now, language)
        if when is not None:
            return " ".join(words[:start]), when
    for end in range(min(len(words), _MOST_WORDS), 0, -1):
        when = _past(" ".join(words[:end]), today, now, language)
        if when is not None:
            return " ".join(words[end:]), when
    for start, word in enumerate(words[:-1]):
        if fold_phrase(word) in {"am", "on"}:
            when = _past(" ".join(words[start : start + 2]), today, now, language)
            if when is not None:
                return " ".join(words[:start] + words[start + 2 :]), when
    return part, None


def _past(text: str, today: date, now: time | None, language: str) -> When | None:
    """A day that has come; a bare number is none, and what is to come has not happened."""
    if not any(sign.isalpha() or sign in ".:" for sign in text):
        return None
    when = parse_past(text, today, now, language)
    return when if when is not None and not when.unsure else None


def _kind(first: str) -> str:
    folded = fold_phrase(_MARK.sub("", first))
    if re.search(r"\brief\b.*\ban$", folded):
        return "called"
    for word in folded.split():
        if word in _KIND_OF:
            return _KIND_OF[word]
    return "other"


def _without_marks(part: str) -> str:
    """What the part says besides its marks; a mark that means nothing here stays as written."""
    plain = _MARK.sub(lambda mark: "" if mark[1].lower() in _MARKS else mark[0], part)
    return " ".join(plain.split())


def _note(part: str) -> Note | None:
    marks = [_MARKS[mark.lower()] for mark in _MARK.findall(part) if mark.lower() in _MARKS]
    text = _without_marks(part).strip(" .!")
    read = _read(text)
    if not marks:
        return read
    if read is not None and (read.kind is marks[0] or marks[0] is NoteKind.REFERRAL_GIVEN):
        return read if read.kind is not NoteKind.GIVEN else Note(marks[0], read.text)
    return Note(marks[0], text) if text else None


def _read(text: str) -> Note | None:
    for kind, pattern in _READ:
        found = pattern.fullmatch(text)
        if found is None:
            continue
        said = next(group for group in found.groups() if group)
        theirs = re.match(_THEM, text, re.IGNORECASE) is not None
        if theirs and kind in _FROM_THEM:
            return None  # 'she offered tickets' is no offer of mine
        return Note(kind, said.strip())
    return None
