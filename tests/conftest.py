"""What every test gets: no display, an own data folder, a fixed day, the sample files."""

from __future__ import annotations

import os
import time
from pathlib import Path

# Before anything imports PySide6: a test never opens a window on the user's screen.
# `dev.py test` sets MITOSE_REAL_WINDOW for the part that wants a real one (under Xvfb).
REAL_WINDOW = bool(os.environ.get("MITOSE_REAL_WINDOW"))
os.environ["QT_QPA_PLATFORM"] = "xcb" if REAL_WINDOW else "offscreen"
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("LANGUAGE", None)
os.environ["TZ"] = "Europe/Berlin"
if hasattr(time, "tzset"):  # not on Windows
    time.tzset()

import pytest
from hypothesis import HealthCheck, settings

TESTS = Path(__file__).resolve().parent
CHECKOUT = TESTS.parent
SAMPLES = CHECKOUT.parent / "shared" / "samples"

#: A Monday; the day the command line's contract uses as its example.
TODAY = "2026-11-23"

# Two busy cores make a deadline per example meaningless; the same examples each time.
settings.register_profile(
    "ci",
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.register_profile(
    "nightly", parent=settings.get_profile("ci"), derandomize=False, max_examples=1000
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))

_MARKER_OF_FOLDER = {"faults": "fault", "desktop": "desktop", "benchmarks": "long"}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="run the tests marked long as well")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    for item in items:
        folder = item.path.relative_to(TESTS).parts[0] if item.path.is_relative_to(TESTS) else ""
        if folder in _MARKER_OF_FOLDER:
            item.add_marker(_MARKER_OF_FOLDER[folder])
        if item.get_closest_marker("long") and not config.getoption("--long"):
            item.add_marker(pytest.mark.skip(reason="long; runs with --long"))
        if item.get_closest_marker("desktop") and not REAL_WINDOW:
            item.add_marker(pytest.mark.skip(reason="needs a real window; dev.py test gives one"))


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An own, not yet existing data folder for each test, and the same day for all."""
    folder = tmp_path / "data"
    monkeypatch.setenv("MITOSE_DATA", str(folder))
    monkeypatch.setenv("MITOSE_TODAY", TODAY)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))  # where logins look
    return folder


@pytest.fixture(scope="session")
def samples_dir() -> Path:
    """Files written by other programs, beside the checkout; without them the test is skipped."""
    if not SAMPLES.is_dir():
        pytest.skip(f"SAMPLE FILES ARE MISSING: {SAMPLES} is not there, this is NOT tested")
    return SAMPLES
