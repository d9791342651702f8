"""The two commands of the README: `run` starts Mitose from this checkout, `test` tests it.

Needs nothing but Python 3.11; everything else goes into `.venv` beside this folder. There
`.venv/.ready` is written last: without it, or with another content than now, the environment
is made anew.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
READY = VENV / ".ready"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
PYPROJECT = ROOT / "pyproject.toml"
CONSTRAINTS = ROOT / "packaging" / "constraints.txt"

USAGE = """\
python3 packaging/dev.py run [words for mitose …]
    installs Mitose into .venv and starts it: without words its window, else a command,
    such as 'run import contacts.vcf'
python3 packaging/dev.py test [--long] [--no-system] [words for pytest …]
    installs what the tests need and runs them all; --long adds the slow ones,
    --no-system never installs system packages"""

#: What the real-window tests start, and the Debian packages that bring it.
WINDOW_PROGRAMS = {
    "Xvfb": "xvfb",
    "dbus-run-session": "dbus-daemon",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "dunst": "dunst",
    "trayer": "trayer",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
}
#: What the other tests ask for an independent opinion, and the Debian packages that bring it.
TEST_PROGRAMS = {
    "pdftotext": "poppler-utils",
    "qpdf": "qpdf",
    "desktop-file-validate": "desktop-file-utils",
    "strace": "strace",
}
#: Seconds each part may take on two cores; three times as much ends it.
BUDGETS = {"set-up": 180, "tests": 720, "faults": 300, "real window": 240}
NOTHING_COLLECTED = 5
#: import-linter has no module to start with -m, and console scripts break when a folder moves.
LINT_IMPORTS = "from importlinter.cli import lint_imports_command as main; main(['--no-logo'])"
PIP_OPTIONS = ("-qq", "--disable-pip-version-check", "--no-input")


class CannotStartError(Exception):
    """Something is missing that only the user can bring; the message is one sentence."""


# ------------------------------------------------------------------ the environment


def ready_key() -> str:
    """What the environment was made from: its recipe, the Python and the place."""
    digest = hashlib.sha256(PYPROJECT.read_bytes())
    digest.update(CONSTRAINTS.read_bytes())
    digest.update("\n".join(("", sys.version, str(VENV))).encode())
    return digest.hexdigest()


def made_for() -> str:
    """`test` or `run` if a whole and fresh environment is there, else an empty string."""
    try:
        marker = json.loads(READY.read_text(encoding="utf-8"))
        fresh = marker["key"] == ready_key() and PYTHON.exists()
        return str(marker["for"]) if fresh else ""
    except (OSError, ValueError, KeyError, TypeError):
        return ""


def set_up(purpose: str) -> None:
    """Make or complete `.venv` for `run` or `test`; costs a file comparison when it is there."""
    found = made_for()
    if found in ("test", purpose):
        return
    began = time.monotonic()
    print(f"Setting up {VENV} (once; needs the package registry) …", flush=True)
    if found:
        READY.unlink()
    else:
        shutil.rmtree(VENV, ignore_errors=True)
        without = [] if has_module("ensurepip") else ["--without-pip"]
        checked([sys.executable, "-m", "venv", *without, VENV])
    pip = pip_command()
    what = f"{ROOT}[test]" if purpose == "test" else str(ROOT)
    checked([*pip, "install", *PIP_OPTIONS, "-c", CONSTRAINTS, "-e", what])
    READY.write_text(json.dumps({"key": ready_key(), "for": purpose}), encoding="utf-8")
    print(f"Set up in {time.monotonic() - began:.0f} s.", flush=True)


def has_module(name: str) -> bool:
    """Whether this Python has the module."""
    importlib.invalidate_caches()
    return importlib.util.find_spec(name) is not None


def pip_command() -> list[str]:
    """The pip of the new environment, or this Python's own where venv brings none, or its wheel.

    Raises CannotStartError where none of them can be had.
    """
    if has_module("ensurepip"):
        return [str(PYTHON), "-m", "pip"]
    if has_module("pip"):
        return [sys.executable, "-m", "pip", "--python", str(VENV)]
    import pip_wheel

    try:
        return [str(PYTHON), str(pip_wheel.bring(VENV) / "pip")]
    except OSError as error:
        sudo = "" if is_root() else "sudo "
        raise CannotStartError(
            f"This Python has no pip, and none could be fetched ({error}); "
            f"on Debian and Ubuntu: {sudo}apt-get install -y python3-venv"
        ) from error


def checked(command: list[str | Path]) -> None:
    """Run a step of the set-up; CannotStartError if it fails."""
    if subprocess.run(command, check=False).returncode:
        shown = " ".join(str(word) for word in command)
        raise CannotStartError(f"Setting up failed at: {shown} (the reason stands above).")


# ------------------------------------------------------------------ run


def run(words: list[str]) -> int:
    """Start Mitose; on POSIX in place of this process."""
    from mitose import preflight

    if not words and (trouble := preflight.prepare(dict(os.environ))):
        program = f"python3 {os.path.relpath(__file__)} run"
        raise CannotStartError(trouble.sentence(program=program))
    set_up("run")
    # -P: the folder one happens to stand in is no place to import from.
    command = [str(PYTHON), "-P", "-m", "mitose", *words]
    if os.name != "nt":  # where exec would leave the shell without waiting for the program
        os.execv(command[0], command)  # noqa: S606 (no shell wanted)
    return subprocess.run(command, check=False).returncode


# ------------------------------------------------------------------ system packages


def is_root() -> bool:
    """Whether packages could be installed without asking."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def bring_system_packages(allowed: bool) -> None:
    """Name what the tests miss with the line that installs it; on Debian as root, install it.

    Raises CannotStartError if libraries are missing without which no test could start.
    """
    from mitose import preflight

    if not sys.platform.startswith("linux"):
        return
    wanted = WINDOW_PROGRAMS | TEST_PROGRAMS
    programs = [name for name in wanted if shutil.which(name) is None]
    libraries = preflight.missing({**preflight.BASE_LIBRARIES, **preflight.X11_LIBRARIES})
    packages = (*libraries.packages, *(wanted[name] for name in programs))
    if not packages:
        return
    line = preflight.apt_line(packages)
    print(f"The tests need system packages that are missing here:\n    {line}", flush=True)
    if allowed and is_root() and shutil.which("apt-get"):
        install_packages(packages)
    trouble = preflight.missing(preflight.BASE_LIBRARIES)
    if trouble.files:
        raise CannotStartError(trouble.sentence())


