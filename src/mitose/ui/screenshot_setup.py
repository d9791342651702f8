"""What must hold before Qt starts for a picture that is the same everywhere."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from datetime import date
from pathlib import Path

from mitose.clock import VARIABLE
from mitose.ui.fonts import write_fontconfig

#: Hinting would fit the letters to the pixels of one machine's FreeType.
_NO_HINTING = """\
  <match target="font">
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="hintstyle" mode="assign"><const>hintnone</const></edit>
  </match>
</fontconfig>
"""


def prepare(scale: int, on: date | None) -> None:
    """Offscreen platform, our fonts alone, the pixel scale, and the day.

    Call it before the QApplication is made.
    """
    folder = Path(tempfile.mkdtemp(prefix="mitose-fonts-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    file = write_fontconfig(folder)
    file.write_text(file.read_text("utf-8").replace("</fontconfig>", _NO_HINTING), "utf-8")
    os.environ["FONTCONFIG_FILE"] = str(file)
    os.environ["QT_SCALE_FACTOR"] = str(scale)
    os.environ["LC_ALL"] = "C.UTF-8"
    if on is not None:
        os.environ[VARIABLE] = on.isoformat()
