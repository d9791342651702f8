"""What each property of a card means, one by one."""

from __future__ import annotations

import re
from collections.abc import Callable

from mitose.exchange.cells import mail_addresses, several_numbers
from mitose.exchange.links import canonical_network, is_profile, network_of
from mitose.exchange.vcard_head import Head
from mitose.exchange.vcard_labels import apple_label
from mitose.exchange.vcard_state import Card, Item, label_for
from mitose.exchange.vcard_values import (
    binary,
    is_other_picture,
    is_picture,
    one_line,
    partial_date,
    split_value,
    text_lines,
    unescape,
    without_bidi,
)

_ALL_OF_GOOGLE = "myContacts"  # the group everybody is in

# ------------------------------------------------------------------ one property each


def _ignore(_card: Card, _head: Head, _value: str) -> None:
    return


def other(card: Card, head: Head, value: str) -> None:
    """Properties under names that are not in the table: kept, to be exported again."""
    name = head.name
    if name.startswith("X-MESSAGING-"):
        _messaging(card, head, value)
    elif name.startswith("X-MITOSE-") and name[9:] in ONCE:
        card.extras.append(
            ("", Head(head.raw.replace("X-MITOSE-", "", 1), head.group, name[9:]), value)
        )
    elif name == "AGENT" and "BEGIN:VCARD" in value[:200].upper():
        card.agents += 1
        card.keep(head, value)
    else:
        card.keep(head, value)


def _once(attribute: str, read: Callable[[str], str]) -> Callable[[Card, Head, str], None]:
    """A property that counts once: the first is taken, others are kept as they are."""

    def handle(card: Card, head: Head, value: str) -> None:
        text = read(value)
        known = getattr(card, attribute)
        if not known:
            setattr(card, attribute, text)
        elif text and text != known:
            card.keep(head, value)

    return handle


def _n(card: Card, head: Head, value: str) -> None:
    parts = [one_line(part) for part in split_value(value)[:5]]
    parts += [""] * (5 - len(parts))
    if not any(parts):
        return
    if "," in value:
        # Lists (RFC 6350 §6.2.2): several middle names, titles before and after. In given and
        # family names a bare comma is somebody's carelessness.
        listed = ["," in part and "\\" not in part for part in [*split_value(value)[:5], *[""] * 5]]
        if listed[1] and re.search(r"\w,\w", parts[1]):
            parts[1] = parts[1].replace(",", " ")
        for place in (2, 3):
            if listed[place]:
                parts[place] = " ".join(parts[place].replace(",", " ").split())
        if listed[4]:
            parts[4] = _spaced(parts[4])
    if card.n is None:
        card.n = parts
    elif parts != card.n:
        card.keep(head, value)


def _spaced(suffixes: str) -> str:
    return ", ".join(part.strip() for part in suffixes.split(","))


def _org(card: Card, head: Head, value: str) -> None:
    name, *rest = [one_line(part) for part in split_value(value)]
    found = [name, *filter(None, rest)]
    if not name and len(found) == 1:
        return
    if card.org is None:
        card.org = found
    elif card.org != found:
        card.keep(head, value)


def _nickname(card: Card, _head: Head, value: str) -> None:
    for part in split_value(value, ","):
        text = one_line(part)
        if text and text not in card.nicknames:
            card.nicknames.append(text)


def _note(card: Card, _head: Head, value: str) -> None:
    text = text_lines(value)
    if text and text not in card.notes:
        card.notes.append(text)


def _categories(card: Card, _head: Head, value: str) -> None:
    for part in split_value(value, ",;"):
        text = one_line(part)[:200]
        if text and text not in card.tags and text != _ALL_OF_GOOGLE:
            card.tags.append(text)


def _tel(card: Card, head: Head, value: str) -> None:
    text = without_bidi(one_line(value))
    if text[:4].lower() == "tel:":
        text = head.param("X-MITOSE-AS") or text[4:]
    if any(map(str.isdigit, text)):
        for number in several_numbers(text):
            card.add(head, "phone", number)
    else:
        card.keep(head, value)


def _email(card: Card, head: Head, value: str) -> None:
    text = one_line(value)
    if text[:7].lower() == "mailto:":
        text = text[7:]
    if text.endswith(">"):  # "Eva Müller" <eva@…>
        inner = text.rpartition("<")[2][:-1].strip()
        text = inner if "@" in inner else text
    if text.count("@") > 1:  # 'eva@x.example; eva@y.example'
        for mail in mail_addresses(text):
            card.add(head, "email", mail)
    elif "@" in text:
        card.add(head, "email", text)
    else:
        card.keep(head, value)


