"""Typed settings with defaults, declared once; the settings page is built from `DECLARED`.

Kept as JSON in the data folder: only what differs from the default, and every key that this
version does not know. A value that is not allowed counts as not set.
"""

from __future__ import annotations

import dataclasses
import json
import os
import re
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import time
from pathlib import Path
from typing import Any

from mitose.paths import private_folder

#: Länder and cantons (ISO 3166-2), where public holidays differ, of the German-speaking countries.
REGIONS = (
    *("DE", "DE-BB", "DE-BE", "DE-BW", "DE-BY", "DE-HB", "DE-HE", "DE-HH", "DE-MV"),
    *("DE-NI", "DE-NW", "DE-RP", "DE-SH", "DE-SL", "DE-SN", "DE-ST", "DE-TH"),
    *("AT", "AT-1", "AT-2", "AT-3", "AT-4", "AT-5", "AT-6", "AT-7", "AT-8", "AT-9"),
    *("CH", "CH-AG", "CH-AI", "CH-AR", "CH-BE", "CH-BL", "CH-BS", "CH-FR", "CH-GE", "CH-GL"),
    *("CH-GR", "CH-JU", "CH-LU", "CH-NE", "CH-NW", "CH-OW", "CH-SG", "CH-SH", "CH-SO", "CH-SZ"),
    *("CH-TG", "CH-TI", "CH-UR", "CH-VD", "CH-VS", "CH-ZG", "CH-ZH"),
    *("LI", "LU"),
)
#: The orders a column of the board can have.
SORTS = ("own", "name", "due", "last_interaction", "importance")

Value = bool | int | str | time


@dataclass(frozen=True, slots=True)
class Setting:
    """How one setting is declared.

    `kind` is `bool`, `int` (from `minimum` to `maximum`, both allowed), `choice` (one of
    `choices`), `text` (which `pattern` matches as a whole; `choices` are suggestions) or `time`
    (a time of day). `group` is the section of the settings page; a setting without one is
    remembered state, such as a width, that no page shows.
    """

    key: str
    kind: str
    default: Value
    group: str = ""
    choices: tuple[str, ...] = ()
    minimum: int = 0
    maximum: int = 0
    pattern: str = ""

    def allows(self, value: object) -> bool:
        """Whether the setting may have this value."""
        if type(value) is not type(self.default):
            return False
        if isinstance(value, int):
            return self.kind == "bool" or self.minimum <= value <= self.maximum
        if isinstance(value, str):
            if self.kind == "choice":
                return value in self.choices
            return re.fullmatch(self.pattern, value) is not None
        return True

    def from_json(self, stored: object) -> Value | None:
        """The value that `stored` stands for, or None if it is not an allowed one."""
        value = stored
        if self.kind == "time" and isinstance(stored, str):
            with suppress(ValueError):
                value = time.fromisoformat(stored)
        return value if isinstance(value, Value) and self.allows(value) else None

    def to_json(self, value: Value) -> bool | int | str:
        """The value as JSON holds it; a time of day as HH:MM."""
        return value.isoformat("minutes") if isinstance(value, time) else value


def _flag(default: bool, group: str = "") -> bool:
    return field(default=default, metadata={"kind": "bool", "group": group})


def _number(default: int, minimum: int, maximum: int, group: str = "") -> int:
    limits = {"minimum": minimum, "maximum": maximum}
    return field(default=default, metadata={"kind": "int", "group": group, **limits})


def _choice(*choices: str, group: str = "") -> str:
    """One of the choices; the first is the default."""
    return field(
        default=choices[0], metadata={"kind": "choice", "group": group, "choices": choices}
    )


def _text(default: str, pattern: str, group: str = "", suggestions: tuple[str, ...] = ()) -> str:
    rule = {"pattern": pattern, "choices": suggestions}
    return field(default=default, metadata={"kind": "text", "group": group, **rule})


