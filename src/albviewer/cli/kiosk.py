"""`albviewer kiosk`: a collection as an exhibit that looks after itself; its check, its number, its updates by hand."""

from __future__ import annotations

import getpass
import json
import os
import re
import signal
import subprocess
import sys
import time
from argparse import SUPPRESS, ArgumentTypeError, Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from albviewer import resource_paths
from albviewer.cli.messages import DONE, FAULTS, StoppedError, put, say
from albviewer.cli.opening import collection_folder, collection_path
from albviewer.cli.parsing import Parser
from albviewer.kiosk.config import KioskConfig
from albviewer.kiosk.folder import ExhibitFolder

if TYPE_CHECKING:
    from collections.abc import Iterable

    from albviewer.collection.faults import Fault
    from albviewer.kiosk.ready import Check

_DESCRIPTION = """\
Show a collection as an exhibit: full screen, for visitors who touch, and started again whatever happens.

It runs until its staff end it with their number, or until it gets a signal to end. Its settings stand in a file,
kiosk.yaml; docs/kiosk.md explains them. A setting that is faulty is as if it were not there."""

_EPILOG = """\
exit status:
  0  the staff have ended it, or everything is as it has to be
  1  this machine, the settings or the collection are not ready; the package was refused
  2  wrong use: there is no such folder, no such file

examples:
  albviewer kiosk seeds/ --config kiosk.yaml --check
  albviewer kiosk seeds/ --config kiosk.yaml --window 1280x720
  albviewer kiosk seeds/ --config kiosk.yaml --install harbour.albpack
  albviewer kiosk --new-pin
  albviewer kiosk seeds/ --config kiosk.yaml"""

_SIZE = re.compile(r"(\d{3,5})[x×](\d{3,5})")
_SCREEN_SECONDS = 60


def kiosk_parser() -> Parser:
    """Return the arguments of the command."""
    parser = Parser(
        "albviewer kiosk",
        usage="albviewer kiosk COLLECTION [--config FILE] [--check | --install FILE | --window WxH]\n"
        "       albviewer kiosk --new-pin",
        description=_DESCRIPTION,
        epilog=_EPILOG,
    )
    parser.add_argument("collection", metavar="COLLECTION", nargs="?", help="a folder, a package, or the word bundled")
    parser.add_argument("--config", metavar="FILE", type=Path, help="the settings of the exhibit")
    parser.add_argument("--check", action="store_true", help="say whether this machine is ready, and show nothing")
    parser.add_argument("--install", metavar="FILE", type=Path, help="put the edition in a signed package in place")
    parser.add_argument(
        "--new-pin", action="store_true", help="ask for a number, and print what kiosk.yaml keeps of it"
    )
    parser.add_argument("--window", metavar="WxH", type=_size, help="try it out in a window of so many pixels")
    # How the program calls itself: the exhibit proper, and the part of the check that might not come back.
    parser.add_argument("--exhibit", action="store_true", help=SUPPRESS)
    parser.add_argument("--restarts", type=int, default=0, help=SUPPRESS)
    parser.add_argument("--screen", action="store_true", help=SUPPRESS)
    return parser


def run_kiosk(arguments: Sequence[str]) -> int:
    """Do what the arguments ask for and return the exit status."""
    args = kiosk_parser().parse_intermixed_args(arguments)
    if args.new_pin:
        return _new_pin()
    if args.collection is None:
        raise StoppedError("albviewer kiosk: which COLLECTION? albviewer kiosk --help says what is possible.")
    config, faults = _settings(args.config)
    for fault in faults:
        say(str(fault))
    folder = ExhibitFolder(resource_paths.user_data_dir() / "kiosk")
    if args.screen:
        return _screen(config)
    if args.check:
        return _check(args, config, faults, folder)
    if args.install is not None:
        return _install(args, config, folder)
    _refuse_root()
    path = collection_path(args.collection)
    if args.exhibit:
        from albviewer.ui.bindings import read_no_sources

        read_no_sources()
        from albviewer import app

        return app.run_kiosk(path, config, folder, restarts=args.restarts, size=args.window)
    return _supervise(args, config, folder)


def _size(word: str) -> tuple[int, int]:
    match = _SIZE.fullmatch(word)
    if match is None:
        raise ArgumentTypeError(f"“{word}” is no width and height in pixels, such as 1280x720")
    return int(match[1]), int(match[2])


def _settings(path: Path | None) -> tuple[KioskConfig, Sequence[Fault]]:
    if path is None:
        return KioskConfig(), ()
    if not path.is_file():
        raise StoppedError(f"The settings {path} cannot be opened: there is no such file.")
    from albviewer.kiosk.config_file import read_config

    return read_config(path)


