"""Every command of the contract: its answer for people and scripts, and its exit code."""

from __future__ import annotations

import pytest

from mitose.services.workspace import Workspace


def test_a_contact_is_added_with_all_that_is_known(mitose):
    made = mitose(
        "add", "Sabine Hartwig", "--category", "next", "--want", "a project", "--want", "a talk",
        "--offer", "two tickets", "--approach", "through Anna", "--has", "a budget",
        "--needs", "pictures", "--follow-up", "tomorrow 10:00", "--json",
    )  # fmt: skip
    assert made.code == 0
    told = mitose("show", made.json["id"], "--json").json
    assert (told["name"], told["category"]) == ("Sabine Hartwig", "next")
    assert [want["text"] for want in told["wants"]] == ["a project", "a talk"]
    assert told["approach"]["way_in"] == "through Anna"
    assert told["next_due"] == "2026-11-24 10:00"
    assert {one["kind"]: one["text"] for one in told["has_needs"]} == {
        "has": "a budget",
        "needs": "pictures",
    }
    shown = mitose("show", made.json["id"]).out
    assert "Sabine Hartwig" in shown
    assert "two tickets" in shown


@pytest.mark.parametrize("typed", ["someday", "3/4", "yesterday"])
def test_a_follow_up_is_never_guessed(mitose, typed):
    refused = mitose("add", "X", "--follow-up", typed)
    assert refused.code == 2
    assert typed in refused.err
    assert mitose("list", "--json").json == {"contacts": []}


def test_the_same_file_again_changes_nothing(mitose, card):
    first = mitose("import", card, "--category", "next", "--source", "BNI", "--json")
    assert first.code == 0
    counts = {name: first.json[name] for name in ("read", "new", "merged", "unchanged", "skipped")}
    assert counts == {"read": 2, "new": 2, "merged": 0, "unchanged": 0, "skipped": 0}
    again = mitose("import", card, "--json").json
    assert (again["new"], again["unchanged"]) == (0, 2)
    listed = mitose("list", "--category", "next", "--json").json["contacts"]
    assert [one["name"] for one in listed] == ["Anna Krüger", "Ole Kristensen"]
    assert listed[0]["sources"] == ["BNI"]
    assert listed[0]["emails"] == ["anna@mail.example"]
    assert listed[0]["phones"] == ["+49 561 555 0101"]


def test_what_is_added_is_not_counted_as_new(mitose, tmp_path):
    one = "BEGIN:VCARD\nVERSION:3.0\nUID:anna-0001-0001\nFN:Anna Krüger\n{}END:VCARD\n"
    (tmp_path / "a.vcf").write_text(one.format(""), "utf-8")
    (tmp_path / "b.vcf").write_text(one.format("TITLE:Architect\n"), "utf-8")
    told = mitose("import", tmp_path / "a.vcf").out
    assert "1 read: 1 new, 0 added to contacts" in told
    told = mitose("--language", "de", "import", tmp_path / "b.vcf").out
    assert "1 gelesen: 0 neu, 1 zu Kontakten ergänzt" in told


def test_a_row_without_anybody_is_named_with_its_line(mitose, tmp_path):
    file = tmp_path / "Connections.csv"
    head = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    file.write_text(f"{head}Anna,Krüger,,,,,15 Jan 2024\n,,,,,,04 Feb 2023\n", "utf-8")
    told = mitose("--language", "de", "import", file)
    assert told.code == 0
    assert f"{file}, Zeile 3: es gibt keinen Namen dafür" in told.out
    (row,) = mitose("import", file, "--json").json["skipped_rows"]
    assert (row["where"], row["code"]) == ("line 3", "no_name")


def test_a_dry_run_writes_nothing(mitose, card):
    assert mitose("import", card, "--dry-run", "--json").json["new"] == 2
    assert mitose("list", "--json").json["contacts"] == []


def test_what_cannot_be_read_is_named_with_place_and_reason(mitose, card, tmp_path):
    partly = mitose("import", card, tmp_path / "nothing.vcf", "--json")
    assert partly.code == 1
    assert partly.json["new"] == 2
    (problem,) = partly.json["problems"]
    assert problem["file"].endswith("nothing.vcf")
    assert problem["reason"] == "the file is not there"


