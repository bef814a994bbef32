"""Making very many small things at once. Knows nothing of what they are."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Make many small things without looking for rings of them meanwhile, which takes as long as to make them."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            # All that was made would be looked through at once, as what is new; it is put with what stays instead.
            gc.freeze()
            gc.unfreeze()
            gc.enable()
