"""The words that can be typed: commands and options, with help in both languages."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from mitose import __version__
from mitose.cli import event_arguments, usage
from mitose.domain.category import Category
from mitose.domain.errors import NotFoundError, UsageError

_CATEGORIES = tuple(category.value for category in Category)
_GROUPS = ("tag", "circle", "relationship")

#: Command: what it does, in English and German.
_COMMANDS: dict[str, tuple[str, str]] = {
    "import": ("read contact files", "Kontaktdateien einlesen"),
    "export": ("write contacts to a file", "Kontakte in eine Datei schreiben"),
    "list": ("list contacts", "Kontakte auflisten"),
    "show": ("everything about one contact", "alles zu einem Kontakt"),
    "add": ("add a contact", "einen Kontakt anlegen"),
    "set": ("set one field of a contact", "ein Feld eines Kontakts setzen"),
    "cadence": (
        "list the cadences of tags, circles and relationships, or set one (days, 0 for none)",
        "die Rhythmen von Schlagwörtern, Kreisen und Beziehungen auflisten oder einen setzen"
        " (Tage, 0 für keinen)",
    ),
    "events": ("list events", "Veranstaltungen auflisten"),
    "event": (
        "one event: add, show, change, whom one met",
        "eine Veranstaltung: anlegen, zeigen, ändern, wen man traf",
    ),
    "due": ("what is due", "was fällig ist"),
    "week": ("what falls on the days of a week", "was auf die Tage einer Woche fällt"),
    "pdf": ("write a document as PDF", "ein Dokument als PDF schreiben"),
    "duplicates": ("who may be there twice", "wer vielleicht doppelt ist"),
    "merge": ("make one contact of several", "aus mehreren Kontakten einen machen"),
    "undo": ("take the last step back", "den letzten Schritt zurücknehmen"),
    "redo": ("do it again", "ihn wiederholen"),
    "check": ("check the data file", "die Datei prüfen"),
    "backup": ("make a backup", "eine Sicherung machen"),
    "restore": ("bring a backup back", "eine Sicherung zurückholen"),
    "sample": ("fill in the sample network", "das Beispielnetz einfüllen"),
    "screenshot": ("a page as picture", "eine Seite als Bild"),
}
COMMAND_NAMES = frozenset(_COMMANDS)


_NOW = (
    "only what is overdue or due on the day, without proposals and the week",
    "nur was überfällig oder am Tag fällig ist, ohne Vorschläge und Woche",
)
_DUE_EXITS = (
    "For cron: prints nothing when nothing is due. Exit code 0 whether or not anything is due, "
    "1 when the file is busy, 2 when it cannot be opened or a word is wrong.",
    "Für cron: gibt nichts aus, wenn nichts fällig ist. Rückgabewert 0, ob etwas fällig ist oder "
    "nicht, 1 bei belegter Datei, 2, wenn sie sich nicht öffnen lässt oder ein Wort nicht stimmt.",
)


class _HelpError(Exception):
    """The help text was asked for."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class _Parser(argparse.ArgumentParser):
    """Raises a UsageError instead of printing and exiting."""

    def error(self, message: str) -> NoReturn:
        raise UsageError("usage", reason=message)

    def print_help(self, file: object = None) -> None:
        raise _HelpError(self.format_help().rstrip())


def parse(typed: Sequence[str], language: str) -> argparse.Namespace | str:
    """The arguments, or the text that `--help` or `--version` print.

    Raises:
        UsageError: ``usage`` for anything that cannot be understood.
        NotFoundError: for a number that no contact can have.
    """
    if "--version" in typed and not COMMAND_NAMES.intersection(typed):
        return f"Mitose {__version__}"
    try:
        nothing = argparse.Namespace(command=None, data="", json=False, language="")
        given = _parser(language).parse_args(_values_last(typed), nothing)
    except _HelpError as wanted:
        return wanted.text
    except UsageError as error:
        reason = usage.reason(str(error.values["reason"]), language)
        raise UsageError("usage", reason=reason) from None
    for name, value in vars(given).items():
        if name != "data":
            setattr(given, name, _readable(value))
    return given


