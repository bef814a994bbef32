"""What stands behind `make`: brings a bare machine to where albviewer runs, then runs it, tests it or measures it.

It needs only Python's standard library. This one file must be readable by any Python 3, so that an old one can be
told from a new one and given a plain sentence instead of a syntax error.
"""

from __future__ import annotations

import os
import shutil
import sys

OLDEST = (3, 11)
NEWER = ("python3.14", "python3.13", "python3.12", "python3.11")


def start() -> int:
    """Run the command with a Python that is new enough; return its exit status."""
    if sys.version_info < OLDEST:
        for name in NEWER:
            found = shutil.which(name)
            if found:
                os.execv(found, [found, *sys.argv])
        print("albviewer needs Python 3.11 or newer, and this is %d.%d." % sys.version_info[:2], file=sys.stderr)  # noqa: UP031
        return 1
    from commands import main

    return main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(start())
