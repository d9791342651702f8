"""A table by anybody: what its columns seem to be, from their headers and from what is in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from mitose.domain.column_mapping import KEPT, ColumnMapping, ColumnTarget, Target
from mitose.exchange.cells import mail_addresses
from mitose.exchange.column_words import spoken, target_of
from mitose.exchange.links import is_profile
from mitose.exchange.table_dates import date_of

#: Targets that only one column can have; a second one is kept beside the contact.
_ONCE = frozenset(
    (
        Target.NAME, Target.FAMILY_GIVEN, Target.GIVEN, Target.FAMILY, Target.MIDDLE,
        Target.SUFFIX, Target.NICKNAME, Target.ORGANISATION, Target.DEPARTMENT, Target.ROLE,
        Target.BIRTHDAY, Target.ANNIVERSARY, Target.CONNECTED_ON, Target.UID,
    )
)  # fmt: skip
_PARTS = frozenset((Target.POSTAL_CODE, Target.CITY, Target.STREET))
_TITLES = re.compile(
    r"(?:dr|prof|dipl|mag|ing|med|phil|rer|nat|mba|msc|bsc|herr|frau|mr|mrs|ms|miss|sir|dame"
    r"|hr|fr|h\.?c|b\.?a|m\.?a)\b",
    re.I,
)
_REVERSED = re.compile(r"[^\d,;@]{2,40}, ?[^\d,;@]{2,40}\Z")
_FIRM = re.compile(
    r"\b(?:gmbh|ag|kg|ohg|ug|e\. ?k|e\. ?v|gbr|mbh|ltd|inc|llc|corp|co|plc|s\.?a\.?r?\.?l|bv|partg"
    r"|group|holding|consulting|verlag|versicherung|bank|agentur|studio|kanzlei)\b",
    re.I,
)
_PHONE = re.compile(r"(?:\+|0|\(0|\(\+)[\d\s/().-]{3,}\Z")
_CODE = re.compile(r"(?:[A-Z]{1,2}-)?\d{4,5}\Z")
_URL = re.compile(r"(?:https?://|www\.)\S+\Z", re.I)
_MOSTLY = 0.6


def mapping_of(names: Sequence[str], samples: Sequence[Sequence[str]]) -> ColumnMapping:
    """What the columns become; ``samples`` are values of each column, as many as there are."""
    found = [target_of(name) for name in names]
    for at, (name, values) in enumerate(zip(names, samples, strict=True)):
        if spoken(name) in {"title", "titel"}:
            titled = _share(values, lambda text: bool(_TITLES.match(text)))
            is_job = bool(values) and titled < _MOSTLY
            known = any(one.target is Target.ROLE for one in found)
            found[at] = ColumnTarget(Target.ROLE if is_job and not known else Target.PREFIX)
        elif found[at].target is Target.EXTRA:
            found[at] = _by_content(values) or KEPT
    _settle_names(found, samples)
    _settle_numbers(found, names)
    _settle_addresses(found)
    return tuple(_once(found))


def _settle_names(found: list[ColumnTarget], samples: Sequence[Sequence[str]]) -> None:
    """`Name` beside `Vorname` is the family's, beside `Nachname` the given one if one word."""
    targets = [one.target for one in found]
    if Target.NAME not in targets:
        return
    at = targets.index(Target.NAME)
    has_given, has_family = Target.GIVEN in targets, Target.FAMILY in targets
    if has_given and not has_family:
        found[at] = ColumnTarget(Target.FAMILY)
    elif has_family and not has_given:
        if _share(samples[at], lambda text: " " not in text) > _MOSTLY:
            found[at] = ColumnTarget(Target.GIVEN)
    elif not has_given and _share(samples[at], _is_reversed) > _MOSTLY:
        found[at] = ColumnTarget(Target.FAMILY_GIVEN)


def _settle_numbers(found: list[ColumnTarget], names: Sequence[str]) -> None:
    """`Nr.` is the number of a house only after a street; else it counts the rows."""
    for at, name in enumerate(names):
        if spoken(name) in {"nr", "no"} and (not at or found[at - 1].target is not Target.STREET):
            found[at] = ColumnTarget(Target.IGNORE)


def _is_reversed(text: str) -> bool:
    return bool(_REVERSED.match(text)) and not _FIRM.search(text)