def _readable(value: object) -> object:
    """A word typed in another encoding than the system's, as the text that was meant."""
    if isinstance(value, list):
        return [_readable(one) for one in value]
    if isinstance(value, str):
        if value.isascii():
            return value
        for way, encoding in (("strict", "utf-8"), ("surrogateescape", "cp1252")):
            with suppress(UnicodeEncodeError):
                return value.encode("utf-8", way).decode(encoding, "replace")
        return value.encode("utf-8", "replace").decode()
    return value


def _values_last(typed: Sequence[str]) -> list[str]:
    """`set 1 birthday --02-29`: a value that begins with a dash is put behind `--`."""
    given = list(typed)
    if "set" not in given:
        return given
    start = given.index("set") + 1
    value = given[start + 2] if len(given) > start + 2 else ""
    dashed = value.startswith("-") and value.partition("=")[0] not in _OPTIONS_OF_SET
    if not dashed or "--" in given:
        return given
    return [*given[:start], *given[start + 3 :], "--", *given[start : start + 3]]


_OPTIONS_OF_SET = {"--because", "--json", "--data", "--language", "--help", "-h"}


def _parser(language: str) -> _Parser:
    german = language == "de"
    common = _Parser(add_help=False, argument_default=argparse.SUPPRESS)
    _add_common(common, german)
    parser = _Parser(
        prog="mitose",
        description=(
            "Planer für das eigene Netzwerk, ohne Internet. Ohne Befehl öffnet sich das Fenster."
            if german
            else "An offline planner for one's own network. Without a command the window opens."
        ),
        parents=[common],
    )
    parser.add_argument("--version", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument(
        "--hidden",
        action="store_true",
        help="ohne Fenster, im Infobereich" if german else "without a window, in the tray",
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)
    made = {
        name: commands.add_parser(
            name, help=texts[german], description=texts[german], parents=[common]
        )
        for name, texts in _COMMANDS.items()
    }
    _files(made)
    _contacts(made)
    _rest(made)
    made["due"].add_argument("--now", action="store_true", help=_NOW[german])
    made["due"].epilog = _DUE_EXITS[german]
    event_arguments.add(made["events"], made["event"], common, _contact_id, german=german)
    return parser


def _add_common(parser: _Parser, german: bool) -> None:
    parser.add_argument(
        "--data",
        type=_folder,
        metavar="DIR",
        help="anderer Datenordner" if german else "another data folder",
    )
    parser.add_argument("--language", choices=("de", "en"), metavar="de|en", help="de, en")
    parser.add_argument(
        "--json",
        action="store_true",
        help="ein JSON-Objekt und sonst nichts" if german else "one JSON object and nothing else",
    )


def _files(made: dict[str, _Parser]) -> None:
    reading = made["import"]
    reading.add_argument("paths", nargs="+", type=_path, metavar="PATH")
    reading.add_argument("--category", choices=_CATEGORIES)
    reading.add_argument("--source", default="", metavar="NAME")
    reading.add_argument("--dry-run", action="store_true")
    reading.add_argument("--map", type=_path, metavar="FILE")
    writing = made["export"]
    writing.add_argument("file", type=_path, metavar="FILE")
    writing.add_argument("--format", default="", metavar="vcard3|vcard4|csv|ics|json")
    writing.add_argument("--category", choices=_CATEGORIES)
    writing.add_argument("--planning", action="store_true")
    document = made["pdf"]
    document.add_argument("document", metavar="DOCUMENT")
    document.add_argument("file", type=_path, metavar="FILE")
    document.add_argument("--contact", type=_contact_id, action="append", default=[], metavar="ID")
    document.add_argument("--event", type=_contact_id, default=0, metavar="ID")
    document.add_argument("--category", choices=_CATEGORIES)
    document.add_argument("--goal", default="", metavar="TEXT")
    document.add_argument("--paper", choices=("a4", "us-letter"), default="a4")
    for option in ("archive", "punch", "ratings", "private-notes", "no-history", "no-lines"):
        document.add_argument(f"--{option}", action="store_true")
    made["backup"].add_argument("file", nargs="?", type=_path, metavar="FILE")
    made["restore"].add_argument("file", type=_path, metavar="FILE")


def _contacts(made: dict[str, _Parser]) -> None:
    listing = made["list"]
    listing.add_argument("--category", choices=_CATEGORIES)
    listing.add_argument("--search", default="", metavar="TEXT")
    listing.add_argument("--limit", type=_count, metavar="N")
    listing.add_argument("--archived", action="store_true")
    made["show"].add_argument("id", type=_contact_id, metavar="ID")
    adding = made["add"]
    adding.add_argument("name", metavar="NAME")
    adding.add_argument("--category", choices=_CATEGORIES, default=Category.HAVE.value)
    for option in ("--want", "--offer", "--has", "--needs"):
        adding.add_argument(option, action="append", default=[], metavar="TEXT")
    adding.add_argument("--approach", default="", metavar="TEXT")
    adding.add_argument("--follow-up", default="", metavar="'tomorrow 10:00'")
    for option in ("--organisation", "--role", "--city", "--email", "--phone", "--source"):
        adding.add_argument(option, default="", metavar="TEXT")
    setting = made["set"]
    setting.add_argument("id", type=_contact_id, metavar="ID")
    setting.add_argument("field", metavar="FIELD")
    setting.add_argument("value", metavar="VALUE")
    setting.add_argument("--because", default="", metavar="TEXT")
    cadence = made["cadence"]
    cadence.add_argument("kind", nargs="?", choices=_GROUPS, metavar="tag|circle|relationship")
    cadence.add_argument("name", nargs="?", default="", metavar="NAME")
    cadence.add_argument("days", nargs="?", default="", metavar="DAYS")


def _rest(made: dict[str, _Parser]) -> None:
    for name in ("due", "week"):
        made[name].add_argument("--on", default="", metavar="DATE")
    merging = made["merge"]
    merging.add_argument("keep", type=_contact_id, metavar="KEEP")
    merging.add_argument("others", type=_contact_id, nargs="+", metavar="OTHER")
    made["undo"].add_argument("--list", action="store_true")
    sample = made["sample"]
    sample.add_argument("--on", default="", metavar="DATE")
    sample.add_argument("--contacts", type=_count, default=40, metavar="N")
    shot = made["screenshot"]
    shot.add_argument("page", metavar="PAGE")
    shot.add_argument("file", type=_path, metavar="FILE")
    shot.add_argument("--size", default="1440x900", metavar="WxH")
    shot.add_argument("--theme", choices=("light", "dark", "contrast"), default="light")
    shot.add_argument("--contact", type=_contact_id, default=0, metavar="ID")
    shot.add_argument("--search", default="", metavar="TEXT")
    shot.add_argument("--scale", type=int, choices=(1, 2), default=1)
    shot.add_argument("--on", default="", metavar="DATE")


def _contact_id(text: str) -> int:
    number = int(text)
    if abs(number) > _LARGEST:
        raise NotFoundError("contact_not_found", id=text[:40])
    return number


_LARGEST = 2**63 - 1  # what SQLite can hold


def _path(text: str) -> Path:
    """A file or folder; not an empty word, which would mean the folder one is in."""
    return Path(_folder(text))


def _folder(text: str) -> str:
    if not text:
        raise argparse.ArgumentTypeError("empty")
    return text


def _count(text: str) -> int:
    number = int(text)
    if number < 0:
        raise argparse.ArgumentTypeError(f"invalid count: {text}")
    return min(number, _LARGEST)
