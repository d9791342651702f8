"""Damaged files of every format raise nothing; `mutator.py` tells how to try a hundred thousand."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.exchange import mutator

_SHARE = 200


@pytest.mark.parametrize("share", range(10))
def test_no_damage_raises(samples_dir: Path, share: int) -> None:
    assert mutator.run(range(share * _SHARE, (share + 1) * _SHARE)) == []


@pytest.mark.long
@pytest.mark.timeout(1800)
def test_a_hundred_thousand_damaged_files(samples_dir: Path) -> None:
    assert mutator.main(100_000, 10_000, 2) == 0
