"""An exhibit shows the old edition or the new one, whatever happens."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from albviewer.collection.load import load_collection
from albviewer.collection.packages.manifest import PackageError
from albviewer.collection.packages.shelf import Shelf
from albviewer.collection.packages.signing import read_public_key

Pack = Callable[..., Path]


def _opens(folder: Path) -> None:
    load_collection(folder)


def _title(shelf: Shelf) -> str:
    folder = shelf.folder()
    assert folder is not None
    return (folder / "letter.txt").read_text(encoding="utf-8")


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "shelf")


@pytest.fixture
def install(shelf: Shelf, key_file: Path) -> Callable[[Path], None]:
    def put(package: Path, opens: Callable[[Path], None] = _opens) -> None:
        shelf.install(package, [read_public_key(key_file.with_suffix(".pub"))], opens)

    return put


@pytest.fixture
def edition(pack: Pack, small_collection_folder: Path) -> Callable[[int], Path]:
    """Make an edition whose letter says its number at its end."""

    def make(version: int) -> Path:
        letter = small_collection_folder / "letter.txt"
        letter.write_text(f"{letter.read_text(encoding='utf-8')}\n\nEdition {version}.\n", encoding="utf-8")
        return pack(f"{version}.albpack", version=version)

    return make


def test_a_new_edition_takes_the_place_of_the_old(
    shelf: Shelf, install: Callable[[Path], None], edition: Callable[[int], Path]
) -> None:
    assert shelf.folder() is None
    for version in (1, 2, 3):
        install(edition(version))
        assert _title(shelf).rstrip().endswith(f"Edition {version}.")
    # The one before is kept, to go back to; earlier ones are not.
    assert shelf.go_back()
    assert _title(shelf).rstrip().endswith("Edition 2.")
    assert not shelf.go_back()


def test_what_did_not_last_is_not_taken_again(
    shelf: Shelf, install: Callable[[Path], None], edition: Callable[[int], Path]
) -> None:
    assert not shelf.take_back()
    assert shelf.changed() == 0
    install(edition(1))
    bad = edition(2)
    install(bad)
    assert shelf.changed() > 0
    assert shelf.take_back()
    assert _title(shelf).rstrip().endswith("Edition 1.")
    with pytest.raises(PackageError, match="did not last"):
        install(bad)
    install(edition(3))
    # Without one before it there is nothing left to show here.
    assert shelf.take_back()
    assert shelf.take_back()
    assert shelf.folder() is None


def test_what_is_refused_leaves_the_old(
    shelf: Shelf, install: Callable[..., None], edition: Callable[[int], Path], pack: Pack
) -> None:
    old = edition(2)
    install(old)
    before = _title(shelf)
    with pytest.raises(PackageError, match="edition 2 is shown already"):
        install(old)
    with pytest.raises(PackageError, match="not signed"):
        install(pack("unsigned.albpack", version=3, key=None))
    new = edition(4)
    data = bytearray(new.read_bytes())
    data[len(data) // 2] ^= 1
    new.write_bytes(bytes(data))
    with pytest.raises(PackageError):
        install(new)

    def fails(folder: Path) -> None:
        raise ValueError("It has no tours.")

    with pytest.raises(PackageError, match="cannot be shown: It has no tours"):
        install(edition(5), fails)
    assert _title(shelf) == before


def test_another_collection_is_refused(
    shelf: Shelf, install: Callable[[Path], None], pack: Pack, small_collection_folder: Path
) -> None:
    install(pack("one.albpack"))
    head = small_collection_folder / "collection.yaml"
    head.write_text(head.read_text(encoding="utf-8").replace("id: ", "id: other-", 1), encoding="utf-8")
    with pytest.raises(PackageError, match="is shown here"):
        install(pack("other.albpack", version=2))


_INSTALL = """
import os, sys
from pathlib import Path
from albviewer.collection.packages.shelf import Shelf
from albviewer.collection.packages.signing import read_public_key

left = int(sys.argv[4])
def count(real):
    def call(*arguments, **options):
        global left
        left -= 1
        if left < 0:
            os.kill(os.getpid(), 9)
        return real(*arguments, **options)
    return call
for name in ("fsync", "replace", "rename", "mkdir"):
    setattr(os, name, count(getattr(os, name)))
Shelf(Path(sys.argv[1])).install(Path(sys.argv[2]), [read_public_key(Path(sys.argv[3]))], lambda folder: None)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="it kills by SIGKILL, which Windows does not have")
def test_killed_at_any_moment_it_shows_the_old_or_the_new(
    shelf: Shelf, install: Callable[[Path], None], edition: Callable[[int], Path], key_file: Path, tmp_path: Path
) -> None:
    install(edition(1))
    new, public = edition(2), key_file.with_suffix(".pub")
    ended = killed = 0
    for moment in range(60):
        done = subprocess.run(
            [sys.executable, "-c", _INSTALL, tmp_path / "shelf", new, public, str(moment)],
            capture_output=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        )
        said = _title(shelf).rstrip()
        if done.returncode == 0:
            assert said.endswith("Edition 2.")
            ended += 1
            break
        assert done.returncode == -signal.SIGKILL, done.stderr.decode()
        assert said.endswith(("Edition 1.", "Edition 2."))
        killed += 1
        if said.endswith("Edition 2."):
            shelf.go_back()
    assert (ended, killed > 5) == (1, True)
    install(edition(3))
    # Nothing is left of what was cut short.
    assert len([path for path in (tmp_path / "shelf").iterdir() if path.is_dir()]) == 2
