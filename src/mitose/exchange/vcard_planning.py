"""The plan for a contact as ``X-MITOSE-…`` properties of its card (RFC 6350 §6.10).

``X-MITOSE-OFFER;STATE=promised;DUE=2026-12-01:The book`` is one entry of ``planning``. Readers keep
them like any property they do not know; ``taken`` makes the plan of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from mitose.domain.contact import ContactDetails, Extra
from mitose.domain.imported import ImportedPlan
from mitose.exchange import planning
from mitose.exchange.planning import Entry
from mitose.exchange.vcard_values import unescape

PREFIX = "X-MITOSE-"
#: How a relation to another contact is written where a card has a property for it.
RELATED = "RELATED"
RELATED_SIGN = "X-MITOSE-NAME"

_NOUNS = {
    PREFIX + noun.upper().replace("_", "-"): noun
    for noun in (*planning.FIELDS, *planning.NOUNS)
}  # fmt: skip
_PROPERTIES = {noun: name for name, noun in _NOUNS.items()}
_PARAM = re.compile(r';([A-Za-z0-9-]+)=("[^"]*"|[^;"]*)')
# RFC 6868: what a quoted parameter cannot hold.
_CARET = {"^": "^^", "\n": "^n", '"': "^'"}
_UNCARET = {"^^": "^", "^n": "\n", "^'": '"'}
_CONTROLS = dict.fromkeys((*range(10), *range(11, 32), 127))


def properties(details: ContactDetails, uids: Mapping[int, str]) -> Iterable[tuple[str, str]]:
    """The plan as (name with parameters, text); the text is not escaped yet."""
    for entry in planning.entries(details, uids):
        yield head(entry), entry.text or "\n"  # readers pass over a property without a value


def head(entry: Entry) -> str:
    """The property's name with its parameters."""
    return ";".join((_PROPERTIES[entry.noun], *params(entry.fields)))


def params(fields: Mapping[str, str]) -> Iterable[str]:
    """Parameters for fields."""
    return [f"{name.upper().replace('_', '-')}={param(text)}" for name, text in fields.items()]


def param(text: str) -> str:
    """A text as a parameter's value (RFC 6868), quoted where it must be."""
    text = re.sub(r'[\^\n"]', lambda match: _CARET[match[0]], text.translate(_CONTROLS))
    return text if re.fullmatch(r"[A-Za-z0-9_.^-]*", text) else f'"{text}"'


def taken(extras: Iterable[Extra]) -> tuple[ImportedPlan | None, tuple[Extra, ...]]:
    """The plan in properties that a reader kept, and those that are not part of it."""
    entries: list[Entry] = []
    rest: list[Extra] = []
    for extra in extras:
        name, semicolon, parameters = extra.name.partition(";")
        noun = _NOUNS.get(name.upper())
        if noun is not None:
            fields = _fields(semicolon + parameters)
            entries.append(Entry(noun, unescape(extra.value).strip(), fields))
        elif name.upper() == RELATED and RELATED_SIGN in parameters.upper():
            entries.append(_relation(extra.value, _fields(semicolon + parameters)))
        else:
            rest.append(extra)
    return planning.collect(entries), tuple(rest)


def _relation(value: str, fields: Mapping[str, str]) -> Entry:
    """RELATED with the name and kind that Mitose writes beside the address of the card."""
    uid = unescape(value).strip().removeprefix("urn:uuid:")
    own = {name.removeprefix("x_mitose_"): text for name, text in fields.items()}
    found = {"kind": own.get("kind", ""), "note": own.get("note", ""), "uid": uid}
    return Entry("relation", own.get("name", ""), found)


def _fields(parameters: str) -> dict[str, str]:
    return {
        match[1].lower().replace("-", "_"): re.sub(
            r"\^[\^n']", lambda sign: _UNCARET[sign[0]], match[2].strip('"')
        )
        for match in _PARAM.finditer(parameters)
    }
