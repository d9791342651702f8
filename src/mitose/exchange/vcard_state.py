"""What is collected while a card's properties are gone through."""

from __future__ import annotations

from dataclasses import dataclass

from mitose.exchange.vcard_head import Head
from mitose.exchange.vcard_labels import label_of


@dataclass(slots=True)
class Item:
    """A method, address or date that a group's X-ABLabel may still name."""

    head: Head
    kind: str
    value: str
    label: str
    parts: tuple[str, ...] = ()


class Card:
    """Collects while the properties are gone through."""

    __slots__ = (
        "agents", "anniversary", "birthday", "columns", "company", "dates", "extras", "fn",
        "is_group", "items", "labels", "members", "n", "nicknames", "notes", "org", "photo",
        "postal_labels", "problems", "producer", "role", "tags", "title", "uid",
    )  # fmt: skip

    def __init__(self) -> None:
        self.fn = self.uid = self.title = self.role = self.birthday = self.anniversary = ""
        self.producer = ""
        self.n: list[str] | None = None
        self.org: list[str] | None = None
        self.nicknames: list[str] = []
        self.notes: list[str] = []
        self.tags: list[str] = []
        self.items: list[Item] = []
        self.dates: list[Item] = []
        self.postal_labels: list[tuple[Head, str]] = []
        self.labels: dict[str, str] = {}
        self.extras: list[tuple[str, Head, str]] = []
        self.members: list[str] = []
        self.problems: list[tuple[str, tuple[str, ...]]] = []
        self.photo = b""
        self.columns: list[tuple[str, str, str]] = []
        self.company: bool | None = None  # None: the card does not say
        self.is_group = False
        self.agents = 0

    def keep(self, head: Head, value: str) -> None:
        """Keep what is not understood, to be exported again as it is."""
        if value:
            self.extras.append(("", head, value))

    def add(self, head: Head, kind: str, value: str, label: str | None = None) -> None:
        """Add a method, with the label of its parameters unless another is given."""
        if value:
            self.items.append(Item(head, kind, value, label_for(head) if label is None else label))


def label_for(head: Head) -> str:
    """The label of a property's parameters, found once per head."""
    if head.label is None:
        head.label = label_of(head)
    return head.label
