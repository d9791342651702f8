"""The application's style sheet: everything that Qt's own controls need beyond the palette."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mitose import paths

if TYPE_CHECKING:
    from collections.abc import Callable

    from mitose.ui.colors import Colors


def style_sheet(colors: Colors, *, dark: bool, px: Callable[[float], int]) -> str:
    """The style sheet for one set of colours; `px` turns design lengths into pixels.

    Qt loads pictures in style sheets by path and cannot tint them, so the few it needs lie
    ready in both themes' colours (`resources/icons/controls`).
    """
    folder = paths.resource("icons/controls").as_posix()
    values = {name: getattr(colors, name).name() for name in _colors_used()}
    values |= {f"p{n}": str(px(n)) for n in _LENGTHS}
    values |= {"pictures": folder, "kind": "dark" if dark else "light"}
    sheet = _SHEET
    for name, value in values.items():
        sheet = sheet.replace(f"@{name};", value)
    return sheet


def _colors_used() -> tuple[str, ...]:
    return (
        "page", "surface", "raised", "line", "edge", "text", "muted", "faint", "hover",
        "accent", "accent_soft", "on_accent", "notice", "on_notice",
    )  # fmt: skip


_LENGTHS = (2, 3, 4, 5, 6, 8, 10, 12, 14, 16, 18, 20, 24, 28, 32)

# A name in `@…;` is a colour, a length (`@p8;`) or a part of a picture's path.
_SHEET = """
QToolTip {
    background: @notice;; color: @on_notice;; border: 0;
    padding: @p4;px @p8;px; opacity: 255;
}

QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox {
    background: @surface;; color: @text;;
    border: 1px solid @edge;; border-radius: 6px;
    selection-background-color: @accent;; selection-color: @on_accent;;
    placeholder-text-color: @faint;;
}
QLineEdit { padding: @p6;px @p8;px; }
QAbstractSpinBox { padding: @p6;px 0; }
QPlainTextEdit, QTextEdit { padding: @p3;px @p5;px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus {
    border-color: @accent;;
}
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QAbstractSpinBox:disabled,
QComboBox:disabled { background: @page;; color: @faint;; border-color: @line;; }
QLineEdit:read-only, QPlainTextEdit:read-only { background: @page;; }
QLineEdit[look="filter"] { background: @page;; border-radius: 8px; }
QLineEdit[look="plain"], QPlainTextEdit[look="plain"] {
    background: transparent; border: 1px solid transparent;
}
QLineEdit[look="plain"]:hover, QPlainTextEdit[look="plain"]:hover { border-color: @line;; }
QLineEdit[look="plain"]:focus, QPlainTextEdit[look="plain"]:focus {
    background: @surface;; border-color: @accent;;
}

QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
    subcontrol-origin: border; width: @p20;px; border: 0; background: transparent;
}
QAbstractSpinBox::up-button { subcontrol-position: top right; margin-top: @p2;px; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; margin-bottom: @p2;px; }
QAbstractSpinBox::up-arrow {
    image: url(@pictures;/chevron_up_@kind;.svg); width: @p10;px; height: @p10;px;
}
QAbstractSpinBox::down-arrow {
    image: url(@pictures;/chevron_down_@kind;.svg); width: @p10;px; height: @p10;px;
}

QComboBox { padding: @p6;px @p10;px; combobox-popup: 0; }
QComboBox::drop-down { border: 0; width: @p28;px; }
QComboBox::down-arrow {
    image: url(@pictures;/chevron_down_@kind;.svg); width: @p12;px; height: @p12;px;
}
QComboBox QAbstractItemView {
    background: @raised;; border: 1px solid @line;; padding: @p4;px; outline: 0;
}
QComboBox QAbstractItemView::item { padding: @p6;px @p8;px; border-radius: @p6;px; }
QComboBox QAbstractItemView::item:selected { background: @accent_soft;; color: @text;; }

QAbstractItemView {
    background: @surface;; border: 0; outline: 0;
    selection-background-color: @accent_soft;; selection-color: @text;;
}
ColumnView { background: @page;; }
QAbstractItemView::indicator {
    width: @p16;px; height: @p16;px;
    border: 1px solid @edge;; border-radius: @p4;px; background: @surface;;
}
QAbstractItemView::indicator:checked {
    border-color: @accent;; background: @accent;;
    image: url(@pictures;/check_@kind;.svg);
}
QAbstractItemView::indicator:indeterminate {
    border-color: @accent;; background: @accent;;
    image: url(@pictures;/partly_@kind;.svg);
}
QListView#suggestions {
    background: @raised;; border: 1px solid @line;; padding: @p4;px;
}
QListView#suggestions::item { padding: @p5;px @p8;px; border-radius: @p6;px; }
QListView#suggestions::item:selected { background: @accent_soft;; color: @text;; }
QHeaderView { background: @surface;; border: 0; }
QHeaderView::section {
    background: @surface;; color: @muted;; border: 0; border-bottom: 1px solid @line;;
    padding: @p6;px @p8;px; font-weight: 500;
}

