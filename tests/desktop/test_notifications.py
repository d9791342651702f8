"""Notifications against a real service: dunst on a session bus of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest

NEEDED = ("dunst", "dunstctl", "dbus-run-session", "Xvfb", "xvfb-run")

#: Runs inside the session: shows one notification, presses it, says what came back.
SCRIPT = """
import subprocess, sys, time
from PySide6.QtCore import QCoreApplication
from mitose.ui.desktop.notifications import Message, Notifier

app = QCoreApplication([])
dunst = subprocess.Popen(["dunst"], stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
notifier = Notifier()
acted, refused = [], []
notifier.acted.connect(lambda token, key: acted.append((token, key)))
notifier.refused.connect(refused.append)

def wait(what, seconds=15):
    end = time.monotonic() + seconds
    while not what() and time.monotonic() < end:
        app.processEvents()
        time.sleep(0.02)
    return what()

def displayed():
    out = subprocess.run(["dunstctl", "count", "displayed"], capture_output=True, text=True)
    return out.stdout.strip()

wait(lambda: displayed() == "0")
notifier.show(Message("Anna Krüger", "Call <her> & ask", (("default", "Open"),), 7))
assert wait(lambda: displayed() == "1"), (displayed(), refused)
subprocess.run(["dunstctl", "action", "0"], check=True)
assert wait(lambda: acted == [(7, "default")]), acted
before = time.process_time()
time.sleep(1)
assert time.process_time() - before < 0.1, "the thread does not sleep"
notifier.close()
dunst.terminate()
print("fine")
"""


@pytest.mark.skipif(
    any(shutil.which(name) is None for name in NEEDED),
    reason=f"NOTIFICATIONS ARE NOT TESTED: one of {', '.join(NEEDED)} is missing",
)
def test_dunst_shows_a_notification_and_its_action_comes_back(tmp_path):
    script = tmp_path / "session.py"
    script.write_text(SCRIPT)
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path)}
    done = subprocess.run(
        ["xvfb-run", "-a", "dbus-run-session", "--", sys.executable, str(script)],
        check=False,
        capture_output=True,
        text=True,
        env=environ,
        timeout=90,
    )
    assert done.stdout.strip().endswith("fine"), done.stderr


def test_without_a_service_the_message_comes_back():
    script = (
        "import sys, time\n"
        "from PySide6.QtCore import QCoreApplication\n"
        "from mitose.ui.desktop.notifications import Message, Notifier\n"
        "app = QCoreApplication([]); notifier = Notifier(); refused = []\n"
        "notifier.refused.connect(refused.append)\n"
        "notifier.show(Message('Anna', 'Call'))\n"
        "end = time.monotonic() + 20\n"
        "while not refused and time.monotonic() < end:\n"
        "    app.processEvents(); time.sleep(0.02)\n"
        "notifier.close()\n"
        "sys.exit(0 if refused and refused[0].title == 'Anna' else 3)\n"
    )
    environ = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere/bus"}
    done = subprocess.run([sys.executable, "-c", script], timeout=60, check=False, env=environ)
    assert done.returncode == 0
