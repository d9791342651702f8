"""The words of the documents in German and English; see the word list of the design."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mitose.report.words_de import DE
from mitose.report.words_en import EN

if TYPE_CHECKING:
    from mitose.report.options import Language

_TABLES = {"de": DE, "en": EN}


class Words:
    """The words of one language. ``words("key", n=3)`` fills the named places."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._table = _TABLES[language]

    def __call__(self, key: str, **values: object) -> str:
        """The words under ``key``. Raises KeyError for a key that is not in the table."""
        text = self._table[key]
        for name, value in values.items():
            # Not str.format: a user's text may hold braces itself.
            text = text.replace("{" + name + "}", str(value), 1)
        return text

    def count(self, key: str, n: int, **values: object) -> str:
        """The words for ``n`` things: those under ``key_one`` if it is one and there are such."""
        one = f"{key}_one"
        return self(one if n == 1 and one in self._table else key, **values, n=n)

    def number(self, number: int) -> str:
        """A whole number with the language's thousands: '1.250', '1,250'."""
        return f"{number:,}".replace(",", "." if self.language == "de" else ",")
