"""The regions of the settings by name."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mitose.settings import REGIONS
from mitose.ui.translatable import QT_TRANSLATE_NOOP

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
    "AT-1": "Burgenland",
    "AT-2": QT_TRANSLATE_NOOP("Regions", "Carinthia"),
    "AT-3": QT_TRANSLATE_NOOP("Regions", "Lower Austria"),
    "AT-4": QT_TRANSLATE_NOOP("Regions", "Upper Austria"),
    "AT-5": "Salzburg",
    "AT-6": QT_TRANSLATE_NOOP("Regions", "Styria"),
    "AT-7": QT_TRANSLATE_NOOP("Regions", "Tyrol"),
    "AT-8": "Vorarlberg",
    "AT-9": QT_TRANSLATE_NOOP("Regions", "Vienna"),
    "CH": QT_TRANSLATE_NOOP("Regions", "Switzerland"),
    "CH-AG": "Aargau",
    "CH-AI": "Appenzell Innerrhoden",
    "CH-AR": "Appenzell Ausserrhoden",
    "CH-BE": "Bern",
    "CH-BL": "Basel-Landschaft",
    "CH-BS": "Basel-Stadt",
    "CH-FR": QT_TRANSLATE_NOOP("Regions", "Fribourg"),
    "CH-GE": QT_TRANSLATE_NOOP("Regions", "Geneva"),
    "CH-GL": "Glarus",
    "CH-GR": QT_TRANSLATE_NOOP("Regions", "Grisons"),
    "CH-JU": "Jura",
    "CH-LU": QT_TRANSLATE_NOOP("Regions", "Lucerne"),
    "CH-NE": QT_TRANSLATE_NOOP("Regions", "Neuchâtel"),
    "CH-NW": "Nidwalden",
    "CH-OW": "Obwalden",
    "CH-SG": QT_TRANSLATE_NOOP("Regions", "St. Gall"),
    "CH-SH": "Schaffhausen",
    "CH-SO": "Solothurn",
    "CH-SZ": "Schwyz",
    "CH-TG": "Thurgau",
    "CH-TI": QT_TRANSLATE_NOOP("Regions", "Ticino"),
    "CH-UR": "Uri",
    "CH-VD": QT_TRANSLATE_NOOP("Regions", "Vaud"),
    "CH-VS": QT_TRANSLATE_NOOP("Regions", "Valais"),
    "CH-ZG": "Zug",
    "CH-ZH": QT_TRANSLATE_NOOP("Regions", "Zurich"),
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
