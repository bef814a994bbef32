"""What is packed comes out as it went in, or not at all."""

from __future__ import annotations

import json
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from albviewer.collection.load import load_collection
from albviewer.collection.packages.manifest import (
    SEAL,
    SEAL_DIGITS,
    Manifest,
    PackageError,
    PackedFile,
    read_manifest,
    refusal_of,
)
from albviewer.collection.packages.packing import seal
from albviewer.collection.packages.signing import make_key, read_private_key, read_public_key
from albviewer.collection.packages.unpacking import Package

Pack = Callable[..., Path]


def _files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _rewritten(package: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    """Change the parts of a package as somebody would who has no key."""
    with zipfile.ZipFile(package) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    change(parts)
    with package.open("w+b") as stream:
        with zipfile.ZipFile(stream, "w") as archive:
            archive.comment = SEAL + b"0" * SEAL_DIGITS
            for name, data in parts.items():
                archive.writestr(name, data)
        seal(stream)
    return package


def _refused(package: Path, target: Path) -> str:
    with pytest.raises(PackageError) as caught, Package(package) as opened:
        opened.unpack(target)
    assert not target.exists()
    assert [path for path in target.parent.iterdir() if path.name.endswith(".part")] == []
    return str(caught.value)


def test_what_went_in_comes_out(pack: Pack, small_collection_folder: Path, tmp_path: Path) -> None:
    (small_collection_folder / ".notes").write_text("not to be passed on")
    (small_collection_folder / "suggestions.yaml").write_text("{}")
    with Package(pack()) as package:
        folder = package.unpack(tmp_path / "out")
        package.check()
    packed = _files(small_collection_folder)
    del packed[".notes"], packed["suggestions.yaml"]
    assert _files(folder) == packed
    assert load_collection(folder).collection.head == load_collection(small_collection_folder).collection.head


def test_the_same_folder_gives_the_same_bytes(pack: Pack, small_collection_folder: Path) -> None:
    first = pack("one.albpack").read_bytes()
    for path in small_collection_folder.rglob("*"):
        os.utime(path, (1, 1))
    assert pack("two.albpack").read_bytes() == first


def test_every_flipped_bit_is_noticed(pack: Pack, tmp_path: Path) -> None:
    package, target = pack(), tmp_path / "out"
    data = package.read_bytes()
    for at in range(0, len(data), 5):
        damaged = bytearray(data)
        damaged[at] ^= 1 << (at % 8)
        package.write_bytes(bytes(damaged))
        with pytest.raises(PackageError), Package(package) as opened:
            opened.unpack(target)
        assert not target.exists()


def test_a_package_cut_short(pack: Pack, tmp_path: Path) -> None:
    package = pack()
    data = package.read_bytes()
    for size in (0, 10, len(data) // 2, len(data) - 1):
        package.write_bytes(data[:size])
        assert "damaged" in _refused(package, tmp_path / "out")


def test_a_file_that_the_list_does_not_name(pack: Pack, tmp_path: Path) -> None:
    package = _rewritten(pack(), lambda parts: parts.update({"collection/extra.txt": b"x"}))
    assert "does not name" in _refused(package, tmp_path / "out")


def test_a_file_that_is_missing(pack: Pack, tmp_path: Path) -> None:
    package = _rewritten(pack(), lambda parts: parts.__delitem__("collection/letter.txt"))
    assert "letter.txt is missing" in _refused(package, tmp_path / "out")


def test_a_file_that_was_changed(pack: Pack, tmp_path: Path) -> None:
    package = _rewritten(pack(), lambda parts: parts.update({"collection/letter.txt": b"Dear Sir"}))
    assert "letter.txt is not what it was" in _refused(package, tmp_path / "out")


def test_a_signature_is_over_all_that_is_listed(pack: Pack, key_file: Path, tmp_path: Path) -> None:
    def forge(parts: dict[str, bytes]) -> None:
        whole = json.loads(parts["package.json"])
        whole["version"] = 99
        parts["package.json"] = (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()

    trusted = [read_public_key(key_file.with_suffix(".pub"))]
    with Package(pack()) as package:
        assert package.signer(trusted)
    with Package(_rewritten(pack(), forge)) as package:
        assert package.manifest.version == 99
        with pytest.raises(PackageError, match="not signed by anybody who is trusted"):
            package.signer(trusted)
    with Package(pack(key=None)) as package, pytest.raises(PackageError, match="is not signed"):
        package.signer(trusted)
    stranger = make_key(tmp_path / "stranger")[0]
    with Package(pack(key=stranger)) as package, pytest.raises(PackageError, match="trusted"):
        package.signer(trusted)


def test_a_key_is_never_written_over(tmp_path: Path, key_file: Path) -> None:
    with pytest.raises(PackageError, match="is there already"):
        make_key(tmp_path / "museum")
    assert key_file.stat().st_mode & 0o077 == 0


def test_a_key_that_is_none(tmp_path: Path, key_file: Path) -> None:
    (tmp_path / "text").write_text("hello")
    for read in (read_private_key, read_public_key):
        with pytest.raises(PackageError, match="holds no"):
            read(tmp_path / "text")
        with pytest.raises(PackageError, match="cannot be read"):
            read(tmp_path / "nowhere")
    with pytest.raises(PackageError, match="no public key"):
        read_public_key(key_file)


def test_a_link_that_leads_out_is_not_packed(pack: Pack, small_collection_folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret")
    (small_collection_folder / "link.txt").symlink_to(tmp_path / "secret")
    with pytest.raises(PackageError, match="leads out of the collection"):
        pack()


def test_names_that_clash_elsewhere(pack: Pack, small_collection_folder: Path, tmp_path: Path) -> None:
    (small_collection_folder / "LETTER.txt").write_text("x")
    with pytest.raises(PackageError, match="two files that are one on some systems"):
        pack()
    assert list(tmp_path.glob("*.albpack")) == []


@pytest.mark.parametrize(
    "name",
    ["../a", "/a", "a/../../b", "a\\b", "C:a", "", ".", "a//b", "./a", "a\0b", ".hidden", "a/.git/x", "con", "a."],
)
def test_names_that_no_file_may_have(name: str) -> None:
    assert refusal_of(name)
    said = {"format": 1, "id": "a", "version": 1, "title": {}, "files": {name: {"size": 0, "sha256": "0" * 64}}}
    with pytest.raises(PackageError):
        read_manifest((json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode(), "it")


def test_more_than_a_disk_holds(pack: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _: type("Usage", (), {"free": 10}))
    assert "There is no room" in _refused(pack(), tmp_path / "out")


def test_a_list_that_claims_the_moon() -> None:
    files = {"a": PackedFile(size=10**18, digest="0" * 64)}
    with pytest.raises(PackageError, match="would unpack to more than"):
        read_manifest(Manifest(id="a", version=1, title={}, files=files).as_bytes(), "it")


_NAMES = st.text(st.characters(codec="utf-8"), min_size=1, max_size=20).filter(lambda name: not refusal_of(name))


@given(
    st.text(st.characters(codec="utf-8")),
    st.integers(0, 10**9),
    st.dictionaries(_NAMES, st.integers(0, 10**6), max_size=1),
)
def test_a_manifest_is_read_as_it_was_written(title: str, version: int, sizes: dict[str, int]) -> None:
    files = {name: PackedFile(size=size, digest="0" * 64) for name, size in sizes.items()}
    manifest = Manifest(id="x", version=version, title={"en": title}, files=files)
    assert read_manifest(manifest.as_bytes(), "it") == manifest


@given(st.binary(max_size=200))
def test_no_bytes_make_it_stumble(data: bytes) -> None:
    with pytest.raises(PackageError):
        read_manifest(data, "it")
