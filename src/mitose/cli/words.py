"""The sentences of the command line, English and German, and which of the two is spoken."""

from __future__ import annotations

import locale
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

from mitose import settings
from mitose.cli.error_words import ERRORS, SYSTEM, UNKNOWN
from mitose.domain.errors import MitoseError

LANGUAGES = ("de", "en")

#: What commands answer.
_TEXTS: Final[dict[str, tuple[str, str]]] = {
    "import": (
        "{read} read: {new} new, {merged} added to contacts, {unchanged} unchanged,"
        " {skipped} skipped.",
        "{read} gelesen: {new} neu, {merged} zu Kontakten ergänzt, {unchanged}"
        " unverändert, {skipped} übergangen.",
    ),
    "suspects_unknown": (
        "Duplicates that are not certain were not looked for: 'mitose duplicates' lists them.",
        "Nach unsicheren Dubletten wurde nicht gesucht: „mitose duplicates“ listet sie.",
    ),
    "suspects": (
        "Possible duplicates left apart: {count}; 'mitose duplicates' lists them.",
        "Mögliche Dubletten, getrennt gelassen: {count}; „mitose duplicates“ listet sie.",
    ),
    "dry_run": ("Nothing was written (dry run).", "Nichts wurde geschrieben (Probelauf)."),
    "differs": (
        "{name}: {field} stays '{kept}'; the file says '{offered}'.",
        "{name}: {field} bleibt „{kept}“; in der Datei steht „{offered}“.",
    ),
    "updated": (
        "{name}: {field} changed at the source: '{kept}' is now '{offered}'.",
        "{name}: {field} hat sich an der Quelle geändert: statt „{kept}“ jetzt „{offered}“.",
    ),
    "gone": (
        "{name}: {field} '{kept}' is no longer in the source and was removed.",
        "{name}: {field} „{kept}“ steht nicht mehr in der Quelle und wurde entfernt.",
    ),
    "exported": ("Contacts written to {file}: {count}", "Kontakte in {file} geschrieben: {count}"),
    "exported_entries": (
        "Calendar entries written to {file}: {count}",
        "Kalendereinträge in {file} geschrieben: {count}",
    ),
    "added": ("{name} added as contact {id}.", "{name} als Kontakt {id} angelegt."),
    "set": ("Contact {id}: {field} set.", "Kontakt {id}: {field} gesetzt."),
    "unchanged": ("Contact {id} has that already.", "Kontakt {id} hat das schon."),
    "none": ("No contacts.", "Keine Kontakte."),
    "no_cadences": (
        "No tag, circle or relationship has a cadence.",
        "Kein Schlagwort, kein Kreis und keine Beziehung hat einen Rhythmus.",
    ),
    "no_cadence": ("no cadence", "kein Rhythmus"),
    "cadence_tag": ("Tag", "Schlagwort"),
    "cadence_circle": ("Circle", "Kreis"),
    "cadence_relationship": ("Relationship", "Beziehung"),
    "of_contacts": ("contacts: {count}", "Kontakte: {count}"),
    "days_missing": ("DAYS is missing", "es fehlt DAYS"),
    "no_duplicates": ("No duplicates.", "Keine Dubletten."),
    "certain_duplicates": ("Certain", "Sicher"),
    "same_uid": ("Same UID", "Gleiche UID"),
    "same_profile": ("Same profile", "Gleiches Profil"),
    "same_email_and_name": ("Same e-mail and name", "Gleiche E-Mail und gleicher Name"),
    "same_name_and_phone": ("Same name and phone number", "Gleicher Name und gleiche Nummer"),
    "same_name_and_birthday": ("Same name and birthday", "Gleicher Name und Geburtstag"),
    "same_name_and_organisation": (
        "Same name and organisation",
        "Gleicher Name und gleiche Organisation",
    ),
    "same_name_and_city": ("Same name and city", "Gleicher Name und Ort"),
    "near_name_and_email": ("Similar name, same e-mail", "Ähnlicher Name, gleiche E-Mail"),
    "near_name_and_phone": ("Similar name, same number", "Ähnlicher Name, gleiche Nummer"),
    "near_name_and_birthday": (
        "Similar name, same birthday",
        "Ähnlicher Name, gleicher Geburtstag",
    ),
    "near_name_and_organisation": (
        "Similar name, same organisation",
        "Ähnlicher Name, gleiche Organisation",
    ),
    "near_name_and_city": ("Similar name, same city", "Ähnlicher Name, gleicher Ort"),
    "same_given_and_email": (
        "Same first name and e-mail",
        "Gleicher Vorname und gleiche E-Mail",
    ),
    "same_given_and_phone": (
        "Same first name and number",
        "Gleicher Vorname und gleiche Nummer",
    ),
    "same_email": ("Same e-mail", "Gleiche E-Mail"),
    "same_phone": ("Same phone number", "Gleiche Nummer"),
    "swapped_name": ("First and last name swapped", "Vor- und Nachname vertauscht"),
    "same_name": ("Same name", "Gleicher Name"),
    "near_name": ("Similar name", "Ähnlicher Name"),
    "merged": ("Merged into contact {id}.", "In Kontakt {id} zusammengeführt."),
    "proposed": ("Mitose proposes", "Mitose schlägt vor"),
    "rhythm_from": ("{rhythm}, from {label}", "{rhythm}, durch {label}"),
    "rhythm_like_all": (
        '{rhythm}, like all rated "{relationship}"',
        "{rhythm}, wie alle mit „{relationship}“",
    ),
    "proposal_step": ("{text} (no date yet)", "{text} (noch ohne Datum)"),
    "proposal_loose": ("a loose contact worth a line", "ein loser Kontakt, eine Zeile wert"),
    "proposal_dormant": ("wake up an old contact", "einen alten Kontakt wecken"),
    "proposal_last": ("last in touch on {day}", "zuletzt in Kontakt am {day}"),
    "proposal_never": ("nothing noted yet", "noch nichts notiert"),
    "nothing_due": ("Nothing is due.", "Nichts ist fällig."),
    "overdue": ("Overdue", "Überfällig"),
    "today": ("Today", "Heute"),
    "week": ("This week", "Diese Woche"),
    "week_head": (
        "Week {number}, {first} to {last}: {planned} of {capacity} outreaches planned",
        "Woche {number}, {first} bis {last}: {planned} von {capacity} Kontaktaufnahmen geplant",
    ),
    "not_fitting": ("The week is full; free would be", "Die Woche ist voll; frei wäre"),
    "staying": (
        "{count} more do not fit, but are promised or have a time",
        "{count} weitere passen nicht, sind aber zugesagt oder haben eine Uhrzeit",
    ),
    "turns": ("{name} turns {age}", "{name} wird {age}"),
    "no_events": ("No events.", "Keine Veranstaltungen."),
    "event_added": ("{name} added as event {id}.", "{name} als Veranstaltung {id} angelegt."),
    "event_changed": ("Event {id} changed.", "Veranstaltung {id} geändert."),
    "event_deleted": ("Event {id} deleted.", "Veranstaltung {id} gelöscht."),
    "event_met_told": (
        "Met: {known} known, {made} new.",
        "Getroffen: {known} schon bekannt, {made} neu.",
    ),
    "event_met_due": ("Follow-up: {day}.", "Wiedervorlage: {day}."),
    "event_there": ("There", "Dabei"),
    "event_meet": ("To be met", "Zu treffen"),
    "event_met": ("Met", "Getroffen"),
    "after_event": ("Write after {event}", "Nach {event} schreiben"),
    "whom_met": ("Whom did you meet?", "Wen getroffen?"),
    "birthday": ("Birthday of {name}", "Geburtstag von {name}"),
    "pdf": ("{file} (pages: {pages})", "{file} (Seiten: {pages})"),
    "note_system_fonts": (
        "Some characters come from the system's fonts.",
        "Einige Zeichen stammen aus Schriften des Systems.",
    ),
    "note_missing_glyphs": (
        "Some characters are in no font; empty boxes stand for them.",
        "Einige Zeichen stehen in keiner Schrift; leere Kästchen stehen an ihrer Stelle.",
    ),
    "note_missing": ("No font has: {missing}", "In keiner Schrift: {missing}"),
    "note_not_accessible": (
        "Not every screen reader can read the file (it is not PDF/UA).",
        "Nicht jeder Screenreader kann die Datei lesen (sie ist nicht PDF/UA).",
    ),
    "note_marks_left_out": (
        "Accents that no font sets on their letters are left out.",
        "Akzente, die keine Schrift auf ihre Buchstaben setzt, fehlen.",
    ),
    "note_text_shortened": (
        "A text was too long and is cut; the document says so.",
        "Ein Text war zu lang und ist gekürzt; das Dokument sagt es.",
    ),
    "undone": ("Taken back: {label}", "Zurückgenommen: {label}"),
    "redone": ("Done again: {label}", "Wiederholt: {label}"),
    "nothing_undo": ("Nothing left to undo.", "Nichts mehr zurückzunehmen."),
    "nothing_redo": ("Nothing left to redo.", "Nichts mehr zu wiederholen."),
    "no_steps": ("No steps.", "Keine Schritte."),
    "taken_back": ("(taken back)", "(zurückgenommen)"),
    "check_ok": ("All is well.", "Alles in Ordnung."),
    "finding_integrity": ("The file is not whole: {detail}", "Die Datei ist nicht heil: {detail}"),
    "finding_references": ("{count} broken references", "{count} Verweise ins Leere"),
    "finding_stored_answers": (
        "{count} contacts with stale stored answers",
        "{count} Kontakte mit veralteten Angaben",
    ),
    "finding_search_index": (
        "{count} contacts missing in the search index",
        "{count} Kontakte fehlen im Suchverzeichnis",
    ),
    "backup": ("Backup: {file}", "Sicherung: {file}"),
    "restored": (
        "Restored. What was there before: {file}",
        "Zurückgeholt. Was vorher da war: {file}",
    ),
    "restored_new": ("Restored.", "Zurückgeholt."),
    "sample": ("{count} invented contacts filled in.", "{count} erfundene Kontakte eingefüllt."),
    "read_only_hint": (
        "(The folder can only be read.)",
        "(Der Ordner kann nur gelesen werden.)",
    ),
    "have": ("Have", "Habe ich"),
    "next": ("Next", "Als Nächstes"),
    "future": ("Future", "In Zukunft"),
    "unrated": ("unrated", "unbewertet"),
    "address_only": ("address only", "nur Adresse"),
    "loose": ("loose contact", "loser Kontakt"),
    "relationship": ("relationship", "Beziehung"),
}


