"""Sentences for the steps of the history: 'Sabine Hartwig moved to Have'."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from mitose import clock
from mitose.domain.changes import Label
from mitose.ui import i18n
from mitose.ui.translatable import QT_TRANSLATE_NOOP

#: Code, or code and detail: the sentence for one contact by name, and for several.
_SENTENCES: dict[str, tuple[str, str]] = {
    "add": (
        QT_TRANSLATE_NOOP("Steps", "{name} added"),
        QT_TRANSLATE_NOOP("Steps", "{count} contacts added"),
    ),
    "edit": (
        QT_TRANSLATE_NOOP("Steps", "{name} changed"),
        QT_TRANSLATE_NOOP("Steps", "{count} contacts changed"),
    ),
    "rate": (
        QT_TRANSLATE_NOOP("Steps", "Rating of {name} taken back"),
        QT_TRANSLATE_NOOP("Steps", "Rating of {count} contacts taken back"),
    ),
    "rate.address_only": (
        QT_TRANSLATE_NOOP("Steps", "{name} rated: address only"),
        QT_TRANSLATE_NOOP("Steps", "{count} contacts rated: address only"),
    ),
    "rate.loose": (
        QT_TRANSLATE_NOOP("Steps", "{name} rated: loose contact"),
        QT_TRANSLATE_NOOP("Steps", "{count} contacts rated: loose contact"),
    ),
    "rate.relationship": (
        QT_TRANSLATE_NOOP("Steps", "{name} rated: relationship"),
        QT_TRANSLATE_NOOP("Steps", "{count} contacts rated: relationship"),
    ),
    "move": (
        QT_TRANSLATE_NOOP("Steps", "{name} moved"),
        QT_TRANSLATE_NOOP("Steps", "{count} contacts moved"),
    ),
    "move.have": (
        QT_TRANSLATE_NOOP("Steps", "{name} moved to Have"),
        QT_TRANSLATE_NOOP("Steps", "{count} contacts moved to Have"),
    ),
    "move.next": (
        QT_TRANSLATE_NOOP("Steps", "{name} moved to Next"),
        QT_TRANSLATE_NOOP("Steps", "{count} contacts moved to Next"),
    ),
    "move.future": (
        QT_TRANSLATE_NOOP("Steps", "{name} moved to Future"),
        QT_TRANSLATE_NOOP("Steps", "{count} contacts moved to Future"),
    ),
    "reorder": (
        QT_TRANSLATE_NOOP("Steps", "{name} put in another place"),
        QT_TRANSLATE_NOOP("Steps", "{count} contacts put in another place"),
    ),
    "archive": (
        QT_TRANSLATE_NOOP("Steps", "{name} archived"),
        QT_TRANSLATE_NOOP("Steps", "{count} contacts archived"),
    ),
    "unarchive": (
        QT_TRANSLATE_NOOP("Steps", "{name} brought back from the archive"),
        QT_TRANSLATE_NOOP("Steps", "{count} contacts brought back from the archive"),
    ),
    "delete": (
        QT_TRANSLATE_NOOP("Steps", "{name} moved to the trash"),
        QT_TRANSLATE_NOOP("Steps", "{count} contacts moved to the trash"),
    ),
    "restore": (
        QT_TRANSLATE_NOOP("Steps", "{name} brought back from the trash"),
        QT_TRANSLATE_NOOP("Steps", "{count} contacts brought back from the trash"),
    ),
    "erase.held": (
        QT_TRANSLATE_NOOP(
            "Steps", "Erased; the last traces go when no other program reads the file any more"
        ),
        QT_TRANSLATE_NOOP(
            "Steps",
            "{count} contacts erased; the last traces go when no other program reads the file "
            "any more",
        ),
    ),
    "erase": (
        QT_TRANSLATE_NOOP("Steps", "Erased for good"),
        QT_TRANSLATE_NOOP("Steps", "{count} contacts erased for good"),
    ),
    "label": (
        QT_TRANSLATE_NOOP("Steps", "{name} labelled"),
        QT_TRANSLATE_NOOP("Steps", "{count} contacts labelled"),
    ),
    "label.source": (
        QT_TRANSLATE_NOOP("Steps", "{name} given a source"),
        QT_TRANSLATE_NOOP("Steps", "{count} contacts given a source"),
    ),
    "label.circle": (
        QT_TRANSLATE_NOOP("Steps", "{name} put into a circle"),
        QT_TRANSLATE_NOOP("Steps", "{count} contacts put into a circle"),
    ),
    "unlabel": (
        QT_TRANSLATE_NOOP("Steps", "Label taken from {name}"),
        QT_TRANSLATE_NOOP("Steps", "Label taken from {count} contacts"),
    ),
    "import": (
        QT_TRANSLATE_NOOP("Steps", "{name} imported"),
        QT_TRANSLATE_NOOP("Steps", "{count} contacts imported"),
    ),
    "revert_import": (
        QT_TRANSLATE_NOOP("Steps", "Import with {name} reverted"),
        QT_TRANSLATE_NOOP("Steps", "Import of {count} contacts reverted"),
    ),
    "label_add.source": (
        QT_TRANSLATE_NOOP("Steps", "Source added"),
        QT_TRANSLATE_NOOP("Steps", "Source added"),
    ),
    "label_add.tag": (
        QT_TRANSLATE_NOOP("Steps", "Tag added"),
        QT_TRANSLATE_NOOP("Steps", "Tag added"),
    ),
    "label_add.circle": (
        QT_TRANSLATE_NOOP("Steps", "Circle added"),
        QT_TRANSLATE_NOOP("Steps", "Circle added"),
    ),
    "label_rename.source": (
        QT_TRANSLATE_NOOP("Steps", "Source renamed"),
        QT_TRANSLATE_NOOP("Steps", "Source renamed"),
    ),
    "label_rename.tag": (
        QT_TRANSLATE_NOOP("Steps", "Tag renamed"),
        QT_TRANSLATE_NOOP("Steps", "Tag renamed"),
    ),
    "label_rename.circle": (
        QT_TRANSLATE_NOOP("Steps", "Circle renamed"),
        QT_TRANSLATE_NOOP("Steps", "Circle renamed"),
    ),
    "label_merge.source": (
        QT_TRANSLATE_NOOP("Steps", "Sources merged"),
        QT_TRANSLATE_NOOP("Steps", "Sources merged"),
    ),
    "label_merge.tag": (
        QT_TRANSLATE_NOOP("Steps", "Tags merged"),
        QT_TRANSLATE_NOOP("Steps", "Tags merged"),
    ),
    "label_merge.circle": (
        QT_TRANSLATE_NOOP("Steps", "Circles merged"),
        QT_TRANSLATE_NOOP("Steps", "Circles merged"),
    ),
    "label_delete.source": (
        QT_TRANSLATE_NOOP("Steps", "Source deleted"),
        QT_TRANSLATE_NOOP("Steps", "Source deleted"),
    ),
    "label_delete.tag": (
        QT_TRANSLATE_NOOP("Steps", "Tag deleted"),
        QT_TRANSLATE_NOOP("Steps", "Tag deleted"),
    ),
    "label_delete.circle": (
        QT_TRANSLATE_NOOP("Steps", "Circle deleted"),
        QT_TRANSLATE_NOOP("Steps", "Circle deleted"),
    ),
    "label_colour.source": (
        QT_TRANSLATE_NOOP("Steps", "Source coloured"),
        QT_TRANSLATE_NOOP("Steps", "Source coloured"),
    ),
    "label_colour.tag": (
        QT_TRANSLATE_NOOP("Steps", "Tag coloured"),
        QT_TRANSLATE_NOOP("Steps", "Tag coloured"),
    ),
    "label_colour.circle": (
        QT_TRANSLATE_NOOP("Steps", "Circle coloured"),
        QT_TRANSLATE_NOOP("Steps", "Circle coloured"),
    ),
    "label_cadence.tag": (
        QT_TRANSLATE_NOOP("Steps", "Cadence of a tag"),
        QT_TRANSLATE_NOOP("Steps", "Cadence of a tag"),
    ),
    "label_cadence.circle": (
        QT_TRANSLATE_NOOP("Steps", "Cadence of a circle"),
        QT_TRANSLATE_NOOP("Steps", "Cadence of a circle"),
    ),
    "label_cadence.relationship": (
        QT_TRANSLATE_NOOP("Steps", "Cadence of a relationship"),
        QT_TRANSLATE_NOOP("Steps", "Cadence of a relationship"),
    ),
    "merge": (
        QT_TRANSLATE_NOOP("Steps", "{name} merged with duplicates"),
        QT_TRANSLATE_NOOP("Steps", "{count} contacts merged with duplicates"),
    ),
    "not_same": (
        QT_TRANSLATE_NOOP("Steps", "Two contacts told apart"),
        QT_TRANSLATE_NOOP("Steps", "{count} pairs of contacts told apart"),
    ),
    "sample": (
        QT_TRANSLATE_NOOP("Steps", "Sample network filled in"),
        QT_TRANSLATE_NOOP("Steps", "Sample network filled in"),
    ),
    "go_to": (
        QT_TRANSLATE_NOOP("Steps", "Went through one step of the history"),
        QT_TRANSLATE_NOOP("Steps", "Went through {count} steps of the history"),
    ),
    "me": (
        QT_TRANSLATE_NOOP("Steps", "Lines about me saved"),
        QT_TRANSLATE_NOOP("Steps", "Lines about me saved"),
    ),
    "source": (
        QT_TRANSLATE_NOOP("Steps", "Source changed"),
        QT_TRANSLATE_NOOP("Steps", "Source changed"),
    ),
    "follow_up_add": (
        QT_TRANSLATE_NOOP("Steps", "Follow-up for {name} added"),
        QT_TRANSLATE_NOOP("Steps", "Follow-ups for {count} contacts added"),
    ),
    "follow_up_edit": (
        QT_TRANSLATE_NOOP("Steps", "Follow-up for {name} changed"),
        QT_TRANSLATE_NOOP("Steps", "Follow-ups for {count} contacts changed"),
    ),
    "follow_up_done": (
        QT_TRANSLATE_NOOP("Steps", "Follow-up for {name} done"),
        QT_TRANSLATE_NOOP("Steps", "Follow-ups for {count} contacts done"),
    ),
    "snooze": (
        QT_TRANSLATE_NOOP("Steps", "Follow-up for {name} put off"),
        QT_TRANSLATE_NOOP("Steps", "Follow-ups for {count} contacts put off"),
    ),
    "put_on": (
        QT_TRANSLATE_NOOP("Steps", "{name} moved to {day}"),
        QT_TRANSLATE_NOOP("Steps", "{count} contacts moved to another day"),
    ),
    "move_on": (
        QT_TRANSLATE_NOOP("Steps", "{name} moved on, because the week was full"),
        QT_TRANSLATE_NOOP("Steps", "{count} contacts moved on, because the week was full"),
    ),
    "plan_week": (
        QT_TRANSLATE_NOOP("Steps", "{name} taken into the week"),
        QT_TRANSLATE_NOOP("Steps", "{count} contacts taken into the week"),
    ),
    "follow_up_drop": (
        QT_TRANSLATE_NOOP("Steps", "Follow-up for {name} dropped"),
        QT_TRANSLATE_NOOP("Steps", "Follow-ups for {count} contacts dropped"),
    ),
    "follow_up_remove": (
        QT_TRANSLATE_NOOP("Steps", "Follow-up for {name} removed"),
        QT_TRANSLATE_NOOP("Steps", "Follow-ups for {count} contacts removed"),
    ),
    "birthday_done": (
        QT_TRANSLATE_NOOP("Steps", "Birthday of {name} seen to"),
        QT_TRANSLATE_NOOP("Steps", "{count} birthdays seen to"),
    ),
    "log": (
        QT_TRANSLATE_NOOP("Steps", "History of {name}: entry added"),
        QT_TRANSLATE_NOOP("Steps", "Entries added to the history of {count} contacts"),
    ),
    "log_edit": (
        QT_TRANSLATE_NOOP("Steps", "History of {name}: entry changed"),
        QT_TRANSLATE_NOOP("Steps", "Entries of {count} contacts changed"),
    ),
    "log_remove": (
        QT_TRANSLATE_NOOP("Steps", "History of {name}: entry removed"),
        QT_TRANSLATE_NOOP("Steps", "Entries of {count} contacts removed"),
    ),
    "offer_state": (
        QT_TRANSLATE_NOOP("Steps", "Offer to {name} changed"),
        QT_TRANSLATE_NOOP("Steps", "Offers to {count} contacts changed"),
    ),
    "offer_state.given": (
        QT_TRANSLATE_NOOP("Steps", "Offer to {name} given"),
        QT_TRANSLATE_NOOP("Steps", "Offers to {count} contacts given"),
    ),
    "offer_state.let_go": (
        QT_TRANSLATE_NOOP("Steps", "Offer to {name} let go"),
        QT_TRANSLATE_NOOP("Steps", "Offers to {count} contacts let go"),
    ),
    "offer_state.promised": (
        QT_TRANSLATE_NOOP("Steps", "Offer promised to {name}"),
        QT_TRANSLATE_NOOP("Steps", "Offers promised to {count} contacts"),
    ),
    "step_state": (
        QT_TRANSLATE_NOOP("Steps", "Step with {name} opened again"),
        QT_TRANSLATE_NOOP("Steps", "Steps with {count} contacts opened again"),
    ),
    "step_state.done": (
        QT_TRANSLATE_NOOP("Steps", "Step with {name} done"),
        QT_TRANSLATE_NOOP("Steps", "Steps with {count} contacts done"),
    ),
    "step_state.let_go": (
        QT_TRANSLATE_NOOP("Steps", "Step with {name} let go"),
        QT_TRANSLATE_NOOP("Steps", "Steps with {count} contacts let go"),
    ),
    "plan_add": (
        QT_TRANSLATE_NOOP("Steps", "Plan for {name}: entry added"),
        QT_TRANSLATE_NOOP("Steps", "Plans for {count} contacts: entries added"),
    ),
    "plan_edit": (
        QT_TRANSLATE_NOOP("Steps", "Plan for {name} changed"),
        QT_TRANSLATE_NOOP("Steps", "Plans for {count} contacts changed"),
    ),
    "plan_order": (
        QT_TRANSLATE_NOOP("Steps", "Plan for {name} put in another order"),
        QT_TRANSLATE_NOOP("Steps", "Plans for {count} contacts put in another order"),
    ),
    "plan_remove": (
        QT_TRANSLATE_NOOP("Steps", "Plan for {name}: entry removed"),
        QT_TRANSLATE_NOOP("Steps", "Plans for {count} contacts: entries removed"),
    ),
    "message_add": (
        QT_TRANSLATE_NOOP("Steps", "Message template added"),
        QT_TRANSLATE_NOOP("Steps", "Message template added"),
    ),
    "message_change": (
        QT_TRANSLATE_NOOP("Steps", "Message template changed"),
        QT_TRANSLATE_NOOP("Steps", "Message template changed"),
    ),
    "message_delete": (
        QT_TRANSLATE_NOOP("Steps", "Message template deleted"),
        QT_TRANSLATE_NOOP("Steps", "Message template deleted"),
    ),
    "event_add": (
        QT_TRANSLATE_NOOP("Steps", "Event added"),
        QT_TRANSLATE_NOOP("Steps", "Event added"),
    ),
    "event_edit": (
        QT_TRANSLATE_NOOP("Steps", "Event changed"),
        QT_TRANSLATE_NOOP("Steps", "Event changed"),
    ),
    "event_delete": (
        QT_TRANSLATE_NOOP("Steps", "Event deleted"),
        QT_TRANSLATE_NOOP("Steps", "Event deleted"),
    ),
    "event_people.there": (
        QT_TRANSLATE_NOOP("Steps", "{name} will be at the event"),
        QT_TRANSLATE_NOOP("Steps", "{count} contacts will be at the event"),
    ),
    "event_people.meet": (
        QT_TRANSLATE_NOOP("Steps", "{name} is to be met at the event"),
        QT_TRANSLATE_NOOP("Steps", "{count} contacts are to be met at the event"),
    ),
    "event_untie": (
        QT_TRANSLATE_NOOP("Steps", "{name} taken from the event"),
        QT_TRANSLATE_NOOP("Steps", "{count} contacts taken from the event"),
    ),
    "event_names": (
        QT_TRANSLATE_NOOP("Steps", "Whom to meet at the event changed"),
        QT_TRANSLATE_NOOP("Steps", "Whom to meet at the event changed"),
    ),
    "event_remind": (
        QT_TRANSLATE_NOOP("Steps", "Event put off"),
        QT_TRANSLATE_NOOP("Steps", "Event put off"),
    ),
    "event_prepared": (
        QT_TRANSLATE_NOOP("Steps", "Event prepared"),
        QT_TRANSLATE_NOOP("Steps", "Event prepared"),
    ),
    "event_met.nobody": (
        QT_TRANSLATE_NOOP("Steps", "Nobody met at the event"),
        QT_TRANSLATE_NOOP("Steps", "Nobody met at the event"),
    ),
    "event_met": (
        QT_TRANSLATE_NOOP("Steps", "{name} met at the event"),
        QT_TRANSLATE_NOOP("Steps", "{count} contacts met at the event"),
    ),
    "filter_add": (
        QT_TRANSLATE_NOOP("Steps", "Filter saved"),
        QT_TRANSLATE_NOOP("Steps", "Filter saved"),
    ),
    "filter_rename": (
        QT_TRANSLATE_NOOP("Steps", "Filter renamed"),
        QT_TRANSLATE_NOOP("Steps", "Filter renamed"),
    ),
    "filter_update": (
        QT_TRANSLATE_NOOP("Steps", "Saved filter changed"),
        QT_TRANSLATE_NOOP("Steps", "Saved filter changed"),
    ),
    "filter_delete": (
        QT_TRANSLATE_NOOP("Steps", "Filter deleted"),
        QT_TRANSLATE_NOOP("Steps", "Filter deleted"),
    ),
    "filter_order": (
        QT_TRANSLATE_NOOP("Steps", "Saved filters put in another order"),
        QT_TRANSLATE_NOOP("Steps", "Saved filters put in another order"),
    ),
}
_OTHER = (QT_TRANSLATE_NOOP("Steps", "Changed"), QT_TRANSLATE_NOOP("Steps", "Changed"))

#: Saved while typing: the field itself says 'Saved', so no notice comes for one contact.
TYPED = frozenset({"edit", "plan_edit", "log_edit", "follow_up_edit"})


def known_codes() -> frozenset[str]:
    """The codes that have a sentence of their own."""
    return frozenset(key.partition(".")[0] for key in _SENTENCES)


def sentence(label: Label, name: str = "") -> str:
    """What a step did, in the language in use; `name` is the one contact's, if known."""
    pair = _SENTENCES.get(f"{label.code}.{label.detail}") or _SENTENCES.get(label.code, _OTHER)
    translate = QCoreApplication.translate
    if label.count == 1 and len(label.contact_ids) <= 1:
        named = name or translate("Steps", "a contact")
        return _upper(translate("Steps", pair[0]).format(name=named, day=_day(label)))
    count = max(label.count, len(label.contact_ids))
    return translate("Steps", pair[1]).format(count=i18n.number(count))


def _day(label: Label) -> str:
    """The day something was put on."""
    if label.code != "put_on" or not label.detail:
        return ""
    return i18n.long_date(date.fromisoformat(label.detail), clock.today())


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