def install_packages(packages: tuple[str, ...]) -> None:
    """Run apt-get for the packages, with fresh lists if the present ones do not know them."""
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (install, ["apt-get", "update", "-qq"], install):
        done = subprocess.run(command, env=environ, check=False, stdout=subprocess.DEVNULL)
        if command is install and done.returncode == 0:
            return
    print("The packages could not be installed; the reason stands above.", flush=True)


# ------------------------------------------------------------------ test


@dataclass
class Part:
    """One part of the test command, how it went and what it adds to the totals."""

    name: str
    seconds: float = 0.0
    passed: int = 0
    failed: int = 0
    note: str = ""

    def line(self) -> str:
        """How the part stands in the closing table."""
        state = "failed" if self.failed else "passed" if self.passed else "not run"
        limit = f"of {BUDGETS[self.name]} s" if self.name in BUDGETS else ""
        return f"{self.name:12} {state:8} {self.seconds:6.1f} s {limit:8} {self.note}".rstrip()


def test(words: list[str], *, long: bool, system: bool) -> int:
    """Run every part, whatever becomes of the others; 0 only if all of them passed."""
    bring_system_packages(allowed=system)
    began = time.monotonic()
    set_up("test")
    everything = [*words, "--long"] if long else words
    parts = [
        Part("set-up", time.monotonic() - began, passed=1),
        check("ruff format", "-m", "ruff", "format", "--check", "."),
        check("ruff check", "-m", "ruff", "check", "."),
        check("layers", "-c", LINT_IMPORTS),
        check("mypy", "-m", "mypy"),
        pytest("tests", "not fault and not desktop", ["-n", "2", *everything], dict(os.environ)),
        pytest("faults", "fault and not desktop", ["-n", "2", *everything], dict(os.environ)),
        window_part(everything),
    ]
    if not words and not parts[5].passed + parts[5].failed:
        parts[5].failed = 1
    announce("result")
    print("\n".join(part.line() for part in parts))
    passed = sum(part.passed for part in parts[1:])
    failed = sum(part.failed for part in parts[1:])
    print(f"{passed} passed, {failed} failed", flush=True)
    return 1 if failed else 0


def check(name: str, *command: str) -> Part:
    """A part that passes or fails as one: a formatter, a linter, a type checker."""
    announce(name)
    began = time.monotonic()
    code = subprocess.run([str(PYTHON), *command], cwd=ROOT, check=False).returncode
    seconds = time.monotonic() - began
    return Part(name, seconds, passed=int(code == 0), failed=int(code != 0))


