"""khard and khal read what Mitose writes, where they are installed (`pip install khard khal`)."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date, time
from pathlib import Path

import pytest

from mitose.domain.contact import NewContact
from mitose.domain.follow_up import FollowUp
from mitose.paths import Paths
from mitose.services import contacts, follow_ups, sample
from mitose.services.exporting import ExportOptions, export
from mitose.services.workspace import Workspace


def _command(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} IS NOT INSTALLED: that it reads our files is NOT tested")
    return found


@pytest.fixture
def network(data_folder: Path):
    workspace = Workspace.open(Paths.at(data_folder))
    sample.fill(workspace, "en", date(2026, 11, 23))
    yield workspace
    workspace.close()


@pytest.mark.parametrize("format_", ["vcard3", "vcard4"])
def test_khard_lists_every_card(network: Workspace, tmp_path: Path, format_: str) -> None:
    khard = _command("khard")
    book = tmp_path / "book"
    book.mkdir()
    ids = [details.contact.id for details in contacts.list_contacts(network)]
    for contact_id in ids:
        options = ExportOptions(format_, ids=(contact_id,), planning=True)
        export(network, book / f"{contact_id}.vcf", options)
    config = tmp_path / "khard.conf"
    config.write_text(
        f"[addressbooks]\n[[mitose]]\npath = {book}\n[general]\ndefault_action = list\n"
        "[vcard]\nskip_unparsable = no\n"
    )
    done = subprocess.run(
        [khard, "-c", config, "list", "--parsable"], capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
    assert len(done.stdout.splitlines()) == len(ids)
    assert "Anna Krüger" in done.stdout


def test_khal_shows_every_entry(network: Workspace, tmp_path: Path) -> None:
    khal = _command("khal")
    leap = contacts.add(network, NewContact("Leap Year")).made
    contacts.set_field(network, [leap], "birthday", "1976-02-29")
    follow_ups.add(network, FollowUp(date(2027, 4, 5), "ten", time(10, 0), contact_id=leap))
    file = tmp_path / "mitose.ics"
    written = export(network, file).written
    calendar = tmp_path / "calendar"
    calendar.mkdir()
    config = tmp_path / "khal.conf"
    config.write_text(
        f"[calendars]\n[[mitose]]\npath = {calendar}\n[sqlite]\npath = {tmp_path / 'khal.db'}\n"
        "[locale]\nlocal_timezone = America/New_York\ndefault_timezone = Europe/Berlin\n"
        "timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
        "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
        "[default]\ndefault_calendar = mitose\n"
    )

    def run(*words: str) -> str:
        command = [khal, "-c", str(config), *words]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    run("import", "--batch", str(file))
    assert len(list(calendar.glob("*.ics"))) == written
    assert "10:00-" in run("list", "2027-04-05", "1d")  # at ten in New York too
    assert "Birthday: Leap Year" in run("list", "2027-03-01", "1d")
    assert "Birthday: Leap Year" in run("list", "2028-02-29", "1d")
