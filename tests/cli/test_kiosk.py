"""`albviewer kiosk` on the command line; the exhibit itself is tested in tests/ui/kiosk."""

from __future__ import annotations

import getpass
import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from albviewer.collection.load import load_collection
from albviewer.collection.packages.packing import make_package
from albviewer.collection.packages.signing import make_key, read_private_key
from albviewer.kiosk.config_file import read_config
from albviewer.kiosk.staff import fits

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def config(tmp_path: Path) -> Path:
    path = tmp_path / "kiosk.yaml"
    path.write_text("format: 1\nlanguages: [en]\n")
    return path


@pytest.fixture
def shown(install_module: Callable[..., None]) -> list[tuple[object, ...]]:
    """The exhibits that would have been shown: collection, languages, restarts, size of the window."""
    exhibits: list[tuple[object, ...]] = []

    def show(base: Path, config: object, _folder: object, *, restarts: int, size: object) -> int:
        exhibits.append((base, config.languages, restarts, size))  # type: ignore[attr-defined]
        return 0

    install_module("app", run_kiosk=show)
    return exhibits


def _type(monkeypatch: pytest.MonkeyPatch, *typed: str) -> None:
    left = list(typed)
    monkeypatch.setattr(getpass, "getpass", lambda _words: left.pop(0))


def test_a_new_number_is_printed_as_its_hash(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    _type(monkeypatch, "48151", "48151")
    status, out, err = run("kiosk", "--new-pin")
    assert (status, err) == (0, "")
    assert "48151" not in out
    (tmp_path / "k.yaml").write_text(f"format: 1\n{out}")
    settings, faults = read_config(tmp_path / "k.yaml")
    assert faults == ()
    assert fits("48151", settings.pin)


@pytest.mark.parametrize(("typed", "said"), [(("12", "12"), "4 to 12 digits"), (("12345", "12354"), "the same")])
def test_a_number_that_is_none(run: Run, monkeypatch: pytest.MonkeyPatch, typed: tuple[str, str], said: str) -> None:
    _type(monkeypatch, *typed)
    status, out, err = run("kiosk", "--new-pin")
    assert (status, out, err.count("\n")) == (1, "", 1)
    assert said in err


def test_faults_of_the_settings_have_lines_and_do_not_stop_it(
    run: Run, shown: list[object], small_collection_folder: Path, config: Path
) -> None:
    config.write_text("format: 1\nlanguages: [sq]\ntarget: 3\nnonsense: 4\n")
    status, _, err = run("kiosk", small_collection_folder, "--config", config, "--exhibit", "--window", "640x480")
    assert status == 0
    assert shown == [(small_collection_folder, ("sq",), 0, (640, 480))]
    assert "kiosk.yaml:3:9: " in err
    assert "kiosk.yaml:4:1: " in err


def test_it_does_not_run_as_root(
    run: Run, monkeypatch: pytest.MonkeyPatch, small_collection_folder: Path, config: Path
) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 0, raising=False)
    monkeypatch.delenv("QTWEBENGINE_DISABLE_SANDBOX", raising=False)
    status, out, err = run("kiosk", small_collection_folder, "--config", config)
    assert (status, out, err.count("\n")) == (1, "", 1)
    assert "does not run as root" in err


def test_wrong_use(run: Run, small_collection_folder: Path, tmp_path: Path) -> None:
    for words in ((), (small_collection_folder, "--window", "big"), (small_collection_folder, "--config", "nowhere")):
        status, out, err = run("kiosk", *words)
        assert (status, out, err.count("\n")) == (2, "", 1)


def test_the_check_tells_what_is_wrong(
    run: Run, monkeypatch: pytest.MonkeyPatch, small_collection_folder: Path, config: Path
) -> None:
    screen = [{"name": "screen", "holds": True, "found": "the screen has 800x600 pixels"}]

    def answer(command: list[str], **_: object) -> subprocess.CompletedProcess[bytes]:
        assert command[-1] == "--screen"
        return subprocess.CompletedProcess(command, 0, json.dumps(screen).encode())

    monkeypatch.setattr("albviewer.cli.kiosk.subprocess.run", answer)
    _, out, _ = run("kiosk", small_collection_folder, "--config", config, "--check")
    assert "ok  settings: " in out
    assert "ok  screen: the screen has 800x600 pixels" in out
    assert "ok  disk: " in out
    assert "ok  faults: " in out
    config.write_text("format: 2\n")
    status, out, err = run("kiosk", small_collection_folder, "--config", config, "--check")
    assert status == 1
    assert "NO  settings: " in out
    assert "kiosk.yaml:1:9" in err

    def fails(command: list[str], **_: object) -> subprocess.CompletedProcess[bytes]:
        return subprocess.CompletedProcess(command, -6, b"")

    monkeypatch.setattr("albviewer.cli.kiosk.subprocess.run", fails)
    assert "NO  screen: no window can be opened here" in run("kiosk", small_collection_folder, "--check")[1]


def test_an_edition_is_installed_by_hand(run: Run, small_collection_folder: Path, config: Path, tmp_path: Path) -> None:
    key = read_private_key(make_key(tmp_path / "museum")[0])
    head = load_collection(small_collection_folder).collection.head
    for name, signer in (("good", key), ("unsigned", None)):
        make_package(small_collection_folder, head, tmp_path / f"{name}.albpack", version=4, key=signer)
    status, _, err = run("kiosk", small_collection_folder, "--config", config, "--install", tmp_path / "good.albpack")
    assert (status, "trust" in err) == (1, True)
    config.write_text("format: 1\nupdates: {trust: [museum.pub]}\n")
    words = ("kiosk", small_collection_folder, "--config", config, "--install")
    status, out, err = run(*words, tmp_path / "unsigned.albpack")
    assert (status, out, err.count("\n")) == (1, "", 1)
    status, out, err = run(*words, tmp_path / "good.albpack")
    assert (status, err) == (0, "")
    assert "Edition 4 is in place" in out
    assert run(*words, tmp_path / "good.albpack")[0] == 1


def test_another_collection_is_not_installed(
    run: Run, small_collection_folder: Path, config: Path, tmp_path: Path
) -> None:
    key = read_private_key(make_key(tmp_path / "museum")[0])
    head = load_collection(small_collection_folder).collection.head
    make_package(small_collection_folder, head, tmp_path / "a.albpack", version=4, key=key)
    config.write_text("format: 1\nupdates: {trust: [museum.pub]}\n")
    status, _, err = run("kiosk", "bundled", "--config", config, "--install", tmp_path / "a.albpack")
    assert status == 1
    assert "is shown here" in err
