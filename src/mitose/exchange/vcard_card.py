"""A whole card: from content lines to the fields of a record."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mitose.domain.names import display_name
from mitose.exchange.links import network_of
from mitose.exchange.vcard_head import Head
from mitose.exchange.vcard_lines import Lines
from mitose.exchange.vcard_properties import HANDLERS, other
from mitose.exchange.vcard_state import Card, Item, label_for
from mitose.exchange.vcard_values import partial_date, text_lines, unescape

if TYPE_CHECKING:  # a child process makes no records and need not load their classes
    from mitose.exchange.records import Fields

_SHORT, _LONG, _BINARY = 1_000, 100_000, 20_000_000
_LONG_NAMES = {"NOTE", "LABEL", "AGENT"}
_BINARY_NAMES = {"PHOTO", "LOGO", "SOUND", "KEY"}
_SPLIT_NAMES = {"CATEGORIES", "NICKNAME", "MEMBER", "ADR", "ORG"}


@dataclass(slots=True)
class CardResult:
    """What became of a card: ``fields`` of a contact, or a group, or neither.

    ``problems`` are (reason, values). ``members`` are the normalised UIDs and addresses of a
    group; ``agents`` counts cards inside this card that are kept as text only.
    """

    fields: Fields | None = None
    problems: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    group: str | None = None
    members: list[str] = field(default_factory=list)
    agents: int = 0
    producer: str = ""


def interpret(lines: Lines, agents: tuple[str, ...] = ()) -> CardResult:
    """The contact (or group) that a card's lines tell of; ``agents`` are the cards inside it."""
    card = Card()
    for head, value in lines.properties:
        if len(value) > _SHORT:
            value = _shortened(card, head, value)  # noqa: PLW2901
        if value:
            HANDLERS.get(head.name, other)(card, head, value)
    for text in agents:
        card.agents += 1
        card.keep(Head("AGENT", "", "AGENT"), _wire(text))
    card.problems += [("unreadable_line", (line[:80],)) for line in lines.junk]
    if card.is_group:
        name = card.fn or _made_name(card, ("",) * 5, [])
        return CardResult(None, card.problems, name, card.members, card.agents, card.producer)
    fields = _finished(card)
    return CardResult(fields, card.problems, None, [], card.agents, card.producer)


def _shortened(card: Card, head: Head, value: str) -> str:
    name = head.name
    limit = _SHORT
    if name in _BINARY_NAMES:
        limit = _BINARY
    elif name in _LONG_NAMES or name not in HANDLERS:
        limit = _LONG
    if len(value) <= limit:
        return value
    if name in _SPLIT_NAMES and len(value) <= _LONG:
        return value  # many short entries in one long value
    card.problems.append(("value_shortened", (name,)))
    return value[:limit].rstrip("\\")


def _wire(text: str) -> str:
    return text.replace("\n", "\\n") if "\n" in text else text


# ------------------------------------------------------------------ the whole card


def _finished(card: Card) -> Fields | None:
    labels = card.labels
    methods, addresses = _methods_and_addresses(card)
    extras = _extras(card)
    n = tuple(card.n) if card.n else ("",) * 5
    if not addresses and card.postal_labels:
        for head, value in card.postal_labels:
            street = text_lines(value)
            if street:
                label = labels.get(head.group.lower(), "") if head.group else ""
                addresses.append((street, "", "", "", "", "", "", label or label_for(head)))
    else:
        extras += [(head.raw, _wire(value)) for head, value in card.postal_labels]
    organisation, department = "", ""
    if card.org:
        organisation, department = card.org[0], "; ".join(card.org[1:])
    name = card.fn or _made_name(card, n, methods) or (addresses[0][0] if addresses else "")
    name = " ".join(name.split()) if "\n" in name else name
    if not name:
        card.problems.append(("no_name", ()))
        return None
    nameless = not any(n)
    company = card.company
    if company is None:
        company = nameless and name == organisation and not card.nicknames
    role = card.title
    if card.role and not role:
        role = card.role
    elif card.role and card.role != role:
        extras.append(("ROLE", _escaped(card.role)))
    family, given, middle, prefix, suffix = n
    return (
        name, "", card.uid, 1 if company else 0, given, family, prefix, middle, suffix,
        ", ".join(card.nicknames), organisation, department, role, tuple(methods),
        tuple(addresses), card.birthday, card.anniversary, "\n\n".join(card.notes),
        tuple(card.tags), "", card.photo, (*extras, *card.columns),
    )  # fmt: skip


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;").replace("\n", "\\n")


