"""Where a frozen albviewer begins."""

from __future__ import annotations

import multiprocessing
import sys

from albviewer.cli import main

if __name__ == "__main__":
    # An index is built by several processes, and each of them begins here.
    multiprocessing.freeze_support()
    sys.exit(main())
