"""The two commands of the README: what they make, what they say and how they end."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from mitose import preflight

CHECKOUT = Path(__file__).resolve().parents[1]
DEV = CHECKOUT / "packaging" / "dev.py"


@pytest.fixture
def dev(tmp_path, monkeypatch):
    """A fresh dev.py that works on a checkout of its own and records what it would install."""
    spec = importlib.util.spec_from_file_location("dev", DEV)
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "dev", module)
    spec.loader.exec_module(module)
    for name, value in {
        "ROOT": tmp_path,
        "VENV": tmp_path / ".venv",
        "READY": tmp_path / ".venv" / ".ready",
        "PYTHON": tmp_path / ".venv" / "bin" / "python",
        "PYPROJECT": tmp_path / "pyproject.toml",
        "CONSTRAINTS": tmp_path / "constraints.txt",
    }.items():
        monkeypatch.setattr(module, name, value)
    module.PYPROJECT.write_text("[project]")
    module.CONSTRAINTS.write_text("typst==0.15.2")
    module.commands = []

    def record(command):
        module.commands.append([str(word) for word in command])
        module.PYTHON.parent.mkdir(parents=True, exist_ok=True)
        module.PYTHON.touch()

    monkeypatch.setattr(module, "checked", record)
    return module


def ended(*words, **environ):
    """What dev.py says and how it ends."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("QT_", "DISPLAY", "WAYLAND"))}
    return subprocess.run(
        [sys.executable, DEV, *words],
        env={**clean, **environ},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(("words", "code"), [((), 2), (("walk",), 2), (("--help",), 0)])
def test_usage(words, code):
    done = ended(*words)
    said = done.stdout if code == 0 else done.stderr
    assert done.returncode == code
    assert "packaging/dev.py run" in said
    assert "packaging/dev.py test [--long] [--no-system]" in said


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a display is always there")
def test_without_a_display_run_says_what_to_do_before_it_installs_anything():
    done = ended("run")
    assert done.returncode == 2
    assert done.stderr.startswith("There is no display to open a window on: ")
    assert "dev.py run --help" in done.stderr
    assert done.stderr.count("\n") == 1
    assert done.stdout == ""


def test_the_environment_is_made_once(dev):
    dev.set_up("run")
    made = list(dev.commands)
    dev.set_up("run")
    assert dev.commands == made
    assert made[0][:3] == [sys.executable, "-m", "venv"]
    assert made[1][-2:] == ["-e", str(dev.ROOT)]
    assert made[1][made[1].index("-c") + 1] == str(dev.CONSTRAINTS)


def test_what_tests_need_is_added_to_it(dev):
    dev.set_up("run")
    dev.commands.clear()
    dev.set_up("test")
    assert [command[-1] for command in dev.commands] == [f"{dev.ROOT}[test]"]
    dev.commands.clear()
    dev.set_up("run")
    assert dev.commands == []


@pytest.mark.parametrize("change", ["PYPROJECT", "CONSTRAINTS", "READY", "PYTHON"])
def test_it_is_made_anew_when_anything_it_came_from_changes(dev, change):
    dev.set_up("test")
    leftover = dev.VENV / "leftover"
    leftover.touch()
    file = getattr(dev, change)
    if change == "PYTHON":
        file.unlink()
    else:
        file.write_text("changed")
    dev.set_up("test")
    assert dev.made_for() == "test"
    assert not leftover.exists()


def test_an_interrupted_set_up_leaves_no_marker(dev, monkeypatch):
    dev.set_up("run")

    def fail(command):
        raise dev.CannotStartError("Setting up failed")

    monkeypatch.setattr(dev, "checked", fail)
    with pytest.raises(dev.CannotStartError):
        dev.set_up("test")
    assert not dev.READY.exists()
    assert dev.made_for() == ""


def test_a_failing_step_is_named():
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            (
                "import sys; sys.path.insert(0, 'packaging'); import dev;"
                "dev.checked([sys.executable, '-c', 'raise SystemExit(3)'])"
            ),
        ],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "CannotStartError: Setting up failed at: " in done.stderr