def _made_name(card: Card, n: tuple[str, ...], methods: list[tuple[str, str, str, bool]]) -> str:
    """A name for a card without FN: from N, nickname, organisation, address, number."""
    family, given, middle, prefix, suffix = n
    made = display_name(given, family, prefix, middle, suffix)
    if made or card.nicknames:
        return made or card.nicknames[0]
    if card.org:
        return next(part for part in card.org if part)
    for wanted in ("email", "phone", "profile", "url", "im"):
        for kind, value, *_ in methods:
            if kind == wanted:
                return value
    return ""


def _methods_and_addresses(
    card: Card,
) -> tuple[list[tuple[str, str, str, bool]], list[tuple[str, ...]]]:
    methods: list[tuple[str, str, str, bool]] = []
    addresses: list[tuple[str, ...]] = []
    items = card.items
    best: dict[str, int] = {}
    for item in items:
        if item.head.rank:
            items, best = _ranked(items)
            break
    for item in items:
        head = item.head
        label = item.label
        if head.group and card.labels:
            label = card.labels.get(head.group.lower()) or label
        if item.kind == "adr":
            address = (*item.parts, label)
            if address not in addresses:
                addresses.append(address)
            continue
        if item.kind == "profile" and label == "homepage":
            label = network_of(item.value)
        preferred = head.rank == best[item.kind] if head.rank else head.preferred
        method = (item.kind, item.value, label, preferred)
        if method not in methods:
            methods.append(method)
    return methods, addresses


def _ranked(items: list[Item]) -> tuple[list[Item], dict[str, int]]:
    """Order by PREF within each kind where several ranks differ (RFC 6350 §5.3)."""
    ranks: dict[str, set[int]] = {}
    for item in items:
        if item.head.rank:
            ranks.setdefault(item.kind, set()).add(item.head.rank)
    best = {kind: min(found) for kind, found in ranks.items()}
    several = {kind for kind, found in ranks.items() if len(found) > 1}
    if not several:
        return items, best
    ordered = {
        kind: iter(sorted((i for i in items if i.kind == kind), key=lambda i: i.head.rank or 101))
        for kind in several
    }
    return [next(ordered[item.kind]) if item.kind in several else item for item in items], best


def _extras(card: Card) -> list[tuple[str, str]]:
    """What was not understood, in order; labels only where their group still needs them."""
    if all(not what for what, _head, _value in card.extras):
        return [(head.raw, _wire(value)) for _what, head, value in card.extras]
    consumed = {item.head.group.lower() for item in card.items if item.head.group}
    kept: list[tuple[str, Head, str]] = []
    for what, head, value in card.extras:
        group = head.group.lower()
        if what == "date" and card.labels.get(group, "").lower() == "anniversary":
            found = partial_date(unescape(value), head.param("X-APPLE-OMIT-YEAR"))
            if found and card.anniversary in {"", found}:
                card.anniversary = found
                consumed.add(group)
                continue
        kept.append((what, head, value))
    needed = {head.group.lower() for what, head, _value in kept if what != "label" and head.group}
    return [
        (head.raw, _wire(value))
        for what, head, value in kept
        if what != "label" or (head.group.lower() in needed and head.group.lower() not in consumed)
    ]
