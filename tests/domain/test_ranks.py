"""Ranks: there is always room between two, and they stay short."""

import random

import pytest

from mitose.domain.ranks import between, spread


def test_a_thousand_moves_to_any_place_keep_the_order() -> None:
    chance = random.Random(7)
    ranks = spread("", "", 20)
    for _ in range(1000):
        place = chance.randrange(len(ranks) + 1)
        low = ranks[place - 1] if place else ""
        high = ranks[place] if place < len(ranks) else ""
        ranks.insert(place, between(low, high))
    assert ranks == sorted(set(ranks))


@pytest.mark.parametrize("end", ["top", "bottom"])
def test_appending_and_prepending_keep_ranks_short(end: str) -> None:
    rank = between("", "")
    for _ in range(5000):
        following = between("", rank) if end == "top" else between(rank, "")
        assert (following < rank) is (end == "top")
        rank = following
    assert len(rank) <= 6


def test_many_between_two_neighbours_stand_in_order() -> None:
    low, high = "V00001", "V00002"
    ranks = spread(low, high, 500)
    assert [low, *ranks, high] == sorted({low, *ranks, high})
    assert max(map(len, ranks)) <= 10


def test_there_is_no_room_where_the_order_is_wrong() -> None:
    with pytest.raises(ValueError, match="not below"):
        between("b", "a")