def _refuse_root() -> None:
    """End here as root: the web engine locks its page in only for other users."""
    if hasattr(os, "geteuid") and os.geteuid() == 0 and not os.environ.get("QTWEBENGINE_DISABLE_SANDBOX"):
        raise StoppedError("An exhibit does not run as root: make a user for it (docs/kiosk.md).", FAULTS)


def _own_command(args: Namespace) -> list[str]:
    """Return how this program calls itself for the same exhibit."""
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "albviewer"]
    command = [*program, "kiosk", args.collection]
    if args.config is not None:
        command += ["--config", str(args.config)]
    if args.window is not None:
        command += ["--window", "x".join(map(str, args.window))]
    return command


def _supervise(args: Namespace, config: KioskConfig, folder: ExhibitFolder) -> int:
    from albviewer.kiosk.logs import log_in
    from albviewer.kiosk.supervisor import Places, Supervisor

    with log_in(folder.log) as log:
        log.info("the supervisor starts")

        def trouble() -> bool:
            from albviewer.collection.packages.shelf import Shelf
            from albviewer.kiosk.updates import take_back_if_new

            return take_back_if_new(Shelf(folder.shelf), time.time())

        supervisor = Supervisor(
            [*_own_command(args), "--exhibit"],
            Places(status=folder.status, graphics=folder.graphics),
            log,
            safe_graphics=config.safe_graphics,
            trouble=trouble,
        )
        for wish in (signal.SIGTERM, signal.SIGINT):
            signal.signal(wish, lambda *_: supervisor.stop())
        status = supervisor.run()
        log.info("the supervisor ends")
        return status


def _new_pin() -> int:
    from albviewer.kiosk.staff import LEAST_DIGITS, MOST_DIGITS, hash_of, is_pin

    try:
        pin, again = (getpass.getpass(words) for words in ("Number of the staff: ", "Once more: "))
    except EOFError:
        raise StoppedError("No number was typed.", FAULTS) from None
    if not is_pin(pin):
        raise StoppedError(f"The number must have {LEAST_DIGITS} to {MOST_DIGITS} digits, and nothing else.", FAULTS)
    if pin != again:
        raise StoppedError("That was not the same number twice.", FAULTS)
    put(f"pin: {hash_of(pin)}\n")
    return DONE


def _install(args: Namespace, config: KioskConfig, folder: ExhibitFolder) -> int:
    if config.updates is None:
        raise StoppedError("The settings trust nobody’s packages: they need updates, with trust.", FAULTS)
    from albviewer.kiosk.editions import updater_for

    base, cache = collection_path(args.collection), resource_paths.user_cache_dir()
    updater, unreadable = updater_for(config.updates, base, folder.shelf, cache=cache)
    for sentence in unreadable:
        say(sentence)
    update = updater.install(args.install)
    if not update.edition:
        raise StoppedError(update.refusal, FAULTS)
    put(f"Edition {update.edition} is in place; it is shown after the next start.\n")
    return DONE


def _check(args: Namespace, config: KioskConfig, faults: Sequence[Fault], folder: ExhibitFolder) -> int:
    from albviewer.collection.load import load_collection
    from albviewer.collection.no_collection import NoCollectionError
    from albviewer.kiosk.ready import Check, collection_checks, machine_checks
    from albviewer.linking.linker import link_collection

    found = f"the settings have {len(faults)} faults" if faults else "the settings have no faults"
    checks = [Check(name="settings", holds=not faults, found=found), *machine_checks(folder.root)]
    checks += _screen_checks(args)
    try:
        checks += collection_checks(config, link_collection(load_collection(collection_folder(args.collection))))
    except NoCollectionError as error:
        checks.append(Check(name="collection", holds=False, found=str(error)))
    put("".join(_line(check) for check in checks))
    return DONE if all(check.holds for check in checks) else FAULTS


def _line(check: Check) -> str:
    return f"{'ok' if check.holds else 'NO':<3} {check.name}: {check.found}\n"


def _screen_checks(args: Namespace) -> Iterable[Check]:
    """Ask another process: without a screen, Qt ends the one that asks."""
    from albviewer.kiosk.ready import Check

    try:
        done = subprocess.run(
            [*_own_command(args), "--screen"], capture_output=True, timeout=_SCREEN_SECONDS, check=False
        )
        return [Check(**check) for check in json.loads(done.stdout)]
    except (OSError, subprocess.TimeoutExpired, ValueError, TypeError):
        return [Check(name="screen", holds=False, found="no window can be opened here")]


def _screen(config: KioskConfig) -> int:
    from dataclasses import asdict

    from albviewer import app

    put(json.dumps([asdict(check) for check in app.check_screen(config)]))
    return DONE
