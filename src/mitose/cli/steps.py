"""The names of the history's steps for the command line: 'Anna Krüger: moved to Next'."""

from __future__ import annotations

from typing import Final

from mitose.domain.changes import Label

#: Code, or code and detail: what was done, in English and German.
_DONE: Final[dict[str, tuple[str, str]]] = {
    "add": ("added", "angelegt"),
    "edit": ("changed", "geändert"),
    "edit.methods": ("ways to reach changed", "Erreichbarkeit geändert"),
    "edit.addresses": ("addresses changed", "Anschriften geändert"),
    "edit.relations": ("acquaintances changed", "Bekanntschaften geändert"),
    "edit.photo": ("picture changed", "Bild geändert"),
    "rate": ("rated", "bewertet"),
    "move": ("moved", "verschoben"),
    "move.have": ("moved to Have", "nach „Habe ich“ verschoben"),
    "move.next": ("moved to Next", "nach „Als Nächstes“ verschoben"),
    "move.future": ("moved to Future", "nach „In Zukunft“ verschoben"),
    "reorder": ("put in another place", "an andere Stelle gesetzt"),
    "archive": ("archived", "archiviert"),
    "unarchive": ("brought back from the archive", "aus dem Archiv geholt"),
    "delete": ("moved to the trash", "in den Papierkorb gelegt"),
    "restore": ("brought back from the trash", "aus dem Papierkorb geholt"),
    "label": ("labelled", "gekennzeichnet"),
    "unlabel": ("label removed", "Kennzeichen entfernt"),
    "plan_add": ("plan: entry added", "Plan: Eintrag ergänzt"),
    "plan_edit": ("plan changed", "Plan geändert"),
    "plan_remove": ("plan: entry removed", "Plan: Eintrag entfernt"),
    "plan_order": ("plan put in another order", "Plan umsortiert"),
    "offer_state": ("offer changed", "Angebot geändert"),
    "offer_state.promised": ("offer promised", "Angebot zugesagt"),
    "offer_state.given": ("offer given", "Angebot eingelöst"),
    "offer_state.let_go": ("offer let go", "Angebot nicht weiterverfolgt"),
    "step_state": ("step opened again", "Schritt wieder offen"),
    "step_state.done": ("step done", "Schritt erledigt"),
    "step_state.let_go": ("step let go", "Schritt nicht weiterverfolgt"),
    "follow_up_add": ("follow-up added", "Wiedervorlage angelegt"),
    "follow_up_edit": ("follow-up changed", "Wiedervorlage geändert"),
    "follow_up_done": ("follow-up done", "Wiedervorlage erledigt"),
    "follow_up_drop": ("follow-up dropped", "Wiedervorlage verworfen"),
    "follow_up_remove": ("follow-up removed", "Wiedervorlage entfernt"),
    "snooze": ("follow-up put off", "Wiedervorlage verschoben"),
    "put_on": ("put on another day", "auf einen anderen Tag gelegt"),
    "move_on": ("moved on, the week was full", "weitergerückt, die Woche war voll"),
    "plan_week": ("taken into the week", "in die Woche genommen"),
    "log": ("history: entry added", "Verlauf: Eintrag ergänzt"),
    "log_edit": ("history: entry changed", "Verlauf: Eintrag geändert"),
    "log_remove": ("history: entry removed", "Verlauf: Eintrag entfernt"),
    "import": ("imported", "importiert"),
    "revert_import": ("import reverted", "Import zurückgenommen"),
    "label_add.source": ("source added", "Quelle angelegt"),
    "label_add.tag": ("tag added", "Schlagwort angelegt"),
    "label_add.circle": ("circle added", "Kreis angelegt"),
    "label_rename.source": ("source renamed", "Quelle umbenannt"),
    "label_rename.tag": ("tag renamed", "Schlagwort umbenannt"),
    "label_rename.circle": ("circle renamed", "Kreis umbenannt"),
    "label_merge.source": ("source merged", "Quelle zusammengeführt"),
    "label_merge.tag": ("tag merged", "Schlagwort zusammengeführt"),
    "label_merge.circle": ("circle merged", "Kreis zusammengeführt"),
    "label_delete.source": ("source deleted", "Quelle gelöscht"),
    "label_delete.tag": ("tag deleted", "Schlagwort gelöscht"),
    "label_delete.circle": ("circle deleted", "Kreis gelöscht"),
    "label_colour.source": ("source coloured", "Quelle eingefärbt"),
    "label_colour.tag": ("tag coloured", "Schlagwort eingefärbt"),
    "label_colour.circle": ("circle coloured", "Kreis eingefärbt"),
    "label_cadence.tag": ("cadence of a tag", "Rhythmus eines Schlagworts"),
    "label_cadence.circle": ("cadence of a circle", "Rhythmus eines Kreises"),
    "label_cadence.relationship": ("cadence of a relationship", "Rhythmus einer Beziehung"),
    "merge": ("merged with duplicates", "mit Dubletten zusammengeführt"),
    "not_same": ("told apart", "als verschieden vermerkt"),
    "sample": ("sample network filled in", "Beispielnetz eingefüllt"),
    "me": ("lines about me", "Zeilen zur eigenen Person"),
    "source": ("source changed", "Quelle geändert"),
    "message_add": ("message template added", "Vorlage hinzugefügt"),
    "message_change": ("message template changed", "Vorlage geändert"),
    "message_delete": ("message template deleted", "Vorlage gelöscht"),
    "event_add": ("event added", "Veranstaltung angelegt"),
    "event_edit": ("event changed", "Veranstaltung geändert"),
    "event_delete": ("event deleted", "Veranstaltung gelöscht"),
    "event_people.there": ("will be at the event", "auf der Veranstaltung dabei"),
    "event_people.meet": ("to be met at the event", "auf der Veranstaltung zu treffen"),
    "event_untie": ("taken from the event", "aus der Veranstaltung genommen"),
    "event_names": ("whom to meet at the event changed", "wen treffen: geändert"),
    "event_remind": ("event put off", "Erinnerung an Veranstaltung verschoben"),
    "event_prepared": ("event prepared", "Veranstaltung vorbereitet"),
    "event_met.nobody": ("nobody met at the event", "auf der Veranstaltung niemanden getroffen"),
    "event_met": ("met at the event", "auf der Veranstaltung getroffen"),
    "filter_add": ("filter saved", "Filter gespeichert"),
    "filter_rename": ("filter renamed", "Filter umbenannt"),
    "filter_update": ("saved filter changed", "gespeicherter Filter geändert"),
    "filter_delete": ("filter deleted", "Filter gelöscht"),
    "filter_order": ("filters put in another order", "Filter umsortiert"),
}
_OTHER = ("changed", "geändert")
#: Steps that are not about contacts one could count.
_ALONE = {"sample", "me", "source", "not_same"} | {
    f"event_{what}" for what in ("add", "edit", "delete", "names", "remind", "prepared")
}


def sentence(label: Label, spoken: str, name: str = "") -> str:
    """What a step did; `name` is the one contact's, if it is one."""
    pair = _DONE.get(f"{label.code}.{label.detail}") or _DONE.get(label.code, _OTHER)
    done = pair[1] if spoken == "de" else pair[0]
    nobody = label.detail == "nobody"
    if nobody or label.code in _ALONE or label.code.startswith(("label_", "filter_", "message_")):
        return done[:1].upper() + done[1:]
    if label.count == 1 and name:
        return f"{name}: {done}"
    contacts = (
        ("1 Kontakt" if label.count == 1 else f"{label.count} Kontakte")
        if (spoken == "de")
        else ("1 contact" if label.count == 1 else f"{label.count} contacts")
    )
    return f"{contacts}: {done}"
