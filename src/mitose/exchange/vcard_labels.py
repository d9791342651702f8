"""Labels of telephone numbers, addresses and the rest: one word each."""

from __future__ import annotations

import re

from mitose.exchange.vcard_head import Head

_APPLE = re.compile(r"_?\$!<(.*)>!\$_?\Z")
_APPLE_WORDS = {
    "cell": "mobile",
    "fax": "fax",
    "home": "home",
    "homefax": "fax",
    "homepage": "homepage",
    "iphone": "mobile",
    "main": "main",
    "mobile": "mobile",
    "other": "other",
    "otherfax": "fax",
    "pager": "pager",
    "work": "work",
    "workfax": "fax",
}
_PLAIN_WORDS = {"fax", "home", "main", "mobile", "work"}
# In this order: a fax at work is a fax, a mobile of the firm is a mobile.
_TYPES = (
    ("fax", "fax"),
    ("cell", "mobile"),
    ("mobile", "mobile"),
    ("iphone", "mobile"),
    ("x-mobile", "mobile"),
    ("main", "main"),
    ("work", "work"),
    ("business", "work"),
    ("home", "home"),
)
_MEANINGLESS = {
    "dom", "internet", "intl", "msg", "parcel", "postal", "pref", "sms", "smtp", "text", "voice",
    "x400",
}  # fmt: skip


def label_of(head: Head) -> str:
    """The label that TYPE and bare parameters give: a code, or the file's own word."""
    if not head.types:
        return ""
    words = {word.lower() for word in head.types}
    for word, label in _TYPES:
        if word in words:
            return label
    for word in head.types:
        lower = word.lower()
        if lower not in _MEANINGLESS:
            return word[2:] if lower.startswith("x-") and len(word) > 2 else _cased(word)
    return ""


def _cased(word: str) -> str:
    """Standard words come in capitals or small; only own words have a writing of their own."""
    return word.lower() if word.isupper() and word.isascii() else word


def apple_label(text: str) -> str:
    """X-ABLabel's word: Apple's own ones (``_$!<Work>!$_``) as codes, others as they are."""
    match = _APPLE.match(text)
    if match:
        return _APPLE_WORDS.get(match[1].lower(), match[1])
    lower = text.lower()
    return lower if lower in _PLAIN_WORDS else text
