"""Folders and files: where they lie, who may read them, and what a wheel contains."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import zipfile
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from mitose import clock, paths
from mitose.paths import Paths

CHECKOUT = Path(__file__).resolve().parents[1]


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def test_one_switch_moves_everything(data_folder):
    found = Paths.default()
    assert found == Paths.at(data_folder)
    assert found.database == data_folder / "mitose.db"
    assert {one.parent for one in (found.backups, found.settings, found.log)} == {data_folder}
    assert not data_folder.exists()


def test_without_the_switch_the_system_says_where(monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", "/somewhere")
    folder = Paths.default({}).data
    assert folder.name == "Mitose"
    if sys.platform.startswith("linux"):
        assert folder == Path("/somewhere/Mitose")


def test_home_and_relative_folders_become_absolute(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert Paths.at("~/network").data == tmp_path / "network"
    assert Paths.at("network").data == tmp_path / "network"


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps rights in the user's profile")
def test_folders_and_files_are_for_the_owner_alone_under_any_umask(data_folder):
    before = os.umask(0)
    try:
        found = Paths.default()
        found.ensure()
        paths.private_file(found.log)
    finally:
        os.umask(before)
    assert [mode(one) for one in (found.data, found.backups, found.log)] == [0o700, 0o700, 0o600]


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps rights in the user's profile")
def test_what_was_open_to_others_is_narrowed_and_kept(data_folder):
    data_folder.mkdir(mode=0o755)
    log = data_folder / "mitose.log"
    log.write_text("kept")
    log.chmod(0o644)
    Paths.default().ensure()
    paths.private_file(log)
    assert (mode(data_folder), mode(log), log.read_text()) == (0o700, 0o600, "kept")


def test_a_linked_data_folder_stays_a_link(tmp_path):
    (tmp_path / "disk").mkdir()
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "disk")
    Paths.at(link).ensure()
    assert link.is_symlink()
    assert (tmp_path / "disk" / "backups").is_dir()


def test_resources_are_found_in_the_checkout():
    assert paths.resource("fonts").is_dir()
    with pytest.raises(FileNotFoundError, match="nothing-of-this-name"):
        paths.resource("nothing-of-this-name")


def test_resources_are_found_in_a_frozen_program(tmp_path, monkeypatch):
    (tmp_path / "mitose" / "resources").mkdir(parents=True)
    (tmp_path / "mitose" / "resources" / "only-frozen").touch()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resource("only-frozen") == tmp_path / "mitose" / "resources" / "only-frozen"


@pytest.mark.long
def test_a_wheel_holds_every_resource(tmp_path):
    pytest.importorskip("pip", reason="this environment was made without pip")
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", tmp_path, CHECKOUT],
        check=True,
    )
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        packed = {name for name in wheel.namelist() if name.startswith("mitose/resources/")}
    listed = subprocess.run(
        ["git", "ls-files", "resources"], cwd=CHECKOUT, check=True, capture_output=True, text=True
    )
    assert packed >= {f"mitose/{name}" for name in listed.stdout.split("\n") if name}


def test_the_day_can_be_fixed():
    fixed = {"MITOSE_TODAY": "2026-11-23"}
    assert clock.today(fixed) == date(2026, 11, 23)
    assert clock.now(fixed).date() == date(2026, 11, 23)
    assert clock.utc_now(fixed).astimezone().date() == date(2026, 11, 23)


def test_without_a_fixed_day_it_is_today():
    assert abs(clock.utc_now({}) - datetime.now(UTC)).total_seconds() < 5
    assert clock.now({}).tzinfo is None
    assert clock.today({}) in {clock.now({}).date(), datetime.now().date()}


@pytest.mark.parametrize("text", ["tomorrow", "2026-02-30", "23.11.2026"])
def test_a_day_that_is_none_is_refused_in_one_sentence(text):
    with pytest.raises(clock.WrongDayError, match="must be a day like 2026-11-23"):
        clock.today({"MITOSE_TODAY": text})