def test_without_venv_the_pip_of_this_python_is_used(dev, monkeypatch):
    monkeypatch.setattr(dev, "has_module", lambda name: name == "pip")
    dev.set_up("run")
    assert "--without-pip" in dev.commands[0]
    assert dev.commands[1][:5] == [sys.executable, "-m", "pip", "--python", str(dev.VENV)]


@pytest.fixture
def registry(dev, tmp_path, monkeypatch):
    """A package registry in a folder, with a pip of its own, for a Python that has none."""
    monkeypatch.setattr(dev, "has_module", lambda name: False)
    monkeypatch.syspath_prepend(DEV.parent)
    import pip_wheel

    shelf = tmp_path / "simple" / "pip"
    shelf.mkdir(parents=True)
    (shelf / "index.html").write_text(f'<a href="../../files/{pip_wheel.NAME}#sha256=0">pip</a>')
    wheel = tmp_path / "files" / pip_wheel.NAME
    wheel.parent.mkdir()
    wheel.write_bytes(b"a wheel")
    monkeypatch.setattr(pip_wheel, "SHA256", hashlib.sha256(b"a wheel").hexdigest())
    monkeypatch.setenv("PIP_INDEX_URL", (tmp_path / "simple").as_uri())
    # A folder answers with no page of its own, as a web server would.
    read = pip_wheel._answer
    paged = lambda at, tls: read(at + "index.html" if at.endswith("/") else at, tls)  # noqa: E731
    monkeypatch.setattr(pip_wheel, "_answer", paged)
    return wheel


def test_without_either_pip_comes_from_the_registry_once(dev, registry):
    dev.set_up("run")
    assert "--without-pip" in dev.commands[0]
    fetched = dev.VENV / registry.name
    assert dev.commands[1][:3] == [str(dev.PYTHON), str(fetched / "pip"), "install"]
    assert fetched.read_bytes() == b"a wheel"
    registry.unlink()
    dev.set_up("test")
    assert dev.commands[-1][1] == str(fetched / "pip")


@pytest.mark.parametrize("fault", ["another file", "not there", "not listed"])
def test_without_any_pip_the_package_is_named_in_one_sentence(dev, registry, fault):
    if fault == "another file":
        registry.write_bytes(b"not this one")
    elif fault == "not there":
        registry.unlink()
    else:
        (registry.parents[1] / "simple" / "pip" / "index.html").write_text("nothing")
    with pytest.raises(dev.CannotStartError, match=r"apt-get install -y python3-venv$") as told:
        dev.set_up("run")
    assert "\n" not in str(told.value)
    assert dev.made_for() == ""
    assert not (dev.VENV / registry.name).exists()


@pytest.fixture
def apt(tmp_path, monkeypatch):
    """An apt-get that notes what it is asked for, and a library that is nowhere."""
    log = tmp_path / "apt.log"
    tool = tmp_path / "bin" / "apt-get"
    tool.parent.mkdir()
    tool.write_text(f'#!/bin/sh\necho "$@" >> {log}\n')
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", str(tool.parent), prepend=os.pathsep)
    monkeypatch.setattr(preflight, "X11_LIBRARIES", {"libmitose-nowhere.so.1": "libnowhere1"})
    log.touch()
    return log


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="apt is Debian's")
class TestSystemPackages:
    def test_root_prints_the_line_and_installs(self, dev, apt, monkeypatch, capsys):
        monkeypatch.setattr(os, "geteuid", lambda: 0)
        dev.bring_system_packages(allowed=True)
        assert "    apt-get install -y libnowhere1" in capsys.readouterr().out
        assert apt.read_text().startswith("install -y")
        assert "libnowhere1" in apt.read_text()

    def test_no_system_forbids_it(self, dev, apt, monkeypatch, capsys):
        monkeypatch.setattr(os, "geteuid", lambda: 0)
        dev.bring_system_packages(allowed=False)
        assert "apt-get install -y libnowhere1" in capsys.readouterr().out
        assert apt.read_text() == ""

    def test_others_are_told_only(self, dev, apt, monkeypatch, capsys):
        monkeypatch.setattr(os, "geteuid", lambda: 1000)
        dev.bring_system_packages(allowed=True)
        assert "    sudo apt-get install -y libnowhere1" in capsys.readouterr().out
        assert apt.read_text() == ""

    def test_without_what_every_test_needs_nothing_starts(self, dev, apt, monkeypatch):
        monkeypatch.setattr(os, "geteuid", lambda: 0)
        monkeypatch.setattr(preflight, "BASE_LIBRARIES", {"libmitose-nowhere.so.2": "libnowhere2"})
        with pytest.raises(dev.CannotStartError, match="libnowhere2"):
            dev.bring_system_packages(allowed=False)


