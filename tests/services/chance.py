"""What random deeds are about: contacts, rows, words and days taken by chance."""

from __future__ import annotations

import random
from datetime import date, timedelta
from pathlib import Path

from mitose.domain.changes import Changes
from mitose.services.workspace import Workspace

DAY = date(2026, 11, 23)
TEXTS = ("Müller & Söhne", "wind park", "x", 'quote " and \\ slash', "line\nbreak", "🙂 łódź")


class Chance:
    """Picks from what a folder holds, the same for the same seed."""

    def __init__(self, ws: Workspace, seed: int, folder: Path) -> None:
        self.ws = ws
        self.chance = random.Random(seed)
        self.folder = folder
        self.latest = Changes()

    def ids(self) -> list[int]:
        query = "SELECT id FROM contact WHERE is_me = 0"
        return list(self.ws.database.reading().exec_driver_sql(query).scalars())

    def some(self) -> list[int]:
        known = self.ids()
        return self.chance.sample(known, min(len(known), self.chance.randint(1, 4)))

    def one(self) -> int:
        return self.chance.choice(self.ids())

    def row(self, table: str, where: str = "1") -> int:
        query = f"SELECT id FROM {table} WHERE {where}"
        found = list(self.ws.database.reading().exec_driver_sql(query).scalars())
        return self.chance.choice(found or [0])

    def among(self, where: str) -> list[int]:
        """One or two contacts of which something is true; any if it is true of none."""
        query = f"SELECT id FROM contact WHERE is_me = 0 AND {where}"
        found = list(self.ws.database.reading().exec_driver_sql(query).scalars())
        return self.chance.sample(found, min(len(found), 2)) or self.some()

    def text(self) -> str:
        return self.chance.choice(TEXTS)

    def day(self) -> date:
        return DAY + timedelta(days=self.chance.randint(-20, 20))

    def joined(self) -> int:
        """A step to continue, as typing on in one field does; mostly none."""
        return self.latest.step_id if self.chance.random() < 0.3 else 0
