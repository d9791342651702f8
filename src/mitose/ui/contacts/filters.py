"""The board's filters: their menu, their words, and what takes each away."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mitose.domain.board_query import BoardQuery, Due, PlanState
from mitose.domain.category import Category, Relationship
from mitose.services import labels
from mitose.ui import capital_words, i18n, relationship_words, source_names
from mitose.ui.contacts import texts
from mitose.ui.translatable import QT_TRANSLATE_NOOP
from mitose.ui.widgets.menu import Menu

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from mitose.services.workspace import Workspace
    from mitose.ui.contacts.searching import BoardSearch

_KINDS = {
    "sources": QT_TRANSLATE_NOOP("Filters", "Source"),
    "circles": QT_TRANSLATE_NOOP("Filters", "Circle"),
    "tags": QT_TRANSLATE_NOOP("Filters", "Tag"),
    "cities": QT_TRANSLATE_NOOP("Filters", "City"),
}
_DUE = {
    Due.OVERDUE: QT_TRANSLATE_NOOP("Filters", "Overdue"),
    Due.WEEK: QT_TRANSLATE_NOOP("Filters", "Due within a week"),
    Due.PROMISE: QT_TRANSLATE_NOOP("Filters", "With a promise"),
}
_IMPORTANCE = QT_TRANSLATE_NOOP("Filters", "Importance {level} and more")
_UNRATED = QT_TRANSLATE_NOOP("Filters", "Not rated")
_NO_PLAN = QT_TRANSLATE_NOOP("Filters", "Without a complete plan: {column}")
_ARCHIVED = QT_TRANSLATE_NOOP("Filters", "The archive too")
_DUE_HEAD = QT_TRANSLATE_NOOP("Filters", "Due")
_IMPORTANCE_HEAD = QT_TRANSLATE_NOOP("Filters", "Importance")
_RELATIONSHIP_HEAD = QT_TRANSLATE_NOOP("Filters", "Relationship")
_CAPITAL_HEAD = QT_TRANSLATE_NOOP("Filters", "Means to me")
# The unrated stand behind the head of their column.
_RATINGS = (Relationship.ADDRESS_ONLY, Relationship.LOOSE, Relationship.RELATIONSHIP)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Filters", text)


def labels_of(ws: Workspace) -> dict[str, dict[str, int]]:
    """Names of sources, circles, tags (to ids) and towns (to counts); on the reader's thread."""
    return {
        "sources": {each.name: each.id for each in labels.sources(ws) if each.contacts},
        "circles": {each.name: each.id for each in labels.circles(ws) if each.contacts},
        "tags": {each.name: each.id for each in labels.tags(ws) if each.contacts},
        "cities": dict(labels.cities(ws)),
    }


def menu(search: BoardSearch, names: dict[str, dict[str, int]], parent: QWidget) -> Menu:
    """All filters; a tick at those in use."""
    query = search.query
    result = Menu(parent)
    for kind, words in _KINDS.items():
        part = result.addMenu(_tr(words))
        part.setEnabled(bool(names[kind]))
        chosen: tuple[object, ...] = getattr(query, kind)
        for name, key in names[kind].items():
            value: object = name if kind == "cities" else key
            said = source_names.said(name) if kind == "sources" else name
            action = part.addAction(said, partial(_toggle, search, kind, value))
            _tick(action, ticked=value in chosen)
    _add_marks(search, result)
    due = result.addMenu(_tr(_DUE_HEAD))
    for state, words in _DUE.items():
        action = due.addAction(
            _tr(words), partial(search.show_due, Due.ANY if query.due is state else state)
        )
        _tick(action, ticked=query.due is state)
    result.addSeparator()
    archived = result.addAction(
        _tr(_ARCHIVED), partial(search.change, archived_too=not query.archived_too)
    )
    _tick(archived, ticked=query.archived_too)
    return result