def test_search_and_limit(mitose, card):
    mitose("import", card)
    found = mitose("list", "--search", "krueg", "--json").json["contacts"]
    assert [one["name"] for one in found] == ["Anna Krüger"]
    assert len(mitose("list", "--limit", 1, "--json").json["contacts"]) == 1
    assert mitose("list", "--search", "nobody").out.strip() == "No contacts."


def test_a_field_is_set_with_its_reason_as_one_step(mitose, card):
    mitose("import", card)
    changed = mitose("set", 1, "category", "next", "--because", "she answered", "--json")
    assert (changed.code, changed.json) == (0, {"id": 1, "changed": True})
    told = mitose("show", 1, "--json").json
    assert told["category"] == "next"
    assert told["interactions"][0]["text"] == "category: she answered"
    assert mitose("undo", "--json").json["label"] == "Anna Krüger: moved to Next"
    told = mitose("show", 1, "--json").json
    assert (told["category"], told["interactions"]) == ("have", [])


@pytest.mark.parametrize(
    ("field", "value", "stored"),
    [
        ("relationship", "loose", "loose"),
        ("relationship", "address only", "address_only"),
        ("importance", "3", 3),
        ("capital", "social, economic", ["economic", "social"]),
        ("birthday", "--02-29", "--02-29"),
        ("meaning", "opens doors", "opens doors"),
        ("email", "new@mail.example", None),
    ],
)
def test_each_kind_of_field_can_be_set(mitose, card, field, value, stored):
    mitose("import", card)
    assert mitose("set", 1, field, value).code == 0
    told = mitose("show", 1, "--json").json
    if field == "email":
        assert told["emails"] == [value]
    else:
        assert told[field] == stored


@pytest.mark.parametrize(
    ("words", "code", "exit_code"),
    [
        (("set", 1, "shoe_size", "44"), "unknown_field", 2),
        (("set", 1, "category", "later"), "bad_value", 2),
        (("set", 1, "importance", "9"), "bad_value", 2),
        (("set", 1, "name", " "), "empty_value", 2),
        (("set", 99, "name", "X"), "contact_not_found", 1),
        (("show", 99), "contact_not_found", 1),
        (("pdf", "contact-plan", "x.pdf", "--contact", 99), "contact_not_found", 1),
        (("pdf", "war-plan", "x.pdf"), "unknown_document", 2),
        (("export", "x.doc"), "unknown_export_format", 2),
        (("restore", "nothing.db"), "file_not_found", 1),
        (("screenshot", "today", "x.png", "--size", "big"), "not_a_size", 2),
        (("due", "--on", "some day"), "not_a_day", 2),
        (("import", "x.csv", "--map", "m.json"), "file_not_found", 1),
        (("fly",), "usage", 2),
        (("list", "--limit", "many"), "usage", 2),
        (("show",), "usage", 2),
    ],
)
def test_trouble_is_one_sentence_in_both_languages_and_one_object(
    mitose, card, words, code, exit_code, monkeypatch, tmp_path
):
    monkeypatch.chdir(tmp_path)
    mitose("import", card)
    told = mitose(*words, "--json")
    assert (told.code, told.json["error"]["code"], told.err) == (exit_code, code, "")
    english, german = mitose(*words), mitose(*words, "--language", "de")
    for said in (english, german):
        assert said.code == exit_code
        assert said.out == ""
        assert len(said.err.splitlines()) == 1
    assert english.err != german.err


def test_duplicates_are_listed_with_their_reason_and_merged(mitose):
    for name, mail in (("Anna Krüger", "anna"), ("Anna Krueger", "anna"), ("Kathi Lang", "k")):
        mitose("add", name, "--email", f"{mail}@mail.example", "--city", "Kassel")
    mitose("add", "Katharina Lang", "--city", "Kassel")
    pairs = mitose("duplicates", "--json").json["pairs"]
    assert [(pair["first"], pair["second"], pair["certain"]) for pair in pairs] == [
        (1, 2, True),
        (3, 4, False),
    ]
    assert pairs[0]["reasons"][0] == "same_email_and_name"
    assert "Kathi Lang = 4 Katharina Lang" in mitose("duplicates").out
    assert mitose("merge", 1, 2, "--json").json == {"id": 1}
    assert mitose("show", 2).code == 1
    assert mitose("merge", 3, 4).code == 0
    assert mitose("duplicates").out == "No duplicates.\n"
    assert "merged with duplicates" in mitose("undo").out
    assert mitose("show", 4).code == 0


