"""Keys are called what the keyboard calls them, one name for each."""

from __future__ import annotations

import pytest

from mitose.ui import i18n
from mitose.ui.actions import key_label


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("de", ["Eingabe", "Eingabe", "Strg+Eingabe", "Alt+Pfeil ab", "Alt+Pfeil links", "N"]),
        ("en", ["Enter", "Enter", "Ctrl+Enter", "Alt+Down", "Alt+Left", "N"]),
    ],
)
def test_a_key_has_one_name(qapp, language, names):
    i18n.install(qapp, language)
    try:
        keys = ("Return", "Enter", "Ctrl+Return", "Alt+Down", "Alt+Left", "N")
        assert [key_label(key) for key in keys] == names
    finally:
        i18n.install(qapp, "en")
