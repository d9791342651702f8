"""The regions of the settings by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mitose.settings import REGIONS

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
        """Mark a text for lupdate; PySide6's own is typed as giving any object."""

else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP

_NAMES = {
    "DE": QT_TRANSLATE_NOOP("Regions", "Germany"),
    "DE-BB": "Brandenburg",
    "DE-BE": "Berlin",
    "DE-BW": "Baden-Württemberg",
    "DE-BY": QT_TRANSLATE_NOOP("Regions", "Bavaria"),
    "DE-HB": "Bremen",
    "DE-HE": QT_TRANSLATE_NOOP("Regions", "Hesse"),
    "DE-HH": "Hamburg",
    "DE-MV": QT_TRANSLATE_NOOP("Regions", "Mecklenburg-Western Pomerania"),
    "DE-NI": QT_TRANSLATE_NOOP("Regions", "Lower Saxony"),
    "DE-NW": QT_TRANSLATE_NOOP("Regions", "North Rhine-Westphalia"),
    "DE-RP": QT_TRANSLATE_NOOP("Regions", "Rhineland-Palatinate"),
    "DE-SH": "Schleswig-Holstein",
    "DE-SL": "Saarland",
    "DE-SN": QT_TRANSLATE_NOOP("Regions", "Saxony"),
    "DE-ST": QT_TRANSLATE_NOOP("Regions", "Saxony-Anhalt"),
    "DE-TH": QT_TRANSLATE_NOOP("Regions", "Thuringia"),
    "AT": QT_TRANSLATE_NOOP("Regions", "Austria"),
    "CH": QT_TRANSLATE_NOOP("Regions", "Switzerland"),
    "LI": "Liechtenstein",
    "LU": QT_TRANSLATE_NOOP("Regions", "Luxembourg"),
}


def named() -> list[tuple[str, str]]:
    """Codes and names, in the order of the settings; a part says of which country."""
    return [(code, _name(code)) for code in REGIONS]


def _name(code: str) -> str:
    name = QCoreApplication.translate("Regions", _NAMES.get(code, code))
    if "-" not in code:
        return name
    whole = QCoreApplication.translate("Regions", _NAMES[code.partition("-")[0]])
    return f"{whole}, {name}"
