"""Files, folders, archives and uploads: each file found once, and nothing let out or in."""

import gzip
import io
import os
import struct
import time
import zipfile
from functools import partial
from pathlib import Path

import pytest

from coxa.readers.outcome import Unreadable
from coxa.readers.packed.containers import Finding, Found, TurnedAway, found_at, found_in_upload
from coxa.readers.packed.zips import Budget
from coxa.readers.read import read
from tests.readers.recordings import shipped

FIT = shipped("garmin-fenix-5-run.fit")


def zipped(members: dict[str, bytes], *, packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", packing) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name), data, packing)
    return buffer.getvalue()


def upload(data: bytes, name: str = "a.zip") -> list[Finding]:
    return list(found_in_upload(name, data))


def paths(findings: list[Finding]) -> list[str]:
    return [finding.path for finding in findings]


def loaded(finding: Finding) -> bytes:
    assert isinstance(finding, Found)
    return finding.load()


def refused(finding: Finding) -> str:
    assert isinstance(finding, TurnedAway)
    assert finding.status == "refused"
    return finding.reason


def test_a_file_is_found_under_its_own_path(tmp_path: Path) -> None:
    (tmp_path / "run.fit").write_bytes(FIT)
    (finding,) = found_at(tmp_path / "run.fit")
    assert finding.path == str(tmp_path / "run.fit")
    assert loaded(finding) == FIT


def test_a_folder_is_searched_to_the_bottom_in_order(tmp_path: Path) -> None:
    for name in ("b/c/2.fit", "b/1.fit", "a.fit", ".hidden/3.fit", "b/.4.fit"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(FIT)
    found = [
        Path(path).relative_to(tmp_path).as_posix() for path in paths(list(found_at(tmp_path)))
    ]
    assert found == ["a.fit", "b/1.fit", "b/c/2.fit"]


def test_links_that_leave_the_folder_and_loops_are_not_followed(tmp_path: Path) -> None:
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    inside.mkdir()
    outside.mkdir()
    (outside / "secret.fit").write_bytes(FIT)
    (inside / "out.fit").symlink_to(outside / "secret.fit")
    (inside / "folder").symlink_to(outside)
    (inside / "loop").symlink_to(inside)
    assert list(found_at(inside)) == []


def test_pipes_and_missing_files_are_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.fit")
    (pipe,) = found_at(tmp_path / "pipe.fit")
    (missing,) = found_at(tmp_path / "missing.fit")
    assert "plain file" in refused(pipe)
    assert "no such file" in refused(missing)


def test_members_are_shown_under_their_archive_and_load_at_any_time(tmp_path: Path) -> None:
    (tmp_path / "export.zip").write_bytes(zipped({"activities/1.fit": FIT, "2.fit": FIT}))
    findings = list(found_at(tmp_path))
    shown = [Path(path).relative_to(tmp_path).as_posix() for path in paths(findings)]
    assert shown == ["export.zip/activities/1.fit", "export.zip/2.fit"]
    assert [loaded(finding) for finding in findings] == [FIT, FIT]


def test_an_archive_is_known_by_its_bytes_and_not_by_its_name() -> None:
    (finding,) = upload(zipped({"1.fit": FIT}), name="holiday.jpg")
    assert finding.path == "holiday.jpg/1.fit"
    (single,) = upload(FIT, name="a.zip")
    assert loaded(single) == FIT


def test_gzipped_members_read_as_activities() -> None:
    (finding,) = upload(zipped({"activities/1.fit.gz": gzip.compress(FIT)}))
    assert read(loaded(finding)).kind == "fit"


def test_pictures_and_tables_in_an_archive_are_skipped_with_a_reason() -> None:
    findings = upload(zipped({"media/1.jpg": b"x", "activities.csv": b"x", "p.json": b"{}"}))
    assert all(isinstance(each, TurnedAway) and each.status == "skipped" for each in findings)
    assert len(findings) == 3


def test_folders_dotfiles_and_shadows_of_macos_get_no_line() -> None:
    assert upload(zipped({"a/": b"", ".DS_Store": b"x", "__MACOSX/._1.fit": b"x"})) == []


def test_a_zip_in_a_zip_is_opened() -> None:
    (finding,) = upload(zipped({"Part1.zip": zipped({"1.fit": FIT})}))
    assert finding.path == "a.zip/Part1.zip/1.fit"
    assert loaded(finding) == FIT


def test_zips_nested_too_deeply_are_refused() -> None:
    data = zipped({"1.fit": FIT})
    for _ in range(5):
        data = zipped({"inner.zip": data})
    (finding,) = upload(data)
    assert "too deeply" in refused(finding)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/passwd", "a.zip/etc/passwd"),
        ("/etc/passwd", "a.zip/etc/passwd"),
        ("..\\..\\windows\\1.fit", "a.zip/windows/1.fit"),
        ("C:\\1.fit", "a.zip/C:/1.fit"),
        ("run\u202egpj.fit", "a.zip/run\ufffdgpj.fit"),
        ("line\nbreak\x1b[2J.fit", "a.zip/line\ufffdbreak\ufffd[2J.fit"),
        ("x" * 5000 + ".fit", "a.zip/…" + "x" * 196 + ".fit"),
    ],
)
def test_tricks_with_names_are_only_names(
    name: str, shown: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (finding,) = upload(zipped({name: FIT}))
    assert finding.path == shown
    assert loaded(finding) == FIT
    assert list(tmp_path.iterdir()) == []


def test_a_name_with_a_nul_is_harmless() -> None:
    data = zipped({"run.fit": FIT}).replace(b"run.fit", b"r\x00n.fit")
    for finding in upload(data):
        finding.path.encode()


def test_an_upload_name_is_never_believed() -> None:
    (finding,) = upload(FIT, name="../../\x00\u202e/run.fit")
    assert finding.path == "\ufffd\ufffd/run.fit"


def test_a_locked_member_is_refused_with_a_reason() -> None:
    data = bytearray(zipped({"1.fit": FIT}))
    data[data.find(b"PK\x01\x02") + 8] |= 1
    (finding,) = upload(bytes(data))
    assert "password" in refused(finding)


def test_a_damaged_member_does_not_stop_the_others() -> None:
    data = bytearray(zipped({"1.fit": FIT, "2.fit": FIT}, packing=zipfile.ZIP_STORED))
    data[200] ^= 0xFF
    first, second = upload(bytes(data))
    with pytest.raises(Unreadable, match="damaged"):
        loaded(first)
    assert loaded(second) == FIT


def test_a_cut_off_archive_is_refused_once() -> None:
    (finding,) = upload(zipped({"1.fit": FIT})[:-30])
    assert "damaged" in refused(finding)


def test_a_bomb_of_high_ratio_is_refused() -> None:
    (finding,) = upload(zipped({"1.fit": bytes(30_000_000)}))
    with pytest.raises(Unreadable, match="far larger"):
        loaded(finding)


def test_a_bomb_in_a_nested_zip_is_refused() -> None:
    inner = zipped({"1.fit": bytes(30_000_000)})
    (finding,) = upload(zipped({"inner.zip": inner}))
    with pytest.raises(Unreadable, match="far larger"):
        loaded(finding)


def test_a_declared_size_beyond_any_file_is_refused_without_unpacking() -> None:
    data = bytearray(zipped({"1.fit": FIT}))
    struct.pack_into("<I", data, data.find(b"PK\x01\x02") + 24, 0xFFFF_FFF0)
    (finding,) = upload(bytes(data))
    with pytest.raises(Unreadable, match="larger than 64 MB"):
        loaded(finding)


def test_a_declared_size_that_is_too_small_is_found_out() -> None:
    data = bytearray(zipped({"1.fit": FIT}))
    struct.pack_into("<I", data, data.find(b"PK\x01\x02") + 24, 10)
    (finding,) = upload(bytes(data))
    with pytest.raises(Unreadable, match="damaged"):
        loaded(finding)


def test_all_members_together_have_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coxa.readers.packed.containers.Budget", partial(Budget, len(FIT), 10))
    first, second = upload(zipped({"1.fit": FIT, "2.fit": FIT}))
    assert loaded(first) == FIT
    with pytest.raises(Unreadable, match="any runner's archive"):
        loaded(second)


def test_a_zip_of_100_000_members_is_refused_before_its_list_is_read() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for number in range(100_000):
            archive.writestr(str(number), b"")
    began = time.perf_counter()
    (finding,) = upload(buffer.getvalue())
    assert "more than 50000 files" in refused(finding)
    assert time.perf_counter() - began < 20  # a hang, not a speed


def test_a_count_that_lies_does_not_get_a_huge_list_read() -> None:
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 1, 1, 100_000_000, 0, 0)
    (finding,) = upload(b"PK\x03\x04" + end)
    assert "more than 50000 files" in refused(finding)


def test_a_name_that_no_file_can_have_is_refused_and_the_others_are_read():
    (found,) = found_at(Path("9" * 400))
    assert isinstance(found, TurnedAway)
    assert found.status == "refused"


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="only where the system has it")
def test_a_file_that_opens_and_cannot_be_read_is_refused():
    (found,) = found_at(Path("/proc/self/mem"))
    assert isinstance(found, TurnedAway)
