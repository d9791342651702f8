"""The table of contacts as it stands in the window: chosen columns, in the order shown."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from mitose.domain.cadence import holding
from mitose.domain.contact_table import TableColumn
from mitose.domain.errors import UsageError
from mitose.report.blocks import Cell, Column, Document, Part, Row, Run, Table, Text, Title
from mitose.report.clean import mail_link, one_line, phone_link, room
from mitose.report.dates import Dates
from mitose.report.frame import framed
from mitose.report.person import cadence_words
from mitose.report.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mitose.domain.contact_table import TableRow
    from mitose.report.options import DocumentOptions

#: What the table shows if nobody has chosen.
COLUMNS = (
    TableColumn.NAME,
    TableColumn.ROLE,
    TableColumn.ORGANISATION,
    TableColumn.CITY,
    TableColumn.PHONE,
    TableColumn.EMAIL,
)
#: The user's own judgement: only where it was asked for.
_RATINGS = (TableColumn.RELATIONSHIP, TableColumn.IMPORTANCE, TableColumn.CADENCE)
_UPRIGHT_AT_MOST = 5
_LONG_CELL = 400
_WIDTHS = {
    TableColumn.NAME: 1.5,
    TableColumn.EMAIL: 1.5,
    TableColumn.ORGANISATION: 1.3,
    TableColumn.ROLE: 1.3,
    TableColumn.NEXT_STEP: 1.5,
    TableColumn.IMPORTANCE: 0.6,
    TableColumn.DUE: 0.9,
}


def contact_list(rows: Sequence[TableRow], options: DocumentOptions, title: str = "") -> Document:
    """These contacts as a table; ``title`` says which they are.

    Raises UsageError (``no_contacts``) for none.
    """
    if not rows:
        raise UsageError("no_contacts")
    words = Words(options.language)
    dates = Dates(options.language, options.day)
    columns = [
        column
        for column in map(TableColumn, options.columns or COLUMNS)
        if options.ratings or column not in _RATINGS
    ]
    heads = tuple(Column(words(f"list_{one.value}"), _WIDTHS.get(one, 1)) for one in columns)
    table = Table(heads, tuple(_row(row, columns, words, dates) for row in rows), small=True)
    name = one_line(title)
    counted = words.count("contacts", len(rows))
    headline = Title(words("contact_list"), name or words("every_contact"), counted)
    return framed(
        "contact_list",
        f"{words('contact_list')}: {name}" if name else words("contact_list"),
        [Part((headline, table))],
        options,
        words,
        dates,
        landscape=len(columns) > _UPRIGHT_AT_MOST,
    )


def _row(row: TableRow, columns: Sequence[TableColumn], words: Words, dates: Dates) -> Row:
    cells = tuple(_cell(row, column, words, dates) for column in columns)
    long = any(room(run.text) > _LONG_CELL for cell in cells for line in cell.lines for run in line)
    return Row(cells, breakable=long)


def _cell(row: TableRow, column: TableColumn, words: Words, dates: Dates) -> Cell:
    text = _text(row.values.get(column, ""), column, words, dates)
    if column is TableColumn.NAME:
        name = text or (Run(words("unnamed")),)
        return Cell(((Run(name[0].text, "strong"),),), category=row.values[TableColumn.CATEGORY])
    return Cell((text or (Run(""),),))  # an empty cell would be one to fill by hand


def _text(value: str, column: TableColumn, words: Words, dates: Dates) -> Text:
    shown = one_line(value)
    if not shown:
        return ()
    if column is TableColumn.CATEGORY:
        return (Run(words(shown)),)
    if column is TableColumn.RELATIONSHIP:
        return (Run(words(f"rating_{shown}")),)
    if column is TableColumn.IMPORTANCE:
        return (Run(words("importance_of", n=shown)),) if shown != "0" else ()
    if column in (TableColumn.DUE, TableColumn.LAST_INTERACTION):
        day = date.fromisoformat(shown[:10])
        overdue = column is TableColumn.DUE and day < dates.today
        return (Run(dates.short(day), "overdue" if overdue else ""),)
    if column is TableColumn.CADENCE:
        return (Run(cadence_words(holding(shown), words)),)
    if column is TableColumn.EMAIL:
        return (Run(shown, link=mail_link(shown)),)
    if column is TableColumn.PHONE:
        return (Run(shown, link=phone_link(shown)),)
    return (Run(shown),)
