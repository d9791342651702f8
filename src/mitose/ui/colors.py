"""The colours of the window by role, for each theme; nothing else in `ui` names a colour."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

from mitose.domain.category import Category

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Colors:
    """One theme's colours by role; the QColor values are shared, so never change one.

    ``line`` separates; ``edge`` outlines what can be operated (3:1). ``faint`` is for text on
    page, surface and raised only. A ``…_soft`` is a fill on which its own colour is readable.
    ``hit`` lies behind what a search found.
    ``notice`` is the dark bar at the window's foot with ``on_notice`` text and ``notice_action``.
    ``shade`` dims the page behind a sheet and is the only one with transparency.
    """

    page: QColor
    surface: QColor
    raised: QColor
    line: QColor
    edge: QColor
    text: QColor
    muted: QColor
    faint: QColor
    accent: QColor
    accent_soft: QColor
    accent_strong: QColor
    on_accent: QColor
    have: QColor
    have_soft: QColor
    next: QColor
    next_soft: QColor
    future: QColor
    future_soft: QColor
    due: QColor
    due_soft: QColor
    overdue: QColor
    overdue_soft: QColor
    on_overdue: QColor
    good: QColor
    good_soft: QColor
    on_good: QColor
    hover: QColor
    hit: QColor
    notice: QColor
    on_notice: QColor
    notice_action: QColor
    shade: QColor

    def of_category(self, category: Category) -> QColor:
        """The strong colour of a category: its shape, segments and initials."""
        return (self.have, self.next, self.future)[_ORDER[category]]

    def soft_of_category(self, category: Category) -> QColor:
        """The soft fill of a category: behind initials."""
        return (self.have_soft, self.next_soft, self.future_soft)[_ORDER[category]]


_ORDER: Mapping[Category, int] = {Category.HAVE: 0, Category.NEXT: 1, Category.FUTURE: 2}

LIGHT = Colors(
    page=QColor("#f6f7f9"),
    surface=QColor("#ffffff"),
    raised=QColor("#ffffff"),
    line=QColor("#e3e6eb"),
    edge=QColor("#7f8896"),
    text=QColor("#1b1f27"),
    muted=QColor("#5a6372"),
    faint=QColor("#687180"),
    accent=QColor("#2f5bea"),
    accent_soft=QColor("#e8edfd"),
    accent_strong=QColor("#2349c9"),
    on_accent=QColor("#ffffff"),
    have=QColor("#0b7268"),
    have_soft=QColor("#e2f4f1"),
    next=QColor("#2458c8"),
    next_soft=QColor("#e6eefc"),
    future=QColor("#7a2ff0"),
    future_soft=QColor("#f1e8ff"),
    due=QColor("#b54708"),
    due_soft=QColor("#fff1e0"),
    overdue=QColor("#c01f36"),
    overdue_soft=QColor("#fde8eb"),
    on_overdue=QColor("#ffffff"),
    good=QColor("#16703f"),
    good_soft=QColor("#e6f5ec"),
    on_good=QColor("#ffffff"),
    hover=QColor("#f0f2f5"),
    hit=QColor("#ffe9a8"),
    notice=QColor("#1b1f27"),
    on_notice=QColor("#ffffff"),
    notice_action=QColor("#ffffff"),
    shade=QColor(16, 19, 26, 82),
)

DARK = Colors(
    page=QColor("#15181e"),
    surface=QColor("#1c2028"),
    raised=QColor("#232833"),
    line=QColor("#303746"),
    edge=QColor("#6b7588"),
    text=QColor("#e9ecf2"),
    muted=QColor("#a0a9b8"),
    faint=QColor("#9099a9"),
    accent=QColor("#7c9bff"),
    accent_soft=QColor("#26304d"),
    accent_strong=QColor("#9db4ff"),
    on_accent=QColor("#10131a"),
    have=QColor("#3cc7b6"),
    have_soft=QColor("#16332f"),
    next=QColor("#86b0ff"),
    next_soft=QColor("#22314f"),
    future=QColor("#b58cff"),
    future_soft=QColor("#33274d"),
    due=QColor("#f3b562"),
    due_soft=QColor("#3c2d16"),
    overdue=QColor("#ff8593"),
    overdue_soft=QColor("#42202a"),
    on_overdue=QColor("#10131a"),
    good=QColor("#5bd69b"),
    good_soft=QColor("#17352a"),
    on_good=QColor("#10131a"),
    hover=QColor("#2b313e"),
    hit=QColor("#4b3d00"),
    notice=QColor("#e9ecf2"),
    on_notice=QColor("#15181e"),
    notice_action=QColor("#15181e"),
    shade=QColor(0, 0, 0, 140),
)

# High contrast: every text 7:1 (WCAG 2.2, 1.4.6), every edge 4.5:1.
LIGHT_CONTRAST = Colors(
    page=QColor("#ffffff"),
    surface=QColor("#ffffff"),
    raised=QColor("#ffffff"),
    line=QColor("#767676"),
    edge=QColor("#000000"),
    text=QColor("#000000"),
    muted=QColor("#1f1f1f"),
    faint=QColor("#333333"),
    accent=QColor("#0032a8"),
    accent_soft=QColor("#dbe6ff"),
    accent_strong=QColor("#001f73"),
    on_accent=QColor("#ffffff"),
    have=QColor("#00463f"),
    have_soft=QColor("#d9f5f0"),
    next=QColor("#0b2f7d"),
    next_soft=QColor("#dde8ff"),
    future=QColor("#4b0fa8"),
    future_soft=QColor("#efe3ff"),
    due=QColor("#6b2500"),
    due_soft=QColor("#ffeed6"),
    overdue=QColor("#8a0018"),
    overdue_soft=QColor("#ffe3e6"),
    on_overdue=QColor("#ffffff"),
    good=QColor("#00461f"),
    good_soft=QColor("#dcf5e5"),
    on_good=QColor("#ffffff"),
    hover=QColor("#e6e6e6"),
    hit=QColor("#ffe066"),
    notice=QColor("#000000"),
    on_notice=QColor("#ffffff"),
    notice_action=QColor("#ffffff"),
    shade=QColor(0, 0, 0, 160),
)

DARK_CONTRAST = Colors(
    page=QColor("#000000"),
    surface=QColor("#000000"),
    raised=QColor("#0a0a0a"),
    line=QColor("#757575"),
    edge=QColor("#ffffff"),
    text=QColor("#ffffff"),
    muted=QColor("#e6e6e6"),
    faint=QColor("#d6d6d6"),
    accent=QColor("#9db8ff"),
    accent_soft=QColor("#12224d"),
    accent_strong=QColor("#c3d3ff"),
    on_accent=QColor("#000000"),
    have=QColor("#5fe8d6"),
    have_soft=QColor("#06302b"),
    next=QColor("#a9c8ff"),
    next_soft=QColor("#10244d"),
    future=QColor("#d0b3ff"),
    future_soft=QColor("#2a1552"),
    due=QColor("#ffca80"),
    due_soft=QColor("#3a2600"),
    overdue=QColor("#ffa8b2"),
    overdue_soft=QColor("#470a16"),
    on_overdue=QColor("#000000"),
    good=QColor("#7df0b5"),
    good_soft=QColor("#062f1b"),
    on_good=QColor("#000000"),
    hover=QColor("#262626"),
    hit=QColor("#524200"),
    notice=QColor("#ffffff"),
    on_notice=QColor("#000000"),
    notice_action=QColor("#000000"),
    shade=QColor(0, 0, 0, 200),
)


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2, 'contrast ratio')."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: QColor) -> float:
    """Relative luminance in sRGB, 0 to 1 (WCAG 2.2, 'relative luminance')."""
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (color.redF(), color.greenF(), color.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
