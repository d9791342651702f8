"""German and English words of typed dates, and how a phrase is folded before it is read."""

from __future__ import annotations

import re

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", ",": " ", "–": "-"})
_WEEKDAY_WORDS = (
    "montag montags mo monday mondays mon",
    "dienstag dienstags di tuesday tuesdays tue tues",
    "mittwoch mittwochs mi wednesday wednesdays wed",
    "donnerstag donnerstags do thursday thursdays thu thur thurs",
    "freitag freitags fr friday fridays fri",
    "samstag samstags sonnabend sonnabends sa saturday saturdays sat",
    "sonntag sonntags so sunday sundays sun",
)
MONTH_WORDS = (
    "januar jaenner january jan",
    "februar february feb",
    "maerz march mar mrz",
    "april apr",
    "mai may",
    "juni june jun",
    "juli july jul",
    "august aug",
    "september sept sep",
    "oktober october okt oct",
    "november nov",
    "dezember december dez dec",
)
_NUMBER_WORDS = (
    "",
    "ein eine einem einer einen a an one",
    "zwei two",
    "drei three",
    "vier four",
    "fuenf five",
    "sechs six",
    "sieben seven",
    "acht eight",
    "neun nine",
    "zehn ten",
    "elf eleven",
    "zwoelf twelve",
    "dreizehn thirteen",
    "vierzehn fourteen",
    "fuenfzehn fifteen",
    "sechzehn sixteen",
    "siebzehn seventeen",
    "achtzehn eighteen",
    "neunzehn nineteen",
    "zwanzig twenty",
)
_ORDINAL_WORDS = (
    "ersten erster erste first",
    "zweiten zweiter zweite second",
    "dritten dritter dritte third",
    "vierten vierter vierte fourth",
    "fuenften fuenfter fuenfte fifth",
    "sechsten sechster sechste sixth",
    "siebten siebter siebte siebenten seventh",
    "achten achter achte eighth",
    "neunten neunter neunte ninth",
    "zehnten zehnter zehnte tenth",
    "elften elfter elfte eleventh",
    "zwoelften zwoelfter zwoelfte twelfth",
)


def _index(rows: tuple[str, ...], first: int) -> dict[str, int]:
    return {word: number for number, row in enumerate(rows, first) for word in row.split()}


WEEKDAYS = _index(_WEEKDAY_WORDS, 0)
MONTHS = _index(MONTH_WORDS, 1)
NUMBERS = _index(_NUMBER_WORDS, 0)
_ORDINALS = _index(_ORDINAL_WORDS, 1)


def any_of(words: dict[str, int]) -> str:
    """A pattern for one of the words, longest first."""
    return "|".join(sorted(words, key=len, reverse=True))


DAY = rf"(?P<weekday>{any_of(WEEKDAYS)})\.?"
MONTH = rf"(?P<month>{any_of(MONTHS)})\.?"
COUNT = rf"(?P<count>\d{{1,3}}|{any_of(NUMBERS)})"
UNIT = (
    r"(?P<unit>tage?n?|days?|wochen?|weeks?|monate?n?|months?"
    r"|jahre?n?|years?|quartale?n?|quarters?)"
)


def fold_phrase(text: str) -> str:
    """Small letters, umlauts as two letters, single spaces, no commas."""
    folded = " ".join(text.casefold().translate(_UMLAUTS).split())
    return re.sub(r"^(\d{4}-\d\d-\d\d)t(?=\d)", r"\1 ", folded)


_PLAINER = tuple(
    (re.compile(rf"\b{words}\b"), plain)
    for words, plain in (
        ("(?:einem halben jahr|half a year)", "6 months"),
        ("einem vierteljahr", "3 months"),
        ("(?:a )?fortnight", "2 weeks"),
        ("(?:einer halben stunde|half an hour)", "30 minutes"),
        ("heiligabend", "24.12."),
        ("christmas eve", "24.12."),
        ("silvester", "31.12."),
        ("new year[\u2019']?s eve", "31.12."),
        ("neujahr", "1.1."),
        ("new year[\u2019']?s day", "1.1."),
    )
)
_ORDINAL_OF_MONTH = re.compile(
    rf"\b(?P<word>{any_of(_ORDINALS)}) (?:of )?(?=(?:{any_of(MONTHS)})\b)"
)


def in_figures(phrase: str) -> str:
    """A folded phrase with its halves, ordinals and named days in figures.

    Saint Nicholas' day is none of them: 'call Nikolaus' is about a person.
    """
    for pattern, plain in _PLAINER:
        phrase = pattern.sub(plain, phrase)
    return _ORDINAL_OF_MONTH.sub(lambda found: f"{_ORDINALS[found['word']]}. ", phrase)


def number_of(word: str) -> int:
    """A count in digits or words."""
    return int(word) if word.isdigit() else NUMBERS[word]
