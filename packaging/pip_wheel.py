"""pip for a Python that brings none, as Debian's bare `python3`: its wheel runs as it is.

It comes from the package registry that pip would ask, and is known by its hash.
"""

from __future__ import annotations

import hashlib
import os
import re
import ssl
import urllib.request
from http.client import HTTPException
from typing import TYPE_CHECKING
from urllib.error import URLError
from urllib.parse import urljoin

if TYPE_CHECKING:
    from pathlib import Path

NAME = "pip-26.3-py3-none-any.whl"
SHA256 = "f3b60b20ffaadd4415ed7957212a38ac63fa4c5fa375bd0f4a797777940fad13"
INDEX = "https://pypi.org/simple"
SECONDS = 60


def bring(folder: Path) -> Path:
    """The wheel, fetched into the folder if it is not there; OSError if it cannot be had."""
    wheel = folder / NAME
    if not (wheel.exists() and _right(wheel.read_bytes())):
        content = _from_index(os.environ.get("PIP_INDEX_URL") or INDEX)
        if not _right(content):
            raise OSError(f"{NAME} is not the file it should be")
        wheel.write_bytes(content)
    return wheel


def _right(content: bytes) -> bool:
    return hashlib.sha256(content).hexdigest() == SHA256


def _from_index(index: str) -> bytes:
    """What the index (PEP 503) has by the wheel's name."""
    page = f"{index.rstrip('/')}/pip/"
    links = re.findall(r'href="([^"#]+)', _read(page).decode("utf-8", "replace"))
    found = next((link for link in links if link.endswith(f"/{NAME}")), "")
    if not found:
        raise OSError(f"{page} does not list {NAME}")
    return _read(urljoin(page, found))


def _read(address: str) -> bytes:
    try:
        return _answer(address, ssl.create_default_context())
    except URLError as error:
        if not isinstance(error.reason, ssl.SSLCertVerificationError):
            raise
    # A bare Debian has no certificates at all (pip brings its own); the hash decides anyway.
    unproved = ssl.create_default_context()
    unproved.check_hostname = False
    unproved.verify_mode = ssl.CERT_NONE
    return _answer(address, unproved)


def _answer(address: str, context: ssl.SSLContext) -> bytes:
    request = urllib.request.Request(address)  # noqa: S310 (the registry's address, as pip's)
    opened = urllib.request.urlopen(request, timeout=SECONDS, context=context)  # noqa: S310
    try:
        with opened as answer:
            return bytes(answer.read())
    except HTTPException as error:  # broken off in the middle
        raise OSError(f"{address} was not read to its end") from error
