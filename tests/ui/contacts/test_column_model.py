"""Where contacts stand in a column: looked for one by one, and all at once."""

from __future__ import annotations

import random
import tracemalloc
from array import array
from datetime import date

import pytest
from PySide6.QtCore import QObject

from mitose.ui.contacts.model import ColumnModel
from mitose.ui.contacts.table_model import TableModel


@pytest.mark.parametrize("asked", [1, 7, 8, 60])
def test_a_contact_is_found_where_it_stands(asked):
    parent = QObject()
    model = ColumnModel(lambda _ids: {}, lambda: date(2026, 11, 23), parent)
    chance = random.Random(asked)
    for start in (1, 250, 65_000):  # ids whose bytes begin like the end of others
        ids = chance.sample(range(start, start + 800), 600)
        model.set_ids(ids)
        wanted = chance.sample(range(start - 1, start + 800), asked)
        places = [ids.index(key) if key in ids else -1 for key in wanted]
        assert [model.row_of(key) for key in wanted] == places
        model.set_ids(ids[::-1])
        found = [599 - place for place in places if place >= 0]
        assert model.rows_of(iter(wanted)) == model.rows_of(wanted) == found
    model.set_ids([])
    assert model.row_of(1) == -1


@pytest.mark.parametrize("kind", [ColumnModel, TableModel])
def test_selecting_among_a_hundred_thousand_keeps_little(kind):
    parent = QObject()
    model = kind(lambda _ids: {}, lambda: date(2026, 11, 23), parent)
    ids = array("q", random.Random(1).sample(range(1, 100_001), 100_000))
    find = model.row_of if kind is ColumnModel else model.place_of
    model.set_ids(ids)
    wanted = ids[-100:]
    tracemalloc.start()
    try:
        assert [find(key) for key in wanted] == list(range(99_900, 100_000))
        assert find(100_001) == find(0) == find(-1) == -1
        kept, _most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert kept < 1_000_000  # a dictionary of them takes ten
