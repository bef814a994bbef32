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


def test_what_was_made_is_not_looked_through_as_what_is_new() -> None:
    with uncollected():
        made = [[number] for number in range(10_000)]
    new = {id(thing) for thing in gc.get_objects(generation=0)}
    assert not any(id(thing) in new for thing in made)
    assert gc.get_freeze_count() == 0
