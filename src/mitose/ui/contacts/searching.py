"""What the board is filtered and sorted by: the query, its bar of chips, ways to change it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from mitose.domain.board_query import BoardQuery, Due, PlanState, Sort
from mitose.domain.category import Category
from mitose.domain.saved_filter import from_text
from mitose.ui.contacts import filters
from mitose.ui.contacts.filter_bar import FilterBar

if TYPE_CHECKING:
    from mitose.ui.context import Context
    from mitose.ui.widgets.filter_field import FilterField


class BoardSearch(QObject):
    """The query in use. `changed` carries the one before; `sorted_anew` comes after an order.

    `about_to` says that the window's field has got the focus.
    """

    changed = Signal(object)
    about_to = Signal()
    sorted_anew = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._page = parent
        self.labels: dict[str, dict[str, int]] = {}
        self._wanted_source = ""
        settings = context.settings.now
        orders = BoardQuery(
            sort_have=Sort(settings.sort_have),
            sort_next=Sort(settings.sort_next),
            sort_future=Sort(settings.sort_future),
        )
        self.query = from_text(settings.board_filter, orders)
        self._lifted = self.query
        self._text_shown = False
        self.bar = FilterBar()
        self.bar.removed.connect(self._remove)
        self.bar.reset.connect(self.reset)
        self.bar.saving.connect(self.save)
        self.bar.save.setEnabled(not context.read_only)

    def begin(self) -> None:
        """Tell of the filter that was kept from the last time."""
        self._context.navigate.filter_changed(self.query)
        if self.query.filtered:
            self.show_bar()
            self._context.tasks.read(filters.labels_of, done=self._name)

    def show_text(self) -> None:
        """Show the words of the kept filter in the window's field, once."""
        if not self._text_shown:
            self._text_shown = True
            field = self._field()
            if field is None:
                return
            field.focused.connect(self.about_to)
            if self.query.text and not field.text():
                field.setText(self.query.text)

    # ------------------------------------------------------------ filter

    def reset(self) -> None:
        """Show everybody."""
        self.set(self.query.unfiltered())
        self._clear_field()

    def lift(self) -> None:
        """Show everybody, and offer the filter again."""
        self._lifted = self.query
        self.reset()
        self._context.notices.say(
            self.tr("The filter is off: it did not show this contact"),
            self.tr("Filter again"),
            self._filter_again,
        )

    def _filter_again(self) -> None:
        self.apply(self._lifted)

    def change(self, **values: object) -> None:
        """Change parts of the filter."""
        self.set(replace(self.query, **values))  # type: ignore[arg-type]

    def set(self, query: BoardQuery) -> None:
        """Filter and sort like this."""
        if query == self.query:
            return
        before, self.query = self.query, query
        if query.sources != before.sources:
            self._context.navigate.filtered_by(filters.source_name(query, self.labels))
        self._context.navigate.filter_changed(query)
        self.changed.emit(before)

    def apply(self, query: BoardQuery) -> None:
        """Filter by something saved, in the orders in use."""
        self.set(query.ordered_like(self.query))
        field = self._field()
        if field is not None and field.text() != query.text:
            field.setText(query.text)
        if query.filtered:
            self._context.tasks.read(filters.labels_of, done=self._name)

    def _name(self, labels: dict[str, dict[str, int]]) -> None:
        """The chips' names have come."""
        self.labels = labels
        self.show_bar()
        self._context.navigate.filtered_by(filters.source_name(self.query, labels))

    def save(self) -> None:
        """Ask for a name to save the filter under."""
        self._context.navigate.save_filter(self.query)

    def show_bar(self) -> bool:
        """Show the chips of what filters; returns whether the focus was in the bar."""
        in_bar = self.bar.isAncestorOf(QApplication.focusWidget() or self._page)
        self.bar.show_filters(filters.described(self.query, self.labels))
        return in_bar

    def by_source(self, name: str) -> None:
        """Filter by a source of this name; empty for none."""
        self.labels.pop("sources", None)
        self._wanted_source = name
        self._context.tasks.read(filters.labels_of, done=self._filter_by_source)

    def _filter_by_source(self, labels: dict[str, dict[str, int]]) -> None:
        self.labels = labels
        found = labels["sources"].get(self._wanted_source)
        self.change(sources=(found,) if found else ())

    def _remove(self, key: str) -> None:
        if key == "text" and self._clear_field():
            return
        self.set(filters.without(self.query, key))

    def _clear_field(self) -> bool:
        """Empty the window's filter field, which filters by nothing then."""
        field = self._field()
        if field is None:
            return False
        field.clear()
        return True

    def _field(self) -> FilterField | None:
        """The window's filter field, which all pages share."""
        header = getattr(self._page.window(), "header", None)
        field: FilterField | None = getattr(header, "filter", None)
        return field

    @property
    def typing(self) -> bool:
        """Whether the keys are in the window's filter field."""
        field = self._field()
        return field is not None and field.hasFocus()

    def toggle_unrated(self) -> None:
        """Show only the unrated of Have, or all again."""
        self.change(unrated=not self.query.unrated)

    def toggle_plan(self, category: Category) -> None:
        """Show only contacts without a complete plan in a column, or all again."""
        key = f"plan_{category.value}"
        now = self.query.plan(category)
        state = PlanState.ANY if now is PlanState.INCOMPLETE else PlanState.INCOMPLETE
        self.change(**{key: state})

    def show_due(self, due: Due) -> None:
        """Show only what has something due."""
        self.change(due=due)

    # ------------------------------------------------------------ order

    def sort_all(self, sort: Sort) -> None:
        """Give every column the same order."""
        query = self.query
        for category in Category:
            query = query.sorted_by(category, sort)
        self._sort(query)

    def sort_column(self, category: Category, sort: Sort) -> None:
        """Give one column an order of its own."""
        self._sort(self.query.sorted_by(category, sort))

    def _sort(self, query: BoardQuery) -> None:
        self.set(query)
        self.sorted_anew.emit()
        self._context.settings.change(
            sort_have=query.sort_have.value,
            sort_next=query.sort_next.value,
            sort_future=query.sort_future.value,
        )