def _short(value: object) -> object:
    """A value that fits into a sentence, whatever was typed."""
    if isinstance(value, str) and len(value) > _LONGEST:
        return f"{value[: _LONGEST - 40]} … {value[-30:]}"
    return value


_LONGEST = 500


class _Values(dict[str, object]):
    """Values for a sentence; one that is not there becomes nothing."""

    def __missing__(self, key: str) -> str:
        return ""


def language(wished: str = "", settings_file: Path | None = None) -> str:
    """'de' or 'en': as wished, else as set, else as the system speaks."""
    if wished in LANGUAGES:
        return wished
    if settings_file is not None:
        chosen = settings.load(settings_file).settings.language
        if chosen in LANGUAGES:
            return chosen
    names = [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    name = next(filter(None, names), "")
    if not name and not sys.platform.startswith("linux"):
        with suppress(ValueError):
            name = locale.getlocale()[0] or ""
    return "de" if name.casefold().startswith(("de", "german")) else "en"


def pick(pair: tuple[str, str], spoken: str) -> str:
    """The one of the two languages that is spoken."""
    return pair[1] if spoken == "de" else pair[0]


def error(spoken: str, trouble: MitoseError) -> str:
    """One sentence for an error."""
    pair = ERRORS.get(trouble.code, UNKNOWN)
    values = {name: _short(value) for name, value in trouble.values.items()}
    if spoken == "de" and values.get("reason") in SYSTEM:
        values["reason"] = SYSTEM[str(values["reason"])]
    return pick(pair, spoken).format_map(_Values(values, code=trouble.code)).strip()


def text(spoken: str, key: str, **values: object) -> str:
    """One of the texts that commands answer with."""
    return pick(_TEXTS[key], spoken).format(**values)


def known_errors() -> frozenset[str]:
    """The codes of errors that have a sentence."""
    return frozenset(ERRORS)
