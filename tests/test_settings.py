"""Settings survive damage, newer versions and a full disk."""

from __future__ import annotations

import dataclasses
import json
import stat
import sys
from datetime import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mitose import settings
from mitose.settings import DECLARED, Settings


@pytest.fixture
def file(tmp_path):
    return tmp_path / "data" / "settings.json"


def test_defaults_without_a_file(file):
    assert settings.load(file) == settings.Loaded(Settings())
    assert not file.parent.exists()


def test_every_setting_is_declared_once_and_allows_its_default():
    names = [one.name for one in dataclasses.fields(Settings) if one.name != "unknown"]
    assert [setting.key for setting in DECLARED] == names
    assert all(setting.allows(setting.default) for setting in DECLARED)
    assert {setting.group for setting in DECLARED} == {
        *("", "background", "calendar", "data", "keys", "language", "look", "reminders", "week")
    }


def test_what_is_changed_is_there_again(file):
    changed = settings.change(file, theme="dark", text_scale=150, quiet_from=time(22, 30))
    settings.change(file, region="DE-HE", notifications=False)

    found = settings.load(file).settings
    assert found == dataclasses.replace(changed, region="DE-HE", notifications=False)
    assert json.loads(file.read_text()) == {
        "notifications": False,
        "quiet_from": "22:30",
        "region": "DE-HE",
        "text_scale": 150,
        "theme": "dark",
    }


def test_only_the_owner_reads_them(file):
    settings.change(file, theme="dark")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert list(file.parent.iterdir()) == [file]


def test_keys_of_a_newer_version_are_kept(file):
    file.parent.mkdir()
    file.write_text('{"theme": "dark", "hologram": {"depth": 3}}')
    settings.change(file, theme="light")
    assert json.loads(file.read_text()) == {"theme": "light", "hologram": {"depth": 3}}


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("theme", "pink"),
        ("theme", 1),
        ("text_scale", 99),
        ("text_scale", 201),
        ("text_scale", True),
        ("text_scale", 150.0),
        ("single_keys", 1),
        ("region", "Hessen"),
        ("quiet_from", "late"),
        ("quiet_from", None),
        ("window_geometry", "<no base64>"),
    ],
)
def test_a_value_that_is_not_allowed_counts_as_not_set(file, key, value):
    file.parent.mkdir()
    file.write_text(json.dumps({key: value, "language": "de"}))
    assert settings.load(file) == settings.Loaded(Settings(language="de"))


def test_a_wrong_value_is_refused_before_anything_is_written(file):
    settings.change(file, theme="dark")
    with pytest.raises(ValueError, match="text_scale"):
        settings.change(file, text_scale=1000)
    with pytest.raises(TypeError):
        settings.change(file, colour="red")
    assert settings.load(file).settings == Settings(theme="dark")


@pytest.mark.parametrize("content", [b"", b'{"theme": "da', b"[]", b"\xff\xfe\x00", b"[" * 100_000])
def test_a_damaged_file_is_set_aside_and_defaults_are_used(file, content):
    file.parent.mkdir()
    file.write_bytes(content)

    found = settings.load(file)

    assert found.settings == Settings()
    assert found.set_aside == file.with_name("settings.damaged-1.json")
    assert found.set_aside.read_bytes() == content
    assert not file.exists()


def test_an_earlier_damaged_file_is_not_overwritten(file):
    file.parent.mkdir()
    for number in (1, 2):
        file.write_text(f"damage {number}")
        assert settings.load(file).set_aside == file.with_name(f"settings.damaged-{number}.json")
    assert file.with_name("settings.damaged-1.json").read_text() == "damage 1"


def test_a_folder_in_its_place_gives_the_defaults(file):
    file.mkdir(parents=True)
    assert settings.load(file) == settings.Loaded(Settings())


def test_when_writing_fails_the_old_file_stays_and_nothing_is_left_over(file, monkeypatch):
    settings.change(file, theme="dark")

    def full(self, target):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space"):
        settings.change(file, theme="light")
    assert settings.load(file).settings.theme == "dark"
    assert list(file.parent.iterdir()) == [file]


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_no_content_breaks_a_single_setting(value):
    for setting in DECLARED:
        found = setting.from_json(value)
        assert found is None or setting.from_json(setting.to_json(found)) == found


@pytest.mark.skipif(sys.platform == "win32", reason="Windows is asked, not the environment")
@pytest.mark.parametrize(
    ("environ", "region"),
    [
        ({"LANG": "de_AT.UTF-8"}, "AT"),
        ({"LANG": "de_CH"}, "CH"),
        ({"LANG": "de_DE@euro"}, "DE"),
        ({"LANG": "en_US.UTF-8", "LC_TELEPHONE": "de_AT.UTF-8"}, "AT"),
        ({"LANG": "de_AT.UTF-8", "LC_ALL": "C.UTF-8"}, ""),
        ({"LANG": "en_US.UTF-8"}, ""),
        ({"LANG": "de"}, ""),
        ({}, ""),
    ],
)
def test_the_region_is_the_desktop_s_if_it_is_known(environ, region):
    assert settings.region_of_system(environ) == region
