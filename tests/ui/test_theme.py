"""The look: readable in both themes, at every text size, in every script."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase, QFontInfo, QFontMetricsF, QImage, QPalette, QRawFont
from PySide6.QtWidgets import QLabel, QLineEdit

from mitose import paths
from mitose.domain.category import Category
from mitose.ui import fonts
from mitose.ui.colors import DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST, Colors, contrast
from mitose.ui.style_sheet import style_sheet
from mitose.ui.theme import Mode, Size, Tone, Weight, theme

GROUNDS = ("page", "surface", "raised")
LINKS = ("accent", "accent_strong")
TEXT_PAIRS = [
    *(
        (ink, ground)
        for ink in ("text", "muted")
        for ground in (*GROUNDS, "hover", "accent_soft", "hit")
    ),
    *(("faint", ground) for ground in GROUNDS),
    *(
        (role, ground)
        for role in ("accent", "have", "next", "future", "due", "overdue", "good")
        for ground in (*GROUNDS, f"{role}_soft")
    ),
    *(
        (role, ground)
        for role in ("have", "next", "future", "due", "overdue", "good", "accent")
        for ground in ("accent_soft", "hover")
    ),
    *(
        (ink, f"{role}_soft")
        for ink in ("text", "muted")
        for role in ("have", "next", "future", "due", "overdue", "good")
    ),
    *(("accent_strong", ground) for ground in (*GROUNDS, "hover", "accent_soft")),
    *((link, f"{role}_soft") for link in LINKS for role in ("due", "overdue", "good")),
    ("on_accent", "accent"),
    ("on_accent", "accent_strong"),
    ("on_overdue", "overdue"),
    ("on_good", "good"),
    ("on_notice", "notice"),
    ("notice_action", "notice"),
]
EDGE_PAIRS = [
    *((edge, ground) for edge in ("edge", "accent", "good") for ground in GROUNDS),
    ("on_notice", "notice"),
    ("accent", "accent_soft"),
]


@pytest.fixture(autouse=True)
def _restored(qapp):
    theme().apply(qapp, "light", 1.0)
    yield
    theme().apply(qapp, "light", 1.0)


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
def test_text_can_be_read(colors, ink, ground):
    assert contrast(getattr(colors, ink), getattr(colors, ground)) >= 4.5


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("edge", "ground"), EDGE_PAIRS)
def test_edges_of_controls_and_the_focus_ring_can_be_seen(colors, edge, ground):
    assert contrast(getattr(colors, edge), getattr(colors, ground)) >= 3


@pytest.mark.parametrize("colors", [LIGHT_CONTRAST, DARK_CONTRAST], ids=["light", "dark"])
def test_high_contrast_is_high(colors):
    dull = [
        (ink, ground)
        for pairs, least in ((TEXT_PAIRS, 7), (EDGE_PAIRS, 4.5))
        for ink, ground in pairs
        if contrast(getattr(colors, ink), getattr(colors, ground)) < least
    ]
    assert dull == []
    assert contrast(colors.line, colors.page) >= 4.5


@pytest.mark.parametrize("colors", [LIGHT_CONTRAST, DARK_CONTRAST], ids=["light", "dark"])
def test_pictures_of_controls_can_be_seen_in_high_contrast(colors):
    plain = LIGHT if colors is LIGHT_CONTRAST else DARK  # which lend theirs
    assert contrast(plain.on_accent, colors.accent) >= 4.5
    assert contrast(plain.muted, colors.surface) >= 4.5
    assert contrast(plain.accent, colors.surface) >= 4.5


def test_every_colour_that_is_drawn_with_is_in_the_pairs():
    """A role that pages begin to use has to be compared with what it stands on."""
    paired = {role for pair in (*TEXT_PAIRS, *EDGE_PAIRS) for role in pair}
    used = set()
    for file in (Path(paths.__file__).parent / "ui").rglob("*.py"):
        used |= set(re.findall(r"\bcolors\.([a-z_]+)\b(?!\()", file.read_text("utf-8")))
    roles = {field.name for field in fields(Colors)}
    decoration = {"line", "shade"}  # separates and dims; nothing is read by it
    assert used & roles - paired - decoration == set()


def test_contrast_is_that_of_wcag():
    from PySide6.QtGui import QColor

    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.01)


def test_each_category_has_its_own_colours():
    for colors in (LIGHT, DARK):
        names = {colors.of_category(one).name() for one in Category}
        assert len(names) == 3
        assert colors.of_category(Category.NEXT) is colors.next
        assert colors.soft_of_category(Category.FUTURE) is colors.future_soft


# ---------------------------------------------------------------- switching


def test_dark_and_light_reach_every_widget_at_once(qapp, qtbot):
    label = QLabel("Anna Krüger")
    qtbot.addWidget(label)
    with qtbot.waitSignal(theme().changed):
        theme().apply(qapp, "dark")
    assert theme().dark
    assert label.palette().color(QPalette.ColorRole.WindowText).name() == DARK.text.name()
    theme().apply(qapp, Mode.LIGHT)
    assert not theme().dark
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == LIGHT.page.name()


def test_a_field_is_painted_in_the_chosen_theme(qapp, qtbot):
    field = QLineEdit()
    qtbot.addWidget(field)
    field.resize(200, 40)
    for mode, colors in (("dark", DARK), ("light", LIGHT)):
        theme().apply(qapp, mode)
        picture: QImage = field.grab().toImage()
        assert picture.pixelColor(100, 20).name() == colors.surface.name()
        assert picture.pixelColor(100, 0).name() == colors.edge.name()


def test_the_system_is_followed_until_the_user_chooses(qapp, qtbot, monkeypatch):
    theme().apply(qapp, "system")
    monkeypatch.setattr(theme(), "_wants_dark", lambda: True)
    with qtbot.waitSignal(theme().changed):
        theme()._follow_system()
    assert theme().dark
    monkeypatch.undo()
    theme().apply(qapp, "light")
    with qtbot.assertNotEmitted(theme().changed):
        theme()._follow_system()
    assert not theme().dark


def test_high_contrast_is_chosen_or_the_systems_wish(qapp, qtbot, monkeypatch):
    theme().apply(qapp, "contrast")
    assert theme().colors is LIGHT_CONTRAST
    monkeypatch.setattr(theme(), "_wants_dark", lambda: True)
    theme()._follow_system()
    assert theme().colors is DARK_CONTRAST
    monkeypatch.undo()
    theme().apply(qapp, "light")
    assert theme().colors is LIGHT
    monkeypatch.setattr(theme(), "_wants_contrast", lambda: True)
    with qtbot.waitSignal(theme().changed):
        theme()._follow_system()
    assert theme().colors is LIGHT_CONTRAST
    assert theme().high_contrast


def test_an_unknown_theme_is_refused(qapp):
    with pytest.raises(ValueError, match="pink"):
        theme().apply(qapp, "pink")


# ---------------------------------------------------------------- text


@pytest.mark.parametrize(
    ("size", "points"),
    [(Size.SMALL, 9), (Size.BASE, 10.5), (Size.LARGE, 13), (Size.TITLE, 17), (Size.DISPLAY, 24)],
)
def test_sizes_follow_the_text_scale(qapp, size, points):
    assert theme().font(size).pointSizeF() == pytest.approx(points)
    theme().apply(qapp, "light", 2.0)
    assert theme().font(size).pointSizeF() == pytest.approx(points * 2)
    assert theme().px(16) == 32
    assert qapp.font().pointSizeF() == pytest.approx(21)


def test_the_text_scale_is_held_within_bounds(qapp):
    theme().apply(qapp, "light", 7.0)
    assert theme().scale == 2.0


def test_the_three_weights_are_real_ones():
    widths = []
    for weight in Weight:
        font = theme().font(Size.DISPLAY, weight)
        assert QFontInfo(font).family() == "Inter"
        assert QRawFont.fromFont(font).weight() == weight.value
        widths.append(QFontMetricsF(font).horizontalAdvance("Hamburgefonstiv"))
    assert widths == sorted(widths)
    assert len(set(widths)) == 3


def test_tabular_digits_have_one_width():
    plain = QFontMetricsF(theme().font())
    column = QFontMetricsF(theme().font(tabular=True))
    assert plain.horizontalAdvance("1111") < plain.horizontalAdvance("8888")
    assert column.horizontalAdvance("1111") == column.horizontalAdvance("8888")


@pytest.mark.parametrize("file", [f.name for f in fonts.font_files()])
def test_every_bundled_font_is_usable(file):
    number = QFontDatabase.addApplicationFont(str(paths.resource(f"fonts/{file}")))
    assert QFontDatabase.applicationFontFamilies(number)


@pytest.mark.parametrize(
    ("sign", "family"),
    [("م", "Arabic"), ("ש", "Hebrew"), ("न", "Devanagari"), ("ส", "Thai"), ("王", "CJK"),
     ("さ", "CJK"), ("김", "CJK"), ("😀", "Emoji"), ("Д", "Inter"), ("ő", "Inter")],
)  # fmt: skip
def test_any_script_has_a_bundled_font(sign, family):
    holding = [
        file.name
        for file in fonts.font_files()
        if QRawFont(str(file), 12).supportsCharacter(ord(sign))
    ]
    assert any(family in name for name in holding), holding


def test_no_text_borrows_digits_from_the_emoji_font():
    emoji = next(file for file in fonts.font_files() if "Emoji" in file.name)
    assert not QRawFont(str(emoji), 12).supportsCharacter(ord("7"))


def test_licences_lie_beside_the_fonts():
    folder = paths.resource("fonts")
    for family in ("Inter", "NotoSans", "NotoSansCJK", "NotoEmoji"):
        assert "SIL OPEN FONT LICENSE" in (folder / f"OFL-{family}.txt").read_text().upper()
    assert sum(file.stat().st_size for file in folder.iterdir()) < 30_000_000


def test_fontconfig_knows_the_bundled_fonts_only(tmp_path):
    file = fonts.write_fontconfig(tmp_path / "fc")
    text = file.read_text()
    assert text.count("<dir>") == 1
    assert str(paths.resource("fonts")) in text


# ---------------------------------------------------------------- style sheet


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_style_sheet_is_complete(dark, scale):
    sheet = style_sheet(DARK if dark else LIGHT, dark=dark, px=lambda n: round(n * scale))
    assert "@" not in sheet.replace(str(paths.resource("icons")), "")
    for picture in re.findall(r"url\((.+?)\)", sheet):
        assert paths.Path(picture).is_file()


def test_pictures_of_controls_have_the_colours_of_the_theme():
    for file in paths.resource("icons/controls").glob("*.svg"):
        colors = DARK if file.stem.endswith("dark") else LIGHT
        allowed = {colors.on_accent.name(), colors.muted.name(), colors.accent.name()}
        assert set(re.findall(r'stroke="(#\w+)"', file.read_text())) <= allowed


def test_every_tone_is_a_colour():
    for tone in Tone:
        assert theme().tone(tone).isValid()
