from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import albviewer
from albviewer.cli import entry, messages
from albviewer.collection.no_collection import NoCollectionError
from albviewer.resource_paths import bundled_collection

Run = Callable[..., tuple[int, str, str]]


def process(*arguments: str, **options: object) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "albviewer", *arguments]
    settings: dict[str, object] = {"capture_output": True, "check": False, "timeout": 60, **options}
    return subprocess.run(command, **settings)  # type: ignore[call-overload]


def is_a_plain_sentence(text: str) -> bool:
    return text.count("\n") == 1 and text.endswith((".\n", "?\n")) and text[0].isprintable() and "Traceback" not in text


def test_without_a_word_the_window_opens_on_the_bundled_collection(run: Run, opened: list[object]) -> None:
    assert run() == (0, "", "")
    assert run("bundled") == (0, "", "")
    assert opened == [(bundled_collection(), None)] * 2


def test_the_window_opens_on_a_folder_and_may_be_pictured(
    run: Run, opened: list[object], small_collection_folder: Path, tmp_path: Path
) -> None:
    picture = tmp_path / "window.png"
    assert run(small_collection_folder, "--screenshot", picture).status == 0  # type: ignore[attr-defined]
    assert opened == [(small_collection_folder, picture)]


def test_a_folder_called_like_a_command_is_opened_with_a_stroke(
    run: Run, opened: list[object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "find").mkdir()
    monkeypatch.chdir(tmp_path)
    run("./find")
    assert opened == [(Path("find"), None)]


@pytest.mark.parametrize("command", [(), ("check",), ("find",)])
def test_a_collection_that_is_not_there_is_wrong_use(
    run: Run, opened: list[object], command: tuple[str, ...], tmp_path: Path
) -> None:
    status, out, err = run(*command, tmp_path / "nothing")
    assert (status, out) == (2, "")
    assert is_a_plain_sentence(err)
    assert "does not exist" in err
    file = tmp_path / "file"
    file.touch()
    status, out, err = run(*command, file)
    assert (status, out) == (2, "")
    assert "it is a file, not a folder" in err
    assert not opened


def test_a_collection_that_cannot_be_opened_is_a_fault(
    run: Run, install_module: Callable[..., None], tmp_path: Path
) -> None:
    def refuse(folder: Path, *, screenshot: Path | None, link: str) -> int:
        raise NoCollectionError(f"The collection {folder} cannot be opened: it is empty.")

    install_module("app", run=refuse)
    assert run(tmp_path) == (1, "", f"The collection {tmp_path} cannot be opened: it is empty.\n")
    for command in ("check", "find"):
        status, _, err = run(command, tmp_path)
        assert status == 1
        assert is_a_plain_sentence(err)
        assert "collection.yaml" in err


def test_a_misspelt_command_is_recognised(run: Run, opened: list[object]) -> None:
    status, _, err = run("chekc", "seeds/")
    assert status == 2
    status, _, err = run("chekc")
    assert (status, is_a_plain_sentence(err)) == (2, True)
    assert "Did you mean albviewer check?" in err
    assert not opened


@pytest.mark.parametrize(
    "arguments",
    [
        ("--colour",),
        ("check",),
        ("check", "bundled", "--format", "xml"),
        ("find",),
        ("find", "bundled", "--kind", "evnts"),
        ("find", "bundled", "--limit", "-1"),
        ("find", "bundled", "--limit", "many"),
        ("find", "bundled", "--within", "surely"),
        ("find", "bundled", "--sense", "name"),
        ("find", "bundled", "--place"),
        ("find", "bundled", "--kin", "events"),
        ("self-test", "now"),
    ],
)
def test_wrong_use_is_one_sentence(run: Run, opened: list[object], arguments: tuple[str, ...]) -> None:
    status, out, err = run(*arguments)
    assert (status, out) == (2, "")
    assert is_a_plain_sentence(err)
    assert "--help" in err
    assert not opened


def test_a_wrong_choice_names_the_near_one(run: Run) -> None:
    assert "(perhaps events)" in run("find", "bundled", "--kind", "evnts")[2]


@pytest.mark.parametrize("arguments", [("--help",), ("check", "--help"), ("find", "--help"), ("self-test", "--help")])
def test_help_fits_a_page_and_has_examples(run: Run, arguments: tuple[str, ...]) -> None:
    status, out, err = run(*arguments)
    assert (status, err) == (0, "")
    assert max(map(len, out.splitlines())) <= 120
    assert "exit status:" in out
    assert "examples:" in out or "self-test" in arguments


def test_the_help_of_find_names_all_that_the_contract_names(run: Run) -> None:
    out = run("find", "--help")[1]
    for word in (
        *("events", "passages", "places", "people", "mentions", "dates", "disagreements"),
        *(
            "--kind",
            "--place ID",
            "--person ID",
            "--source ID",
            "--from EDTF",
            "--to EDTF",
            "--within certain|possible",
        ),
        *("--sense place|government", "--disputed", "--format table|json|csv", "--limit N", "TEXT", "COLLECTION"),
    ):
        assert word in out


def test_version(run: Run) -> None:
    assert run("--version") == (0, f"albviewer {albviewer.__version__}\n", "")


def test_the_self_test_ends_with_its_own_status(run: Run, install_module: Callable[..., None]) -> None:
    install_module("self_test", run=lambda: 1)
    assert run("self-test") == (1, "", "")
    install_module("self_test", run=lambda: 0)
    assert run("self-test") == (0, "", "")


def test_ctrl_c_ends_quietly(run: Run, install_module: Callable[..., None]) -> None:
    def interrupt() -> int:
        raise KeyboardInterrupt

    install_module("self_test", run=interrupt)
    assert run("self-test") == (130, "", "albviewer was stopped.\n")


def test_an_error_of_our_own_is_told_in_a_sentence_but_shown_in_development_mode(
    run: Run, install_module: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> int:
        return {}["no\nsuch key"]

    install_module("self_test", run=fail)
    status, out, err = run("self-test")
    assert (status, out) == (1, "")
    assert is_a_plain_sentence(err)
    assert "KeyError" in err

    class Flags:
        dev_mode = True

    monkeypatch.setattr(entry.sys, "flags", Flags)
    with pytest.raises(KeyError):
        run("self-test")


def test_an_error_of_the_computer_names_the_file(run: Run, install_module: Callable[..., None], tmp_path: Path) -> None:
    install_module("self_test", run=lambda: len((tmp_path / "gone").read_bytes()))
    status, _, err = run("self-test")
    assert status == 1
    assert is_a_plain_sentence(err)
    assert "gone" in err


def test_a_program_that_is_not_completely_installed_says_so(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> Path:
        raise FileNotFoundError("albviewer is not completely installed: its folder 'seeds' is missing")

    monkeypatch.setattr("albviewer.resource_paths.bundled_collection", missing)
    status, _, err = run("find", "bundled")
    assert status == 1
    assert err == "albviewer is not completely installed: its folder 'seeds' is missing.\n"


def test_no_control_character_of_an_argument_reaches_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    messages.say("a\x1b[2J\nb\udcff")
    assert capsys.readouterr().err == "a\ufffd[2J b\ufffd\n"


def test_the_module_runs_as_the_command_whatever_the_locale(small_collection_folder: Path) -> None:
    env = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    env.pop("PYTHONIOENCODING", None)
    done = process("find", str(small_collection_folder), "--kind", "places", "--format", "json", env=env)
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout.decode("utf-8"))["items"][1]["name"]["sq"] == "Porti i Lumës"
    table = process("find", str(small_collection_folder), "--kind", "events", env=env)
    assert "≠" in table.stdout.decode("utf-8")
    refused = process("find", str(small_collection_folder), "--place", "Lumës", env=env)
    assert (refused.returncode, refused.stdout) == (2, b"")
    assert "“Lumës”" in refused.stderr.decode("utf-8")


def test_exit_statuses_reach_the_shell(small_collection_folder: Path) -> None:
    folder = str(small_collection_folder)
    assert process("check", folder).returncode == 0
    (small_collection_folder / "events.yaml").write_text("events: [", encoding="utf-8")
    assert process("check", folder).returncode == 1
    assert process("check", "--wrong").returncode == 2


@pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no /dev/full, and a pipe without a reader ends otherwise"
)
def test_a_reader_that_has_gone_and_a_full_disk_leave_no_traceback() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as pipe:
        for arguments in (("find", "bundled", "--format", "json"), ("--help",)):
            done = process(*arguments, capture_output=False, stdout=pipe, stderr=subprocess.PIPE)
            assert (done.returncode, done.stderr) == (0, b"")
    if Path("/dev/full").exists():
        with Path("/dev/full").open("wb") as full:
            done = process("find", "bundled", capture_output=False, stdout=full, stderr=subprocess.PIPE)
        assert done.returncode == 1
        assert is_a_plain_sentence(done.stderr.decode("utf-8"))


@pytest.mark.skipif(sys.platform == "win32", reason="streams are closed by sh, which Windows does not have")
def test_closed_streams_are_no_trouble() -> None:
    for closed in (">&-", "2>&-", ">&- 2>&-"):
        command = f'"{sys.executable}" -m albviewer find bundled --kind people {closed}'
        assert subprocess.run(["sh", "-c", command], capture_output=True, check=False, timeout=60).returncode == 0


def test_help_needs_neither_yaml_nor_the_linking_rules() -> None:
    code = (
        "import sys; from albviewer.cli import main; main(['find', '--help']); main(['--version']);"
        "heavy = {'yaml', 'sqlite3', 'PySide6', 'folium', 'albviewer.collection', 'albviewer.linking'};"
        "print(sorted(heavy & sys.modules.keys()), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, timeout=60)
    assert done.stderr.strip() == b"[]"


def test_find_and_check_need_no_qt(small_collection_folder: Path) -> None:
    code = (
        "import sys; from albviewer.cli import main; main(['check', sys.argv[1]]); main(['find', sys.argv[1]]);"
        "print(sorted({'PySide6', 'folium', 'qtawesome'} & sys.modules.keys()))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(small_collection_folder)], capture_output=True, check=True, timeout=60
    )
    assert done.stdout.splitlines()[-1] == b"[]"


@pytest.fixture
def window(install_module: Callable[..., None], bundled_folder: Path) -> list[tuple[str, Path | None]]:
    """Links that were shown, with the folder of a new window; None for one that was open already."""
    shown: list[tuple[str, Path | None]] = []
    known = {"albania-soviet-union": bundled_folder}

    def hand_over(link: str) -> bool:
        if "words=handed" in link:
            shown.append((link, None))
        return "words=handed" in link

    def open_window(folder: Path, *, screenshot: Path | None, link: str) -> int:
        shown.append((link, folder))
        return 0

    install_module("app", run=open_window, hand_over_link=hand_over, where_is=lambda id_, _recent: known.get(id_))
    return shown


@pytest.fixture
def bundled_folder() -> Path:
    return bundled_collection()


def test_a_link_is_handed_over_or_opens_a_window(
    run: Run, window: list[tuple[str, Path | None]], bundled_folder: Path, tmp_path: Path
) -> None:
    handed, new = (f"albviewer://albania-soviet-union/1?words={word}" for word in ("handed", "new"))
    assert run(handed) == (0, "", "")
    assert run(new) == (0, "", "")
    file = tmp_path / "view.albview"
    file.write_text(json.dumps({"albview": 1, "link": new}), encoding="utf-8")
    assert run(file) == (0, "", "")
    assert window == [(handed, None), (new, bundled_folder), (new, bundled_folder)]


@pytest.mark.parametrize(
    ("link", "sentence"),
    [
        (
            "albviewer://elsewhere/1",
            "The link is to the collection “elsewhere”, which has not been opened on this machine",
        ),
        ("albviewer://albania-soviet-union/7", "The link is of version 7"),
        ("albviewer:///etc/passwd", "This is no link that albviewer can open."),
        ("ALBVIEWER://x y", "This is no link that albviewer can open."),
        ("gone.albview", "The file gone.albview cannot be opened: no such file or directory."),
    ],
)
def test_a_link_that_leads_nowhere_is_one_sentence(
    run: Run, window: list[tuple[str, Path | None]], link: str, sentence: str
) -> None:
    status, out, err = run(link)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert err.startswith(sentence)
    assert not window
