"""The documents beside the plans: what a reader finds in them, and what is kept out."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime, time

import pikepdf
import pytest

from mitose.domain.agenda import DueItem, DueKind
from mitose.domain.category import Category, Relationship
from mitose.domain.contact import Address, Extra, Me, Method
from mitose.domain.errors import UsageError
from mitose.domain.event import Event, EventPeople
from mitose.domain.goal import Goal, Horizon
from mitose.domain.inventory import Inventory
from mitose.domain.week import Day, Move, Week, days_of
from mitose.report.documents import (
    data_sheet,
    inventory_report,
    inventory_sheets,
    meeting_sheet,
    sharing_sheet,
    strategy_book,
    week_sheet,
)
from mitose.report.render import render


@pytest.fixture
def written(pdf):
    """Sets a document, which has to be accessible, and gives its file."""

    def run(document):
        rendered = render(document)
        assert rendered.accessible
        return pdf(rendered.pdf)

    return run


def rows(made):
    """The text line by line as it lies on the page, with single spaces."""
    return " ".join(made.text("-layout").split())


def outline(made):
    with made.open() as opened, opened.open_outline() as found:
        return [str(item.title) for item in found.root]


def test_a_meeting_sheet_tells_what_was_and_what_is_promised(sabine, options, written):
    text = written(meeting_sheet([sabine], options())).flat()
    assert "Gesprächsblatt" in text
    assert "Was ich zugesagt habe Zwei Karten für die Messe" in text
    assert "Was ich angeboten oder gegeben habe Leserumfrage geschickt" in text
    assert "Die Neugestaltung des Kundenmagazins" in text
    assert "Ein alter Einfall" not in text
    assert "Ruft ungern vor neun Uhr an" not in text
    assert "Öffnet die Tür" not in text


def test_a_meeting_sheet_fits_one_page_and_has_lines_to_write_on(sabine, options, pdf):
    rendered = render(meeting_sheet([sabine], options("en")))
    assert rendered.pages == 1
    assert "Notes of the talk" in pdf(rendered.pdf).flat()


def test_a_strategy_book_has_next_before_future_contents_and_an_index(named, options, written):
    people = [
        named("Zora Future", Category.FUTURE, 1, strategy="Über den Verband"),
        named("Anna Next", Category.NEXT, 2),
        named("Bernd Have", Category.HAVE, 3),
    ]
    made = written(strategy_book(people, options()))
    assert outline(made) == ["Anna Next", "Zora Future", "Namen"]
    text = made.text("-layout")
    assert "1 als Nächstes, 1 in Zukunft" in text
    assert "Bernd Have" not in text
    index = text.split("Namen")[-1].split()
    assert index[:6] == ["Anna", "Next", "2", "Zora", "Future", "3"]


def test_a_strategy_book_goes_by_goal_where_there_are_goals(named, options, written):
    people = [
        named("Zora Amsel", Category.FUTURE, 1, family="Amsel"),
        named("Anna Zeisig", Category.NEXT, 2, family="Zeisig"),
        named("Dr. Bodo Öhl", Category.NEXT, 3, family="Öhl"),
        named("Verband", Category.NEXT, 4),
    ]
    goals = (
        Goal("Zwei Verlage", Horizon.DAYS_90, contacts=(1, 3)),
        Goal("Ein Buch", Horizon.YEARS_3, contacts=(3, 4, 99)),
        Goal("Niemand hilft", Horizon.YEAR_1),
    )
    made = written(strategy_book(people, options(), goals))
    assert outline(made) == ["Dr. Bodo Öhl", "Zora Amsel", "Verband", "Anna Zeisig", "Namen"]
    contents = made.text("-layout", "-l", "1")
    told = (
        "Ziel für 90 Tage: Zwei Verlage",
        "Dr. Bodo Öhl",
        "Zora Amsel",
        "Ziel für drei Jahre: Ein Buch",
        "Verband",
        "Als Nächstes",
        "Anna Zeisig",
        "Namen",
    )
    places = [contents.index(each) for each in told]
    assert places == sorted(places)
    assert "Niemand hilft" not in contents
    index = made.text("-raw", "-f", "6").split("Namen")[1]
    named_there = [line for line in index.splitlines() if re.search("[A-Z]", line)][:4]
    assert named_there == ["Amsel, Zora 3", "Öhl, Dr. Bodo 2", "Verband 4", "Zeisig, Anna 5"]


def test_a_strategy_book_about_nobody_says_so(named, options):
    with pytest.raises(UsageError):
        strategy_book([named("Only Have")], options())


def test_a_personal_data_sheet_leaves_nothing_out(sabine, options, written):
    contact = replace(
        sabine.contact,
        birthday="--02-29",
        photo="a" * 64,
        cadence_days=90,
        every_days=90,
        created_at=datetime(2026, 3, 1, 12, tzinfo=UTC),
    )
    whole = replace(
        sabine,
        contact=contact,
        addresses=(Address(street="Hafenweg 3", postal_code="34117", city="Kassel"),),
        extras=(Extra("X-CUSTOM", "Sonderfeld"),),
    )
    text = rows(written(data_sheet([whole], options(author="Robin Winter"))))
    for held in (
        "Art. 15 DSGVO",
        "29. Februar",
        "ist gespeichert",
        "alle 3 Monate",
        "Gespeichert seit 1. März 2026",
        "Hafenweg 3, 34117 Kassel",
        "alt@nordlicht.example",
        "X-CUSTOM Sonderfeld",
        "loser Kontakt",
        "Ruft ungern vor neun Uhr an",
        "Öffnet die Tür zur Windbranche",
        "Ein alter Einfall",
        "XING, seit März 2024",
        "Verantwortlich Robin Winter",
        "uid-1",
    ):
        assert held in text, held


@pytest.mark.parametrize(
    ("labels", "told"), [(("Messe", "Wind"), "Messe, Wind"), ((), "loser Kontakt")]
)
def test_a_personal_data_sheet_says_whose_cadence_holds(sabine, options, written, labels, told):
    contact = replace(sabine.contact, relationship=Relationship.LOOSE, every_days=56)
    whole = replace(sabine, contact=contact, every_from=labels)
    text = rows(written(data_sheet([whole], options(author="Robin Winter"))))
    assert f"alle 8 Wochen ({told})" in text


def test_a_sharing_sheet_tells_of_me_and_of_nobody_else(options, written):
    me = Me(has=("Klare Texte",), needs=("Ein Atelier",), wants_to_meet=(), name="Robin Winter")
    text = written(sharing_sheet(me, options())).flat()
    assert "Was ich habe und gern teile • Klare Texte" in text
    assert "Was ich suche • Ein Atelier" in text
    assert "Hier ist Platz, um es aufzuschreiben." in text  # where nothing is told: lines
    reached = (Method("phone", "+49 561 555 0199"), Method("email", "robin@winter.example"))
    made = written(sharing_sheet(me, options(), reached))
    assert "So bin ich zu erreichen" in made.flat()
    assert "+49 561 555 0199" in made.flat()
    with made.open() as opened:
        links = [str(a.A.URI) for a in opened.pages[0].Annots]
    assert links == ["tel:+495615550199", "mailto:robin@winter.example"]


@pytest.mark.parametrize("paper", ["a4", "us-letter"])
def test_blank_sheets_are_a_page_for_each_category(options, pdf, paper):
    rendered = render(inventory_sheets(options("en", paper=paper)))
    assert rendered.pages == 3
    text = pdf(rendered.pdf).flat()
    assert "Contacts I have" in text
    assert "Strategy" in text


COUNTED = Inventory(
    categories={Category.HAVE: 894, Category.NEXT: 37, Category.FUTURE: 12},
    relationships={Relationship.LOOSE: 500, Relationship.UNRATED: 394},
    sources=(("XING", 400), ("", 543)),
    importance={0: 900, 3: 43},
    ages={"last_month": 20, "never": 874},
    given=9,
    received=3,
)


def test_an_inventory_report_counts_and_keeps_judgement_to_itself(options, written):
    text = rows(written(inventory_report(COUNTED, options())))
    assert "943 Kontakte" in text
    assert "894 95 %" in text
    assert "ohne Quelle 543 58 %" in text
    assert "Gegeben 9 75 %" in text
    assert "loser Kontakt" not in text
    judged = rows(written(inventory_report(COUNTED, options(ratings=True))))
    assert "loser Kontakt 500 56 %" in judged


def test_its_charts_have_a_text_for_those_who_cannot_see_them(options, written):
    made = written(inventory_report(COUNTED, options("en")))
    alternatives = []

    def walk(node):
        if isinstance(node, pikepdf.Dictionary):
            if "/Alt" in node:
                alternatives.append(str(node.Alt))
            walk(node.get("/K"))
        elif isinstance(node, pikepdf.Array):
            for one in node:
                walk(one)

    with made.open() as opened:
        walk(opened.Root.StructTreeRoot)
    assert any(
        text.startswith("Bar chart “Where the contacts stand”: Have 894 (95%)")
        for text in alternatives
    )


def test_an_empty_inventory_is_no_report(options):
    with pytest.raises(UsageError):
        inventory_report(Inventory(dict.fromkeys(Category, 0)), options())


def test_the_same_data_and_day_give_the_same_bytes(sabine, options):
    for make in (meeting_sheet, strategy_book, data_sheet):
        assert render(make([sabine], options())).pdf == render(make([sabine], options())).pdf
    assert render(inventory_report(COUNTED, options())).pdf == (
        render(inventory_report(COUNTED, options())).pdf
    )


def test_partial_dates(options, sabine, written):
    for stored, told in (("1980-05-02", "2. Mai 1980"), ("irgendwann", "irgendwann")):
        changed = replace(sabine, contact=replace(sabine.contact, birthday=stored))
        assert f"Geburtstag {told}" in rows(written(data_sheet([changed], options())))


def due(kind, day, name, text="", **more):
    return DueItem(kind, 1, 1, name, Category.HAVE, date(2026, 11, day), text=text, **more)


def week_with(items, today=date(2026, 11, 23), **more):
    def on(item):
        return max(item.due, today) if item.kind is not DueKind.BIRTHDAY else item.due

    days = tuple(
        Day(one, tuple(item for item in items if on(item) == one)) for one in days_of(today)
    )
    return Week(days, today, **{"capacity": 10, **more})


def test_a_week_sheet_goes_day_by_day(options, written):
    week = week_with(
        (
            due(DueKind.STEP, 20, "Ole", "Konzept schicken"),
            due(DueKind.FOLLOW_UP, 23, "Anna", "Danken", follow_up_kind="call", at=time(10)),
            due(DueKind.BIRTHDAY, 25, "Hanna", age=45),
            due(DueKind.PROMISE, 29, "Petra", "Liste"),
        )
    )
    text = rows(written(week_sheet(week, options())))
    assert "Woche 48 23. November bis 29. November · " in text
    assert "3 Kontaktaufnahmen geplant von 10 pro Woche" in text
    told = ("Überfällig", "Konzept schicken", "Mo, 23. November", "10:00", "Anrufen: Danken",
            "Di, 24. November", "wird 45", "So, 29. November", "Zusage: Liste")  # fmt: skip
    places = [text.index(each) for each in told]
    assert places == sorted(places)


def test_a_week_sheet_names_the_events_of_a_day(options, written):
    week = week_with(())
    fair = EventPeople(Event("Messe", week.days[3].on, time(19), "Kassel", names=("Eine Person",)))
    days = (*week.days[:3], replace(week.days[3], events=(fair,)), *week.days[4:])
    text = rows(written(week_sheet(replace(week, days=days), options())))
    told = text[text.index("Do, 26. November") : text.index("Fr, 27. November")]
    for part in ("19:00", "Messe", "Kassel", "Eine Person"):
        assert part in told


def test_a_day_goes_by_the_clock_and_what_has_no_time_comes_last(options, written):
    week = week_with(
        (
            due(DueKind.FOLLOW_UP, 26, "Anna", "Danken", follow_up_kind="call", at=time(14, 30)),
            due(DueKind.STEP, 26, "Ole", "Konzept schicken"),
        )
    )
    fair = EventPeople(Event("Messe", week.days[3].on, time(19), "Kassel"))
    days = (*week.days[:3], replace(week.days[3], events=(fair,)), *week.days[4:])
    text = rows(written(week_sheet(replace(week, days=days), options())))
    told = ("Do, 26. November", "14:30", "Danken", "19:00", "Messe", "Konzept schicken",
            "Fr, 27. November")  # fmt: skip
    places = [text.index(each) for each in told]
    assert places == sorted(places)


@pytest.mark.parametrize("paper", ["a4", "us-letter"])
def test_a_full_week_of_fifteen_outreaches_is_one_page(options, paper):
    items = tuple(
        due(DueKind.STEP, 20 + n % 10, f"Maximilian Mustermann {n}", f"Schritt {n} bei der Planung",
            phone="+49 561 555 0101")
        for n in range(15)
    )  # fmt: skip
    week = week_with(items, capacity=15)
    made = render(week_sheet(week, options(paper=paper, punch_margin=True)))
    assert made.accessible
    assert made.pages == 1


def test_a_day_parted_by_a_page_is_named_on_both(options, written):
    week = week_with(tuple(due(DueKind.STEP, 24, f"Person {n}", "Anrufen") for n in range(60)))
    pages = written(week_sheet(week, options())).text("-layout").split("\f")
    for page in pages[:2]:
        assert "Di, 24. November" in page
        assert "Wann" in page


def test_a_week_sheet_tells_holidays_and_what_does_not_fit_and_leaves_out_past_days(
    options, written
):
    wednesday = date(2026, 11, 25)
    late = due(DueKind.FOLLOW_UP, 27, "Ole", "Nachfragen")
    week = week_with(
        (late,), wednesday, capacity=1, done=1, moving=(Move(late, date(2026, 12, 1)),)
    )
    week = replace(
        week, days=(*week.days[:4], replace(week.days[4], holiday="Feiertag"), *week.days[5:])
    )
    text = rows(written(week_sheet(week, options())))
    assert "2 Kontaktaufnahmen geplant von 1 pro Woche" in text
    assert "Feiertag" in text[text.index("Fr, 27. November") :][:40]
    assert "passt nicht in die Woche, frei am Di, 1. Dezember" in text
    assert "Di, 24. November" not in text
