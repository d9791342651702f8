"""The look in one place: colours, fonts, sizes, and how they reach the widgets.

Everything painted by hand asks `theme()` while painting; everything else is coloured by the
palette and the style sheet that `Theme.apply` sets. Both change together, at run time too.
"""

from __future__ import annotations

import sys
from enum import Enum, StrEnum
from functools import cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyleFactory, QWidget

from mitose.ui import fonts
from mitose.ui.colors import DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST, Colors
from mitose.ui.focus_ring import FocusRing
from mitose.ui.style_sheet import style_sheet
from mitose.ui.widgets.popup_keys import PopupKeys

# Qt counts 72 points to the inch on macOS and 96 elsewhere; the design's points are the latter.
_POINTS = 96 / 72 if sys.platform == "darwin" else 1.0


class Mode(StrEnum):
    """What the user chose in the settings."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Size(Enum):
    """Font sizes in points, before the text scale."""

    SMALL = 9.0
    BASE = 10.5
    LARGE = 13.0
    TITLE = 17.0
    DISPLAY = 24.0


class Weight(Enum):
    """The three weights of the design; Inter is bundled in these and no others."""

    NORMAL = 400
    MEDIUM = 500
    STRONG = 600


class Tone(StrEnum):
    """The colour role of a text."""

    TEXT = "text"
    MUTED = "muted"
    FAINT = "faint"
    ACCENT = "accent"
    DUE = "due"
    OVERDUE = "overdue"
    GOOD = "good"
    HAVE = "have"
    NEXT = "next"
    FUTURE = "future"


RADIUS_FIELD = 6
RADIUS_BUTTON = 8
RADIUS_CARD = 10


class Theme(QObject):
    """The theme of the running program; there is one, see `theme()`.

    `changed` is emitted after palette, style sheet and font are in place: when the user chooses
    another theme or text size, and when the system changes between light and dark, or asks for
    more contrast. High contrast is light or dark as the system is.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._mode = Mode.SYSTEM
        self._scale = 1.0
        self._dark = False
        self._high = False
        self._fonts: dict[tuple[float, int, bool, bool], QFont] = {}
        self._watching = False

    @property
    def colors(self) -> Colors:
        """The colours in use."""
        if self._high:
            return DARK_CONTRAST if self._dark else LIGHT_CONTRAST
        return DARK if self._dark else LIGHT

    @property
    def dark(self) -> bool:
        """Whether the dark colours are in use."""
        return self._dark

    @property
    def high_contrast(self) -> bool:
        """Whether the colours in use are those of high contrast."""
        return self._high

    @property
    def scale(self) -> float:
        """The text scale, 1.0 to 2.0 (smaller values are allowed down to 0.8)."""
        return self._scale

    def apply(self, app: QApplication, mode: Mode | str, text_scale: float = 1.0) -> None:
        """Give the application fonts, palette and style sheet, and follow the system if asked.

        `text_scale` is held between 0.8 and 2.0. Raises ValueError for an unknown mode.
        """
        self._mode = Mode(mode)
        self._scale = min(2.0, max(0.8, text_scale))
        self._fonts.clear()
        if not self._watching:
            fonts.load_fonts()
            app.setStyle(QStyleFactory.create("Fusion"))
            app.styleHints().colorSchemeChanged.connect(self._follow_system)
            # Kept both: PySide takes what a forgotten parent lent for deleted.
            self._hints = app.styleHints()
            self._wishes = self._hints.accessibility()
            self._wishes.contrastPreferenceChanged.connect(self._follow_system)
            self._ring = FocusRing(app, self._ring_color)
            self._popup_keys = PopupKeys(app)
            self._watching = True
        hints = app.styleHints()
        if self._mode in (Mode.SYSTEM, Mode.CONTRAST):
            hints.unsetColorScheme()
        else:  # so that title bars and the system's own dialogs fit
            hints.setColorScheme(
                Qt.ColorScheme.Dark if self._mode is Mode.DARK else Qt.ColorScheme.Light
            )
        self._dark, self._high = self._wants_dark(), self._wants_contrast()
        self._dress(app)

    def font(
        self,
        size: Size = Size.BASE,
        weight: Weight = Weight.NORMAL,
        *,
        tabular: bool = False,
        italic: bool = False,
    ) -> QFont:
        """A font of the design at the text scale; `tabular` gives digits of one width.

        The object is shared: copy it (`QFont(font)`) before changing it.
        """
        key = (size.value, weight.value, tabular, italic)
        found = self._fonts.get(key)
        if found is None:
            found = QFont(fonts.FAMILY)
            found.setPointSizeF(size.value * self._scale * _POINTS)
            found.setWeight(QFont.Weight(weight.value))
            found.setItalic(italic)
            if tabular:
                found.setFeature(QFont.Tag("tnum"), 1)
            self._fonts[key] = found
        return found

    def px(self, length: float) -> int:
        """A length of the design in pixels (a multiple of 4, mostly) at the text scale."""
        return round(length * self._scale)

    def tone(self, tone: Tone) -> QColor:
        """The colour of a text role."""
        color: QColor = getattr(self.colors, tone.value)
        return color

    def animated(self) -> bool:
        """Whether the system wants motion at all."""
        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        return QApplication.style().styleHint(hint) > 0

    def _ring_color(self, widget: QWidget) -> QColor:
        return self.colors.on_notice if widget.property("onNotice") else self.colors.accent

    def _wants_dark(self) -> bool:
        if self._mode in (Mode.SYSTEM, Mode.CONTRAST):
            return QApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self._mode is Mode.DARK

    def _wants_contrast(self) -> bool:
        wish = self._wishes.contrastPreference()
        return self._mode is Mode.CONTRAST or wish is Qt.ContrastPreference.HighContrast

    def _follow_system(self) -> None:
        app = QApplication.instance()
        wanted = self._wants_dark(), self._wants_contrast()
        if isinstance(app, QApplication) and wanted != (self._dark, self._high):
            self._dark, self._high = wanted
            self._dress(app)

    def _dress(self, app: QApplication) -> None:
        app.setFont(self.font())
        app.setPalette(palette(self.colors))
        app.setStyleSheet(style_sheet(self.colors, dark=self._dark, px=self.px))
        self.changed.emit()


