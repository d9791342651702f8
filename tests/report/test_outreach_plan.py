from __future__ import annotations

import re
from datetime import date, time

import pytest

from mitose.domain.category import Category
from mitose.domain.contact import Method
from mitose.domain.errors import UsageError
from mitose.domain.follow_up import FollowUp
from mitose.domain.plan import Approach, Offer, OfferState, Step, StepState, Want
from mitose.report.blocks import Heading, Table
from mitose.report.documents import outreach_plan
from mitose.report.render import render


def groups(document):
    """Heading → the texts of its rows, as a list per heading."""
    found, heading = {}, ""
    for block in document.parts[0].blocks:
        if isinstance(block, Heading):
            heading = block.text
        elif isinstance(block, Table):
            found[heading] = [
                " ".join("".join(r.text for r in line) for cell in row.cells for line in cell.lines)
                for row in block.rows
            ]
    return found


def test_everything_open_by_date(named, options):
    anna = named(
        "Anna",
        Category.NEXT,
        approach=Approach(
            steps=(
                Step("Erledigtes", date(2026, 11, 1), state=StepState.DONE),
                Step("Spätes", date(2026, 11, 24), time(15)),
                Step("Frühes", date(2026, 11, 24), time(9)),
                Step("Irgendwann"),
            )
        ),
        offers=(
            Offer("Karten", OfferState.PROMISED, due=date(2026, 12, 3)),
            Offer("Einfall"),
        ),
        follow_ups=(
            FollowUp(date(2026, 11, 20), "Nachfassen", kind="call"),
            FollowUp(date(2026, 11, 29), "Sonntags"),
            FollowUp(date(2026, 11, 30), "Montags"),
            FollowUp(date(2027, 1, 5), "Neujahr"),
            FollowUp(date(2026, 11, 21), "Fallengelassenes", dropped=True),
        ),
    )
    found = groups(outreach_plan([anna], options(), "Als Nächstes"))
    assert {heading: len(rows) for heading, rows in found.items()} == {
        "Überfällig": 1,
        "Diese Woche": 3,
        "Später im November": 1,
        "Dezember": 1,
        "Januar 2027": 1,
        "Ohne Datum": 1,
        "Die Kontakte im Überblick": 1,
    }
    assert [row.split(" Anna")[0] for row in found["Diese Woche"]] == [
        "Di, 24. November, 09:00 Frühes",
        "Di, 24. November, 15:00 Spätes",
        "So, 29. November Sonntags",
    ]
    assert found["Dezember"][0].startswith("Do, 3. Dezember Zusage: Karten")


def test_a_contact_without_anything_open_shows_its_next_question(named, options):
    people = [
        named("Neu", Category.NEXT, 1),
        named("Halb", Category.NEXT, 2, who_why="darum", wants=(Want("etwas"),)),
        named("Fertig", Category.HAVE, 3),
    ]
    assert groups(outreach_plan(people, options(), "x"))["Ohne Datum"] == [
        "Klären: wer genau, und warum Neu",
        "Überlegen, was ich tun kann Halb",
    ]


def test_the_overview_says_what_is_still_to_give(sabine, options, pdf):
    rendered = render(outreach_plan([sabine], options("en"), "Next"))
    text = pdf(rendered.pdf).flat().replace("✓ ", "")
    assert rendered.accessible
    for expected in (
        "OUTREACH PLAN Next 1 contact · 5 open items",
        "Overdue 1 open item",
        "This week",
        "January 2027",
        "Without a date",
        "The contacts at a glance",
        "Zwei Karten für die Messe",
        "Über Anna Krüger beim",
        "Mitose · Outreach plan · as of 23 November 2026",
    ):
        assert expected in text, expected
    assert re.search(r"Contact +Want +Offer +Way in", pdf(rendered.pdf).text("-layout"))
    assert "Leserumfrage" not in text


def test_nothing_open_is_said(named, options, pdf):
    text = (
        pdf(render(outreach_plan([named("Tomás Rey")], options(), "BNI")).pdf)
        .flat()
        .replace("✓ ", "")
    )
    assert "1 Kontakt · 0 offene Punkte" in text
    assert "Nichts ist offen." in text


def test_heads_repeat_and_no_row_parts_over_two_pages(named, options, pdf):
    people = [
        named(
            f"Person {n:03}",
            Category.NEXT,
            n,
            methods=(Method("phone", f"0561 555 01{n % 100:02}"),),
            approach=Approach(steps=(Step(f"Erste Zeile {n:03}\nLetzte Zeile {n:03}"),)),
        )
        for n in range(90)
    ]
    rendered = render(outreach_plan(people, options(), "Viele"))
    assert rendered.pages > 4
    made = pdf(rendered.pdf)
    pages = [made.text("-f", str(n), "-l", str(n)) for n in range(1, rendered.pages + 1)]
    for number in range(90):
        first = [i for i, page in enumerate(pages) if f"Erste Zeile {number:03}" in page]
        last = [i for i, page in enumerate(pages) if f"Letzte Zeile {number:03}" in page]
        assert first == last
        assert len(first) == 1
    for page in pages:
        if "Erste Zeile" in page:
            assert "Was" in page.split("\n")
            assert "Kontakt" in page.split("\n")


def test_a_row_higher_than_a_page_goes_on(named, options, pdf):
    wants = tuple(Want(f"Wunsch {n} mit etwas mehr Text daran") for n in range(120))
    rendered = render(outreach_plan([named("Viel", Category.NEXT, wants=wants)], options(), ""))
    text = pdf(rendered.pdf).flat().replace("✓ ", "")
    assert rendered.pages > 2
    assert "Wunsch 0 " in text
    assert "Wunsch 119 " in text


def test_nobody_is_wrong_usage(options):
    with pytest.raises(UsageError):
        outreach_plan([], options(), "x")


def test_of_whom_nothing_is_planned_only_the_names_are_told(sabine, named, options, pdf):
    bare = [named(f"Bare {n}", Category.HAVE, n + 10) for n in range(3)]
    text = pdf(render(outreach_plan([sabine, *bare], options("en"))).pdf).flat()
    told = text.split("The contacts at a glance")[1]
    assert "Without a want, an offer or a way in yet 3 contacts Bare 0 · Bare 1 · Bare 2" in told
    assert told.index("Sabine Hartwig") < told.index("Without a want")
