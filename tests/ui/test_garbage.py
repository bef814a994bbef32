"""Rounds for garbage: rings go, what is in use is set aside, and Python has the garbage back at the end."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication

from albviewer.ui import garbage, heap
from albviewer.ui.garbage import GarbageRounds


class Ring:
    """Holds itself."""

    def __init__(self) -> None:
        self.me = self


@pytest.fixture
def rounds(qapp: QApplication) -> Iterator[GarbageRounds]:
    """Rounds of which the first is over."""
    # What tests before have left would be taken for what is made here.
    gc.collect()
    rounds = GarbageRounds()
    rounds.much = _much()  # type: ignore[attr-defined]
    rounds.go_round()
    yield rounds
    rounds.end()


def _much() -> list[list[int]]:
    return [[number] for number in range(3000)]


class Owner(Ring):
    """Holds itself, and a ring that goes only after it, as a widget of Qt and what Python keeps for it."""

    def __init__(self) -> None:
        super().__init__()
        _OWNED[id(self)] = Ring()

    def __del__(self) -> None:
        del _OWNED[id(self)]


_OWNED: dict[int, Ring] = {}


def _rings() -> None:
    for _ in range(3000):
        Ring()


def test_a_ring_goes_at_the_next_round(rounds: GarbageRounds) -> None:
    assert not gc.isenabled()
    gone = weakref.ref(Ring())
    much = _much()
    assert gone() is not None, "nobody looks for it between the rounds"
    rounds.go_round()
    assert gone() is None
    assert len(much) == 3000


def test_where_little_was_made_nothing_is_looked_for(rounds: GarbageRounds) -> None:
    gone = weakref.ref(Ring())
    rounds.go_round()
    assert gone() is not None


def _rounds_until_gone(rounds: GarbageRounds, at_work: Callable[[], object] = lambda: None) -> int:
    """Let a ring go that a round has found in use; return how many rounds more it takes, with some work before each."""
    ring = Ring()
    gone, much = weakref.ref(ring), _much()
    rounds.go_round()
    assert gc.get_freeze_count() > 3000
    del ring
    for number in range(1, 100):
        kept = at_work()
        rounds.go_round()
        much.append([kept])
        if gone() is None:
            return number
    raise AssertionError("it never goes")


def test_what_is_in_use_is_not_looked_at_again_before_there_is_rest(rounds: GarbageRounds) -> None:
    assert _rounds_until_gone(rounds) == 10
    assert gc.get_freeze_count() > 3000, "and is set aside again"


def test_where_there_is_never_rest_it_is_looked_at_all_the_same(rounds: GarbageRounds) -> None:
    assert _rounds_until_gone(rounds, _rings) == 58


@pytest.mark.parametrize("in_use", [False, True])
def test_what_goes_only_after_something_else_goes_too(rounds: GarbageRounds, in_use: bool) -> None:
    owners = [Owner() for _ in range(3000)]
    gone = weakref.ref(_OWNED[id(owners[0])])
    if in_use:
        rounds.go_round()
    owners.clear()
    needed = next(number for number in range(1, 100) if rounds.go_round() or gone() is None)
    assert needed == (11 if in_use else 1), "in one round if it is new, else in the round after that for everything"


def test_where_much_has_been_set_aside_it_is_looked_at_sooner(rounds: GarbageRounds) -> None:
    assert 15 < _rounds_until_gone(rounds, _much) < 22


def test_after_a_look_at_everything_memory_is_given_back(
    rounds: GarbageRounds, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[bool] = []
    monkeypatch.setattr(heap, "give_back", lambda: given.append(True))
    much = _much()
    # One round is over.
    for _ in range(garbage._FULL_AT_REST - 2):
        rounds.go_round()
    assert not given
    rounds.go_round()
    assert given == [True]
    assert len(much) == 3000


def test_python_has_it_back_at_the_end(qapp: QApplication) -> None:
    rounds = GarbageRounds()
    rounds.end()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
