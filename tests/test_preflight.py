"""Without libraries or a display Mitose says one sentence instead of aborting."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys

import pytest

from mitose import preflight
from mitose.preflight import Trouble

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="Qt brings all it needs elsewhere"
)
GONE = {"libmitose-nowhere.so.1": "libmitose-nowhere1"}


def test_offscreen_needs_no_display():
    assert preflight.prepare({"QT_QPA_PLATFORM": "offscreen"}) is None


def test_without_a_display_the_way_out_is_named():
    trouble = preflight.prepare({})
    assert trouble == Trouble("no-display")
    assert "desktop session" in trouble.sentence()
    assert "mitose --help" in trouble.sentence()
    assert "grafischen Sitzung" in trouble.sentence("de")


def test_a_display_that_does_not_answer_is_named(monkeypatch):
    monkeypatch.setattr(preflight, "X11_LIBRARIES", {})
    trouble = preflight.prepare({"DISPLAY": ":4711"})
    assert trouble == Trouble("dead-display", display=":4711")
    assert "':4711' does not answer" in trouble.sentence()


def test_missing_libraries_are_named_with_the_line_that_installs_them(monkeypatch):
    monkeypatch.setattr(preflight, "BASE_LIBRARIES", GONE)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    for environ in ({"DISPLAY": ":0"}, {"WAYLAND_DISPLAY": "w"}, {"QT_QPA_PLATFORM": "offscreen"}):
        trouble = preflight.prepare(environ)
        assert trouble is not None
        assert "apt-get install -y libmitose-nowhere1" in trouble.sentence()
        assert "apt-get install -y libmitose-nowhere1" in trouble.sentence("de")


def test_where_there_is_no_apt_the_files_are_named(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: None)
    sentence = preflight.missing(GONE).sentence()
    assert "libmitose-nowhere.so.1" in sentence
    assert "apt" not in sentence


def test_only_root_needs_no_sudo(monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert preflight.apt_line(("libgl1",)) == "sudo apt-get install -y libgl1"
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert preflight.apt_line(("libgl1",)) == "apt-get install -y libgl1"


def test_where_only_wayland_answers_qt_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(preflight, "WAYLAND_LIBRARIES", {})
    monkeypatch.setattr(preflight, "X11_LIBRARIES", {})
    monkeypatch.chdir(tmp_path)  # a socket's path has at most 107 bytes
    environ = {"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": "."}
    assert preflight.prepare(dict(environ)) == Trouble("dead-display", display="wayland-7")
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as compositor:
        compositor.bind("wayland-7")
        compositor.listen()
        assert preflight.prepare(environ) is None
    assert environ["QT_QPA_PLATFORM"] == "wayland"


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="Xvfb is missing, NOT tested")
def test_a_display_that_answers_is_found():
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as answer:
            display = f":{answer.readline().strip()}"
        assert preflight.prepare({"DISPLAY": display}) is None
    finally:
        server.terminate()
        server.wait()
