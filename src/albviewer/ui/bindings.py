"""What is asked of the bindings to Qt before anything else of a window is imported. Knows nothing of windows."""

from __future__ import annotations

from contextlib import suppress

import PySide6.QtCore  # noqa: F401 - what is changed comes with it


def read_no_sources() -> None:
    """Have the bindings not read the source of every module that is imported after them.

    They look in it for their own name, since `from __feature__ import snake_case` may be meant for it; nothing here is
    written so. It takes a tenth of the time of all imports, and leaves the sources in memory.
    """
    # Another version may have no such thing, and then it is only slower.
    with suppress(ImportError):
        from shibokensupport import feature  # type: ignore[import-not-found]

        # There is no public way.
        feature._mod_uses_pyside = lambda _module: False  # noqa: SLF001
