"""The window closed into a real tray, and brought back by a second start."""

from __future__ import annotations

from tests.desktop.sessions import needs_session, run

from mitose.paths import Paths
from mitose.services.workspace import Workspace

THERE_AND_BACK = """
program = begin()
tray = behind(program).tray
assert wait(lambda: tray.visible), "no tray"
program.window.close()
assert wait(lambda: program.window is None)
second = subprocess.Popen([sys.executable, "-m", "mitose", "--data", str(folder)])
assert wait(lambda: program.window is not None), "a second start brings no window"
assert wait(lambda: second.poll() is not None) and second.returncode == 0
assert program.window.isVisible()
quiet = subprocess.Popen([sys.executable, "-m", "mitose", "--data", str(folder), "--hidden"])
assert wait(lambda: quiet.poll() is not None) and quiet.returncode == 0
program.end()
print("fine")
"""

WITHOUT = """
program = begin()
assert not behind(program).tray.visible
program.window.close()
assert wait(lambda: program._context is None), "the program is still there, and nobody sees it"
program.end()
print("fine")
"""


def prepared(data_folder):
    with Workspace.open(Paths.at(data_folder)) as ws:
        ws.change_settings(close_to_tray=True)
    return data_folder


@needs_session
def test_a_second_start_brings_the_window_back_from_the_tray(data_folder, tmp_path):
    run(THERE_AND_BACK, prepared(data_folder), tmp_path)


@needs_session
def test_without_a_tray_the_program_ends_with_its_window(data_folder, tmp_path):
    run(WITHOUT, prepared(data_folder), tmp_path, tray=False)
