"""10,000 cards: the window stays alive while they are read, ticked and imported."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer

from mitose.ui.importing.table_model import NAME

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))
from generate import write_vcards

pytestmark = pytest.mark.long


class Heartbeat(QObject):
    """The longest time between two turns of the event loop in ms, its own 5 not counted."""

    def __init__(self) -> None:
        super().__init__()
        self.longest, self._last = 0.0, time.perf_counter()
        self.all: list[float] = []
        self._timer = QTimer(self, interval=5)  # 0 would fight the work for the processor
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.all.append((now - self._last) * 1000 - 5)
        self._last = now

    def stop(self) -> float:
        self._timer.stop()
        return max(self.all)


@pytest.mark.parametrize("count", [10_000, 100_000])
def test_no_long_blocks(stage, qtbot, tmp_path, count):
    sys.setswitchinterval(0.0001)  # as the program does
    path = tmp_path / "many.vcf"
    write_vcards(path, count)
    beat = Heartbeat()
    begun = time.perf_counter()
    stage.page.import_paths((path,))
    qtbot.waitUntil(lambda: stage.shown() == "preview", timeout=300_000)
    read = beat.stop()
    print(f"\n{count}: read {time.perf_counter() - begun:.2f} s, block {read:.0f} ms")
    assert stage.page.preview.model.rowCount() == count
    assert stage.page.preview.model.index(count - 1, NAME).data()
    begun = time.perf_counter()
    stage.page.preview.all_off.click()
    stage.page.preview.all_on.click()
    print(f"ticks {(time.perf_counter() - begun) * 1000:.0f} ms")
    beat = Heartbeat()
    begun = time.perf_counter()
    stage.page.preview.start.click()
    qtbot.waitUntil(lambda: stage.shown() == "report", timeout=300_000)
    applied = beat.stop()
    print(f"apply {time.perf_counter() - begun:.2f} s, block {applied:.0f} ms")
    if count <= 10_000:
        assert max(read, applied) <= 50
