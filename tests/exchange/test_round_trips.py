"""Every sample file: read, written, read again – and nothing is different the second time.

JSON and vCards keep everything, CSV everything but the picture. `bench_export.py` prints how many
fields of how many contacts were compared.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.conftest import SAMPLES
from tests.exchange.round_trips import FORMATS, compare, sample_files


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize(
    "folder", sorted({file.parts[0] for file in sample_files(SAMPLES)}) or [""]
)
def test_what_was_read_survives(
    samples_dir: Path, tmp_path: Path, folder: str, format_: str
) -> None:
    for file in sample_files(samples_dir):
        if file.parts[0] == folder:
            compared = compare(samples_dir / file, format_, tmp_path)
            assert compared.different == [], f"{file}: {compared.different[:3]}"
