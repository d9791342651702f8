"""Ctrl+C in the terminal, and the session's end: the window closes as by hand."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mitose import app
from mitose.domain.contact import NewContact
from mitose.services import contacts
from mitose.services.workspace import Workspace
from mitose.ui.desktop.end_signals import EndSignals
from mitose.ui.program import Program

pytestmark = pytest.mark.skipif(os.name == "nt", reason="no process can send them there")


#: Whoever runs the tests in the background has told its children to ignore SIGINT.
MITOSE = """
import runpy, signal
signal.signal(signal.SIGINT, signal.default_int_handler)
runpy.run_module("mitose", run_name="__main__")
"""


@pytest.fixture(params=["SIGINT", "SIGTERM", "SIGHUP"])
def number(request):
    asked = getattr(signal, request.param)
    before = signal.signal(asked, signal.SIG_DFL)
    yield asked
    signal.signal(asked, before)


def test_what_is_being_typed_is_saved(qtbot, paths, settled, number):
    with Workspace.open(paths) as workspace:
        anna = contacts.add(workspace, NewContact("Anna Krüger")).made
    program = Program(paths, "en", app.parts(), app._fill_sample)
    assert not program.hand_over([])
    program.start(page="contacts")
    signals = EndSignals(program)
    signals.came.connect(program.leave)
    try:
        window = program.window
        settled(window)
        window.context.navigate.contact(anna)
        settled(window)
        window.slot.take_keys()
        QTest.keyClicks(QApplication.focusWidget(), "Opens doors")
        os.kill(os.getpid(), number)
        qtbot.waitUntil(lambda: program.window is None, timeout=20_000)
    finally:
        signals.close()
        program.end()
    assert signal.getsignal(number) is signal.SIG_DFL
    with Workspace.open(paths) as workspace:
        assert contacts.details(workspace, anna).contact.meaning == "Opens doors"


def test_ctrl_c_ends_a_window_without_a_word(paths):
    environ = {**os.environ, "MITOSE_DATA": str(paths.data), "QT_QPA_PLATFORM": "offscreen"}
    process = subprocess.Popen(
        [sys.executable, "-c", MITOSE],
        env=environ,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        while not paths.database.exists() and process.poll() is None:
            time.sleep(0.02)
        process.send_signal(signal.SIGINT)
        _out, told = process.communicate(timeout=60)
    finally:
        process.kill()
    assert process.returncode == 0
    assert "Traceback" not in told
