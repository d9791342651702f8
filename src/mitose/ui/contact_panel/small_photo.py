"""A picture as it is kept: upright, small, and nothing but the picture."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter

SIDE = 320
"""The longer side at most; the largest avatar is 64 px, twice that on a fine screen."""
_QUALITY = 85
_FILE_AT_MOST = 64_000_000


@dataclass(frozen=True, slots=True)
class SmallPhoto:
    """The bytes of a picture and what they are."""

    data: bytes
    mime: str


def from_bytes(data: bytes) -> SmallPhoto | None:
    """The picture in a file's bytes; None where there is none that Qt reads."""
    store = QByteArray(data)
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return _read(QImageReader(buffer))


def from_file(path: str) -> SmallPhoto | None:
    """The picture in a file."""
    try:
        too_big = Path(path).stat().st_size > _FILE_AT_MOST
    except OSError:
        return None
    return None if too_big else _read(QImageReader(path))


def from_image(image: QImage) -> SmallPhoto | None:
    """A picture that was pasted, made small."""
    if image.isNull():
        return None
    whole = image
    if max(image.width(), image.height()) > SIDE:
        whole = image.scaled(
            SIDE,
            SIDE,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    return _written(whole)


def holds_picture(mime: QMimeData | None) -> bool:
    """Whether something dropped or pasted may be a picture; an empty clipboard may be None."""
    return mime is not None and (mime.hasImage() or _file_of(mime) != "")


def maker(mime: QMimeData | None) -> Callable[[], SmallPhoto | None] | None:
    """What makes the picture of something dropped or pasted; may run in another thread."""
    if mime is None:
        return None
    path = _file_of(mime)
    if path:
        return lambda: from_file(path)
    image = mime.imageData() if mime.hasImage() else None
    if isinstance(image, QImage):
        return lambda: from_image(image)
    return None


def _file_of(mime: QMimeData) -> str:
    urls = mime.urls() if mime.hasUrls() else []
    if len(urls) != 1 or not urls[0].isLocalFile():
        return ""
    path = urls[0].toLocalFile()
    known = {bytes(one.data()).decode() for one in QImageReader.supportedImageFormats()}
    return path if path.rpartition(".")[2].casefold() in known - {"pdf", "svg", "svgz"} else ""


def _read(reader: QImageReader) -> SmallPhoto | None:
    reader.setAutoTransform(True)  # as its EXIF says it was held
    reader.setDecideFormatFromContent(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > 4 * SIDE:
        small = size.scaled(QSize(4 * SIDE, 4 * SIDE), Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(small.expandedTo(QSize(1, 1)))  # a JPEG is decoded small at once
    return from_image(reader.read())


def _written(image: QImage) -> SmallPhoto:
    """The picture anew, without texts, profiles and places it was taken at."""
    clear = image.hasAlphaChannel()
    form = QImage.Format.Format_ARGB32 if clear else QImage.Format.Format_RGB32
    bare = QImage(image.size(), form)
    bare.fill(QColor(0, 0, 0, 0) if clear else QColor("white"))
    painter = QPainter(bare)
    painter.drawImage(bare.rect(), image)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if clear:
        bare.save(buffer, "PNG")  # type: ignore[call-overload]
    else:
        bare.save(buffer, "JPEG", _QUALITY)  # type: ignore[call-overload]
    return SmallPhoto(bytes(buffer.data().data()), "image/png" if clear else "image/jpeg")
