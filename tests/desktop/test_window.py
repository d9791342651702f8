"""The program itself on a real screen (Xvfb)."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(
    shutil.which("xdotool") is None, reason="THE REAL WINDOW IS NOT TESTED: xdotool is missing"
)
START = [sys.executable, "-m", "mitose"]


def _window() -> str:
    found = subprocess.run(
        ["xdotool", "search", "--sync", "--onlyvisible", "--name", "Mitose"],
        capture_output=True,
        text=True,
        timeout=40,
        check=True,
    )
    return found.stdout.split()[0]


def test_one_window_per_folder_which_ctrl_q_closes(data_folder):
    first = subprocess.Popen(START)
    try:
        window = _window()
        second = subprocess.run(START, timeout=40, check=False)
        assert second.returncode == 0
        assert first.poll() is None
        subprocess.run(
            ["xdotool", "windowfocus", "--sync", window, "key", "ctrl+q"], timeout=20, check=True
        )
        assert first.wait(timeout=20) == 0
        assert (data_folder / "mitose.db").exists()
    finally:
        if first.poll() is None:
            first.kill()
            first.wait()


def test_without_a_display_one_sentence_and_exit_2():
    environ = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    environ.pop("QT_QPA_PLATFORM", None)
    done = subprocess.run(
        START, env=environ, capture_output=True, text=True, timeout=40, check=False
    )
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "Traceback" not in done.stderr
