"""What can be typed behind `events` and `event`."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Final

#: Action: what it does, in English and German.
_ACTIONS: Final[dict[str, tuple[str, str]]] = {
    "add": ("add an event", "eine Veranstaltung anlegen"),
    "show": ("everything about it", "alles dazu"),
    "edit": ("change it", "sie ändern"),
    "there": ("contacts that will be there", "Kontakte, die dabei sind"),
    "meet": ("contacts or names to meet there", "Kontakte oder Namen, die man treffen will"),
    "untie": ("take contacts from it", "Kontakte herausnehmen"),
    "met": (
        "whom one met: contacts, or names that find or make one",
        "wen man traf: Kontakte, oder Namen, die einen finden oder anlegen",
    ),
    "delete": ("delete it", "sie löschen"),
}


def add(
    listing: argparse.ArgumentParser,
    one: argparse.ArgumentParser,
    common: argparse.ArgumentParser,
    number: Callable[[str], int],
    *,
    german: bool,
) -> None:
    """Describe the arguments of both commands; ``common`` are those of every command.

    ``number`` reads the number of a contact or an event.
    """
    listing.add_argument("--past", action="store_true")
    actions = one.add_subparsers(
        dest="action", metavar="ACTION", required=True, parser_class=type(one)
    )
    made = {
        name: actions.add_parser(
            name, help=texts[german], description=texts[german], parents=[common]
        )
        for name, texts in _ACTIONS.items()
    }
    _fields(made, number)
    for name, parser in made.items():
        if name != "add":
            parser.add_argument("id", type=number, metavar="EVENT")
    for name in ("there", "untie"):
        if name == "untie":
            made[name].add_argument("part", choices=("there", "meet", "met"))
        made[name].add_argument("contacts", type=number, nargs="+", metavar="ID")
    made["meet"].add_argument("who", nargs="+", metavar="ID|NAME")
    made["met"].add_argument("who", nargs="*", metavar="ID|NAME")
    made["met"].add_argument("--source", metavar="NAME")
    made["met"].add_argument("--no-follow-up", action="store_true")


def _fields(made: dict[str, argparse.ArgumentParser], number: Callable[[str], int]) -> None:
    adding, editing = made["add"], made["edit"]
    adding.add_argument("name", metavar="NAME")
    adding.add_argument("when", metavar="'12 Dec 18:00'")
    for option in ("--until", "--place", "--note"):
        adding.add_argument(option, default="", metavar="TEXT")
        editing.add_argument(option, metavar="TEXT")
    for option in ("--there", "--meet"):
        adding.add_argument(option, type=number, action="append", default=[], metavar="ID")
    adding.add_argument("--who", action="append", default=[], metavar="NAME")
    editing.add_argument("--title", metavar="TEXT")
    editing.add_argument("--when", metavar="TEXT")