def _url(card: Card, head: Head, value: str) -> None:
    text = one_line(value)
    if is_profile(text):
        label = label_for(head)
        named = label not in {"", "homepage"}
        card.add(head, "profile", text, label if named else network_of(text))
    else:
        card.add(head, "url", text)


def _social(card: Card, head: Head, value: str) -> None:
    text = one_line(value)
    label = next((word for word in head.types if word.lower() != "pref"), "")
    user = head.param("X-USER")
    if text.lower() in {"", "x-apple:"} and user:
        text = f"x-apple:{user}"
    card.add(head, "profile", text, canonical_network(label or head.param("SERVICE-TYPE")))


def _network(card: Card, head: Head, value: str) -> None:
    """X-LINKEDIN and the like; a bare user name is no address and is kept as it is."""
    text = one_line(value)
    if is_profile(text):
        card.add(head, "profile", text, network_of(text))
    else:
        card.keep(head, value)


def _impp(card: Card, head: Head, value: str) -> None:
    text = one_line(value)
    service = head.param("X-SERVICE-TYPE").lower()
    if service and text.lower().startswith("x-apple:"):
        text = f"{service}:{text[8:]}"
    elif service and ":" not in text:
        text = f"{service}:{text}"
    card.add(head, "im", text)


def _legacy_im(card: Card, head: Head, value: str) -> None:
    text = one_line(value)
    card.add(head, "im", text if ":" in text else f"{_IM_SCHEMES[head.name]}:{text}")


def _messaging(card: Card, head: Head, value: str) -> None:
    """KAddressBook's X-messaging/xmpp-All; several values have U+E000 between them."""
    scheme = head.name[12:].removesuffix("-ALL").lower()
    for text in one_line(value).split("\ue000"):
        card.add(head, "im", f"{scheme}:{text}" if text else "")


def _adr(card: Card, head: Head, value: str) -> None:
    parts = [text_lines(part) for part in split_value(value)[:7]]
    if len(parts) == 1:  # nobody divided it
        parts = ["", "", *parts]
    parts += [""] * (7 - len(parts))
    if not any(parts):  # RFC 6350 §6.3.1: all of it may stand in a parameter
        whole = head.param("LABEL")
        whole = whole.replace("^n", "\n").replace("^'", '"').replace("^^", "^")
        parts[2] = text_lines(whole)
    if any(parts):
        po_box, extended, street, *rest = parts
        card.items.append(Item(head, "adr", "", label_for(head), (street, extended, po_box, *rest)))


def _postal_label(card: Card, head: Head, value: str) -> None:
    card.postal_labels.append((head, value))


def _bday(card: Card, head: Head, value: str) -> None:
    found = partial_date(unescape(value), head.param("X-APPLE-OMIT-YEAR"))
    if found and not card.birthday:
        card.birthday = found
    elif found != card.birthday or not found:
        card.keep(head, value)


def _anniversary(card: Card, head: Head, value: str) -> None:
    found = partial_date(unescape(value), head.param("X-APPLE-OMIT-YEAR"))
    if found and not card.anniversary:
        card.anniversary = found
    elif found != card.anniversary or not found:
        card.keep(head, value)


def _abdate(card: Card, head: Head, value: str) -> None:
    card.extras.append(("date", head, value))


def _ablabel(card: Card, head: Head, value: str) -> None:
    if head.group:
        card.labels.setdefault(head.group.lower(), apple_label(one_line(value)))
    card.extras.append(("label", head, value))


def _kind(card: Card, head: Head, value: str) -> None:
    word = value.strip().lower()
    if word == "group":
        card.is_group = True
    elif word in {"org", "organization", "organisation"}:
        card.company = True
    elif word in {"individual", "person"}:
        card.company = False
    else:
        card.keep(head, value)


def _show_as(card: Card, head: Head, value: str) -> None:
    word = value.strip().upper()
    if word in {"COMPANY", "PERSON"}:
        card.company = word == "COMPANY"
    else:
        card.keep(head, value)


def _member(card: Card, head: Head, value: str) -> None:
    card.members.append(normal_uid(one_line(value)))
    card.keep(head, value)


def normal_uid(uid: str) -> str:
    """A UID as group members name it: without ``urn:uuid:`` and in small letters."""
    return uid.strip().lower().removeprefix("urn:uuid:")


