"""What a row of Today says."""

from __future__ import annotations

from datetime import date

import pytest

from mitose.domain.agenda import DueItem, DueKind
from mitose.domain.category import Category
from mitose.domain.follow_up import FOLLOW_UP_KINDS, FollowUp
from mitose.report.follow_ups import follow_up_text
from mitose.report.words import Words
from mitose.ui import due_texts, i18n

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


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("kind", ["", *FOLLOW_UP_KINDS])
def test_a_document_calls_a_follow_up_what_the_screen_calls_it(qapp, kind, language):
    i18n.install(qapp, language)
    try:
        item = DueItem(DueKind.FOLLOW_UP, 1, 1, "Eva", Category.HAVE, TODAY, follow_up_kind=kind)
        printed = follow_up_text(FollowUp(TODAY, kind=kind), Words(language))
        assert printed == due_texts.what(item, TODAY)
    finally:
        i18n.install(qapp, "en")
