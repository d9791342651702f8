"""The table of contacts on paper: chosen columns in their order, rows in theirs."""

from __future__ import annotations

import io

import pikepdf
import pytest

from mitose.domain.contact_table import TableColumn, TableRow
from mitose.domain.errors import UsageError
from mitose.report.blocks import Table
from mitose.report.documents import contact_list
from mitose.report.render import render

FULL = {
    "name": "Anna Krüger",
    "role": "Architektin",
    "organisation": "Krüger + Partner",
    "city": "Kassel",
    "category": "next",
    "relationship": "loose",
    "importance": "2",
    "due": "2026-11-20 10:00",
    "next_step": "Anrufen",
    "last_interaction": "2025-03-01",
    "cadence": "56 rated loose",
    "email": "anna@krueger.example",
    "phone": "+49 561 555 0101",
    "sources": "BNI, XING",
    "circles": "",
    "tags": "Energie",
}


def row(key=1, **values):
    full = FULL | values
    return TableRow(key, {column: full[column.value] for column in TableColumn})


def said(document):
    """The heads and the cells of each row as texts."""
    table = next(block for block in document.parts[0].blocks if isinstance(block, Table))
    rows = [
        [" ".join(run.text for line in cell.lines for run in line) for cell in one.cells]
        for one in table.rows
    ]
    return [column.head for column in table.columns], rows


def test_the_columns_and_rows_stand_as_they_were_chosen(options):
    chosen = options(columns=("name", "due", "last_interaction", "tags", "category"))
    made = contact_list([row(2, name="Zoë"), row(1)], chosen)
    heads, rows = said(made)
    assert heads == ["Name", "Fällig", "Letzter Austausch", "Schlagwörter", "Kategorie"]
    assert rows[0][0] == "Zoë"
    assert rows[1] == ["Anna Krüger", "20. November", "1. März 2025", "Energie", "Als Nächstes"]
    assert not made.landscape


def test_ratings_stand_there_only_where_they_were_asked_for(options):
    columns = ("name", "relationship", "importance", "cadence")
    assert said(contact_list([row()], options(columns=columns)))[0] == ["Name"]
    heads, rows = said(contact_list([row()], options(columns=columns, ratings=True)))
    assert heads == ["Name", "Beziehung", "Wichtig", "Rhythmus"]
    assert rows == [["Anna Krüger", "loser Kontakt", "2 von 3", "alle 8 Wochen (loser Kontakt)"]]


def test_nobody_is_no_document(options):
    with pytest.raises(UsageError):
        contact_list([], options())


@pytest.mark.parametrize("language", ["de", "en"])
def test_all_columns_lie_on_a_page_on_its_side_and_can_be_read_aloud(options, language):
    columns = tuple(column.value for column in TableColumn)
    chosen = options(language=language, columns=columns, ratings=True)
    long = "Donaudampfschifffahrtsgesellschaftskapitän " * 12
    rows = [row(key, name=name) for key, name in enumerate(("", long, "王小明", "ليلى حداد"), 1)]
    result = render(contact_list([*rows, *(row(key) for key in range(5, 90))], chosen))
    assert result.accessible
    assert result.pages > 1
    with pikepdf.open(io.BytesIO(result.pdf)) as pdf:
        width, height = (float(side) for side in pdf.pages[0].mediabox[2:])
        assert width > height
