"""Order in the house: sources, tags and circles renamed, merged, deleted and coloured."""

from __future__ import annotations

from datetime import date

import pytest

from mitose.domain.circle import LabelKind
from mitose.domain.contact import NewContact
from mitose.domain.errors import UsageError
from mitose.domain.imported import ImportOptions
from mitose.services import backups, contacts, history, importing, labels

GIVE = {
    LabelKind.SOURCE: contacts.add_source,
    LabelKind.TAG: contacts.add_tag,
    LabelKind.CIRCLE: contacts.add_circle,
}
ATTRIBUTE = {LabelKind.SOURCE: "sources", LabelKind.TAG: "tags", LabelKind.CIRCLE: "circles"}
KINDS = pytest.mark.parametrize("kind", list(LabelKind))


@pytest.fixture
def three(ws):
    return [contacts.add(ws, NewContact(name)).made for name in ("Anna", "Jonas", "Mara")]


def carried(ws, kind: LabelKind, contact_id: int) -> list[str]:
    found = getattr(contacts.details(ws, contact_id), ATTRIBUTE[kind])
    return sorted(getattr(entry, "name", entry) for entry in found)


def ids(ws, kind: LabelKind) -> dict[str, int]:
    return {label.name: label.id for label in labels.all_of(ws, kind)}


def counts(ws, kind: LabelKind) -> dict[str, int]:
    return {label.name: label.contacts for label in labels.all_of(ws, kind) if label.contacts}


@KINDS
def test_a_label_keeps_its_contacts_under_another_name(ws, three, kind, dump):
    GIVE[kind](ws, three, "Rotari")
    before = dump(ws)
    labels.rename(ws, kind, ids(ws, kind)["Rotari"], "Rowing club")
    assert counts(ws, kind) == {"Rowing club": 3}
    assert len(contacts.list_contacts(ws, search="rowing")) == 3
    assert contacts.list_contacts(ws, search="rotari") == ()
    GIVE[kind](ws, three[:1], "Fair")
    with pytest.raises(UsageError) as refused:
        labels.rename(ws, kind, ids(ws, kind)["Fair"], "rowing club")
    assert refused.value.code == "label_exists"
    history.undo(ws)
    history.undo(ws)
    assert dump(ws) == before


@KINDS
def test_merged_labels_are_one_and_people_count_once(ws, three, kind, dump):
    GIVE[kind](ws, three[:2], "Rowers")
    GIVE[kind](ws, three[1:], "Rowing club")
    GIVE[kind](ws, three[:1], "rowing")
    before = dump(ws)
    known = ids(ws, kind)
    changes = labels.merge(
        ws, kind, [known["Rowers"], known["rowing"], known["Rowing club"]], known["Rowing club"]
    )
    assert counts(ws, kind) == {"Rowing club": 3}
    assert changes.label.count == 2
    assert carried(ws, kind, three[1]) == ["Rowing club"]
    assert backups.check(ws) == ()
    history.undo(ws)
    assert dump(ws) == before


@KINDS
def test_a_deleted_label_leaves_its_contacts(ws, three, kind, dump):
    GIVE[kind](ws, three, "Fair")
    before = dump(ws)
    labels.delete(ws, kind, [ids(ws, kind)["Fair"]])
    assert "Fair" not in ids(ws, kind)
    assert carried(ws, kind, three[0]) == []
    assert contacts.list_contacts(ws, search="fair") == ()
    assert len(contacts.list_contacts(ws)) == 3
    history.undo(ws)
    assert dump(ws) == before


@KINDS
def test_labels_are_made_and_coloured(ws, kind):
    made = labels.add(ws, kind, "  Fair ").made
    labels.set_colour(ws, kind, [made], "violet")
    (fair,) = [label for label in labels.all_of(ws, kind) if label.name == "Fair"]
    assert (fair.id, fair.colour, fair.contacts) == (made, "violet", 0)
    for name in ("fair", " "):
        with pytest.raises(UsageError):
            labels.add(ws, kind, name)
    with pytest.raises(UsageError):
        labels.set_colour(ws, kind, [made], "pink-ish")
    history.undo(ws)
    history.undo(ws)
    assert "Fair" not in ids(ws, kind)


def test_the_sources_of_the_checklist_stay(ws, three):
    contacts.add_source(ws, three, "Rowing club")
    known = ids(ws, LabelKind.SOURCE)
    for refused in (
        lambda: labels.rename(ws, LabelKind.SOURCE, known["BNI"], "bni"),
        lambda: labels.delete(ws, LabelKind.SOURCE, [known["Rowing club"], known["BNI"]]),
        lambda: labels.merge(ws, LabelKind.SOURCE, [known["BNI"]], known["Rowing club"]),
    ):
        with pytest.raises(UsageError) as error:
            refused()
        assert error.value.code == "builtin_source"
    assert ids(ws, LabelKind.SOURCE) == known
    labels.merge(ws, LabelKind.SOURCE, [known["Rowing club"]], known["BNI"])
    assert counts(ws, LabelKind.SOURCE) == {"BNI": 3}
    labels.set_colour(ws, LabelKind.SOURCE, [known["BNI"]], "red")


def test_of_two_dates_of_a_source_the_earlier_one_stays(ws, three):
    early, late = date(2019, 3, 1), date(2021, 5, 4)
    for contact_id, mine, theirs in zip(
        three, (late, None, early), (early, late, None), strict=True
    ):
        contacts.add_source(ws, [contact_id], "Club", mine)
        contacts.add_source(ws, [contact_id], "Club 2", theirs)
    known = ids(ws, LabelKind.SOURCE)
    labels.merge(ws, LabelKind.SOURCE, [known["Club 2"]], known["Club"])
    found = [contacts.details(ws, key).sources[0].on for key in three]
    assert found == [early, late, early]


def test_expected_and_not_used_are_facts_of_a_source(ws):
    xing = ids(ws, LabelKind.SOURCE)["XING"]
    labels.set_expected(ws, xing, 480)
    labels.set_not_used(ws, xing, True)
    (found,) = [one for one in labels.sources(ws) if one.id == xing]
    assert (found.expected, found.not_used) == (480, True)
    with pytest.raises(UsageError):
        labels.set_expected(ws, xing, -1)
    history.undo(ws)
    history.undo(ws)
    (found,) = [one for one in labels.sources(ws) if one.id == xing]
    assert (found.expected, found.not_used) == (None, False)


def test_a_newer_file_is_compared_under_the_new_name_of_its_source(ws, tmp_path):
    file = tmp_path / "one.vcf"

    def read(title: str, source: str):
        file.write_text(
            f"BEGIN:VCARD\nVERSION:3.0\nFN:Anna Krüger\nUID:anna-0001\nTITLE:{title}\nEND:VCARD\n",
            "utf-8",
        )
        return importing.run(ws, [file], ImportOptions(source=source))

    read("Architect", "Club")
    known = ids(ws, LabelKind.SOURCE)
    labels.rename(ws, LabelKind.SOURCE, known["Club"], "Rowing club")
    assert read("Architect", "Rowing club").unchanged == 1
    assert len(read("Partner", "Rowing club").updated) == 1
