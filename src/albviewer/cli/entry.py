"""The way in and the way out: which command is called for, what is printed how, and with what status it ends.

No traceback reaches a user: what goes wrong is one plain sentence on standard error. Python's development mode
(`python -X dev -m albviewer …`) shows the traceback of an error that is the program's own.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from albviewer.cli.messages import DONE, FAULTS, INTERRUPTED, StoppedError, say

COMMANDS = ("check", "find", "export", "index", "kiosk", "new", "package", "self-test")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that the arguments (those of the process, if left out) name and return the exit status."""
    _speak_utf8()
    status = _status_of(list(sys.argv[1:] if arguments is None else arguments))
    return _flushed(status)


def _status_of(arguments: list[str]) -> int:
    """Run the command; whatever goes wrong becomes a sentence and a status."""
    try:
        return _run(arguments)
    except StoppedError as stopped:
        say(stopped.message)
        return stopped.status
    except SystemExit as finished:  # argparse, after --help or --version
        return finished.code if isinstance(finished.code, int) else DONE
    except KeyboardInterrupt:
        say("albviewer was stopped.")
        return INTERRUPTED
    except BrokenPipeError:
        return DONE
    except OSError as error:
        say(_refusal(error))
        return FAULTS
    except Exception as error:
        if sys.flags.dev_mode:
            raise
        what = f"{type(error).__name__}: {error}"
        say(f"albviewer has met an error of its own (python -X dev -m albviewer … shows where): {what}.")
        return FAULTS


def _flushed(status: int) -> int:
    """Write out what is left of standard output and return the status, or another one if that fails.

    Python would do so at its end, but with a traceback where the reader has gone (`| head`) or the disk is full.
    """
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        _forget_stdout()
    except OSError as error:
        _forget_stdout()
        if status == DONE:
            say(_refusal(error))
            return FAULTS
    return status


def _refusal(error: OSError) -> str:
    named = f"{error.filename}: " if error.filename else ""
    return f"The computer refused what albviewer needs: {named}{error.strerror or error}."


def _run(arguments: list[str]) -> int:
    """Hand the arguments to their command. A first word that is no command is a collection."""
    match arguments[:1]:
        case ["check"]:
            from albviewer.cli.check import run_check

            return run_check(arguments[1:])
        case ["find"]:
            from albviewer.cli.find import run_find

            return run_find(arguments[1:])
        case ["index"]:
            from albviewer.cli.index import run_index

            return run_index(arguments[1:])
        case ["kiosk"]:
            from albviewer.cli.kiosk import run_kiosk

            return run_kiosk(arguments[1:])
        case ["new"]:
            from albviewer.cli.new import run_new

            return run_new(arguments[1:])
        case ["package"]:
            from albviewer.cli.package import run_package

            return run_package(arguments[1:])
        case ["export"]:
            from albviewer.cli.export import run_export

            return run_export(arguments[1:])
        case ["--pdf-child"]:  # how a frozen program is its own parser of PDFs
            from albviewer.collection.readers import pdf_child

            return pdf_child.main(sys.stdin.buffer, sys.stdout.buffer)
        case ["self-test"]:
            from albviewer.cli.self_testing import run_self_test

            return run_self_test(arguments[1:])
        case _:
            from albviewer.cli.window import run_window

            return run_window(arguments, COMMANDS)


def _speak_utf8() -> None:
    """Print UTF-8 whatever the locale says, and line ends as they are given: texts must come out as they went in."""
    # The escape of a lone surrogate is also how JSON writes it.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _forget_stdout() -> None:
    """Lead standard output nowhere, so that Python can close it in peace."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