def test_undo_and_redo_to_their_ends(mitose):
    assert mitose("undo").out.strip() == "Nothing left to undo."
    mitose("add", "Anna")
    steps = mitose("undo", "--list", "--json").json["steps"]
    assert [(step["code"], step["undone"]) for step in steps] == [("add", False)]
    assert mitose("undo").out.strip() == "Taken back: Anna: added"
    assert mitose("undo").code == 0
    assert mitose("list", "--json").json["contacts"] == []
    assert mitose("redo", "--json").json["code"] == "add"
    assert mitose("redo").out.strip() == "Nothing left to redo."
    assert len(mitose("list", "--json").json["contacts"]) == 1


def test_due_shows_what_today_shows(mitose):
    mitose("add", "Anna", "--follow-up", "2026-11-26 09:30")
    (item,) = mitose("due", "--on", "2026-11-26", "--json").json["items"]
    assert (item["name"], item["kind"]) == ("Anna", "follow_up")
    assert (item["when"], item["proposed"]) == ("2026-11-26 09:30", False)
    assert "Overdue" in mitose("due", "--on", "2026-12-01").out
    assert "Überfällig" in mitose("due", "--on", "2026-12-01", "--language", "de").out


def test_due_is_quiet_for_cron_when_nothing_is_due(mitose):
    nothing = mitose("due")
    assert (nothing.code, nothing.out, nothing.err) == (0, "", "")
    assert mitose("due", "--json").json == {"items": []}
    mitose("add", "Anna", "--follow-up", "2026-11-26 09:30")
    assert "Anna" in mitose("due", "--on", "2026-11-25").out  # this week
    assert mitose("due", "--now", "--on", "2026-11-25").out == ""
    now = mitose("due", "--now", "--on", "2026-11-26")
    assert (now.code, "Today" in now.out, "Anna" in now.out) == (0, True, True)
    (item,) = mitose("due", "--now", "--on", "2026-12-03", "--json").json["items"]
    assert item["group"] == "overdue"
    assert "Exit code 0 whether or not" in " ".join(mitose("due", "--help").out.split())


def test_export_and_import_again_are_the_same(mitose, card, tmp_path):
    mitose("import", card)
    for name in ("out.vcf", "out.json"):
        assert mitose("export", tmp_path / name, "--json").json["written"] == 2
        assert mitose("import", tmp_path / name, "--json").json["new"] == 0


def test_pdf(mitose, card, tmp_path):
    mitose("import", card)
    for document in ("contact-plan", "outreach-plan", "contact-list"):
        file = tmp_path / f"{document}.pdf"
        made = mitose("pdf", document, file, "--contact", 1, "--language", "de", "--json")
        assert made.json["pages"] >= 1
        assert file.read_bytes().startswith(b"%PDF")


def test_backup_and_restore(mitose, data_folder, tmp_path):
    mitose("add", "Anna")
    file = mitose("backup", tmp_path / "copy.db", "--json").json["file"]
    mitose("add", "Ole")
    former = mitose("restore", file, "--json").json["file"]
    assert [one["name"] for one in mitose("list", "--json").json["contacts"]] == ["Anna"]
    mitose("restore", former)
    assert len(mitose("list", "--json").json["contacts"]) == 2


def test_check_is_quiet_about_a_healthy_file_and_finds_stale_answers(mitose, data_folder):
    mitose("add", "Anna")
    assert mitose("check", "--json").json == {"ok": True, "findings": []}
    from mitose.paths import Paths

    with Workspace.open(Paths.default()) as ws:
        ws.database.writer().exec_driver_sql("UPDATE contact SET answered = 511")
    found = mitose("check", "--json")
    assert found.code == 1
    assert found.json["findings"][0]["code"] == "stored_answers"


