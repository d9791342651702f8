"""Filters as texts."""

from __future__ import annotations

import pytest

from mitose.domain.board_query import BoardQuery, Due, PlanState, Sort
from mitose.domain.capital import Capital
from mitose.domain.category import Relationship
from mitose.domain.saved_filter import as_text, from_text


@pytest.mark.parametrize(
    "query",
    [
        BoardQuery(),
        BoardQuery(text="Müller org:„x“"),
        BoardQuery(sources=(3, 1), circles=(2,), tags=(9,), cities=("Kassel", "Köln")),
        BoardQuery(due=Due.WEEK, importance=2, unrated=True, archived_too=True),
        BoardQuery(
            relationships=(Relationship.ADDRESS_ONLY, Relationship.LOOSE),
            capital=Capital.SOCIAL | Capital.ECONOMIC,
        ),
        BoardQuery(plan_next=PlanState.INCOMPLETE, plan_future=PlanState.NONE),
    ],
)
def test_a_filter_comes_back_as_it_was(query):
    assert from_text(as_text(query)) == query


def test_the_orders_are_not_part_of_a_filter():
    kept = from_text(
        as_text(BoardQuery(text="a", sort_have=Sort.DUE)), BoardQuery(sort_next=Sort.NAME)
    )
    assert kept == BoardQuery(text="a", sort_next=Sort.NAME)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "7",
        '{"text": 3, "due": "never", "new": 1}',
        '{"relationships": ["", 4], "capital": 64}',
    ],
)
def test_what_is_odd_filters_nothing(text):
    assert from_text(text) == BoardQuery()
