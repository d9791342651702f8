"""Every document in both profiles, held against the standards by other programs than Typst."""

from __future__ import annotations

import re
from dataclasses import replace

import pikepdf
import pytest
from pikepdf.pdfa import validate_written
from tests.report.every_document import KINDS, every_document
from tests.report.tagging import faults

from mitose.domain.category import Category
from mitose.report.render import render

#: What pikepdf's allow-list for PDF/A-2b does not know, though the standard allows it.
UNKNOWN_TO_PIKEPDF = (
    r"pdfaid:conformance is 'U', expected 'B'",  # it has no list for 2u, which asks for more
    r"/CIDSet on a CIDFontType2 subset is not checked",
    r"CFF FDArray FontMatrix is not supported",
    r"/Dest: '\d+ 0 R' is not valid",  # a destination may be an object of its own
    r"namespace xmpTPg=|property xmpTPg:",  # of the XMP specification of 2005
    r"namespace pdfa(Extension|Schema|Property)=|property pdfaExtension:schemas",
    r"property pdfuaid:part",  # declared by the extension schema named above
    r"structured XMP property xmpMM:History is not checked",
)


@pytest.fixture
def people(sabine, named):
    """One of whom everything is known, one of whom nothing is, and scripts beside Latin."""
    bare = named("Zoë محمد 王小明 🚀 สมชาย", Category.FUTURE, 2)
    have = replace(sabine, contact=replace(sabine.contact, id=3, category=Category.HAVE))
    return [sabine, bare, have]


@pytest.mark.parametrize("kind", KINDS)
def test_tags_are_as_pdf_ua_wants_them(kind, people, options, pdf, tool):
    rendered = render(every_document(people, options(ratings=True))[kind])
    assert rendered.accessible
    made = pdf(rendered.pdf)
    with made.open() as opened:
        assert faults(opened) == []
        with opened.open_metadata() as about:
            assert about["pdfuaid:part"] == "1"
    assert "No syntax or stream encoding errors" in tool("qpdf", "--check", str(made.file))
    fonts = tool("pdffonts", str(made.file)).splitlines()[2:]
    assert fonts
    for line in fonts:
        assert re.search(r" yes +yes +yes +\d+ +\d+$", line), line


@pytest.mark.parametrize("kind", KINDS)
def test_for_long_keeping_it_is_pdf_a_as_well(kind, people, options, pdf):
    rendered = render(every_document(people, options("en", archive=True))[kind])
    assert rendered.accessible
    made = pdf(rendered.pdf)
    with made.open() as opened, opened.open_metadata() as about:
        assert (about.pdfa_status, about["pdfuaid:part"]) == ("2U", "1")
    report = validate_written(made.file, "2b")
    known = re.compile("|".join(UNKNOWN_TO_PIKEPDF))
    assert [str(one) for one in report.findings if not known.search(str(one))] == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_data_on_the_same_day_gives_the_same_bytes(kind, people, options):
    first = render(every_document(people, options(author="Robin"))[kind]).pdf
    assert render(every_document(people, options(author="Robin"))[kind]).pdf == first


@pytest.mark.parametrize("paper", ["a4", "us-letter"])
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_leaves_the_paper(kind, paper, sabine, options, pdf, tool):
    """Long names and words on both papers, with the margin for punching."""
    people = []
    for number, name in enumerate(LONG_NAMES, 1):
        contact = replace(
            sabine.contact, id=number, name=name, role=name, organisation=name, city=name
        )
        approach = replace(sabine.approach, introducer_name=name, way_in=name)
        people.append(replace(sabine, contact=contact, approach=approach))
    document = every_document(people, options(paper=paper, punch_margin=True))[kind]
    boxes = tool("pdftotext", "-bbox", str(pdf(render(document).pdf).file), "-")
    width, height = (float(x) for x in re.search(r'width="(.*?)" height="(.*?)"', boxes).groups())
    words = re.findall(r'xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<', boxes)
    outside = [
        word
        for word in words
        if float(word[0]) < 30 / 25.4 * 72 - 2
        or float(word[2]) > width - 22 / 25.4 * 72 + 2
        or float(word[1]) < 20
        or float(word[3]) > height - 20
    ]
    assert outside == []


LONG_NAMES = (
    "Dr. Maximiliane Alexandra von und zu Hohenstein-Wittgenstein, geborene Freifrau von Aue",
    "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
    "x" * 350,
    "عبدالله" * 30,
    "王" * 200,
)


def test_the_checks_find_what_is_wrong(people, options, pdf):
    """A file set without tags has faults, so the checks do look."""
    made = pdf(render(every_document(people, options())["contact_plan"]).pdf)
    with made.open() as opened:
        for element in list(opened.objects):
            if isinstance(element, pikepdf.Dictionary) and "/Alt" in element:
                del element["/Alt"]
        del opened.Root["/Lang"]
        assert {"no language", "a figure without a text"} <= set(faults(opened))
