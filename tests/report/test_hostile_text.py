"""A user's text is shown as it is: it is never markup, a link to elsewhere, or a file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from mitose.domain.category import Category
from mitose.domain.contact import Me, Method
from mitose.domain.event import Event
from mitose.domain.inventory import Inventory
from mitose.domain.plan import Want
from mitose.report import fonts
from mitose.report.documents import (
    contact_plan,
    data_sheet,
    event_sheet,
    inventory_report,
    meeting_sheet,
    outreach_plan,
    sharing_sheet,
    strategy_book,
)
from mitose.report.fonts import fonts_for
from mitose.report.render import (
    MISSING_GLYPHS,
    NOT_ACCESSIBLE,
    SYSTEM_FONTS,
    TEXT_SHORTENED,
    render,
    render_png,
)

MARKUP = [
    '#eval("1+1")',
    '#read("/etc/passwd")',
    '#import "@preview/cetz:0.2.0": *',
    '#image("../../secret.png")',
    "#panic()",
    "*bold* _emph_ `raw`",
    "$ x^2 / 3 $ $$$",
    "@label <x> <part-0>",
    "= Heading",
    "\\ \\u{41} \\n \\\\",
    '"quotes" \'single\' "',
    "// comment /* open",
    "] } ) { [ (",
    "#{ } #[ ]",
    "- list + enum / term: x",
    "~ -- --- ...",
    "https://firma.example/?a=b&c=d",
    "\u202eevil\u202c \u2066x\u2069",
    "{page} {pages} {kept}",
]


def every_document(details, options):
    """All documents that show a user's text, with the contact's name, wants and role in them."""
    contact = details.contact
    me = Me(name=contact.name, has=(contact.role,), needs=(contact.name,))
    fair = Event(contact.name, date(2026, 11, 26), place=contact.role, names=(contact.role,))
    counted = Inventory(dict.fromkeys(Category, 1), sources=((contact.name, 3),))
    return (
        contact_plan([details], options),
        outreach_plan([details], options),
        meeting_sheet([details], options),
        strategy_book([details], options),
        data_sheet([details], options),
        sharing_sheet(me, options),
        inventory_report(counted, options),
        event_sheet(fair, [details], [replace(details, contact=replace(contact, id=7))], options),
    )


@pytest.mark.parametrize("hostile", MARKUP)
def test_markup_is_text(hostile, sabine, options, pdf):
    everywhere = replace(
        sabine,
        contact=replace(
            sabine.contact,
            name=hostile,
            role=hostile,
            organisation=hostile,
            who_why=hostile,
            notes=hostile,
            meaning=hostile,
        ),
        wants=(Want(hostile),),
        approach=replace(sabine.approach, way_in=hostile, opening=hostile, introducer_name=hostile),
        methods=(Method("email", hostile), Method("phone", hostile)),
    )
    chosen = options(ratings=True, private_notes=True, author=hostile)
    shown = "".join(c for c in hostile if c not in "\u202e\u202c\u2066\u2069")
    for document in every_document(everywhere, chosen):
        rendered = render(document)
        assert rendered.accessible
        made = pdf(rendered.pdf)
        assert "".join(shown.split()) in "".join(made.text("-raw").split())
        with made.open() as opened:
            for page in opened.pages:
                for annotation in page.get("/Annots", []):
                    if "/URI" in annotation.get("/A", {}):
                        assert str(annotation.A.URI).startswith(("mailto:", "tel:"))


def test_a_contact_without_a_name_and_a_selection_without_a_title(named, options, pdf):
    for name in ("", " \n", "\x00\x07", "\ue000\U000f0001", "\ud800"):
        rendered = render(contact_plan([named(name)], options()))
        assert rendered.accessible
        assert "(ohne Namen)" in pdf(rendered.pdf).flat()
    rendered = render(outreach_plan([named("", Category.NEXT)], options("en"), "\u202e"))
    assert "(no name)" in pdf(rendered.pdf).flat()


def test_control_characters_vanish(named, options, pdf):
    contact = named("An\x00na\x1b[31m", who_why="a\x07b\tc\r\nd\x9fe\ud83df")
    rendered = render(contact_plan([contact], options()))
    assert (rendered.accessible, rendered.notes) == (True, ())
    text = pdf(rendered.pdf).flat()
    assert "Anna[31m" in text
    assert "ab c def" in text


def test_a_note_of_a_megabyte_is_cut_and_says_so(named, options, pdf):
    note = "Ein langer Satz über nichts. " * 36_000
    rendered = render(contact_plan([named("Anna", notes=note)], options(private_notes=True)))
    assert rendered.notes == (TEXT_SHORTENED,)
    assert rendered.pages < 12
    text = pdf(rendered.pdf).flat()
    assert f"[Gekürzt: hier stehen die ersten 20.000 von {len(note):,}".replace(",", ".") in text
    lines = "x\n" * 500_000
    rendered = render(contact_plan([named("Anna", who_why=lines)], options("en")))
    assert rendered.notes == (TEXT_SHORTENED,)
    assert rendered.pages < 25
    assert "of 1,000,000 characters.]" in pdf(rendered.pdf).flat()


def test_a_want_of_a_megabyte_does_not_fill_the_document(named, options):
    contact = named("Anna" * 100_000, Category.NEXT, wants=(Want("wollen " * 150_000),))
    for document in (contact_plan([contact], options()), outreach_plan([contact], options())):
        rendered = render(document)
        assert TEXT_SHORTENED in rendered.notes
        assert rendered.pages < 6


def test_a_character_no_font_has_is_told(named, options):
    contact = named("Anna \u0378")
    rendered = render(contact_plan([contact], options()))
    assert not rendered.accessible
    assert rendered.notes == (SYSTEM_FONTS, MISSING_GLYPHS, NOT_ACCESSIBLE)
    assert rendered.missing == "\u0378"
    assert rendered.pdf.startswith(b"%PDF-")
    assert render_png(contact_plan([contact], options()), 1).startswith(b"\x89PNG")


def test_the_systems_fonts_help_out_for_one_document(named, options, monkeypatch, tmp_path, pdf):
    inter = fonts.resource("fonts") / "Inter-Regular.ttf"
    (tmp_path / "only").mkdir()
    (tmp_path / "only" / inter.name).write_bytes(inter.read_bytes())
    monkeypatch.setattr(fonts, "resource", lambda _: tmp_path / "only")
    fonts._loaded.cache_clear()
    try:
        if fonts_for("∰").missing:
            pytest.skip("NO SYSTEM FONT HAS ∰: falling back on the system's is NOT tested")
        rendered = render(contact_plan([named("Anna ∰")], options()))
        assert rendered.accessible
        assert rendered.notes == (SYSTEM_FONTS,)
        assert "∰" in pdf(rendered.pdf).text()
        assert render(contact_plan([named("Anna")], options())).notes == ()
    finally:
        fonts._loaded.cache_clear()
