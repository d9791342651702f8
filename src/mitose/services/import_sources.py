"""What can be imported beside files: text that was pasted."""

from __future__ import annotations

from mitose.domain.imported import ImportOptions, ImportPreview
from mitose.services import column_mappings
from mitose.services.import_preview import Cancelled, preview_of
from mitose.services.workspace import Workspace


def preview_text(
    ws: Workspace,
    text: str,
    options: ImportOptions,
    *,
    name: str = "",
    cancelled: Cancelled | None = None,
) -> ImportPreview:
    """The preview of pasted text: names, addresses, cells of a spreadsheet, a card, anything.

    ``name`` stands in it for the file's. ``importing.apply`` writes it as any other preview.

    Raises:
        CancelledError: when ``cancelled`` returned True.
    """
    from mitose.exchange.detect import read_pasted  # noqa: PLC0415 (start-up time counts)

    mappings = column_mappings.mappings(ws, options.columns)
    results = read_pasted(text, name, cancelled=cancelled, mappings=mappings)
    return preview_of(ws, results, options, cancelled)
