"""Phone numbers are compared as international ones."""

from __future__ import annotations

import pytest

from mitose.matching.phones import international


@pytest.mark.parametrize(
    "written",
    [
        "0561 555 0101",
        "+49 561 5550101",
        "+49 (0)561 555-0101",
        "0049561/5550101",
        "(0561) 555 01 01",
        "tel:+49-561-555-0101",
        "+49 0561 5550101",
    ],
)
def test_every_way_of_writing_is_one_number(written):
    assert international(written, "DE-HE") == "+495615550101"


@pytest.mark.parametrize(
    ("written", "region", "number"),
    [
        ("01 555 0101", "AT", "+4315550101"),
        ("044 555 01 01", "CH", "+41445550101"),
        ("(212) 555-0101", "US", "+12125550101"),
        ("+39 06 555 0101", "DE", "+39065550101"),  # Italy's zero belongs to the number
        ("0561 5550101 ext. 12", "DE", "+495615550101;12"),
    ],
)
def test_the_country_decides_about_numbers_without_one(written, region, number):
    assert international(written, region) == number


@pytest.mark.parametrize("written", ["", "110", "+", "0", "00", "nach 18 Uhr", "+49"])
def test_what_is_no_full_number_is_none(written):
    assert international(written, "DE") == ""