QMenu {
    background: @raised;; border: 1px solid @line;; border-radius: @p8;px; padding: @p4;px;
}
QMenu::item {
    padding: @p6;px @p24;px @p6;px @p12;px; border-radius: @p6;px; color: @text;;
}
QMenu::item:selected { background: @accent_soft;; }
QMenu::item:disabled { color: @faint;; background: transparent; }
QMenu::icon { padding-left: @p8;px; }
QMenu::separator { height: 1px; background: @line;; margin: @p4;px @p8;px; }
QMenu::indicator { width: @p14;px; height: @p14;px; left: @p6;px; }
QMenu::indicator:checked { image: url(@pictures;/menu_check_@kind;.svg); }
QMenu::right-arrow {
    image: url(@pictures;/chevron_right_@kind;.svg); width: @p10;px; height: @p10;px;
}

QScrollArea { background: transparent; border: 0; }
QScrollBar { background: transparent; border: 0; margin: 0; }
QScrollBar:vertical { width: @p12;px; }
QScrollBar:horizontal { height: @p12;px; }
QScrollBar::handle { background: @edge;; border-radius: @p2;px; }
QScrollBar::handle:vertical { min-height: @p32;px; margin: @p2;px @p4;px; }
QScrollBar::handle:horizontal { min-width: @p32;px; margin: @p4;px @p2;px; }
QScrollBar::handle:vertical:hover, QScrollBar::handle:vertical:pressed {
    background: @muted;; margin: @p2;px @p3;px; border-radius: @p3;px;
}
QScrollBar::handle:horizontal:hover, QScrollBar::handle:horizontal:pressed {
    background: @muted;; margin: @p3;px @p2;px; border-radius: @p3;px;
}
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: 0; }

QSplitter::handle { background: @line;; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }

QDateTimeEdit::drop-down {
    subcontrol-origin: border; subcontrol-position: center right;
    width: @p24;px; border: 0; background: transparent;
}

QCalendarWidget { background: @raised;; }
QCalendarWidget QWidget { alternate-background-color: @raised;; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: @raised;; }
QCalendarWidget QToolButton {
    background: transparent; color: @text;; border: 0;
    border-radius: 6px; padding: @p4;px @p8;px; margin: @p2;px;
}
QCalendarWidget QToolButton:hover, QCalendarWidget QToolButton:focus { background: @hover;; }
QCalendarWidget QToolButton::menu-indicator { image: none; width: 0; }
QCalendarWidget QToolButton#qt_calendar_prevmonth {
    qproperty-icon: url(@pictures;/chevron_left_@kind;.svg);
}
QCalendarWidget QToolButton#qt_calendar_nextmonth {
    qproperty-icon: url(@pictures;/chevron_right_@kind;.svg);
}
QCalendarWidget QAbstractItemView {
    background: @raised;; selection-background-color: @accent;; selection-color: @on_accent;;
}

/* Only the plain classes (a dot before the name): ours paint themselves. */
.QPushButton {
    background: @surface;; color: @text;; border: 1px solid @line;; border-radius: 8px;
    padding: @p8;px @p12;px;
}
.QPushButton:hover, .QPushButton:focus { background: @hover;; }
.QPushButton:default { background: @accent;; color: @on_accent;; border-color: @accent;; }
.QPushButton:disabled { background: @page;; color: @faint;; }
.QCheckBox, .QRadioButton { spacing: @p8;px; }
.QCheckBox::indicator, .QRadioButton::indicator {
    width: @p14;px; height: @p14;px;
    border: 1px solid @edge;; border-radius: @p4;px; background: @surface;;
}
.QCheckBox::indicator:checked {
    border-color: @accent;; background: @accent;; image: url(@pictures;/check_@kind;.svg);
}
.QRadioButton::indicator { border-radius: @p8;px; }
.QRadioButton::indicator:checked {
    width: @p6;px; height: @p6;px; border: @p5;px solid @accent;; background: @on_accent;;
}
.QProgressBar {
    background: @line;; border: 0; border-radius: 2px; height: @p4;px; text-align: center;
}
.QProgressBar::chunk { background: @accent;; border-radius: 2px; }
QSlider::groove:horizontal { height: @p4;px; background: @line;; border-radius: @p2;px; }
QSlider::sub-page:horizontal { background: @accent;; border-radius: @p2;px; }
QSlider::handle:horizontal {
    width: @p14;px; height: @p14;px; margin: -@p5;px 0;
    background: @surface;; border: 1px solid @edge;; border-radius: @p6;px;
}
QTabWidget::pane { border: 0; border-top: 1px solid @line;; }
QTabBar { background: transparent; border: 0; }
QTabBar::tab {
    background: transparent; color: @muted;; border: 0; padding: @p8;px @p12;px;
    border-bottom: @p2;px solid transparent;
}
QTabBar::tab:hover { color: @text;; }
QTabBar::tab:selected { color: @accent;; border-bottom-color: @accent;; }
QDialog { background: @page;; }
"""