def _photo(card: Card, head: Head, value: str) -> None:
    text = value.strip()
    inline = text[:5].lower() == "data:" or not (
        "VALUE" in (head.params or {}) or "://" in text[:20] or text[:4].lower() == "cid:"
    )
    if not inline:
        card.keep(head, value)
        return
    data = binary(text)
    if is_picture(data) and not card.photo:
        card.photo = data
    elif is_picture(data) or is_other_picture(data):
        card.keep(head, "".join(value.split()))
    else:
        card.problems.append(("photo_damaged", ()))


def _column(card: Card, head: Head, value: str) -> None:
    """A table's column that came out of Mitose in a card."""
    parts = split_value(value)
    if len(parts) == 2:
        card.columns.append((unescape(parts[0]), unescape(parts[1]), head.param("X-SOURCE")))
    else:
        card.keep(head, value)


def _prodid(card: Card, _head: Head, value: str) -> None:
    card.producer = value


def _android(card: Card, head: Head, value: str) -> None:
    """X-ANDROID-CUSTOM: a row of Android's contacts database (ContactsContract.CommonDataKinds)."""
    parts = [one_line(part) for part in split_value(value)] + [""] * 3
    kind = parts[0].rpartition("/")[2]
    if kind == "nickname" and parts[1]:
        _nickname(card, head, parts[1].replace(",", "\\,"))
    elif kind == "contact_event" and parts[2] in {"1", "3"}:
        found = partial_date(parts[1])
        attribute = "birthday" if parts[2] == "3" else "anniversary"
        if found and not getattr(card, attribute):
            setattr(card, attribute, found)
        else:
            card.keep(head, value)
    else:
        card.keep(head, value)


_IM_SCHEMES = {
    "X-AIM": "aim",
    "X-GADUGADU": "gadugadu",
    "X-GOOGLE-TALK": "gtalk",
    "X-GROUPWISE": "groupwise",
    "X-GTALK": "gtalk",
    "X-ICQ": "icq",
    "X-JABBER": "xmpp",
    "X-MSN": "msnim",
    "X-SKYPE": "skype",
    "X-SKYPE-USERNAME": "skype",
    "X-YAHOO": "ymsgr",
}
#: Properties a card may have once (RFC 6350 §6); a second one is exported under X-MITOSE-.
ONCE = frozenset({"ANNIVERSARY", "BDAY", "FN", "KIND", "N", "UID", "X-ANNIVERSARY"})
HANDLERS: dict[str, Callable[[Card, Head, str], None]] = {
    "ADR": _adr,
    "ANNIVERSARY": _anniversary,
    "BDAY": _bday,
    "BEGIN": _ignore,
    "CATEGORIES": _categories,
    "EMAIL": _email,
    "END": _ignore,
    "FN": _once("fn", one_line),
    "IMPP": _impp,
    "KIND": _kind,
    "LABEL": _postal_label,
    "MEMBER": _member,
    "N": _n,
    "NICKNAME": _nickname,
    "NOTE": _note,
    "ORG": _org,
    "PHOTO": _photo,
    "PRODID": _prodid,
    "PROFILE": _ignore,
    "ROLE": _once("role", one_line),
    "TEL": _tel,
    "TITLE": _once("title", one_line),
    "UID": _once("uid", one_line),
    "URL": _url,
    "VERSION": _ignore,
    "X-ABDATE": _abdate,
    "X-ABLABEL": _ablabel,
    "X-ABSHOWAS": _show_as,
    "X-ABSHOWAS-ABSHOWAS": _show_as,
    "X-ADDRESSBOOKSERVER-KIND": _kind,
    "X-ADDRESSBOOKSERVER-MEMBER": _member,
    "X-ANDROID-CUSTOM": _android,
    "X-ANNIVERSARY": _anniversary,
    "X-EVOLUTION-ANNIVERSARY": _anniversary,
    "X-FACEBOOK": _network,
    "X-KADDRESSBOOK-X-ANNIVERSARY": _anniversary,
    "X-LINKEDIN": _network,
    "X-MITOSE-COLUMN": _column,
    "X-MS-ANNIVERSARY": _anniversary,
    "X-NICKNAME": _nickname,
    "X-SOCIALPROFILE": _social,
    "SOCIALPROFILE": _social,
    "X-TWITTER": _network,
    "X-WEDDINGDAY": _anniversary,
    "X-XING": _network,
    **dict.fromkeys(_IM_SCHEMES, _legacy_im),
}
