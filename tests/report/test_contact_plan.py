from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from mitose.domain.category import Category
from mitose.domain.contact import ContactSource, Method
from mitose.domain.errors import UsageError
from mitose.domain.interaction import Interaction
from mitose.domain.plan import Approach, Step, Want
from mitose.report.documents import contact_plan
from mitose.report.render import render


@pytest.fixture
def words_of(pdf):
    """The text a reader of the printed document sees, on one line."""
    return lambda document: pdf(render(document).pdf).flat()


def test_a_german_plan_says_everything_on_one_page(sabine, options, pdf):
    rendered = render(contact_plan([sabine], options()))
    assert (rendered.pages, rendered.accessible, rendered.notes) == (1, True, ())
    text = pdf(rendered.pdf).flat()
    for expected in (
        "ALS NÄCHSTES",
        "Sabine Hartwig",
        "Leiterin Marketing · Nordlicht Energie, Kassel",
        "s.hartwig@nordlicht.example",
        "+49 561 555 0142",
        "Quelle: XING, seit März 2024",
        "Wer und warum",
        "Sie verantwortet das Kundenmagazin",
        "Was ich mir wünsche",
        "Was ich tun kann",
        "1 gegeben · 1 zugesagt · 1 Idee",
        "gegeben am 12. November",
        "zugesagt bis 3. Dezember",
        "Wie ich den Kontakt anbahne",
        "1 von 3 Schritten erledigt",
        "Über Anna Krüger beim Netzwerkabend",
        "„Anna hat mir von Ihrer Windparkgeschichte erzählt …“",
        "Schritt Wann Mit",
        "Mi, 18. November",
        "Di, 24. November, 10:00",
        "Wiedervorlagen",
        "Anrufen: Nachfassen (alle 8 Wochen)",
        "Fr, 20. November, überfällig",
        "Di, 5. Januar 2027",
        "Verlauf",
        "1-mal gegeben",
        "3. März 2025",
        "Gegeben: Leserumfrage",
        "Notizen zum Treffen",
        "Mitose · Kontaktplan · Stand 23. November 2026",
        "Seite 1 von 1",
    ):
        assert expected in text, expected
    for absent in (
        "2026-11",
        "alt@nordlicht",
        "Ein alter Einfall",
        "Nicht mehr nötig",
        "erledigt,",
    ):
        assert absent not in text, absent


def test_an_english_plan(sabine, options, words_of):
    text = words_of(contact_plan([sabine], options("en")))
    for expected in (
        "NEXT",
        "Source: XING, since March 2024",
        "What I want from them",
        "What I can do for them",
        "1 given · 1 promised · 1 idea",
        "Step When With",
        "Tue 24 November, 10:00",
        "Call: Nachfassen (every 8 weeks)",
        "Mitose · Contact plan · as of 23 November 2026",
        "Page 1 of 1",
    ):
        assert expected in text, expected


def test_ratings_and_private_notes_are_off_until_asked_for(sabine, options, words_of):
    private = (
        "Öffnet die Tür",
        "loser Kontakt",
        "3 von 3",
        "Türen und Kontakte",
        "Energieverbände",
    )
    text = words_of(contact_plan([sabine], options()))
    assert not any(word in text for word in private)
    assert "Ruft ungern" not in text
    assert all(word in words_of(contact_plan([sabine], options(ratings=True))) for word in private)
    assert "Ruft ungern" in words_of(contact_plan([sabine], options(private_notes=True)))


def test_history_and_note_lines_can_be_left_out(sabine, options, words_of):
    text = words_of(contact_plan([sabine], options(history=False, note_lines=False)))
    assert "Verlauf" not in text
    assert "Druckforum" not in text
    assert "Notizen zum Treffen" not in text


def test_open_questions_become_lines_to_fill_by_hand(named, options, words_of):
    text = words_of(contact_plan([named("Klinikverbund", Category.NEXT)], options()))
    assert "Wer genau, und warum gerade dieser Kontakt?" in text
    assert "Was kann ich tun?" in text
    assert "Weg Anlass Erster Satz" in text
    assert "Schritt Wann Mit" in text
    text = words_of(contact_plan([named("Verlegerin", Category.FUTURE)], options()))
    assert "Begegnung Strategie" in text
    assert "Schritt Wann Mit" not in text