def _settle_addresses(found: list[ColumnTarget]) -> None:
    """`Adresse` is the street where the town has a column of its own."""
    if any(one.target in (Target.POSTAL_CODE, Target.CITY) for one in found):
        for at, one in enumerate(found):
            if one.target is Target.ADDRESS:
                found[at] = replace(one, target=Target.STREET)
    # Parts that say no place of their own belong to the only place there is.
    places = {(one.label, one.group) for one in found if one.target in _PARTS and one.label}
    bare = any(one.target in _PARTS and not one.label for one in found)
    if len(places) == 1 and not bare:
        label, group = places.pop()
        for at, one in enumerate(found):
            if one.target in (Target.COUNTRY, Target.REGION) and not one.label:
                found[at] = replace(one, label=label, group=group)


def _once(found: Sequence[ColumnTarget]) -> list[ColumnTarget]:
    seen: set[Target] = set()
    kept: list[ColumnTarget] = []
    for one in found:
        kept.append(KEPT if one.target in seen else one)
        if one.target in _ONCE:
            seen.add(one.target)
    return kept


def _share(values: Sequence[str], test: object) -> float:
    if not values or not callable(test):
        return 0.0
    return sum(bool(test(value)) for value in values) / len(values)


def _by_content(values: Sequence[str]) -> ColumnTarget | None:
    """Mail addresses, web pages and telephone numbers are known by their looks."""
    if _share(values, mail_addresses) > _MOSTLY:
        return ColumnTarget(Target.EMAIL)
    if _share(values, is_profile) > _MOSTLY:
        return ColumnTarget(Target.PROFILE)
    if _share(values, _URL.match) > _MOSTLY:
        return ColumnTarget(Target.URL)
    if _share(values, _PHONE.match) > _MOSTLY and _share(values, date_of) < 1 - _MOSTLY:
        return ColumnTarget(Target.PHONE)
    return None


def mapping_without_header(samples: Sequence[Sequence[str]]) -> ColumnMapping:
    """What the columns of a table without a header seem to be."""
    found: list[ColumnTarget] = []
    texts: list[int] = []
    for at, values in enumerate(samples):
        target = _by_content(values) if values else None
        if target is None and _share(values, date_of) > _MOSTLY:
            target = ColumnTarget(Target.BIRTHDAY)
        if target is None and _share(values, _CODE.match) > _MOSTLY:
            target = ColumnTarget(Target.POSTAL_CODE)
        if target is None and values and _share(values, _has_letters) > _MOSTLY:
            texts.append(at)
        found.append(target or KEPT)
    _settle_texts(found, texts, samples)
    return tuple(_once_but_names(found))


def _has_letters(text: str) -> bool:
    return any(map(str.isalpha, text))


def _settle_texts(
    found: list[ColumnTarget], texts: list[int], samples: Sequence[Sequence[str]]
) -> None:
    """The first text is the name; after a postal code comes the town; then comes the firm.

    Two first columns of single words are both parts of the name, and nobody knows in which order.
    """
    for at in texts[1:]:
        if found[at - 1].target is Target.POSTAL_CODE:
            found[at] = ColumnTarget(Target.CITY)
    texts = [at for at in texts if found[at].target is Target.EXTRA]
    if not texts:
        return
    first, *others = texts
    found[first] = ColumnTarget(Target.NAME)
    if _share(samples[first], _is_reversed) > _MOSTLY:
        found[first] = ColumnTarget(Target.FAMILY_GIVEN)
    elif _share(samples[first], _FIRM.search) > _MOSTLY:
        found[first] = ColumnTarget(Target.ORGANISATION)
    if len(others) >= 2 and _composed(samples[first], samples[others[0]], samples[others[1]]):
        found[others[0]] = ColumnTarget(Target.GIVEN)
        found[others[1]] = ColumnTarget(Target.FAMILY)
        others = others[2:]
    elif others and others[0] == first + 1 and all(_one_word(samples[at]) for at in texts[:2]):
        found[others[0]] = ColumnTarget(Target.NAME)
        others = others[1:]
    firm = next((at for at in others if _share(samples[at], _FIRM.search) > 0.1), None)
    if firm is None and others and others[0] < 3:
        firm = others[0]
    if firm is not None and found[first].target is not Target.ORGANISATION:
        found[firm] = ColumnTarget(Target.ORGANISATION)


def _one_word(values: Sequence[str]) -> bool:
    return _share(values, lambda text: " " not in text and not _FIRM.search(text)) > _MOSTLY


def _composed(whole: Sequence[str], first: Sequence[str], second: Sequence[str]) -> bool:
    together = [f"{a} {b}" for a, b in zip(first, second, strict=False)]
    return bool(together) and list(whole[: len(together)]) == together


def _once_but_names(found: Sequence[ColumnTarget]) -> list[ColumnTarget]:
    names = [at for at, one in enumerate(found) if one.target is Target.NAME]
    settled = _once(found)
    for at in names:
        settled[at] = found[at]
    return settled
