"""What argparse finds wrong, as a part of a sentence in the language that is set."""

from __future__ import annotations

import re
from typing import Final

#: argparse's words (English, whatever the system speaks) and ours, in English and German.
_WORDS: Final[tuple[tuple[re.Pattern[str], str, str], ...]] = tuple(
    (re.compile(pattern, re.DOTALL), english, german)
    for pattern, english, german in (
        (
            r"argument COMMAND: invalid choice: (.*) \(choose from .*\)",
            "there is no command and no file {0}",
            "es gibt weder einen Befehl noch eine Datei {0}",
        ),
        (
            r"argument (\S+): invalid choice: (.*) \(choose from (.*)\)",
            "{0} cannot be {1}, only {2}",
            "{0} kann nicht {1} sein, nur {2}",
        ),
        (
            r"argument (\S+): invalid (?:\w+ value|count): (.*)",
            "{0} must be a whole number, not {1}",
            "{0} muss eine ganze Zahl sein, nicht {1}",
        ),
        (
            r"argument (\S+): expected (?:one|at least one) argument",
            "there is nothing after {0}",
            "nach {0} fehlt eine Angabe",
        ),
        (
            r"argument (\S+): empty",
            "{0} is empty",
            "{0} ist leer",
        ),
        (
            r"the following arguments are required: (.*)",
            "{0} is missing",
            "es fehlt {0}",
        ),
        (
            r"unrecognized arguments: (.*)",
            "'{0}' is too much",
            "„{0}“ ist zu viel",
        ),
        (
            r"ambiguous option: (\S+) could match (.*)",
            "{0} could be {1}",
            "{0} könnte {1} sein",
        ),
        (
            r"argument (\S+): ignored explicit argument (.*)",
            "{0} takes no value {1}",
            "{0} nimmt keinen Wert {1}",
        ),
    )
)


def reason(message: str, language: str) -> str:
    """The message in our words; as argparse said it where it is one we do not know."""
    for pattern, english, german in _WORDS:
        if found := pattern.fullmatch(message):
            return (german if language == "de" else english).format(*found.groups())
    return message
