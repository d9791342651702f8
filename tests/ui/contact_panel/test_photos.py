"""Photos by drop and paste: upright, small, without what a camera writes beside them."""

from __future__ import annotations

import struct

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QGuiApplication, QImage, QKeySequence
from PySide6.QtTest import QTest

from mitose.services import photos
from mitose.ui.contact_panel import small_photo
from mitose.ui.widgets.menu import Menu


def picture(width, height, colour="#c01f36", form=QImage.Format.Format_RGB32):
    image = QImage(width, height, form)
    image.fill(QColor(colour))
    return image


def encoded(image, form):
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, form)
    return bytes(buffer.data().data())


def turned(jpeg, orientation=6):
    """The same JPEG with an EXIF block that says how the camera was held."""
    tiff = b"MM\0*" + struct.pack(">IHHHIHHI", 8, 1, 0x0112, 3, 1, orientation, 0, 0)
    block = b"Exif\0\0" + tiff
    return jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(block) + 2) + block + jpeg[2:]


@pytest.fixture
def photo_file(tmp_path):
    path = tmp_path / "Karlsaue.jpg"
    path.write_bytes(turned(encoded(picture(1600, 800), "JPEG")))
    return path


def drop(widget, mime):
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    widget.dropEvent(event)
    return event.isAccepted()


def stored_photo(stage, name="anna"):
    key = stage.stored(name).contact.photo
    if not key:
        return None
    answers: list = []
    stage.ask(photos.read, key, answers)
    return answers[0]


def test_a_dropped_file_is_stored_small_upright_and_bare(stage, photo_file):
    stage.show("anna")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(photo_file))])
    assert drop(stage.panel.view.header.avatar, mime)
    stage.settle()
    data = stored_photo(stage)
    kept = QImage.fromData(data)
    assert (kept.width(), kept.height()) == (160, 320)  # it was held upright
    assert b"Exif" not in data
    assert len(data) < 20_000
    assert stage.panel.view.header.avatar.accessibleName() == "Photo of Anna Krüger"
    stage.undo()
    assert stored_photo(stage) is None


def test_a_pasted_picture_is_taken_and_removed_by_keys(stage):
    stage.show("anna")
    QGuiApplication.clipboard().setImage(picture(900, 600))
    avatar = stage.panel.view.header.avatar
    avatar.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keySequence(avatar, QKeySequence(QKeySequence.StandardKey.Paste))
    stage.settle()
    kept = QImage.fromData(stored_photo(stage))
    assert (kept.width(), kept.height()) == (320, 213)
    stage.key(Qt.Key.Key_Delete)
    assert stored_photo(stage) is None
    stage.undo()
    assert stored_photo(stage) is not None


def test_an_empty_clipboard_holds_no_picture_and_the_menu_opens_all_the_same(stage):
    stage.show("anna")
    QGuiApplication.clipboard().clear()  # some systems then give nothing at all, not even empty
    avatar = stage.panel.view.header.avatar
    QTest.mouseClick(avatar, Qt.MouseButton.LeftButton)
    (menu,) = avatar.findChildren(Menu)
    assert [deed.isEnabled() for deed in menu.actions()] == [True, False]
    menu.close()
    assert not avatar.paste()
    assert not small_photo.holds_picture(None)
    assert small_photo.maker(None) is None


def test_what_is_no_picture_says_so_and_changes_nothing(stage, tmp_path):
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"\x89PNG\r\n\x1a\nnothing")
    stage.show("anna")
    before = stage.steps()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(broken))])
    drop(stage.panel.view.header.avatar, mime)
    stage.settle()
    assert stage.said == ["This picture cannot be read. Nothing was changed."]
    assert stage.steps() == before


def test_other_files_are_left_to_the_window(stage, tmp_path):
    stage.show("anna")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "contacts.vcf"))])
    assert not drop(stage.panel.view.header.avatar, mime)


def test_clear_pictures_stay_clear_and_lose_their_texts():
    image = picture(64, 32, "#00000000", QImage.Format.Format_ARGB32)
    image.setText("Author", "Somebody")
    kept = small_photo.from_bytes(encoded(image, "PNG"))
    assert kept is not None
    assert kept.mime == "image/png"
    assert b"Somebody" not in kept.data
    assert QImage.fromData(kept.data).pixelColor(3, 3).alpha() == 0
