"""How the command line starts: its language, its folder, what it imports, its bugs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from mitose import __version__, cli
from mitose.cli import steps, words
from mitose.domain.changes import Label

SOURCE = Path(__file__).resolve().parents[2] / "src"


def test_version_is_one_line(mitose):
    assert mitose("--version").out == f"Mitose {__version__}\n"


@pytest.mark.parametrize("language", ["de", "en"])
def test_help_names_every_command(mitose, language):
    said = mitose("--help", "--language", language)
    assert said.code == 0
    for command in ("import", "export", "screenshot", "restore", "due"):
        assert command in said.out
        assert mitose(command, "--help").code == 0


def test_data_names_the_folder_before_and_after_the_command(mitose, tmp_path):
    mitose("--data", tmp_path / "a", "add", "Anna")
    mitose("add", "Ole", "--data", tmp_path / "b")
    first = mitose("list", "--json", "--data", tmp_path / "a").json["contacts"]
    assert [one["name"] for one in first] == ["Anna"]
    assert (tmp_path / "b" / "mitose.db").is_file()


def test_the_language_set_in_the_folder_is_spoken(mitose, data_folder):
    data_folder.mkdir()
    (data_folder / "settings.json").write_text('{"language": "de"}')
    assert mitose("undo").out.strip() == "Nichts mehr zurückzunehmen."
    assert mitose("undo", "--language", "en").out.strip() == "Nothing left to undo."


def test_a_wrong_day_is_said(mitose, monkeypatch):
    monkeypatch.setenv("MITOSE_TODAY", "23.11.")
    said = mitose("list")
    assert said.code == 2
    assert "23.11." in said.err


def test_a_bug_is_one_sentence_and_a_log(mitose, monkeypatch, data_folder):
    from mitose.services import history

    def broken(_ws):
        raise ZeroDivisionError("a secret of the program")

    monkeypatch.setattr(history, "redo", broken)
    said = mitose("redo")
    assert said.code == 2
    assert len(said.err.splitlines()) == 1
    assert "Traceback" not in said.err
    assert "a secret of the program" in (data_folder / "mitose.log").read_text()


def test_a_name_cannot_command_the_terminal(mitose):
    mitose("add", "Anna\x1b]0;gone\x07")
    assert "\x1b" not in mitose("list").out


def test_commands_start_without_qt(tmp_path):
    code = (
        "import sys; from mitose import cli; cli.main(['list']);"
        "sys.exit(any(name.startswith(('PySide6', 'typst', 'alembic')) for name in sys.modules))"
    )
    environ = {**os.environ, "PYTHONPATH": str(SOURCE), "MITOSE_DATA": str(tmp_path / "d")}
    subprocess.run([sys.executable, "-m", "mitose", "list"], env=environ, check=True)
    assert subprocess.run([sys.executable, "-c", code], env=environ, check=False).returncode == 0


def test_files_alone_open_the_window(monkeypatch, tmp_path):
    from mitose import app

    opened = []
    monkeypatch.setattr(
        app,
        "run_window",
        lambda paths, files=(), language=None, hidden=False: opened.append(list(files)) or 0,
    )
    file = tmp_path / "a.vcf"
    file.touch()
    assert cli.main([str(file)]) == 0
    assert cli.main([]) == 0
    assert opened == [[file], []]


def test_of_several_files_the_one_that_is_missing_is_named(mitose, tmp_path):
    said = mitose(str(tmp_path), str(tmp_path / "none.vcf"))
    assert said.code == 1
    assert "none.vcf" in said.err
    assert len(said.err.splitlines()) == 1
    assert "'lst'" in mitose("lst", str(tmp_path)).err


def test_without_a_display_one_sentence_says_what_to_do(mitose, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    said = mitose()
    assert said.code == 2
    assert len(said.err.splitlines()) == 1


def test_every_error_the_program_raises_has_a_sentence():
    import re

    raised = set()
    for layer in ("services", "storage", "exchange", "report", "cli"):
        for file in (SOURCE / "mitose" / layer).rglob("*.py"):
            raised |= set(
                re.findall(r'(?:Usage|NotFound|Storage)Error\(\s*"(\w+)"', file.read_text())
            )
    assert raised - words.known_errors() == set()


def test_every_step_has_a_name_in_both_languages():
    for code in ("add", "move", "import", "sample", "follow_up_done", "plan_add"):
        english = steps.sentence(Label(code, 3), "en")
        assert english != steps.sentence(Label(code, 3), "de")