@cache
def theme() -> Theme:
    """The one theme of the running program."""
    return Theme()


def palette(colors: Colors) -> QPalette:
    """The Qt palette of a set of colours; Fusion and all plain widgets follow it."""
    result = QPalette()
    group, role = QPalette.ColorGroup, QPalette.ColorRole
    for qt_role, color in (
        (role.Window, colors.page),
        (role.WindowText, colors.text),
        (role.Base, colors.surface),
        (role.AlternateBase, colors.page),
        (role.Text, colors.text),
        (role.PlaceholderText, colors.faint),
        (role.Button, colors.surface),
        (role.ButtonText, colors.text),
        (role.BrightText, colors.overdue),
        (role.Highlight, colors.accent),
        (role.HighlightedText, colors.on_accent),
        (role.Accent, colors.accent),
        (role.Link, colors.accent),
        (role.LinkVisited, colors.accent),
        (role.ToolTipBase, colors.notice),
        (role.ToolTipText, colors.on_notice),
        (role.Light, colors.surface),
        (role.Midlight, colors.hover),
        (role.Mid, colors.edge),
        (role.Dark, colors.edge),
        (role.Shadow, colors.line),
    ):
        result.setColor(qt_role, color)
    for qt_role in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(group.Disabled, qt_role, colors.faint)
    result.setColor(group.Disabled, role.Highlight, colors.line)
    result.setColor(group.Disabled, role.HighlightedText, colors.muted)
    return result


def line_height(font: QFont) -> float:
    """The height of one line of text in a font, in pixels."""
    return QFontMetricsF(font).height()
