"""Language at run time: Qt's translators, and dates and numbers as the design writes them.

Sentences are translated by `tr`; what stands here are formats, which differ by more than words.
The main window builds its pages anew after `install`, so all helpers just use `current()`.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from mitose import paths

if TYPE_CHECKING:
    from datetime import date, time

Language = Literal["de", "en"]
SYSTEM = "system"
_WEEK = 7
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Words:
    """What the formats of one language are made of."""

    weekdays: tuple[str, ...]
    weekdays_short: tuple[str, ...]
    months: tuple[str, ...]
    months_short: tuple[str, ...]
    day: str  # the number of a day
    long: str
    today: str
    tomorrow: str
    yesterday: str
    since: str
    until: str
    thousands: str
    decimal: str


_WORDS: dict[Language, _Words] = {
    "en": _Words(
        weekdays=tuple("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()),
        weekdays_short=tuple("Mon Tue Wed Thu Fri Sat Sun".split()),
        months=tuple(
            "January February March April May June July August September October November "
            "December".split()
        ),
        months_short=tuple("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()),
        day="{}",
        long="{weekday} {date}",
        today="today",
        tomorrow="tomorrow",
        yesterday="yesterday",
        since="since {}",
        until="by {}",
        thousands=",",
        decimal=".",
    ),
    "de": _Words(
        weekdays=tuple("Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split()),
        weekdays_short=tuple("Mo Di Mi Do Fr Sa So".split()),
        months=tuple(
            "Januar Februar März April Mai Juni Juli August September Oktober November "
            "Dezember".split()
        ),
        months_short=tuple("Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez".split()),
        day="{}.",
        long="{weekday}, {date}",
        today="heute",
        tomorrow="morgen",
        yesterday="gestern",
        since="seit {}",
        until="bis {}",
        thousands=".",
        decimal=",",
    ),
}


class _Installed:
    """The language in use and its translators, which Qt needs kept alive."""

    language: Language = "en"
    translators: tuple[QTranslator, ...] = ()


# ---------------------------------------------------------------- language


def language(setting: str) -> Language:
    """The language a setting ('de', 'en' or 'system') stands for; German where the system is."""
    if setting == "de":
        return "de"
    if setting == "en":
        return "en"
    return "de" if QLocale.system().language() is QLocale.Language.German else "en"


def current() -> Language:
    """The language in use."""
    return _Installed.language


def install(app: QCoreApplication, setting: str) -> Language:
    """Switch the application to the language of a setting, and return that language.

    Without our translation file the window stays English (said in the log); Qt's own texts
    follow in any case.
    """
    wanted = language(setting)
    for old in _Installed.translators:
        app.removeTranslator(old)
    QLocale.setDefault(locale(wanted))
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    loaded = [_load(app, f"qtbase_{wanted}", qt_folder)]
    loaded.append(_load(app, f"mitose_{wanted}", _own_folder()))
    if loaded[1] is None and wanted != "en":
        _log.warning("the translation mitose_%s.qm is missing", wanted)
    _Installed.translators = tuple(one for one in loaded if one is not None)
    _Installed.language = wanted
    for one in _Installed.translators:
        app.installTranslator(one)
    return wanted


def locale(of: Language | None = None) -> QLocale:
    """Qt's locale for date fields and calendars; English as in Europe: weeks begin on Monday."""
    if (of or current()) == "de":
        return QLocale(QLocale.Language.German, QLocale.Country.Germany)
    return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


def _own_folder() -> str:
    try:
        return str(paths.resource("translations"))
    except FileNotFoundError:
        return ""


def _load(parent: QCoreApplication, name: str, folder: str) -> QTranslator | None:
    translator = QTranslator(parent)
    return translator if folder and translator.load(name, folder) else None


# ---------------------------------------------------------------- dates


def chip_date(day: date, today: date, at: time | None = None) -> str:
    """A due date for a chip, at most 12 characters.

    Today is 'today' or its time; before today 'since Sat', 'since 4 Dec', 'since 2024'; within
    seven days 'Tue 24', with its time if it has one; then '4 Dec', in another year '4 Dec 2027'.
    """
    words = _words()
    away = (day - today).days
    if away == 0:
        return clock(at) if at is not None else words.today
    if away < 0:
        return words.since.format(_past(day, away, words))
    if away < _WEEK:
        weekday = f"{words.weekdays_short[day.weekday()]} {words.day.format(day.day)}"
        return weekday if at is None else f"{weekday} {clock(at)}"
    return short_date(day, today if away > 300 else day)


