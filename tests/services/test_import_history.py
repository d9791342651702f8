"""An import can be taken back long after: what it brought goes, what was made of it stays."""

from __future__ import annotations

from datetime import date

import pytest

from mitose.domain.category import Category
from mitose.domain.contact import Method, NewContact
from mitose.domain.errors import CancelledError, NotFoundError
from mitose.domain.follow_up import FollowUp
from mitose.domain.import_run import RunState, Touched
from mitose.domain.imported import Fate, ImportOptions
from mitose.paths import Paths
from mitose.services import (
    backups,
    contacts,
    exporting,
    follow_ups,
    history,
    import_history,
    importing,
    moves,
    plans,
    reaching,
    relations,
)
from mitose.services.workspace import Workspace

CRM = ImportOptions(source="CRM")
PEOPLE = ("Anna Krüger", "Jonas Weber", "Mara Vogel", "Ole Brandt")


@pytest.fixture
def write(tmp_path):
    """Writes a file of cards: a name, and the lines that belong to it."""

    def write(**cards: str):
        path = tmp_path / "people.vcf"
        path.write_text(
            "".join(
                f"BEGIN:VCARD\nVERSION:3.0\nFN:{name.replace('_', ' ')}\nUID:uid-of-{name}\n"
                f"{lines}END:VCARD\n"
                for name, lines in cards.items()
            ),
            "utf-8",
        )
        return [path]

    return write


@pytest.fixture
def four(ws, write):
    """Four contacts out of one file; their ids by first name."""
    importing.run(
        ws,
        write(**{name.replace(" ", "_"): "TITLE:Buyer\nCATEGORIES:fair\n" for name in PEOPLE}),
        ImportOptions(source="CRM", tags=("2026",), circle="Kassel"),
    )
    return {one.contact.given or one.contact.name.split()[0]: one.contact.id for one in live(ws)}


def live(ws):
    return contacts.list_contacts(ws)


def names(ws) -> list[str]:
    return [one.contact.name for one in live(ws)]


def test_an_untouched_import_goes_whole_into_the_trash_and_comes_back_by_undo(ws, four, dump):
    before = dump(ws)
    (run,) = import_history.runs(ws)
    assert (run.new, run.source, run.state) == (4, "CRM", RunState.ACTIVE)
    plan = import_history.plan_revert(ws, run.id)
    assert (set(plan.trashed), plan.kept, plan.restored) == (set(four.values()), (), ())
    assert dump(ws) == before
    import_history.revert(ws, run.id)
    assert live(ws) == ()
    assert {one.id for one in contacts.trash_list(ws)} == set(four.values())
    assert import_history.runs(ws)[0].state is RunState.REVERTED
    assert backups.check(ws) == ()
    assert history.peek_undo(ws).code == "revert_import"
    history.undo(ws)
    assert dump(ws) == before
    assert import_history.runs(ws)[0].state is RunState.ACTIVE


def test_whom_the_user_has_worked_on_is_named_and_kept_unless_he_says_otherwise(ws, four):
    follow_ups.add(ws, FollowUp(date(2026, 12, 1), "call", contact_id=four["Anna"]))
    contacts.set_field(ws, [four["Jonas"]], "role", "Head of purchasing")
    contacts.add_tag(ws, [four["Mara"]], "friends")
    run = import_history.runs(ws)[0]
    plan = import_history.plan_revert(ws, run.id)
    assert plan.trashed == (four["Ole"],)
    assert {(one.name, one.reasons) for one in plan.kept} == {
        ("Anna Krüger", (Touched.FOLLOW_UPS,)),
        ("Jonas Weber", (Touched.EDITED,)),
        ("Mara Vogel", (Touched.LABELS,)),
    }
    import_history.revert(ws, run.id)
    assert names(ws) == ["Anna Krüger", "Jonas Weber", "Mara Vogel"]
    assert import_history.runs(ws)[0].state is RunState.PARTLY
    import_history.revert(ws, run.id, also_worked_on=True)
    assert live(ws) == ()
    assert import_history.runs(ws)[0].state is RunState.REVERTED


@pytest.mark.parametrize(
    "work",
    [
        lambda ws, key: plans.add_want(ws, key, "a project"),
        lambda ws, key: plans.set_approach(ws, key, way_in="a letter"),
        lambda ws, key: moves.move(ws, [key], Category.NEXT),
        lambda ws, key: contacts.set_field(ws, [key], "meaning", "opens doors"),
        lambda ws, key: reaching.set_methods(ws, key, [Method("phone", "+49 561 555 0101")]),
        lambda ws, key: contacts.archive(ws, [key]),
        lambda ws, key: contacts.add_circle(ws, [key], "Rowing club"),
        lambda ws, key: relations.add(ws, key + 1, key, "knows"),
    ],
)
def test_every_kind_of_work_counts_and_undone_work_does_not(ws, four, work):
    (run,) = import_history.runs(ws)
    work(ws, four["Anna"])
    assert four["Anna"] in {one.contact_id for one in import_history.plan_revert(ws, run.id).kept}
    history.undo(ws)
    assert import_history.plan_revert(ws, run.id).kept == ()


