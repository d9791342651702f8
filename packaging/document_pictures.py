"""Writes the pictures of DOCUMENTS.md anew: page one of each document about the sample network.

Run it with the environment's Python: `.venv/bin/python packaging/document_pictures.py`.
"""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

from mitose.domain.category import Category
from mitose.paths import Paths
from mitose.services import contacts, documents, sample
from mitose.services.workspace import Workspace

FOLDER = Path(__file__).resolve().parents[1] / "resources/screenshots/documents"
DAY = date(2026, 11, 23)
PPI = 72


def main() -> None:
    """One PNG for each document, in English."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, Workspace.open(Paths(Path(folder))) as workspace:
        sample.fill(workspace, "en", DAY)
        first = contacts.ids_in(workspace, Category.NEXT)[:1]
        one = ("contact-plan", "meeting-sheet", "data-sheet")
        for document in documents.DOCUMENTS:
            shown = documents.preview(
                workspace, document, ids=first if document in one else (), language="en", day=DAY,
                ppi=PPI,
            )  # fmt: skip
            (FOLDER / f"{document}.png").write_bytes(shown.pages[0])


if __name__ == "__main__":
    main()
