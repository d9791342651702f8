"""What a row of Today says."""

from __future__ import annotations

from datetime import date

import pytest

from mitose.domain.agenda import DueItem, DueKind
from mitose.domain.category import Category
from mitose.ui import due_texts

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Jonas Schöller", "Jonas turns 52"),
        ("Prof. Dr. Eva Malik", "Eva turns 52"),
        ("Prof. Dr. rer. nat. h. c. Eva von Malik", "Eva turns 52"),
        ("Malik, Eva", "Eva turns 52"),
        ("Dr.-Ing. Eva Malik", "Eva turns 52"),
        ("Univ.-Prof. Dr. rer. nat. Eva Malik, MBA", "Eva turns 52"),
        ("Dr. Jörg Großmüller", "Jörg turns 52"),
        ("Anna Kaufmann", "Anna turns 52"),
        ("Eva", "Eva turns 52"),
        ("陳小明", "陳小明 turns 52"),
    ],
)
def test_a_birthday_calls_by_the_first_name_and_never_by_a_title(qapp, name, said):
    item = DueItem(DueKind.BIRTHDAY, 1, 1, name, Category.HAVE, TODAY, age=52)
    assert due_texts.what(item, TODAY) == said
