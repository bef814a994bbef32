"""What stands behind `make dist` and `make dist-test`: makes the packages people install, and tries them out.

It needs only Python's standard library; the tools it calls are installed by itself, under build/dist/.
"""

from __future__ import annotations

import sys
from pathlib import Path

# What make needs elsewhere is needed here too: plain sentences, system packages, the virtual screen.
sys.path.insert(1, str(Path(__file__).resolve().parents[1] / "setup"))

from products import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
