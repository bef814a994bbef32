"""`albviewer self-test`: the arguments of it; the test itself is in `albviewer.self_test`, which needs Qt."""

from __future__ import annotations

from collections.abc import Sequence

from albviewer.cli.parsing import Parser

_DESCRIPTION = """\
Open the bundled collection in a real window, load the map, receive a click across the bridge, and confirm that
no outside request was made. Takes some seconds; needs no network.

exit status:
  0  everything works
  1  something does not, and it is said what"""


def self_test_parser() -> Parser:
    """Return the arguments of the command: none."""
    return Parser("albviewer self-test", usage="albviewer self-test", description=_DESCRIPTION)


def run_self_test(arguments: Sequence[str]) -> int:
    """Run the self-test and return the exit status."""
    self_test_parser().parse_args(arguments)
    from albviewer import self_test

    return self_test.run()
