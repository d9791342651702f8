"""The event sheet: one page that says where, whom to meet, and what is known of the others."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from mitose.domain.event import Event
from mitose.report.documents import data_sheet, event_sheet
from mitose.report.render import render

FAIR = Event(
    "Druckmesse",
    date(2026, 11, 26),
    time(19),
    "Halle am Fluss",
    "Zehn Karten einstecken",
    ends_at=time(22),
    names=("Wer über Papier spricht",),
)


@pytest.fixture
def bernd(sabine):
    """Somebody else with the same history."""
    contact = replace(sabine.contact, id=2, name="Bernd Albers", role="Drucker")
    return replace(sabine, contact=contact)


def test_it_tells_of_whom_to_meet_and_who_is_there(sabine, bernd, options, pdf):
    rendered = render(event_sheet(FAIR, [sabine], [sabine, bernd], options()))
    assert (rendered.pages, rendered.accessible) == (1, True)
    text = pdf(rendered.pdf).flat()
    for part in (
        "Druckmesse",
        "Do, 26. November, 19:00–22:00 · Halle am Fluss",
        "Zehn Karten einstecken",
        "Wen ich treffen will",
        "Wer über Papier spricht",
        "Die Neugestaltung des Kundenmagazins",
        "Anna hat mir von Ihrer Windparkgeschichte erzählt",
        "Wer dabei ist",
        "Zwei Karten für die Messe",
        "Leserumfrage geschickt",
        "Reportagen aus dem Anlagenbau",
        "Notizen",
    ):
        assert part in text
    assert text.count("Sabine Hartwig") == 1
    assert text.count("Bernd Albers") == 1


def test_what_is_private_stays_away(sabine, bernd, options, pdf):
    told = pdf(render(event_sheet(FAIR, [sabine], [bernd], options())).pdf).flat()
    for private in ("Öffnet die Tür", "Ruft ungern vor neun", "Energieverbände", "★"):
        assert private not in told


def test_without_anybody_it_says_so_and_leaves_lines(options, pdf):
    empty = replace(FAIR, names=(), notes="")
    told = pdf(render(event_sheet(empty, [], [], options("en"))).pdf).flat()
    assert "It is not known yet who will be there." in told
    assert "Notes" in told


def test_history_and_lines_can_be_left_out(sabine, options, pdf):
    plain = replace(options("en"), history=False, note_lines=False)
    told = pdf(render(event_sheet(FAIR, [sabine], [], plain)).pdf).flat()
    assert "Last time" not in told
    assert "Notes" not in told


def test_many_people_go_on_overleaf_with_the_head_again(bernd, options, pdf):
    crowd = [replace(bernd, contact=replace(bernd.contact, id=100 + n)) for n in range(40)]
    rendered = render(event_sheet(FAIR, [], crowd, options()))
    assert rendered.pages > 1
    assert pdf(rendered.pdf).flat().count("Gut zu wissen") == rendered.pages


def test_one_over_several_days_says_both(options, pdf):
    long = replace(FAIR, ends_on=date(2026, 11, 28), ends_at=None)
    told = pdf(render(event_sheet(long, [], [], options("en"))).pdf).flat()
    assert "Thu 26 November, 19:00 – Sat 28 November" in told


def test_the_personal_data_sheet_tells_of_the_events_too(sabine, options, pdf):
    one = replace(FAIR, there=(1,), met=(1,))
    told = pdf(render(data_sheet([sabine], options("en"), {1: (one,)})).pdf).flat()
    assert "Events 26 November 2026 Druckmesse: will be there, met there" in told
    assert "Zehn Karten" not in told
