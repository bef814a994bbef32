"""Files are read inside the folder only, up to a size, and decoded without guessing."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from albviewer.collection.faults import FaultCode
from albviewer.collection.files import FileFaultError, decode, path_within, read_bytes
from albviewer.model.positions import Position


@pytest.mark.parametrize(
    "name",
    [
        "",
        "../a.txt",
        "sub/../../a.txt",
        "sub/..",
        "/etc/passwd",
        "sub\\a.txt",
        "..\\a.txt",
        "c:a.txt",
        "c:/a.txt",
        "a\0",
    ],
)
def test_a_path_that_leads_out_is_refused(tmp_path: Path, name: str) -> None:
    assert path_within(tmp_path, name) is None


@pytest.mark.parametrize("name", ["a.txt", "sub/a.txt", "./sub/./a.txt", "Përmbledhje 1.txt", "..a.txt"])
def test_a_path_inside_the_folder_is_taken(tmp_path: Path, name: str) -> None:
    assert path_within(tmp_path, name) == tmp_path / name


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    folder = tmp_path / "collection"
    folder.mkdir()
    (folder / "letter.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "sub").symlink_to(tmp_path)
    assert path_within(folder, "letter.txt") is None
    assert path_within(folder, "sub/secret.txt") is None


def test_a_link_within_the_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    (tmp_path / "b.txt").symlink_to("a.txt")
    assert path_within(tmp_path, "b.txt") == tmp_path / "a.txt"


def test_the_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    assert path_within(tmp_path / "link", "a.txt") == tmp_path / "real" / "a.txt"


def unreadable(path: Path, limit: int = 100) -> FileFaultError:
    with pytest.raises(FileFaultError) as caught:
        read_bytes(path, path.name, limit)
    return caught.value


def test_a_circle_of_links_is_unreadable(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to("b.txt")
    (tmp_path / "b.txt").symlink_to("a.txt")
    path = path_within(tmp_path, "a.txt")
    assert path is not None
    assert unreadable(path).code is FaultCode.FILE_UNREADABLE


def test_a_missing_file(tmp_path: Path) -> None:
    fault = unreadable(tmp_path / "a.txt")
    assert (fault.code, str(fault)) == (FaultCode.FILE_MISSING, "the file a.txt does not exist")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").mkdir()
    fault = unreadable(tmp_path / "a.txt")
    assert (fault.code, str(fault)) == (
        FaultCode.FILE_UNREADABLE,
        "the file a.txt cannot be read: it is a folder",
    )


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_without_waiting_for_a_writer(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert str(unreadable(tmp_path / "a.txt")).endswith("it is not a regular file")


def test_a_file_that_the_system_refuses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("a")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert str(unreadable(tmp_path / "a.txt")) == "the file a.txt cannot be read: permission denied"


def test_a_file_up_to_the_limit_is_read_and_no_more(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x" * 2**20)
    assert len(read_bytes(tmp_path / "a.txt", "a.txt", 2**20)) == 2**20
    (tmp_path / "a.txt").write_bytes(b"x" * (2**20 + 1))
    fault = unreadable(tmp_path / "a.txt", 2**20)
    assert (fault.code, str(fault)) == (FaultCode.FILE_TOO_LARGE, "the file a.txt is larger than 1 MB")


@pytest.mark.parametrize(
    ("data", "encoding", "text"),
    [
        ("Vlorë\r\nTirana\r".encode(), "", "Vlorë\r\nTirana\r"),
        (b"\xef\xbb\xbfVlor\xc3\xab", "", "Vlorë"),
        (b"\xef\xbb\xbfVlor\xc3\xab", "utf-8", "Vlorë"),
        ("Сазани".encode("cp1251"), "cp1251", "Сазани"),
        ("Сазани".encode("utf-16"), "utf-16", "Сазани"),
        ("\ufeffСазани".encode("utf-16-le"), "utf-16-le", "Сазани"),
        (b"", "", ""),
    ],
)
def test_a_text_is_decoded_without_its_byte_order_mark(data: bytes, encoding: str, text: str) -> None:
    assert decode(data, "a.txt", encoding) == text


def undecodable(data: bytes, encoding: str = "") -> FileFaultError:
    with pytest.raises(FileFaultError) as caught:
        decode(data, "a.txt", encoding)
    assert caught.value.code is FaultCode.ENCODING
    return caught.value


@pytest.mark.parametrize(
    ("before", "line", "column"),
    [
        (b"", 1, 1),
        (b"abc", 1, 4),
        (b"\xef\xbb\xbfabc", 1, 4),
        ("një\ndy e më ".encode(), 2, 9),
        (b"one\r\ntwo\rthree ", 3, 7),
    ],
)
def test_the_first_wrong_byte_is_named_by_line_and_character(before: bytes, line: int, column: int) -> None:
    fault = undecodable(before + b"\xeb and \xff more")
    assert fault.position == Position("a.txt", line, column)
    assert str(fault).startswith("the file a.txt is not UTF-8: byte 0xeb does not fit")


def test_a_wrong_encoding_that_was_declared_is_named() -> None:
    fault = undecodable(b"ok\n\x98", "cp1251")
    assert fault.position == Position("a.txt", 2, 1)
    assert "is not cp1251: byte 0x98" in str(fault)


@pytest.mark.parametrize("encoding", ["klingon", "rot13", "base64", "cp1251\0", "ütf"])
def test_an_encoding_that_does_not_exist(encoding: str) -> None:
    assert undecodable(b"abc", encoding).position is None


def test_an_encoding_that_does_not_say_where_it_failed() -> None:
    assert str(undecodable(b"abc", "undefined")) == "the file a.txt cannot be read as undefined: save it as UTF-8"
