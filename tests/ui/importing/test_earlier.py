"""What an import says of itself afterwards, in the list of earlier ones too; taking one back."""

from __future__ import annotations

from mitose.services import history, import_history

ANNA = ("Anna Krüger", "EMAIL:anna@holz.example\r\n")
MARA = ("Mara Vogel", "EMAIL:mara@vogel.example\r\n")


def names(stage):
    return [one.contact.name for one in stage.people()]


def test_an_earlier_import_is_reverted_and_who_was_worked_on_is_named(stage, write_cards):
    stage.read(write_cards(ANNA, MARA))
    stage.start()
    stage.set_field("Mara Vogel", "meaning", "opens doors")
    stage.page.show_earlier()
    stage.settle()
    (card,) = stage.page.earlier.view.cards
    card.revert.click()
    stage.settle()
    sheet = stage.page.earlier.sheet
    assert [sheet.model.index(0, column).data() for column in (0, 1)] == ["Mara Vogel", "edited"]
    sheet.action.click()
    stage.settle()
    assert names(stage) == ["Mara Vogel"]
    assert "some kept" in " ".join(
        child.text()
        for child in stage.page.earlier.view.cards[0].chips.children()
        if hasattr(child, "text")
    )
    stage.undo()
    assert names(stage) == ["Anna Krüger", "Mara Vogel"]


def test_the_report_reverts_its_import(stage, write_cards):
    stage.read(write_cards(ANNA))
    stage.start()
    stage.page.report.revert.click()
    stage.settle()
    stage.page.earlier.sheet.action.click()
    stage.settle()
    assert names(stage) == []
    assert not stage.page.report.revert.isEnabled()
    assert stage.ask(import_history.runs)[0].state == "reverted"


def test_no_imports_yet(stage):
    stage.page.sources.runs.click()
    stage.settle()
    assert stage.shown() == "earlier"
    assert not stage.page.earlier.view.nothing.isHidden()


def test_an_import_of_several_sources_names_them_in_the_list(stage, write_cards, tmp_path):
    xing = write_cards(("Anna Krüger", "PRODID:-//XING//x//EN\r\n"))
    linkedin = tmp_path / "Connections.csv"
    linkedin.write_text(
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        "Jonas,Weber,,,Holz GmbH,Joiner,04 Mar 2019\n",
        "utf-8",
    )
    stage.read(xing, linkedin)
    stage.start()
    stage.page.show_earlier()
    stage.settle()
    (card,) = stage.page.earlier.view.cards
    assert card.accessibleName().endswith(" · LinkedIn, XING")
    stage.page.earlier.ask(card.run.id)
    stage.settle()
    stage.page.earlier.sheet.action.click()
    stage.settle()
    (card,) = stage.page.earlier.view.cards
    assert card.accessibleName().endswith(" · LinkedIn, XING"), "it was theirs, reverted or not"


def test_the_report_does_not_count_entries_added_as_new_contacts(stage, write_cards):
    anna = ("Anna Krüger", "UID:4711-anna\r\nTEL:+49 561 555 0101\r\n")
    stage.read(write_cards(anna))
    stage.start()
    assert stage.page.report.title.text() == "1 new contact"
    ben = ("Ben Sommer", "UID:4711-ben\r\n")
    more = (anna[0], anna[1] + "ORG:Holz GmbH\r\n")
    again = (anna[0], anna[1] + "TITLE:Joiner\r\n")
    stage.read(write_cards(more, again, ben, name="newer.vcf"))
    stage.start()
    assert stage.page.report.title.text() == "1 new contact, 2 entries added to contacts"
    assert stage.ask(history.steps, 1)[0].label.count == 2
    stage.read(write_cards(more, again, ben, name="newer.vcf"))
    assert stage.page.preview.start.text() == "All are in already"