def test_a_part_takes_its_figures_from_pytest(dev, tmp_path):
    result = tmp_path / "result.xml"
    result.write_text(
        '<testsuites><testsuite tests="9" failures="1" errors="2" skipped="1"/></testsuites>'
    )
    part = dev.Part("tests", 61.24)
    dev.count(part, result)
    assert (part.passed, part.failed) == (5, 3)
    assert part.line() == ("tests        failed     61.2 s of 720 s 5 passed, 3 failed, 1 skipped")


@pytest.mark.skipif(os.name != "posix", reason="needs a named pipe")
def test_a_part_that_hangs_is_ended_with_all_it_started(dev, tmp_path):
    pipe = tmp_path / "held open by the part"
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    command = ["sh", "-c", f"exec 9> '{pipe}'; sleep 1000 & wait"]
    assert dev.limited(command, 0.5, os.environ) == 124
    os.set_blocking(reading, True)
    assert os.read(reading, 1) == b""  # comes once nobody holds the pipe any more
    os.close(reading)


@pytest.fixture
def parts(dev, monkeypatch):
    """The test command on parts that end at once as told."""
    told = {}
    monkeypatch.setattr(dev, "bring_system_packages", lambda allowed: None)
    monkeypatch.setattr(dev, "set_up", lambda purpose: None)
    monkeypatch.setattr(dev, "check", lambda name, *_: told.get(name) or dev.Part(name, passed=1))
    monkeypatch.setattr(dev, "pytest", lambda name, *_: told.get(name) or dev.Part(name, passed=40))
    monkeypatch.setattr(dev, "window_part", lambda _: told.get("real window", dev.Part("faults")))
    return told


def test_all_is_reported_and_the_last_line_counts(dev, parts, capsys):
    assert dev.test([], long=False, system=False) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[-1] == "84 passed, 0 failed"
    assert [line.split("  ")[0] for line in lines[-9:-2]] == [
        *("set-up", "ruff format", "ruff check", "layers", "mypy", "tests", "faults")
    ]


def test_one_failing_part_fails_the_command_and_the_rest_still_runs(dev, parts, capsys):
    parts["mypy"] = dev.Part("mypy", failed=1)
    assert dev.test([], long=False, system=False) == 1
    assert capsys.readouterr().out.endswith("83 passed, 1 failed\n")


def test_no_test_at_all_is_a_failure_unless_asked_for(dev, parts):
    parts["tests"] = dev.Part("tests", note="no such test")
    assert dev.test(["-k", "one"], long=False, system=False) == 0
    assert dev.test([], long=False, system=False) == 1


def test_the_marker_is_json_that_names_its_purpose(dev):
    dev.set_up("test")
    assert json.loads(dev.READY.read_text()) == {"key": dev.ready_key(), "for": "test"}


def test_ci_calls_the_command_of_the_readme():
    script = (CHECKOUT / ".ci" / "run").read_text()
    assert "python3 packaging/dev.py test" in script
    assert "python3 packaging/dev.py test" in (CHECKOUT / "README.md").read_text()
    assert os.access(CHECKOUT / ".ci" / "run", os.X_OK)


def test_every_direct_requirement_is_pinned():
    import re
    import tomllib

    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text())["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    names = {re.split(r"[~=><;\[ ]", text)[0].lower() for text in wanted}
    constraints = (CHECKOUT / "packaging" / "constraints.txt").read_text()
    pins = dict(re.findall(r"^([\w.-]+)==(\S+)$", constraints, re.MULTILINE))
    assert names <= {name.lower() for name in pins}
    assert "://" not in constraints