def _time(default: time, group: str = "") -> time:
    return field(default=default, metadata={"kind": "time", "group": group})


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings. `dataclasses.replace` makes changed ones; `change` also writes them."""

    language: str = _choice("system", "de", "en", group="language")
    #: A country, or a part of it such as DE-HE: phone numbers and public holidays follow it.
    region: str = _text("DE", r"[A-Z]{2}(-[A-Z0-9]{1,3})?", "language", REGIONS)

    theme: str = _choice("system", "light", "dark", "contrast", group="look")
    #: Percent.
    text_scale: int = _number(100, 100, 200, "look")
    #: Small cards; `auto` takes them for columns of more than 100.
    compact: str = _choice("auto", "on", "off", group="look")

    #: Shortcuts of one key without Ctrl or Alt (WCAG 2.1.4 asks for a switch).
    single_keys: bool = _flag(True, "keys")

    #: How many contacts the user wants to reach in a week: what the page Week fills days up to.
    outreaches_per_week: int = _number(10, 1, 200, "week")

    notifications: bool = _flag(True, "reminders")
    #: When something due on a day without a time is announced.
    reminder_time: time = _time(time(9), "reminders")  # noqa: RUF009 (makes a field)
    #: From `quiet_from` to `quiet_until` nothing is announced; equal times mean no quiet hours.
    quiet_from: time = _time(time(20), "reminders")  # noqa: RUF009 (makes a field)
    quiet_until: time = _time(time(8), "reminders")  # noqa: RUF009 (makes a field)

    #: How many days before a birthday it is announced, beside the day itself; 0 for that alone.
    birthday_days: int = _number(2, 0, 30, "reminders")

    #: An icon in the tray with what is due, where the desktop has a tray.
    tray: bool = _flag(True, "background")
    #: Closing the window leaves the program in the tray.
    close_to_tray: bool = _flag(False, "background")

    #: The folder in which a calendar file is kept up to date; empty for none.
    calendar_folder: str = _text("", r"[^\x00]*", "calendar")

    #: How long steps can be undone, and how much room they may take.
    undo_days: int = _number(30, 1, 365, "data")
    undo_megabytes: int = _number(200, 10, 2000, "data")

    #: The day on which Today was last looked at: after a longer absence it offers help.
    last_day: str = _text("", r"(\d{4}-\d\d-\d\d)?")
    #: What was chosen in the palette lately, newest first: `action:undo contact:12`.
    palette_recent: str = _text("", r"[a-z_:0-9 ]*")
    #: How each document was last printed or saved; see `ui/printing/kept_choices.py`.
    printed: str = _text("", r"[a-z0-9_+:,; -]*")
    #: Pixels at 100 % text.
    panel_width: int = _number(400, 360, 480)
    board_view: str = _choice("board", "table")
    #: What cards show below the name, as `domain.contact_table` calls it.
    board_card: str = _text("role organisation", r"[a-z_ ]*")
    #: The columns of the board that are folded, such as `future`.
    board_folded: str = _text("", r"[a-z ]*")
    #: The table's columns with their widths at 100 % text, and what it is sorted by.
    table_columns: str = _text("", r"([a-z_]+:[0-9]+ ?)*")
    table_order: str = _text("name", r"-?[a-z_]+")
    #: The board's filter, as `domain.saved_filter` writes it.
    board_filter: str = _text("", r"(?s).*")
    #: The contact that was selected last, 0 for none or several.
    board_selected: int = _number(0, 0, 2**53)
    sort_have: str = _choice(*SORTS)
    sort_next: str = _choice(*SORTS)
    sort_future: str = _choice(*SORTS)
    #: Contacts in windows of their own, with where they stood: `12:AdnQ… 40:AdnQ…`.
    panel_windows: str = _text("", r"([0-9]+:[A-Za-z0-9+/=]* ?)*")
    #: What Qt's saveGeometry and saveState gave, in Base64.
    window_geometry: str = _text("", r"[A-Za-z0-9+/=]*")
    window_state: str = _text("", r"[A-Za-z0-9+/=]*")

    #: Keys a newer version wrote, and their values; kept as they are.
    unknown: Mapping[str, object] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for setting in DECLARED:
            if not setting.allows(value := getattr(self, setting.key)):
                raise ValueError(f"{setting.key} cannot be {value!r}")


#: Every setting, in the order of the settings page.
DECLARED: tuple[Setting, ...] = tuple(
    Setting(key=one.name, default=one.default, **one.metadata)
    for one in dataclasses.fields(Settings)
    if one.default is not dataclasses.MISSING
)


@dataclass(frozen=True, slots=True)
class Loaded:
    """Settings as read; `set_aside` is where a damaged file was put, for one quiet notice."""

    settings: Settings
    set_aside: Path | None = None


def region_of_system(environ: Mapping[str, str] | None = None) -> str:
    """The country the desktop is set to, if it is one of `REGIONS`; empty where that is unknown.

    Telephone and address come before the language: who reads English may well live in Austria.
    """
    environ = os.environ if environ is None else environ
    names = [environ.get(name, "") for name in ("LC_ALL", "LC_TELEPHONE", "LC_ADDRESS", "LANG")]
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 (start-up time counts)
        import locale  # noqa: PLC0415

        number = ctypes.windll.kernel32.GetUserDefaultLCID()
        names.append(locale.windows_locale.get(number, ""))
    found = re.match(r"[a-z]+_([A-Z]{2})\b", next(filter(None, names), ""))
    return found[1] if found and found[1] in REGIONS else ""


def load(file: Path) -> Loaded:
    """Read the settings; never fails.

    Without a file, with one that cannot be read or is damaged, they are the defaults; a damaged
    file is renamed beside itself first, where the folder allows that.
    """
    try:
        stored = json.loads(file.read_text(encoding="utf-8"))
        if not isinstance(stored, dict):
            raise TypeError(f"an object is expected, not {type(stored).__name__}")
    except OSError:
        return Loaded(Settings())
    except (ValueError, TypeError, RecursionError):
        return Loaded(Settings(), _set_aside(file))
    known = {setting.key: setting for setting in DECLARED}
    values: dict[str, Any] = {"unknown": {k: v for k, v in stored.items() if k not in known}}
    for key, setting in known.items():
        if key in stored and (value := setting.from_json(stored[key])) is not None:
            values[key] = value
    return Loaded(Settings(**values))


def save(file: Path, settings: Settings) -> None:
    """Write the settings whole or not at all, readable by the owner alone.

    Raises OSError if the folder cannot be made or written; the old file is then untouched.
    """
    content = dict(settings.unknown)
    for setting in DECLARED:
        value: Value = getattr(settings, setting.key)
        if value != setting.default:
            content[setting.key] = setting.to_json(value)
    text = json.dumps(content, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    private_folder(file.parent)
    handle, name = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)  # mode 0600
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as temporary:
            temporary.write(text)
            temporary.flush()
            os.fsync(temporary.fileno())
        Path(name).replace(file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def change(file: Path, **values: Value) -> Settings:
    """Change some settings and leave what another process wrote meanwhile to the others.

    Raises ValueError for a value that is not allowed, TypeError for an unknown key and OSError
    if the file cannot be written.
    """
    # mypy cannot know which key has which type; Settings checks each value.
    settings = dataclasses.replace(load(file).settings, **values)  # type: ignore[arg-type]
    save(file, settings)
    return settings


def _set_aside(file: Path) -> Path | None:
    """Rename a damaged file to the first free name beside it; None if that cannot be done."""
    number = 1
    while (aside := file.with_name(f"{file.stem}.damaged-{number}{file.suffix}")).exists():
        number += 1
    try:
        file.rename(aside)
    except OSError:
        return None
    return aside
