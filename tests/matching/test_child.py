"""Many people are compared in a process of its own, with the same result."""

from __future__ import annotations

import pytest

from mitose.domain.duplicates import Person
from mitose.domain.errors import CancelledError
from mitose.matching import child
from mitose.matching.duplicates import find

PEOPLE = [
    Person(number, f"Anna {number // 2} Krüger", organisation="Kontor")
    for number in range(1, child.CHILD_FROM + 100)
]


def test_a_child_finds_what_is_found_here():
    told: list[tuple[int, int]] = []
    found = child.find_apart(
        PEOPLE,
        region="DE",
        fresh={1, 2, 3, 4},
        not_same=[(2, 3)],
        progress=lambda done, total: told.append((done, total)),
    )
    assert found == find(PEOPLE, region="DE", fresh={1, 2, 3, 4}, not_same=[(2, 3)])
    assert (4, 5) in {(pair.first, pair.second) for pair in found}
    assert told[-1][0] == told[-1][1]


@pytest.mark.parametrize("people", [PEOPLE, PEOPLE[:100]])
def test_it_can_be_stopped(people):
    with pytest.raises(CancelledError):
        child.find_apart(people, region="DE", cancelled=lambda: True)


def test_a_child_that_dies_is_no_loss(monkeypatch):
    monkeypatch.setattr(child, "_answers", lambda *_args: None)
    found = child.find_apart(PEOPLE, region="DE", fresh={1, 2})
    assert found == find(PEOPLE, region="DE", fresh={1, 2})
