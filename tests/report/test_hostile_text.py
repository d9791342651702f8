"""A user's text is shown as it is: it is never markup, a link to elsewhere, or a file."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

import pikepdf
import pytest
from tests.report.every_document import KINDS, WITHOUT_TEXTS, every_document

from mitose.domain.category import Category
from mitose.domain.contact import Extra, Method
from mitose.domain.plan import Want
from mitose.report import fonts
from mitose.report.documents import contact_plan, outreach_plan
from mitose.report.fonts import fonts_for
from mitose.report.render import (
    MARKS_LEFT_OUT,
    MISSING_GLYPHS,
    NOT_ACCESSIBLE,
    SYSTEM_FONTS,
    TEXT_SHORTENED,
    render,
    render_png,
)

NASTY = [
    # markup of Typst
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
    "{page} {pages} {kept} {0} %s %n",
    # of other languages
    "</style><b>x</b>",
    "<script>alert(1)</script>",
    "&lt;br&gt; &amp; &#x41;",
    "\\input{/etc/passwd} \\write18{ls}",
    "(paren) /Type/Pages/Count 9 >> endobj",
    "'; DROP TABLE contact; --",
    '=HYPERLINK("file:///etc/passwd")',
    "${jndi:ldap://host.example/a}",
    # addresses
    "file:///etc/passwd",
    "javascript:alert(1)",
    "https://firma.example/?a=b&c=d",
    "mailto:a@b.example?bcc=all@b.example",
    "\\\\server\\share\\x.pdf",
    "../../../secret.txt",
    # characters that no page can show
    "An\x00na\x07 NUL",
    "Pri\ue000vat \U000f0001",
    "\ud800 halb",
    "\ufffe\uffff kein",
    "\u202eevil\u202c \u2066x\u2069",
    "BOM\ufeff mitten",
    "Zeile\u2028zwei\x0bdrei",
    "weich\u00adtrennen\u200bbar",
    # long
    "Rindfleischetikettierungs" * 8,
    "x" * 200,
    "A1" * 100,
    "Wort " * 60,
    # scripts
    "王小明與他的公司",
    "محمد بن عبد الله",
    "יצחק כהן (3) Berlin",
    "प्रिया शर्मा",
    "สมชาย ใจดี",
    "Zoë 🚀🌱👩\u200d👩\u200d👧 🇩🇪",
    "e\u0301\u0323\u0308 Z\u0310\u0311\u0312algo ﬁ ½ ²",
]
#: They show nothing themselves.
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\ud800-\udfff\ue000-\uf8ff\ufffe\uffff\u202a-\u202e\u2066-\u2069\ufeff"
    "\u200b-\u200d\u00ad\U000f0000-\U0010ffff]"
)
_LINK = ("mailto:", "tel:", "https://firma.example/")
#: The report names the ten largest sources; the others it counts together.
SOURCE_LETTERS = 39
SHOWN_AT_MOST = {"inventory_report": 10}


def test_there_are_fifty():
    assert len(set(NASTY)) == 50


def nasty(sabine, number, text):
    """A contact with the text in every field that any document shows."""
    contact = replace(
        sabine.contact,
        id=number,
        uid=f"uid-{number}",
        name=text,
        role=text,
        organisation=text,
        city=text,
        who_why=text,
        notes=text,
        meaning=text,
        influence=text,
    )
    return replace(
        sabine,
        contact=contact,
        wants=(Want(text),),
        offers=(replace(sabine.offers[1], text=text),),
        approach=replace(sabine.approach, way_in=text, opening=text, introducer_name=text),
        methods=(Method("email", text), Method("phone", text), Method("url", text)),
        extras=(Extra(text, text),),
    )


def is_found(text, extracted):
    """Whether it can be read out of the file again, but for how lines break and words part."""

    def bare(string):
        string = unicodedata.normalize("NFKC", string)
        return re.sub(r"[\s\-\u2010\u2011]", "", _UNSEEN.sub("", string))

    shown = bare(text)
    if any(unicodedata.bidirectional(c) in ("R", "AL") for c in text):
        # Programs hand those out in the order of reading or of the page.
        letters = unicodedata.normalize("NFKD", shown)
        there = unicodedata.normalize("NFKD", bare(extracted))
        return all(c in there for c in letters if unicodedata.category(c)[0] == "L")
    there = bare(extracted)
    if shown in there:
        return True
    # Marks over letters come in any order.
    marks = [c for c in unicodedata.normalize("NFKD", shown) if unicodedata.category(c) != "Mn"]
    return "".join(marks) in "".join(
        c for c in unicodedata.normalize("NFKD", there) if unicodedata.category(c) != "Mn"
    )


def hold(made, tool):
    """The file is whole, and opens, starts and fetches nothing."""
    assert "No syntax or stream encoding errors" in tool("qpdf", "--check", str(made.file))
    with made.open() as opened:
        assert "/Names" not in opened.Root or "/JavaScript" not in opened.Root.Names
        assert "/OpenAction" not in opened.Root
        assert "/AA" not in opened.Root
        for each in opened.objects:
            if isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/Filespec":
                raise AssertionError("a file is named")
            if isinstance(each, pikepdf.Dictionary) and isinstance(each.get("/S"), pikepdf.Name):
                if "/URI" in each:
                    assert str(each.URI).startswith(_LINK), each.URI
                assert "/JS" not in each
                assert str(each.S) not in {"/Launch", "/GoToR", "/SubmitForm", "/ImportData"}


@pytest.mark.parametrize("kind", KINDS)
def test_fifty_nasty_texts_in_every_document(kind, sabine, options, pdf, tool):
    people = [nasty(sabine, number, text) for number, text in enumerate(NASTY, 1)]
    chosen = options(ratings=True, private_notes=True, author=NASTY[0])
    rendered = render(every_document(people, chosen)[kind])
    assert (rendered.accessible, rendered.missing) == (True, "")
    made = pdf(rendered.pdf)
    hold(made, tool)
    if kind != WITHOUT_TEXTS:
        extracted = [made.text("-raw"), made.text(), made.text("-layout")]
        lost = [text for text in NASTY if not any(is_found(text, way) for way in extracted)]
        shown = SHOWN_AT_MOST.get(kind, len(NASTY))
        assert lost == NASTY[shown:]


@pytest.mark.long
@pytest.mark.parametrize("text", NASTY, ids=range(50))
def test_each_nasty_text_alone_in_every_document(text, sabine, options, pdf, tool):
    chosen = options("en", ratings=True, private_notes=True, author=text, paper="us-letter")
    for kind, document in every_document([nasty(sabine, 1, text)], chosen).items():
        rendered = render(document)
        assert (rendered.accessible, rendered.missing) == (True, ""), kind
        made = pdf(rendered.pdf)
        hold(made, tool)
        if kind != WITHOUT_TEXTS:
            # The report cuts a source's name before it takes the chart's room.
            told = text[:SOURCE_LETTERS] if kind == "inventory_report" else text
            assert is_found(told, made.text("-raw")) or is_found(told, made.text()), kind


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


def test_accents_that_no_font_sets_on_their_letters_are_left_out_and_told(named, options, pdf):
    contact = named("Zo\u0308e Z\u0310\u0311a\u0301 ṩ", Category.NEXT)
    rendered = render(contact_plan([contact], options()))
    assert (rendered.accessible, rendered.notes) == (True, (MARKS_LEFT_OUT,))
    assert "Zöe Zá ṩ" in unicodedata.normalize("NFC", pdf(rendered.pdf).flat())
    plain = render(contact_plan([named("Zo\u0308e")], options()))
    assert plain.notes == ()


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
