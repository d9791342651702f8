"""What went wrong, as the command line says it in English and German."""

from __future__ import annotations

import errno
import os
from typing import Final

from mitose.paths import NO_FILE

#: Code of an error: its sentence in English and German.
ERRORS: Final[dict[str, tuple[str, str]]] = {
    "damaged": (
        "The data file {path} is damaged and was left as it is; 'mitose restore FILE' brings a"
        " backup back.",
        "Die Datei {path} ist beschädigt und blieb, wie sie ist; „mitose restore DATEI“ holt eine"
        " Sicherung zurück.",
    ),
    "not_a_database": (
        "{path} is not a file of Mitose; it was left as it is.",
        "{path} ist keine Datei von Mitose; sie blieb, wie sie ist.",
    ),
    "newer_version": (
        "The data file {path} comes from a newer Mitose; it was left as it is.",
        "Die Datei {path} stammt von einem neueren Mitose; sie blieb, wie sie ist.",
    ),
    "read_only": (
        "The data folder of {path} can only be read; nothing was changed.",
        "Der Ordner von {path} kann nur gelesen werden; nichts wurde geändert.",
    ),
    "old_read_only": (
        "The data file {path} comes from an older Mitose and has to be writable once, to be"
        " brought up to date.",
        "Die Datei {path} stammt von einem älteren Mitose und muss einmal beschreibbar sein, um"
        " angepasst zu werden.",
    ),
    "wal_read_only": (
        "The last changes to {path} are not in the file yet; the folder has to be writable once.",
        "Die letzten Änderungen an {path} stehen noch nicht in der Datei; der Ordner muss einmal"
        " beschreibbar sein.",
    ),
    "disk_full": (
        "The disk is full: {path} could not be written; what was saved before is safe.",
        "Der Datenträger ist voll: {path} ließ sich nicht schreiben; früher Gespeichertes ist"
        " sicher.",
    ),
    "busy": (
        "Another program is writing to {path}; nothing was changed, try again in a moment.",
        "Ein anderes Programm schreibt gerade in {path}; nichts wurde geändert, gleich noch"
        " einmal versuchen.",
    ),
    "io": (
        "{path} could not be read or written ({reason}).",
        "{path} ließ sich nicht lesen oder schreiben ({reason}).",
    ),
    "calendar_folder": (
        "The calendar file {path} could not be written ({reason}).",
        "Die Kalenderdatei {path} ließ sich nicht schreiben ({reason}).",
    ),
    "no_output": (
        "The answer could not be written ({reason}).",
        "Die Antwort ließ sich nicht schreiben ({reason}).",
    ),
    "in_use": (
        "The data file {path} is open in another program; close that first.",
        "Die Datei {path} ist in einem anderen Programm offen; bitte zuerst dort schließen.",
    ),
    "bug": (
        "Something went wrong inside Mitose ({reason}); what was saved is safe, details are in"
        " {path}.",
        "In Mitose ist etwas schiefgegangen ({reason}); Gespeichertes ist sicher, Näheres steht"
        " in {path}.",
    ),
    "cancelled": ("Stopped; nothing was changed.", "Abgebrochen; nichts wurde geändert."),
    "contact_not_found": ("There is no contact {id}.", "Es gibt keinen Kontakt {id}."),
    "not_found": ("There is no entry {id}.", "Es gibt keinen Eintrag {id}."),
    "photo_too_big": ("This picture is too large.", "Dieses Bild ist zu groß."),
    "photo_not_found": ("The picture is gone.", "Das Bild fehlt."),
    "file_not_found": ("There is no file {path}.", "Es gibt keine Datei {path}."),
    "empty_value": ("'{field}' must not be empty.", "„{field}“ darf nicht leer sein."),
    "bad_value": (
        "'{value}' is no value for {field}.",
        "„{value}“ ist kein Wert für {field}.",
    ),
    "unknown_field": (
        "There is no field '{field}'; there are: {known}.",
        "Es gibt kein Feld „{field}“, nur: {known}.",
    ),
    "ends_before": (
        "An event cannot end before it begins.",
        "Eine Veranstaltung kann nicht enden, bevor sie beginnt.",
    ),
    "me_stays": (
        "The entry about yourself cannot be deleted.",
        "Der Eintrag zur eigenen Person lässt sich nicht löschen.",
    ),
    "label_exists": ("'{name}' exists already.", "„{name}“ gibt es schon."),
    "template_exists": (
        "There is a template '{name}' in this language already.",
        "Eine Vorlage „{name}“ gibt es in dieser Sprache schon.",
    ),
    "stays": (
        "Only follow-ups, steps and promises can be moved.",
        "Verschieben lassen sich nur Wiedervorlagen, Schritte und Zusagen.",
    ),
    "no_filter": ("Nothing is filtered.", "Nichts ist gefiltert."),
    "builtin_source": (
        "The source {name} is always there; it can be marked as not used.",
        "Die Quelle {name} ist immer da; sie lässt sich als nicht genutzt kennzeichnen.",
    ),
    "import_not_found": ("There is no import {id}.", "Es gibt keinen Import {id}."),
    "no_event": ("There is no event coming.", "Es steht keine Veranstaltung an."),
    "no_contacts": (
        "There is no contact to print.",
        "Es gibt keinen Kontakt zu drucken.",
    ),
    "document_failed": (
        "The document could not be set.",
        "Das Dokument ließ sich nicht setzen.",
    ),
    "unknown_document": (
        "This version has no document '{document}'; there are: {known}.",
        "Diese Version kennt kein Dokument „{document}“, nur: {known}.",
    ),
    "unknown_export_format": (
        "This version cannot export '{suffix}'; it can: {known} (option --format).",
        "Diese Version kann nicht als „{suffix}“ ausgeben, nur: {known} (Option --format).",
    ),
    "unknown_page": (
        "This version has no page '{page}'; there are: {known}.",
        "Diese Version hat keine Seite „{page}“, nur: {known}.",
    ),
    "not_empty": (
        "The data folder {path} holds contacts already; the sample network needs an empty one"
        " (--data DIR).",
        "Der Ordner {path} enthält schon Kontakte; das Beispielnetz braucht einen leeren (--data"
        " ORDNER).",
    ),
    "bad_map": (
        '{path} does not say what columns become; it would read {{"Column": "field", …}}.',
        '{path} sagt nicht, was aus Spalten wird; es hieße {{"Spalte": "Feld", …}}.',
    ),
    "wrong_day": (
        "MITOSE_TODAY must be a day like 2026-11-23, not '{value}'.",
        "MITOSE_TODAY muss ein Tag wie 2026-11-23 sein, nicht „{value}“.",
    ),
    "not_a_day": (
        "'{value}' is not understood as a day; 2026-11-23 always is.",
        "„{value}“ ist als Tag nicht zu verstehen; 2026-11-23 immer.",
    ),
    "unsure_day": (
        "'{value}' would be {day}, in the past or far away; write that date if it is meant.",
        "„{value}“ wäre der {day}, vergangen oder weit weg; falls gemeint, dieses Datum schreiben.",
    ),
    "not_a_size": (
        "'{value}' is not a size; 1440x900 is one.",
        "„{value}“ ist keine Größe; 1440x900 wäre eine.",
    ),
    "usage": (
        "Not understood: {reason} ('mitose --help' lists the commands).",
        "Nicht verstanden: {reason} („mitose --help“ nennt die Befehle).",
    ),
    "no_window": ("{reason}", "{reason}"),
}
#: What the system and `paths` say of files, in German.
SYSTEM: Final = {NO_FILE: "das ist ein Gerät oder eine Leitung, keine Datei"} | {
    os.strerror(number): text
    for number, text in (
        (errno.ENOENT, "den Ordner oder die Datei gibt es nicht"),
        (errno.EACCES, "keine Berechtigung"),
        (errno.EPERM, "nicht erlaubt"),
        (errno.EISDIR, "das ist ein Ordner"),
        (errno.ENOTDIR, "das ist kein Ordner"),
        (errno.ENOSPC, "der Datenträger ist voll"),
        (errno.EROFS, "der Datenträger kann nur gelesen werden"),
        (errno.ENAMETOOLONG, "der Name ist zu lang"),
        (errno.ELOOP, "die Verweise führen im Kreis"),
        (errno.EIO, "der Datenträger meldet einen Fehler"),
    )
}
#: A code without a sentence.
UNKNOWN = ("That did not work ({code}).", "Das hat nicht geklappt ({code}).")
