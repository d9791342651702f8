from __future__ import annotations

import errno
import os

import pytest

from mitose.domain.errors import StorageError
from mitose.report.files import write_pdf
from mitose.report.render import Rendered

PDF = Rendered(b"%PDF-1.7 new", 1, True)


def test_the_file_is_written_and_nothing_else(tmp_path):
    target = tmp_path / "Plan für Zoë.pdf"
    assert write_pdf(PDF, target) == target
    assert target.read_bytes() == b"%PDF-1.7 new"
    assert list(tmp_path.iterdir()) == [target]


def test_a_name_as_long_as_the_disk_allows(tmp_path):
    target = tmp_path / ("ä" * 125 + ".pdf")
    write_pdf(PDF, target)
    assert target.read_bytes() == b"%PDF-1.7 new"


@pytest.mark.skipif(os.name == "nt", reason="no symbolic links without rights")
def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "real.pdf").write_bytes(b"old")
    (tmp_path / "link.pdf").symlink_to("real.pdf")
    write_pdf(PDF, tmp_path / "link.pdf")
    assert (tmp_path / "link.pdf").is_symlink()
    assert (tmp_path / "real.pdf").read_bytes() == b"%PDF-1.7 new"


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.ENOSPC, "disk_full"), (errno.EFBIG, "disk_full"), (errno.EIO, "io")],
)
def test_a_failing_disk_leaves_the_old_file_whole(number, code, tmp_path, monkeypatch):
    target = tmp_path / "plan.pdf"
    target.write_bytes(b"old")

    def fail(_):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(StorageError) as caught:
        write_pdf(PDF, target)
    assert caught.value.code == code
    assert caught.value.values["path"] == str(target)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_that_is_not_there_and_one_in_the_place_of_the_file(tmp_path):
    with pytest.raises(StorageError, match="io"):
        write_pdf(PDF, tmp_path / "missing" / "plan.pdf")
    (tmp_path / "plan.pdf").mkdir()
    with pytest.raises(StorageError, match="io"):
        write_pdf(PDF, tmp_path / "plan.pdf")
    assert [p.name for p in tmp_path.iterdir()] == ["plan.pdf"]
