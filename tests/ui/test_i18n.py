"""Dates and numbers as the design writes them, in both languages."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QDialogButtonBox

from mitose.ui import i18n

TODAY = date(2026, 11, 23)  # a Monday


@pytest.fixture(params=["en", "de"])
def language(request, qapp):
    yield i18n.install(qapp, request.param)
    i18n.install(qapp, "en")


@pytest.mark.parametrize(
    ("day", "at", "english", "german"),
    [
        (date(2026, 11, 23), None, "today", "heute"),
        (date(2026, 11, 23), time(10), "10:00", "10:00"),
        (date(2026, 11, 24), None, "Tue 24", "Di 24."),
        (date(2026, 11, 24), time(10), "Tue 24 10:00", "Di 24. 10:00"),
        (date(2026, 11, 29), None, "Sun 29", "So 29."),
        (date(2026, 11, 30), None, "30 Nov", "30. Nov"),
        (date(2026, 12, 4), None, "4 Dec", "4. Dez"),
        (date(2027, 3, 4), None, "4 Mar", "4. Mär"),
        (date(2028, 3, 14), None, "14 Mar 2028", "14. Mär 2028"),
        (date(2026, 11, 21), None, "since Sat", "seit Sa"),
        (date(2026, 11, 17), None, "since Tue", "seit Di"),
        (date(2026, 11, 16), None, "since 16 Nov", "seit 16. Nov"),
        (date(2024, 3, 1), None, "since 2024", "seit 2024"),
    ],
)
def test_chips_say_when(qapp, day, at, english, german):
    i18n.install(qapp, "de")
    assert i18n.chip_date(day, TODAY, at) == german
    i18n.install(qapp, "en")
    assert i18n.chip_date(day, TODAY, at) == english


def test_no_chip_is_longer_than_twelve_letters(language):
    for days in range(-800, 1500):
        day = TODAY + timedelta(days=days)
        for at in (None, time(23, 59)):
            assert len(i18n.chip_date(day, TODAY, at)) <= 12
        assert len(i18n.chip_promise(day, TODAY)) <= 12
        assert len(i18n.short_date(day, TODAY)) <= 12


def test_promises_say_until_when(qapp):
    assert i18n.chip_promise(date(2026, 12, 3), TODAY) == "by 3 Dec"
    assert i18n.chip_promise(TODAY, TODAY) == "by today"
    assert i18n.chip_promise(date(2026, 11, 20), TODAY) == "since Fri"
    i18n.install(qapp, "de")
    assert i18n.chip_promise(date(2026, 12, 3), TODAY) == "bis 3. Dez"
    i18n.install(qapp, "en")


def test_long_dates(qapp):
    assert i18n.long_date(TODAY) == "Monday 23 November"
    assert i18n.long_date(TODAY, date(2025, 1, 1)) == "Monday 23 November 2026"
    assert i18n.day_month(date(2026, 11, 12), TODAY) == "12 November"
    assert i18n.month_year(date(2024, 3, 1)) == "March 2024"
    assert i18n.birthday(12, 4) == "4 December"
    assert i18n.relative_day(TODAY + timedelta(days=1), TODAY) == "tomorrow"
    assert i18n.weekday_date(TODAY) == "Mon 23"
    i18n.install(qapp, "de")
    assert i18n.long_date(TODAY) == "Montag, 23. November"
    assert i18n.day_month(date(2025, 3, 12), TODAY) == "12. März 2025"
    assert i18n.birthday(12, 4, 1974) == "4. Dezember 1974"
    assert i18n.relative_day(TODAY - timedelta(days=1), TODAY) == "gestern"
    assert i18n.weekday_date(TODAY) == "Mo 23."
    i18n.install(qapp, "en")


def test_numbers(qapp):
    assert i18n.number(1124) == "1,124"
    assert i18n.number(894) == "894"
    assert i18n.percent(0.62) == "62%"
    assert i18n.file_size(3_240_000) == "3.2\u202fMB"
    i18n.install(qapp, "de")
    assert i18n.number(1_001_124) == "1.001.124"
    assert i18n.percent(0.62) == "62\u202f%"
    assert i18n.file_size(940) == "0,9\u202fkB"
    i18n.install(qapp, "en")


def test_qts_own_words_follow_the_language(qapp, qtbot):
    i18n.install(qapp, "de")
    assert i18n.current() == "de"
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    button = box.button(QDialogButtonBox.StandardButton.Cancel)
    assert button.text().replace("&", "") == "Abbrechen"
    assert QLocale().firstDayOfWeek().name == "Monday"
    i18n.install(qapp, "en")
    assert i18n.current() == "en"
    again = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(again)
    shown = again.button(QDialogButtonBox.StandardButton.Cancel).text()
    assert shown.replace("&", "") == "Cancel"


def test_the_system_decides_where_the_user_did_not(monkeypatch):
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("de_AT"))
    assert i18n.language("system") == "de"
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("fr_FR"))
    assert i18n.language("system") == "en"
    assert i18n.language("de") == "de"
