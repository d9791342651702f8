"""Starting at login: what is written for each system, and taken away again."""

from __future__ import annotations

import plistlib
import subprocess
import sys

import pytest
from PySide6.QtCore import QSettings

from mitose.domain.errors import StorageError
from mitose.paths import Paths
from mitose.ui.desktop.autostart import (
    DesktopEntry,
    LaunchAgent,
    RunKey,
    desktop_entry,
    this_system,
)
from mitose.ui.desktop.command import hidden_start

WORDS = ["/opt/my apps/mitose", "--data", '/home/anna/50 % "Netz" $1\\x', "--hidden"]


def executed(entry):
    """The words of the Exec key as a desktop reads them (Desktop Entry Specification)."""
    (line,) = [one for one in entry.splitlines() if one.startswith("Exec=")]
    value = line.removeprefix("Exec=").replace("\\\\", "\\")
    told = subprocess.run(  # a shell quotes within "…" as the Exec key does
        ["sh", "-c", f"printf '%s\\n' {value}"], capture_output=True, text=True, check=True
    )
    return [word.replace("%%", "%") for word in told.stdout.splitlines()]


def test_the_desktop_entry_starts_the_same_words():
    assert executed(desktop_entry(WORDS)) == WORDS


def test_on_linux_the_file_is_there_while_it_is_on(tmp_path):
    file = tmp_path / "config/autostart/mitose.desktop"
    autostart = this_system({"XDG_CONFIG_HOME": str(tmp_path / "config")})
    if not isinstance(autostart, DesktopEntry):
        autostart = DesktopEntry(file)
    assert not autostart.is_on()
    autostart.switch(WORDS)
    assert autostart.is_on()
    assert file.read_text(encoding="utf-8") == desktop_entry(WORDS)
    autostart.switch(None)
    assert not file.exists()
    autostart.switch(None)  # twice is no trouble
    assert not autostart.is_on()


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_what_the_desktop_has_switched_off_is_off(tmp_path, line):
    file = tmp_path / "mitose.desktop"
    file.write_text(desktop_entry(WORDS) + line + "\n", encoding="utf-8")
    assert not DesktopEntry(file).is_on()


def test_the_desktop_entry_is_valid(tmp_path):
    file = tmp_path / "mitose.desktop"
    file.write_text(desktop_entry(WORDS), encoding="utf-8")
    try:
        done = subprocess.run(["desktop-file-validate", str(file)], check=False)
    except FileNotFoundError:
        pytest.skip("THE DESKTOP ENTRY IS NOT VALIDATED: desktop-file-validate is missing")
    assert done.returncode == 0


def test_on_macos_launchd_starts_the_words_at_login(tmp_path):
    file = tmp_path / "Library/LaunchAgents/mitose.plist"
    agent = LaunchAgent(file)
    assert not agent.is_on()
    agent.switch(WORDS)
    assert agent.is_on()
    content = plistlib.loads(file.read_bytes())
    assert (content["ProgramArguments"], content["RunAtLoad"]) == (WORDS, True)
    agent.switch(None)
    assert not file.exists()


def test_on_windows_a_value_of_the_run_key_holds_the_words(tmp_path):
    registry = tmp_path / "run.ini"  # stands for the registry: QSettings reads and writes both
    key = RunKey(QSettings(str(registry), QSettings.Format.IniFormat))
    key.switch(["C:\\Program Files\\Mitose\\mitose.exe", "--hidden"])
    assert key.is_on()
    again = QSettings(str(registry), QSettings.Format.IniFormat)
    assert again.value("Mitose") == '"C:\\Program Files\\Mitose\\mitose.exe" --hidden'
    key.switch(None)
    assert not key.is_on()


def test_a_place_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "autostart").write_text("a file where the folder should be")
    with pytest.raises(StorageError):
        DesktopEntry(tmp_path / "autostart/mitose.desktop").switch(WORDS)


def test_the_words_really_start_mitose(tmp_path):
    words = hidden_start(Paths.at(tmp_path))
    assert words[-1] == "--hidden"
    done = subprocess.run([*words[:-3], "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("Mitose ")
    assert words[0] == sys.executable or words[0].endswith("pythonw.exe")
