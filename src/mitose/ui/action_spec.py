"""What an action is; `action_table` puts all of them together."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spec:
    """One action. `keys` are Qt's portable names; the first one is shown.

    `deed` marks what changes data: off in a read-only folder. `drawn` keys are handled by the
    widget itself (Enter in a list, arrows): listed in the sheet of keys, but no shortcut.
    """

    id: str
    text: str
    handler: str
    scope: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    deed: bool = False
    drawn: bool = False
