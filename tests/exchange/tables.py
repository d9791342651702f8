"""Helpers: tables written for a test, and the one contact read out of them."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from tests.exchange.reading import read

from mitose.domain.imported import ImportRecord


def table(folder: Path, rows: list[list[str]], name: str = "t.csv", separator: str = ",") -> Path:
    stream = io.StringIO()
    csv.writer(stream, delimiter=separator).writerows(rows)
    path = folder / name
    path.write_text(stream.getvalue(), encoding="utf-8")
    return path


def one(folder: Path, header: str, row: str, separator: str = ";") -> ImportRecord:
    rows = [header.split(separator), row.split(separator)]
    (record,) = read(table(folder, rows, separator=separator)).records
    return record


def extras(record: ImportRecord) -> dict[str, str]:
    return {extra.name: extra.value for extra in record.extras}