def chip_promise(day: date, today: date) -> str:
    """A promise's date for a chip: 'by 3 Dec', 'by today'; overdue as any other."""
    words = _words()
    if day < today:
        return chip_date(day, today)
    if day == today:
        return words.until.format(words.today)
    short = short_date(day, today if (day - today).days > 300 else day)
    return words.until.format(short) if len(short) < 8 else short


def short_date(day: date, today: date) -> str:
    """A date in few letters: '12 Nov', '12. Nov'; with its year if that is not today's."""
    words = _words()
    short = f"{words.day.format(day.day)} {words.months_short[day.month - 1]}"
    return short if day.year == today.year else f"{short} {day.year}"


def day_month(day: date, today: date) -> str:
    """A date in words: '12 November', '12. November'; with its year if that is not today's."""
    words = _words()
    text = f"{words.day.format(day.day)} {words.months[day.month - 1]}"
    return text if day.year == today.year else f"{text} {day.year}"


def long_date(day: date, today: date | None = None) -> str:
    """'Monday 23 November', 'Montag, 23. November'; with its year if that is not today's."""
    words = _words()
    text = day_month(day, today if today is not None else day)
    return words.long.format(weekday=words.weekdays[day.weekday()], date=text)


def past_date(day: date, today: date) -> str:
    """A day that is past, in whole words: 'Saturday' within a week, else as `long_date`."""
    near = 0 < (today - day).days < _WEEK
    return _words().weekdays[day.weekday()] if near else long_date(day, today)


def weekday_date(day: date) -> str:
    """The head of a day in the week: 'Mon 23', 'Mo 23.'."""
    words = _words()
    return f"{words.weekdays_short[day.weekday()]} {words.day.format(day.day)}"


def relative_day(day: date, today: date) -> str:
    """'today', 'tomorrow', 'yesterday', else the date in words."""
    words = _words()
    near = {0: words.today, 1: words.tomorrow, -1: words.yesterday}
    return near.get((day - today).days) or day_month(day, today)


def day_number(day: date) -> str:
    """The number of a day: '23', '23.'."""
    return _words().day.format(day.day)


def month_year(day: date) -> str:
    """'March 2024', 'März 2024'."""
    return f"{_words().months[day.month - 1]} {day.year}"


def birthday(month: int, day: int, year: int | None = None) -> str:
    """A birthday, its year only if it is known: '4 December 1974', '4. Dezember'."""
    words = _words()
    text = f"{words.day.format(day)} {words.months[month - 1]}"
    return text if year is None else f"{text} {year}"


def typed_date(day: date | None, at: time | None = None) -> str:
    """A date as one would type it, to be changed in a field."""
    if day is None:
        return ""
    text = f"{day.day}.{day.month}.{day.year}"
    if current() != "de":
        text = short_date(day, day.min)
    return f"{text} {clock(at)}" if at is not None else text


def clock(at: time) -> str:
    """A time of day: '10:00' in both languages."""
    return f"{at.hour:02}:{at.minute:02}"


def _past(day: date, away: int, words: _Words) -> str:
    if away > -_WEEK:
        return words.weekdays_short[day.weekday()]
    if away > -300:
        return f"{words.day.format(day.day)} {words.months_short[day.month - 1]}"
    return str(day.year)


# ---------------------------------------------------------------- numbers


def number(value: int) -> str:
    """A whole number with its thousands apart: '1,124', '1.124'."""
    return f"{value:,}".replace(",", _words().thousands)


def percent(share: float) -> str:
    """A share between 0 and 1 in whole per cent: '62%', '62 %' (with a narrow space)."""
    return f"{share * 100:.0f}" + ("\u202f%" if current() == "de" else "%")


def file_size(size: int) -> str:
    """A number of bytes in kB or MB with one decimal."""
    amount, unit = (size / 1_000_000, "MB") if size >= 1_000_000 else (size / 1000, "kB")
    return f"{amount:.1f}".replace(".", _words().decimal) + f"\u202f{unit}"


def _words() -> _Words:
    return _WORDS[_Installed.language]
