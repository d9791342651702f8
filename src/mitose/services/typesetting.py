"""What sets documents, apart from their data; loads nothing of the database."""

from __future__ import annotations

from mitose.report import press


def get_ready(_ws: object = None) -> None:
    """Have it start beside all else: a document whose data is read meanwhile is there sooner."""
    press.get_ready()


def close() -> None:
    """End what waits for a next document."""
    press.close()
