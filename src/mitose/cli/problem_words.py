"""Why something in an imported file could not be read, in English and German."""

from __future__ import annotations

import re
from typing import Final

from mitose.cli.words import pick

#: Reason of a problem in an imported file.
_PROBLEMS: Final[dict[str, tuple[str, str]]] = {
    "not_found": ("the file is not there", "die Datei ist nicht da"),
    "permission_denied": ("reading it is not allowed", "Lesen ist nicht erlaubt"),
    "not_a_file": ("it is not a file that can be read", "das ist keine lesbare Datei"),
    "unreadable": ("it could not be read: {0}", "ließ sich nicht lesen: {0}"),
    "empty_file": ("the file is empty", "die Datei ist leer"),
    "unknown_format": (
        "no contacts were recognised in it",
        "darin wurden keine Kontakte erkannt",
    ),
    "reader_failed": (
        "Mitose failed to read it to the end as {0}",
        "Mitose konnte es nicht bis zum Ende als {0} lesen",
    ),
    "cut_off": (
        "the file ends here; what was there is kept",
        "hier bricht die Datei ab; was da war, ist übernommen",
    ),
    "no_name": ("there is no name to call it by", "es gibt keinen Namen dafür"),
    "photo_damaged": (
        "the picture is damaged; the contact comes without it",
        "das Bild ist beschädigt; der Kontakt kommt ohne",
    ),
    "unreadable_line": ("this line was left out: {0}", "diese Zeile blieb weg: {0}"),
    "value_shortened": (
        "{0} was far too long and was shortened",
        "{0} war viel zu lang und wurde gekürzt",
    ),
    "group_members_missing": (
        "group {0}: {1} of its members are not in the file",
        "Gruppe {0}: {1} ihrer Mitglieder fehlen in der Datei",
    ),
    "open_quote": (
        "a quotation mark is never closed; the row was read without it",
        "ein Anführungszeichen wird nie geschlossen; die Zeile wurde ohne gelesen",
    ),
    "no_mapping": (
        "no names or mail addresses were found in its columns ({0}); say what they are with"
        ' --map FILE: {{"Column": "name", "Another": "email"}}',
        "in seinen Spalten ({0}) fanden sich weder Namen noch E-Mail-Adressen; was sie sind, sagt"
        ' --map DATEI: {{"Spalte": "name", "Andere": "email"}}',
    ),
    "unknown_columns": (
        "it has no columns called: {0}",
        "diese Spalten hat es nicht: {0}",
    ),
    "password": (
        "it opens only with a password; save it without one",
        "es öffnet sich nur mit Passwort; bitte ohne speichern",
    ),
    "too_large": (
        "unpacked it would be far too large; it was left alone",
        "ausgepackt wäre es viel zu groß; es blieb unberührt",
    ),
    "unsupported_packing": (
        "it is packed in a way Mitose cannot unpack; unpack it and take the folder",
        "es ist auf eine Art gepackt, die Mitose nicht kennt; auspacken und den Ordner nehmen",
    ),
    "damaged": (
        "it is damaged and cannot be opened",
        "es ist beschädigt und lässt sich nicht öffnen",
    ),
    "not_unpacked": (
        "it holds too many files; {0} were left out",
        "es enthält zu viele Dateien; {0} blieben weg",
    ),
    "no_header": (
        "the table's column names could not be found",
        "die Spaltennamen der Tabelle fehlen",
    ),
    "invalid_json": (
        "the file is damaged or not one of Mitose",
        "die Datei ist beschädigt oder nicht von Mitose",
    ),
    "invalid_contact": ("something is not as expected: {0}", "etwas ist nicht wie erwartet: {0}"),
}
#: What readers count in a file; 'card 2' is said in the language, in JSON it stays as it is.
_COUNTED: Final[dict[str, tuple[str, str]]] = {
    "card": ("card", "Karte"),
    "line": ("line", "Zeile"),
    "row": ("row", "Zeile"),
    "contact": ("contact", "Kontakt"),
}
_PLACE = re.compile(r"(card|line|row|contact)(?= \d)")
_PROBLEM = ("it could not be read", "ließ sich nicht lesen")


def sentence(spoken: str, reason: str, values: tuple[str, ...] = ()) -> str:
    """Why something in an imported file could not be read."""
    filled = (*values, "", "")
    return pick(_PROBLEMS.get(reason, _PROBLEM), spoken).format(*filled).strip()


def place(spoken: str, where: str) -> str:
    """Where in the file it stands."""
    return _PLACE.sub(lambda found: pick(_COUNTED[found[1]], spoken), where)