def test_a_have_contact_is_asked_nothing(named, options, words_of):
    text = words_of(contact_plan([named("Tomás Rey")], options()))
    for heading in ("Wer und warum", "Was ich mir", "Was ich tun kann", "anbahne", "Verlauf"):
        assert heading not in text


def test_the_person_a_step_is_with_is_found_by_name(sabine, options):
    document = contact_plan([sabine], options())
    table = next(b for b in document.parts[0].blocks if type(b).__name__ == "Table")
    with_whom = [row.cells[2].lines[0][0].text for row in table.rows]
    assert with_whom == ["Anna Krüger", "", ""]


def test_small_words_of_a_name_are_no_person(named, options):
    approach = Approach(way_in="x", steps=(Step("Mit der Presse von Kassel reden"),))
    plan = contact_plan([named("Ute von der Aue", Category.NEXT, approach=approach)], options())
    table = next(b for b in plan.parts[0].blocks if type(b).__name__ == "Table")
    assert table.rows[0].cells[2].lines[0][0].text == ""


def test_the_introducer_is_named_even_without_a_way_in(named, options, words_of):
    approach = Approach(introducer_id=3, introducer_name="Anna Krüger")
    plan = contact_plan([named("Ute Aue", Category.NEXT, approach=approach)], options())
    assert "Weg Vorstellung durch Anna Krüger" in words_of(plan)


def test_an_introduction_is_not_called_so_twice(named, options, words_of):
    approach = Approach(way_in="Vorstellung", introducer_id=3, introducer_name="Anna Krüger")
    plan = contact_plan([named("Ute Aue", Category.NEXT, approach=approach)], options())
    assert "Weg Vorstellung durch Anna Krüger" in words_of(plan)


def test_several_sources_and_phones_but_no_fax(named, options, words_of):
    contact = named(
        "Tomás Rey",
        sources=(ContactSource(1, "BNI"), ContactSource(2, "LinkedIn", date(2019, 5, 1))),
        methods=(Method("phone", "0561 555 0111", "fax"), Method("phone", "0561 555 0112")),
    )
    text = words_of(contact_plan([contact], options()))
    assert "Quellen: BNI · LinkedIn, seit Mai 2019" in text
    assert "0561 555 0112" in text
    assert "0561 555 0111" not in text


def test_a_long_history_is_counted_not_cut_in_silence(sabine, options, words_of):
    day = date(2026, 11, 1)
    past = tuple(Interaction(day - timedelta(days=n), "met", f"Gespräch {n}.") for n in range(34))
    text = words_of(contact_plan([replace(sabine, interactions=past)], options()))
    assert "Gespräch 29." in text
    assert "Gespräch 30." not in text
    assert "4 ältere Einträge stehen im Programm." in text


def test_each_contact_starts_on_a_new_page_and_over_three_have_contents(named, options, pdf):
    people = [named(f"Person {n}", list(Category)[n % 3], n) for n in range(1, 5)]
    three = render(contact_plan(people[:3], options()))
    assert three.pages == 3
    assert "Kontaktpläne" not in pdf(three.pdf).flat()
    four = render(contact_plan(people, options()))
    assert four.pages == 5
    first = pdf(four.pdf).text("-l", "1", "-layout")
    assert "Kontaktpläne" in first
    assert "4 Kontakte" in first
    for number in range(1, 5):
        assert f"Person {number}" in first
        page = pdf(four.pdf).text("-f", str(number + 1), "-l", str(number + 1))
        assert f"Person {number}" in page


def test_a_page_that_only_goes_on_names_the_contact(sabine, options, pdf):
    steps = tuple(Step(f"Schritt {n}") for n in range(60))
    long = replace(sabine, approach=Approach(way_in="x", steps=steps))
    rendered = render(contact_plan([long], options()))
    assert rendered.pages > 1
    second = pdf(rendered.pdf).text("-f", "2", "-l", "2")
    assert second.split("\n")[0] == "Sabine Hartwig"
    assert "Schritt" in second.split("\n\n")[1] + second.split("\n\n")[2]


@pytest.mark.parametrize("wants", [0, 8, 13, 18, 23])
def test_lines_for_notes_never_cost_a_page(sabine, options, wants):
    more = replace(sabine, wants=tuple(Want(f"Wunsch Nummer {n}") for n in range(wants)))
    without = render(contact_plan([more], options(note_lines=False))).pages
    assert render(contact_plan([more], options())).pages == without


def test_nobody_is_wrong_usage(options):
    with pytest.raises(UsageError):
        contact_plan([], options())