def _add_marks(search: BoardSearch, into: Menu) -> None:
    """The user's own marks: relationship, importance, and what a contact means."""
    query = search.query
    relationship = into.addMenu(_tr(_RELATIONSHIP_HEAD))
    for rating in _RATINGS:
        words = relationship_words.said(rating)
        action = relationship.addAction(words, partial(_toggle, search, "relationships", rating))
        _tick(action, ticked=rating in query.relationships)
    importance = into.addMenu(_tr(_IMPORTANCE_HEAD))
    for level in (1, 2, 3):
        wanted = 0 if query.importance == level else level
        action = importance.addAction(
            _tr(_IMPORTANCE).format(level=level), partial(search.change, importance=wanted)
        )
        _tick(action, ticked=query.importance == level)
    capital = into.addMenu(_tr(_CAPITAL_HEAD))
    for kind, words in capital_words.capital_words().items():
        wanted_kinds = query.capital ^ kind
        action = capital.addAction(words, partial(search.change, capital=wanted_kinds))
        _tick(action, ticked=kind in query.capital)


def _tick(action: QAction, *, ticked: bool) -> None:
    action.setCheckable(True)
    action.setChecked(ticked)


def _toggle(search: BoardSearch, kind: str, value: object) -> None:
    chosen = list(getattr(search.query, kind))
    if value in chosen:
        chosen.remove(value)
    else:
        chosen.append(value)
    search.change(**{kind: tuple(chosen)})


def add_column_filters(search: BoardSearch, into: Menu, category: Category) -> None:
    """The filters that belong to one column's head."""
    if category is Category.HAVE:
        action = into.addAction(_tr(_UNRATED), search.toggle_unrated)
        checked = search.query.unrated
    else:
        column = texts.said(texts.CATEGORIES[category])
        action = into.addAction(
            _tr(_NO_PLAN).format(column=column), partial(search.toggle_plan, category)
        )
        checked = search.query.plan(category) is not PlanState.ANY
    _tick(action, ticked=checked)


def described(query: BoardQuery, names: dict[str, dict[str, int]]) -> dict[str, str]:
    """The filters in use, key to words."""
    found: dict[str, str] = {}
    if query.words or query.search.terms:
        marks = "“{}”" if i18n.current() == "en" else "„{}“"
        found["text"] = marks.format(query.text.strip())
    for kind in ("sources", "circles", "tags"):
        by_id = {key: name for name, key in names.get(kind, {}).items()}
        chosen = getattr(query, kind)
        if chosen:
            shown = [by_id.get(key, "?") for key in chosen]
            if kind == "sources":
                shown = [source_names.said(name) for name in shown]
            found[kind] = ", ".join(shown)
    if query.cities:
        found["cities"] = ", ".join(query.cities)
    return found | _described_states(query)


def source_name(query: BoardQuery, names: dict[str, dict[str, int]]) -> str:
    """The one source that is filtered by; empty for none and for several."""
    by_id = {key: name for name, key in names.get("sources", {}).items()}
    return by_id.get(query.sources[0], "") if len(query.sources) == 1 else ""


def _described_states(query: BoardQuery) -> dict[str, str]:
    found: dict[str, str] = {}
    if query.relationships:
        found["relationships"] = ", ".join(
            relationship_words.said(each) for each in query.relationships
        )
    if query.capital:
        found["capital"] = capital_words.said(query.capital)
    if query.due is not Due.ANY:
        found["due"] = _tr(_DUE[query.due])
    if query.importance:
        found["importance"] = _tr(_IMPORTANCE).format(level=query.importance)
    if query.unrated:
        found["unrated"] = _tr(_UNRATED)
    for category in (Category.NEXT, Category.FUTURE):
        if query.plan(category) is not PlanState.ANY:
            column = texts.said(texts.CATEGORIES[category])
            found[f"plan_{category.value}"] = _tr(_NO_PLAN).format(column=column)
    if query.archived_too:
        found["archived_too"] = _tr(_ARCHIVED)
    return found


def without(query: BoardQuery, key: str) -> BoardQuery:
    """The query without one of its filters."""
    plain = BoardQuery()
    return replace(query, **{key: getattr(plain, key)})
