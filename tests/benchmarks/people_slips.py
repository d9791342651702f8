"""How the name of one person comes to be written in two ways."""

from __future__ import annotations

import re

from people_words import KEYS, NICKNAMES, TITLES
from people_world import DROPPED, UMLAUTS, Maker, Seen


class Slips:
    """How the name of one person comes to be written in two ways."""

    def __init__(self, maker: Maker) -> None:
        self.maker = maker
        self.dice = maker.dice

    def apply(self, seen: Seen) -> str:
        """Change the name of a view in one way, or in none; return which."""
        kinds = {
            "none": 20, "umlaut": 20, "typo": 14, "nickname": 25, "title": 8, "swapped": 5,
            "initial": 4, "double_family": 4, "new_family": 2, "case": 3, "second_given": 3,
        }  # fmt: skip
        for _try in range(20):
            kind = self.dice.choices(list(kinds), list(kinds.values()))[0]
            if getattr(self, f"_{kind}")(seen):
                return kind
        return "none"

    def _none(self, seen: Seen) -> bool:
        return True

    def _umlaut(self, seen: Seen) -> bool:
        table = UMLAUTS if self.maker.chance(0.65) else DROPPED
        before = (seen["given"], seen["family"])
        seen["given"] = str(seen["given"]).translate(table)
        seen["family"] = str(seen["family"]).translate(table)
        return before != (seen["given"], seen["family"])

    def _typo(self, seen: Seen) -> bool:
        part = "family" if self.maker.chance(0.65) else "given"
        word = str(seen[part])
        if len(word) < 4:
            return False
        seen[part] = self.mistyped(word)
        if self.maker.chance(0.08) and len(word) > 7:
            seen[part] = self.mistyped(str(seen[part]))
        return seen[part] != word

    def mistyped(self, word: str) -> str:
        """One slip of the finger or of the ear."""
        place = self.dice.randrange(1, len(word))
        way = self.dice.random()
        if way < 0.25:
            return word[:place] + word[place + 1 :]
        if way < 0.45:
            return word[:place] + word[place] + word[place:]
        if way < 0.65 and place + 1 < len(word):
            return word[:place] + word[place + 1] + word[place] + word[place + 2 :]
        if way < 0.85:
            near = KEYS.get(word[place].lower(), "e")
            return word[:place] + self.dice.choice(near) + word[place + 1 :]
        heard = (
            ("ei", "ai"), ("ai", "ey"), ("ey", "ei"), ("ff", "f"), ("tt", "dt"), ("dt", "tt"),
            ("th", "t"), ("ck", "k"), ("ph", "f"), ("z", "tz"), ("ie", "i"), ("mm", "m"),
            ("nn", "n"), ("ß", "s"), ("k", "c"), ("c", "k"), ("y", "i"), ("v", "w"),
        )  # fmt: skip
        for written, other in heard:
            if written in word[1:]:
                return word[0] + word[1:].replace(written, other, 1)
        return word[:place] + word[place + 1 :]

    def _nickname(self, seen: Seen) -> bool:
        others = NICKNAMES.get(str(seen["given"]))
        if not others:
            return False
        seen["given"] = self.dice.choice(others)
        return True

    def _title(self, seen: Seen) -> bool:
        seen["title"] = "" if seen["title"] else self.dice.choice(TITLES)
        return True

    def _swapped(self, seen: Seen) -> bool:
        if self.maker.chance(0.4):
            seen["name"] = f"{seen['family']}, {seen['given']}"
            return True
        seen["given"], seen["family"] = seen["family"], seen["given"]
        return True

    def _initial(self, seen: Seen) -> bool:
        if self.maker.chance(0.3):
            seen["family"] = f"{str(seen['family'])[0]}."
        else:
            seen["given"] = f"{str(seen['given'])[0]}."
        return True

    def _double_family(self, seen: Seen) -> bool:
        family = str(seen["family"])
        if "-" in family:
            seen["family"] = self.dice.choice(family.split("-"))
        else:
            other = self.maker.family_name().split(" ")[-1]
            both = [family, other]
            if self.maker.chance(0.3):
                both.reverse()
            seen["family"] = self.dice.choice(("-", "-", " ")).join(both)
        return True

    def _new_family(self, seen: Seen) -> bool:
        seen["family"] = self.maker.family_name()
        return True

    def _case(self, seen: Seen) -> bool:
        change = str.upper if self.maker.chance(0.5) else str.lower
        seen["given"], seen["family"] = change(str(seen["given"])), change(str(seen["family"]))
        return True

    def _second_given(self, seen: Seen) -> bool:
        given = str(seen["given"])
        double = re.split("[- ]", given)
        if len(double) > 1:
            seen["given"] = double[0]
        else:
            other = self.dice.choice(self.maker.given)
            seen["given"] = given + self.dice.choice(("-", " ")) + other
        return True
