"""`python -m albviewer`: the same as the `albviewer` command."""

from __future__ import annotations

import sys

from albviewer.cli import main

if __name__ == "__main__":
    sys.exit(main())
