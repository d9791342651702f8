"""A choice too long for its box ends in '…' instead of in half a letter."""

from __future__ import annotations

from mitose.ui.widgets.choice_box import choice_box


def _picture(qtbot, text):
    box = choice_box((text, 1))
    qtbot.addWidget(box)
    box.resize(160, 32)
    return box.grab().toImage()


def test_a_long_choice_is_elided(qtbot):
    text = "Anna Krüger · Architect · Krüger + Partner"
    shown = _picture(qtbot, text)
    elided = (text[:count].rstrip() + "…" for count in range(len(text)))
    assert any(_picture(qtbot, one) == shown for one in elided)


def test_a_short_choice_is_whole(qtbot):
    assert _picture(qtbot, "Anna") != _picture(qtbot, "Ann…")
