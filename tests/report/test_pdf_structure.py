"""The file as independent programs see it: tags, language, outline, fonts, links, metadata."""

from __future__ import annotations

import re
from dataclasses import replace

import pikepdf
import pytest

from mitose.domain.category import Category
from mitose.report.documents import contact_plan, outreach_plan
from mitose.report.render import render


def tags(document: pikepdf.Pdf) -> list[str]:
    """The types of all structure elements, in reading order."""
    found: list[str] = []

    def walk(node) -> None:
        if isinstance(node, pikepdf.Array):
            for each in node:
                walk(each)
        elif isinstance(node, pikepdf.Dictionary):
            if "/S" in node:
                found.append(str(node["/S"]))
            if "/K" in node:
                walk(node["/K"])

    walk(document.Root.StructTreeRoot["/K"])
    return found


def alternatives(document: pikepdf.Pdf) -> set[str]:
    return {
        str(each["/Alt"])
        for each in document.objects
        if isinstance(each, pikepdf.Dictionary) and "/Alt" in each
    }


@pytest.fixture
def plan(sabine, options, pdf):
    return pdf(render(contact_plan([sabine], options(author="Jonas Weber"))).pdf)


def test_qpdf_finds_nothing_wrong(plan, tool):
    assert "No syntax or stream encoding errors" in tool("qpdf", "--check", str(plan.file))


def test_language_title_author_keywords_and_the_mark_of_pdf_ua(plan, tool):
    with plan.open() as document:
        root = document.Root
        assert str(root.Lang) == "de"
        assert bool(root.MarkInfo.Marked)
        assert bool(root.ViewerPreferences.DisplayDocTitle)
        with document.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["dc:title"] == "Kontaktplan: Sabine Hartwig"
            assert metadata["dc:creator"] == ["Jonas Weber"]
    info = tool("pdfinfo", str(plan.file))
    assert re.search(r"Tagged: +yes", info)
    assert re.search(r"Page size: +595\.\d+ x 841\.\d+ pts \(A4\)", info)
    assert "Kontaktplan" in re.search(r"Keywords:(.*)", info)[1]
    assert "2026" in re.search(r"CreationDate:(.*)", info)[1]


def test_an_english_document_says_so(sabine, options, pdf):
    with pdf(render(contact_plan([sabine], options("en"))).pdf).open() as document:
        assert str(document.Root.Lang) == "en"


def test_headings_tables_lists_links_and_boxes_are_tagged(plan):
    with plan.open() as document:
        found = tags(document)
        assert found.count("/H1") == 1
        assert found.count("/H2") == 8
        assert found.count("/Table") == 1
        assert found.count("/THead") == 1
        assert found.count("/TH") == 4
        assert found.count("/TR") == 4
        assert found.count("/TD") == 12
        assert found.count("/LI") == 2
        assert found.count("/Link") == 2
        assert alternatives(document) >= {"offen", "erledigt"}


def test_links_go_to_mail_and_phone_only(plan):
    with plan.open() as document:
        targets = [
            str(annotation.A.URI)
            for page in document.pages
            for annotation in page.get("/Annots", [])
            if "/A" in annotation
        ]
    assert targets == ["mailto:s.hartwig@nordlicht.example", "tel:+495615550142"]


def test_every_font_is_embedded(named, options, pdf, tool):
    contact = named("Zoë محمد 王小明 🚀 สมชาย", Category.NEXT)
    made = pdf(render(contact_plan([contact], options())).pdf)
    lines = tool("pdffonts", str(made.file)).splitlines()[2:]
    assert len(lines) >= 4
    for line in lines:
        assert re.search(r" yes +yes +yes +\d+ +\d+$", line), line


def test_a_bookmark_for_each_contact_and_below_it_its_sections(named, sabine, options, pdf):
    people = [sabine, *(named(f"Person {n}", number=n) for n in range(2, 6))]
    with pdf(render(contact_plan(people, options())).pdf).open() as document:
        outline = document.open_outline()
        with outline:
            assert [item.title for item in outline.root] == [
                "Sabine Hartwig",
                "Person 2",
                "Person 3",
                "Person 4",
                "Person 5",
            ]
            assert "Verlauf" in [item.title for item in outline.root[0].children]
        links = [a for a in document.pages[0].get("/Annots", []) if "/URI" not in a.get("/A", {})]
        assert len(links) == 5


def test_an_outreach_plan_is_tagged_too(sabine, options, pdf, tool):
    rendered = render(outreach_plan([sabine], options(), "Als Nächstes"))
    made = pdf(rendered.pdf)
    with made.open() as document:
        found = tags(document)
        assert found.count("/H1") == 1
        assert found.count("/Table") == 6
        assert found.count("/THead") == 6
    assert "No syntax" in tool("qpdf", "--check", str(made.file))


def test_page_counts_are_those_of_other_programs(named, options, pdf, tool):
    for number in (1, 3, 7):
        people = [named(f"/Type/Pages/Count 99 {n}", number=n) for n in range(number)]
        rendered = render(contact_plan(people, options()))
        info = tool("pdfinfo", str(pdf(rendered.pdf).file))
        assert re.search(rf"Pages: +{rendered.pages}$", info, re.MULTILINE)


def test_us_letter_and_a_margin_for_punching(sabine, options, pdf, tool):
    made = pdf(render(contact_plan([sabine], options("en", paper="us-letter"))).pdf)
    assert re.search(r"612 x 792 pts \(letter\)", tool("pdfinfo", str(made.file)))

    def left_edge(**chosen) -> float:
        made = pdf(render(contact_plan([sabine], options(**chosen))).pdf)
        boxes = tool("pdftotext", "-bbox", str(made.file), "-")
        return min(float(x) for x in re.findall(r'<word xMin="([\d.]+)"', boxes))

    assert left_edge(punch_margin=True) - left_edge() == pytest.approx(8 * 72 / 25.4, abs=0.5)
    assert left_edge(punch_margin=True) > 12 * 72 / 25.4


def test_nothing_leaves_the_page(sabine, options, pdf, tool):
    long = "Dr. Maximiliane Alexandra von und zu Hohenstein-Wittgenstein, geborene Freifrau von Aue"
    word = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"
    for name in (long, word, "x" * 350, "عبدالله" * 30, "王" * 200):
        contact = replace(sabine.contact, name=name, role=name, organisation=name, city=name)
        details = replace(
            sabine,
            contact=contact,
            wants=(replace(sabine.wants[0], text=name),),
            offers=(replace(sabine.offers[1], text=name),),
            approach=replace(sabine.approach, introducer_name=name, way_in=name),
            methods=(replace(sabine.methods[0], value=f"{'anna.' * 40}x@beispiel.example"),),
        )
        for document in (contact_plan([details], options()), outreach_plan([details], options())):
            made = pdf(render(document).pdf)
            boxes = tool("pdftotext", "-bbox", str(made.file), "-")
            right = [float(x) for x in re.findall(r'xMax="([\d.]+)"', boxes)]
            left = [float(x) for x in re.findall(r'xMin="([\d.]+)"', boxes)]
            assert max(right) < 595 - 60, name[:20]
            assert min(left) > 60, name[:20]


def test_the_same_data_gives_the_same_bytes(sabine, options):
    first = render(contact_plan([sabine], options())).pdf
    assert render(contact_plan([sabine], options())).pdf == first
    changed = replace(sabine, contact=replace(sabine.contact, city="Bremen"))
    assert render(contact_plan([changed], options())).pdf != first