@pytest.mark.parametrize(
    ("category", "german"),
    [("have", "Habe ich"), ("next", "Als Nächstes"), ("future", "In Zukunft")],
)
def test_categories_are_called_as_in_the_window(mitose, category, german):
    mitose("add", "Anna Krüger", "--category", "next" if category == "have" else "have")
    mitose("set", 1, "category", category)
    assert german in mitose("list", "--language", "de").out
    assert f"nach „{german}“ verschoben" in mitose("undo", "--list", "--language", "de").out


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_sample_network_shows_every_feature(mitose, language):
    made = mitose("sample", "--language", language, "--json")
    assert (made.code, made.json) == (0, {"contacts": 40})
    people = mitose("list", "--json").json["contacts"]
    assert len(people) == 40
    assert {one["category"] for one in people} == {"have", "next", "future"}
    groups = {item["group"] for item in mitose("due", "--json").json["items"]}
    assert groups == {"overdue", "today", "proposed", "week"}
    assert mitose("check").code == 0
    assert mitose("sample").code == 2
    assert mitose("undo").code == 0
    assert mitose("list", "--archived", "--json").json["contacts"] == []


def test_a_larger_sample_is_made_in_one_step(mitose):
    assert mitose("sample", "--contacts", 500, "--json").json == {"contacts": 500}
    assert len(mitose("undo", "--list", "--json").json["steps"]) == 1
    assert mitose("check").code == 0


def test_columns_can_be_told(mitose, tmp_path):
    table = tmp_path / "a.csv"
    table.write_text("Wer;Wo\nEva Muster;Kassel\n", encoding="utf-8")
    refused = mitose("import", table, "--json")
    assert refused.code == 1
    assert refused.json["problems"][0]["code"] == "no_mapping"
    columns = tmp_path / "map.json"
    columns.write_text('{"Wer": "name", "Wo": "city"}', encoding="utf-8")
    told = mitose("import", table, "--map", columns, "--json")
    assert (told.code, told.json["new"]) == (0, 1)
    columns.write_text('{"Wer": "shoe"}', encoding="utf-8")
    assert mitose("import", table, "--map", columns, "--json").json["error"]["code"] == (
        "unknown_field"
    )
    columns.write_text("name", encoding="utf-8")
    assert mitose("import", table, "--map", columns, "--json").json["error"]["code"] == "bad_map"


def test_the_week_lists_its_days_its_holidays_and_what_does_not_fit(mitose, data_folder):
    from mitose.paths import Paths

    with Workspace.open(Paths.at(data_folder)) as workspace:
        workspace.change_settings(outreaches_per_week=1, region="DE-HE")
    for name, due in (("Anna", "2026-12-23"), ("Ole", "2026-12-24")):
        mitose("add", name, "--follow-up", due)
    told = mitose("week", "--on", "2026-12-25", "--json").json
    assert (told["week"], told["first"], told["last"]) == (52, "2026-12-21", "2026-12-27")
    assert (told["capacity"], told["planned"], told["done"]) == (1, 2, 0)
    days = {day["date"]: day for day in told["days"]}
    assert days["2026-12-25"]["holiday"] == "Christmas Day"
    assert [one["name"] for one in days["2026-12-23"]["items"]] == ["Anna"]
    assert [(one["name"], one["to"]) for one in told["moving"]] == [("Ole", "2026-12-28")]
    mitose("event", "add", "Fair", "22 Dec 19:00", "--place", "Kassel", "--who", "Someone")
    days = {d["date"]: d for d in mitose("week", "--on", "2026-12-25", "--json").json["days"]}
    (fair,) = days["2026-12-22"]["events"]
    assert (fair["name"], fair["at"], fair["to_meet"]) == ("Fair", "19:00", ["Someone"])
    text = mitose("--language", "de", "week", "--on", "2026-12-25").out
    assert "2026-12-22 19:00  Fair · Kassel · Someone" in text
    assert "Woche 52, 2026-12-21 bis 2026-12-27: 2 von 1 Kontaktaufnahmen geplant" in text
    assert "2026-12-25 · Erster Weihnachtstag" in text
    assert "2026-12-28  2026-12-24  Ole" in text
    assert "2026-12-24  Ole" in mitose("week", "--on", "2026-12-24").out
