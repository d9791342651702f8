"""Web addresses that are somebody's page in a social network."""

from __future__ import annotations

import re
from urllib.parse import unquote

_ADDRESS = re.compile(
    r"(?:https?://)?(?:[a-z0-9-]+\.)*?([a-z0-9-]+\.[a-z]{2,})(?::\d+)?/(.+)\Z", re.I
)
_NETWORKS = {
    "linkedin.com": "LinkedIn",
    "xing.com": "XING",
    "xing.to": "XING",
    "facebook.com": "Facebook",
    "fb.com": "Facebook",
    "instagram.com": "Instagram",
    "twitter.com": "Twitter",
    "x.com": "X",
}
_CANONICAL = {
    name.lower(): name
    for name in (*_NETWORKS.values(), "Mastodon", "GitHub", "YouTube", "TikTok", "Bluesky")
}
# Pages of firms, schools and groups there are no person's own.
_SHARED = re.compile(
    r"(?:company|school|groups?|showcase|companies|pages|events?|jobs)(?:/|\Z)", re.I
)


def network_of(address: str) -> str:
    """The network's name ('LinkedIn') if it is a page there, else ''."""
    match = _ADDRESS.match(address[:2000].strip())
    return _NETWORKS.get(match[1].lower(), "") if match else ""


def is_profile(address: str) -> bool:
    """Whether it is the page of one person (not of a firm) in a social network."""
    match = _ADDRESS.match(address[:2000].strip())
    if not match or match[1].lower() not in _NETWORKS:
        return False
    return not _SHARED.match(match[2])


def canonical_network(word: str) -> str:
    """A network's name in its own writing; other words as they are."""
    return _CANONICAL.get(word.lower(), word)


def name_in_link(address: str) -> str:
    """A name as a profile's address has it: `Mara_Vogel2` is Mara Vogel; '' where none is."""
    match = _ADDRESS.match(address[:2000].strip())
    if match is None or not is_profile(address):
        return ""
    last = unquote(match[2]).partition("?")[0].strip("/").rpartition("/")[2]
    words = [word for word in re.split(r"[-_.+]+", last) if not any(map(str.isdigit, word[:-2]))]
    words = [word.rstrip("0123456789") for word in words]
    found = [word[:1].upper() + word[1:] for word in words if word.isalpha()]
    return " ".join(found) if len(found) > 1 else ""
