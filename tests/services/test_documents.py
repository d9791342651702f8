"""Documents read from a real file."""

from __future__ import annotations

import subprocess
from datetime import date

from sqlalchemy import insert

from mitose.domain.category import Category
from mitose.domain.contact import NewContact
from mitose.paths import Paths
from mitose.services import contacts, documents
from mitose.services.workspace import Workspace
from mitose.storage.goals import open_goals
from mitose.storage.tables import goal, goal_contact

DAY = date(2026, 11, 23)


def test_a_strategy_book_reads_the_goals_of_the_file(data_folder, tmp_path):
    with Workspace.open(Paths.at(data_folder)) as ws:
        anna = contacts.add(ws, NewContact("Anna Zeisig", Category.NEXT)).made
        bodo = contacts.add(ws, NewContact("Bodo Öhl", Category.FUTURE)).made
        connection = ws.database.writer()
        rows = [(1, "Ein Buch", "3_years", "", ""), (2, "Zwei Kunden", "90_days", "2027-01-31", "")]
        rows.append((3, "Geschafft", "90_days", "", "2026-10-01"))
        keys = ("id", "text", "horizon", "due_date", "reached_on")
        connection.execute(insert(goal), [dict(zip(keys, row, strict=True)) for row in rows])
        pairs = ({"goal_id": 1, "contact_id": bodo}, {"goal_id": 3, "contact_id": anna})
        connection.execute(insert(goal_contact), pairs)
        connection.commit()
        found = open_goals(ws.database.reading())
        assert [(one.text, one.contacts) for one in found] == [
            ("Zwei Kunden", ()),
            ("Ein Buch", (bodo,)),
        ]
        assert [one.text for one in documents.goals(ws)] == ["Ein Buch"]
        file = tmp_path / "book.pdf"
        made = documents.make_pdf(ws, "strategy-book", file, language="de", day=DAY)
    assert made.pages == 4
    read = ["pdftotext", "-layout", "-l", "1", str(file), "-"]
    contents = subprocess.run(read, capture_output=True, check=True).stdout.decode()
    told = ("Ziel für drei Jahre: Ein Buch", "Bodo Öhl", "Als Nächstes", "Anna Zeisig")
    places = [contents.index(each) for each in told]
    assert places == sorted(places)
    assert "Geschafft" not in contents
