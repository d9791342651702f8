"""Public holidays by Land."""

from __future__ import annotations

from datetime import date

from mitose.services.public_holidays import between
from mitose.settings import REGIONS


def names(region, day, language="de"):
    return between(region, day, day, language).get(day, "")


def test_laender_differ():
    corpus_christi, all_saints = date(2026, 6, 4), date(2026, 11, 1)
    assert names("DE-HE", corpus_christi) == "Fronleichnam"
    assert names("DE-BE", corpus_christi) == ""
    assert names("DE-BY", all_saints) == "Allerheiligen"
    assert names("DE-HE", all_saints) == ""
    assert names("AT-9", date(2026, 10, 26)) == "Nationalfeiertag"
    assert names("CH-BE", date(2026, 1, 2)) == "Berchtoldstag"
    assert names("CH-ZH", date(2026, 1, 2)) == ""
    assert names("CH", date(2026, 8, 1)) == "Nationalfeiertag"


def test_the_names_follow_the_language():
    assert names("DE", date(2026, 12, 25)) == "Erster Weihnachtstag"
    assert names("DE", date(2026, 12, 25), "en") == "Christmas Day"


def test_over_the_turn_of_the_year_both_years_are_asked():
    found = between("DE-SN", date(2026, 12, 21), date(2027, 1, 6), "de")
    assert list(found) == [date(2026, 12, 25), date(2026, 12, 26), date(2027, 1, 1)]


def test_every_region_of_the_settings_has_holidays_and_others_do_no_harm():
    for region in REGIONS:
        assert len(between(region, date(2026, 1, 1), date(2026, 12, 31), "en")) >= 4, region
    assert names("DE-XX", date(2026, 12, 25)) == "Erster Weihnachtstag"
    assert names("QQ", date(2026, 12, 25)) == ""