def test_what_another_import_changed_is_no_work_of_the_users(ws, four, write):
    importing.run(ws, write(Anna_Krüger="TITLE:Owner\nTEL:+49 561 555 0107\n"), CRM)
    importing.run(ws, write(Jonas_Weber="TITLE:Owner\n"), CRM)
    contacts.set_field(ws, [four["Jonas"]], "role", "Head of purchasing")
    plan = import_history.plan_revert(ws, import_history.runs(ws)[2].id)
    assert {(one.name, one.reasons) for one in plan.kept} == {
        ("Anna Krüger", (Touched.OTHER_IMPORT,)),
        ("Jonas Weber", (Touched.EDITED, Touched.OTHER_IMPORT)),
    }


def test_what_came_back_by_json_can_be_reverted_too(ws, four, tmp_path):
    file = tmp_path / "all.json"
    exporting.export(ws, file)
    with Workspace.open(Paths(data=tmp_path / "elsewhere")) as other:
        importing.run(other, [file], ImportOptions())
        assert names(other) == sorted(PEOPLE)
        contacts.set_field(other, [live(other)[0].contact.id], "role", "Owner")
        (run,) = import_history.runs(other)[:1]
        plan = import_history.plan_revert(other, run.id)
        assert [(one.name, one.reasons) for one in plan.kept] == [
            ("Anna Krüger", (Touched.EDITED,))
        ]
        import_history.revert(other, run.id)
        assert names(other) == ["Anna Krüger"]
        history.undo(other)
        assert names(other) == sorted(PEOPLE)


def test_what_it_filled_goes_back_where_nobody_changed_it(ws, write):
    mail = Method("email", "anna@mail.example")
    anna = contacts.add(ws, NewContact("Anna Krüger", role="Architect", methods=(mail,))).made
    before = contacts.details(ws, anna)
    more = (
        "EMAIL:anna@mail.example\nORG:Krüger + Partner\nNOTE:met\nTEL:+49 561 555 0101\n"
        "ADR:;;Altmarkt 1;Kassel;;34117;Germany\nCATEGORIES:fair\nX-SHOE-SIZE:39\n"
    )
    importing.run(ws, write(Anna_Krüger=more), ImportOptions(source="CRM", circle="Kassel"))
    filled = contacts.details(ws, anna)
    assert (filled.contact.organisation, filled.contact.city) == ("Krüger + Partner", "Kassel")
    contacts.set_field(ws, [anna], "notes", "met at the fair")
    (run,) = import_history.runs(ws)
    plan = import_history.plan_revert(ws, run.id)
    assert (plan.trashed, plan.kept, plan.restored) == ((), (), (anna,))
    assert [(one.field, one.kept) for _id, _name, one in plan.left] == [
        ("notes", "met at the fair")
    ]
    import_history.revert(ws, run.id)
    after = contacts.details(ws, anna)
    assert after.contact.notes == "met at the fair"
    assert (after.contact.organisation, after.contact.city) == ("", "")
    assert (after.methods, after.addresses, after.extras) == (before.methods, (), ())
    assert (after.tags, after.circles, after.sources) == ((), (), ())


def test_a_reverted_update_brings_the_former_values_back(ws, write):
    old = "TITLE:Architect\nTEL:+49 561 555 0101\nCATEGORIES:fair\n"
    new = "TITLE:Partner\nTEL:+49 561 555 0102\nCATEGORIES:wood\n"
    options = ImportOptions(source="CRM")
    importing.run(ws, write(Anna_Krüger=old), options)
    importing.run(ws, write(Anna_Krüger=new), options)
    (anna,) = live(ws)
    assert (anna.contact.role, anna.tags) == ("Partner", ("wood",))
    latest, first = import_history.runs(ws)
    # The first import made the contact, but the second one knows it too.
    assert import_history.plan_revert(ws, first.id).kept[0].reasons[-1] is Touched.OTHER_IMPORT
    import_history.revert(ws, latest.id)
    (anna,) = live(ws)
    assert (anna.contact.role, anna.tags) == ("Architect", ("fair",))
    assert [method.value for method in anna.methods] == ["+49 561 555 0101"]
    # The newer file is news again.
    assert importing.run(ws, write(Anna_Krüger=new), options).merged == 1


def test_after_a_revert_the_file_can_be_imported_anew(ws, four, write):
    (run,) = import_history.runs(ws)
    import_history.revert(ws, run.id)
    paths = write(**{name.replace(" ", "_"): "TITLE:Buyer\n" for name in PEOPLE})
    found = importing.preview(ws, paths, ImportOptions(source="CRM"))
    assert [row.fate for row in found.rows] == [Fate.NEW] * 4
    options = ImportOptions(category=Category.NEXT, source="CRM")
    assert importing.run(ws, paths, options).new == 4
    assert importing.run(ws, paths, options).unchanged == 4
    assert {one.contact.category for one in live(ws)} == {Category.NEXT}


def test_an_undone_import_is_listed_as_gone_and_one_that_changed_nothing_as_empty(ws, four, write):
    paths = write(**{name.replace(" ", "_"): "TITLE:Buyer\nCATEGORIES:fair\n" for name in PEOPLE})
    importing.run(ws, paths, ImportOptions(source="CRM"))
    assert [run.state for run in import_history.runs(ws)] == [RunState.EMPTY, RunState.ACTIVE]
    history.undo(ws)
    assert import_history.runs(ws)[1].state is RunState.GONE


def test_cancelled_it_leaves_everything_and_an_unknown_one_is_refused(ws, four, dump):
    before = dump(ws)
    (run,) = import_history.runs(ws)
    with pytest.raises(CancelledError):
        import_history.revert(ws, run.id, cancelled=lambda: True)
    assert dump(ws) == before
    with pytest.raises(NotFoundError):
        import_history.plan_revert(ws, run.id + 7)