def pytest(
    name: str,
    marks: str,
    words: list[str],
    environ: Mapping[str, str],
    wrapper: tuple[str, ...] = (),
) -> Part:
    """A part that runs pytest over the tests with these marks."""
    announce(name)
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        result = Path(folder) / "result.xml"
        options = ["-m", marks, f"--junitxml={result}"]
        command = [*wrapper, str(PYTHON), "-m", "pytest", *options, *words]
        code = limited(command, 3 * BUDGETS[name], environ)
        part = Part(name, time.monotonic() - began)
        if result.exists():
            count(part, result)
    if code == NOTHING_COLLECTED:
        part.note = "no such test"
    elif code:
        part.failed = max(part.failed, 1)
        part.note = f"{part.note} (pytest ended with {code})".lstrip()
    return part


def count(part: Part, result: Path) -> None:
    """Add what pytest's JUnit file says of a run."""
    suite = ET.parse(result).getroot().find("testsuite")  # noqa: S314 (our own file)
    counts = {} if suite is None else suite.attrib
    total, skipped = int(counts.get("tests", 0)), int(counts.get("skipped", 0))
    part.failed = int(counts.get("failures", 0)) + int(counts.get("errors", 0))
    part.passed = max(total - skipped - part.failed, 0)
    part.note = f"{part.passed} passed, {part.failed} failed, {skipped} skipped"


def window_part(words: list[str]) -> Part:
    """The tests that need a real window, on a display of their own."""
    name = "real window"
    lacking = [program for program in WINDOW_PROGRAMS if shutil.which(program) is None]
    if not sys.platform.startswith("linux"):
        return Part(name, note="runs on Linux only, under Xvfb")
    if lacking:
        return Part(name, note=f"{', '.join(lacking)} missing; the line stands above")
    with display() as environ:
        if not environ:
            return Part(name, failed=1, note="Xvfb did not start")
        return pytest(name, "desktop", words, environ, ("dbus-run-session", "--"))


@contextlib.contextmanager
def display() -> Iterator[dict[str, str]]:
    """A display with a window manager; yields the environment for it, empty if it fails."""
    reading, writing = os.pipe()
    screen = ["-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
    running = [
        subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), *screen],
            pass_fds=[writing],
            stderr=subprocess.DEVNULL,
        )
    ]
    os.close(writing)
    try:
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        environ = {**os.environ, "DISPLAY": f":{number}", "MITOSE_REAL_WINDOW": "1"}
        environ.pop("WAYLAND_DISPLAY", None)
        if number:
            running.append(subprocess.Popen(["openbox"], env=environ, stderr=subprocess.DEVNULL))
        yield environ if number else {}
    finally:
        for process in reversed(running):
            process.terminate()
            process.wait()


def limited(command: list[str], seconds: float, environ: Mapping[str, str]) -> int:
    """Run a command, at most so long; 124 if it had to be ended, as `timeout` gives it."""
    process = subprocess.Popen(command, cwd=ROOT, env=environ, start_new_session=True)
    try:
        return process.wait(seconds)
    except (subprocess.TimeoutExpired, KeyboardInterrupt) as error:
        end_group(process)
        if isinstance(error, KeyboardInterrupt):
            raise
        print(f"Ended after {seconds:.0f} s.", flush=True)
        return 124


def end_group(process: subprocess.Popen[bytes]) -> None:
    """End a process with all it started."""
    if os.name == "nt":
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def announce(name: str) -> None:
    """A heading between the parts."""
    print(f"\n===== {name}", flush=True)


# ------------------------------------------------------------------ the command


def main(arguments: list[str]) -> int:
    """Do what the words ask; 2 for wrong usage or when something is missing to start."""
    if sys.version_info < (3, 11):  # noqa: UP036 (told, not assumed: nothing is installed yet)
        version = ".".join(str(number) for number in sys.version_info[:3])
        print(f"Mitose needs Python 3.11 or newer; this is {version}.", file=sys.stderr)
        return 2
    sys.path.insert(0, str(ROOT / "src"))  # for mitose.preflight, which needs nothing else
    command, words = (arguments[0], arguments[1:]) if arguments else ("", [])
    try:
        if command == "run":
            return run(words)
        if command == "test":
            rest = [word for word in words if word not in ("--long", "--no-system")]
            return test(rest, long="--long" in words, system="--no-system" not in words)
    except CannotStartError as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    helped = command in ("-h", "--help")
    print(USAGE, file=sys.stdout if helped else sys.stderr)
    return 0 if helped else 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
