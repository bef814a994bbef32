"""Making many things: garbage is not looked for meanwhile, and is again as it was afterwards."""

from __future__ import annotations

import gc

import pytest

from albviewer.uncollected import uncollected


def test_garbage_is_left_alone_until_the_end() -> None:
    with uncollected():
        assert not gc.isenabled()
        with uncollected():
            pass
        assert not gc.isenabled(), "whoever is within does not end it for those without"
    assert gc.isenabled()


def test_an_error_does_not_leave_garbage_alone_for_good() -> None:
    with pytest.raises(ValueError, match="broken"), uncollected():
        raise ValueError("broken")
    assert gc.isenabled()
