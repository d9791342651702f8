"""Round corners for windows of their own: menus, small sheets."""

from __future__ import annotations

import ctypes
from functools import cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication, QPainterPath, QRegion
from PySide6.QtWidgets import QWidget


def shape(popup: QWidget, radius: float) -> None:
    """Cut the corners off where the screen knows no transparency; call it on each new size."""
    if composited():
        return
    path = QPainterPath()
    path.addRoundedRect(QRectF(popup.rect()), radius, radius)
    popup.setMask(QRegion(path.toFillPolygon().toPolygon()))


@cache
def composited() -> bool:
    """Whether see-through windows are possible: everywhere but on a plain X11 screen."""
    if QGuiApplication.platformName() != "xcb":
        return True
    try:
        x11 = ctypes.CDLL("libX11.so.6")
    except OSError:
        return True
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XInternAtom.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int)
    x11.XInternAtom.restype = ctypes.c_ulong
    x11.XGetSelectionOwner.argtypes = (ctypes.c_void_p, ctypes.c_ulong)
    x11.XGetSelectionOwner.restype = ctypes.c_ulong
    x11.XDefaultScreen.argtypes = x11.XCloseDisplay.argtypes = (ctypes.c_void_p,)
    display = x11.XOpenDisplay(None)
    if not display:
        return True
    name = f"_NET_WM_CM_S{x11.XDefaultScreen(display)}".encode("ascii")
    owner = x11.XGetSelectionOwner(display, x11.XInternAtom(display, name, 0))
    x11.XCloseDisplay(display)
    return bool(owner)
