"""States that were and states gone back from."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from albviewer.session.history import LIMIT, History
from albviewer.session.view_state import ViewState


def state(number: int) -> ViewState:
    return ViewState(text=str(number))


def test_the_first_state_has_nothing_before_and_after() -> None:
    history = History(state(0))
    assert not history.can_go_back()
    assert not history.can_go_forward()
    assert history.back() == history.forward() == history.present == state(0)


def test_a_new_step_drops_what_was_gone_back_from() -> None:
    history = History(state(0))
    history.record(state(1))
    history.record(state(2))
    assert history.back() == state(1)
    assert history.can_go_forward()
    history.record(state(3))
    assert not history.can_go_forward()
    assert [history.back(), history.back()] == [state(1), state(0)]


def test_a_state_replaced_in_the_middle_keeps_its_neighbours() -> None:
    history = History(state(0))
    history.record(state(1))
    history.record(state(2))
    history.back()
    history.record(state(9), replacing=True)
    assert history.present == state(9)
    assert history.forward() == state(2)
    assert [history.back(), history.back()] == [state(9), state(0)]


def test_all_states_can_be_changed_alike() -> None:
    history = History(state(0))
    history.record(state(1))
    history.record(state(2))
    history.back()
    history.restate(lambda one: ViewState(text=one.text + "!"))
    assert [history.present.text, history.forward().text, history.back().text, history.back().text] == [
        "1!",
        "2!",
        "1!",
        "0!",
    ]


def test_history_is_bounded() -> None:
    history = History(state(0))
    for number in range(1, LIMIT + 50):
        history.record(state(number))
    steps = 0
    while history.can_go_back():
        history.back()
        steps += 1
    assert steps == LIMIT
    assert history.present == state(49)


@given(st.lists(st.sampled_from(["record", "replace", "back", "forward"]), max_size=40))
def test_history_is_a_line_with_a_present(moves: list[str]) -> None:
    history, past, future = History(state(0)), [state(0)], []
    for number, move in enumerate(moves, start=1):
        if move == "record":
            history.record(state(number))
            past.append(state(number))
            future.clear()
        elif move == "replace":
            history.record(state(number), replacing=True)
            past[-1] = state(number)
        elif move == "back":
            if len(past) > 1:
                future.append(past.pop())
            assert history.back() == past[-1]
        else:
            if future:
                past.append(future.pop())
            assert history.forward() == past[-1]
        assert history.present == past[-1]
        assert (history.can_go_back(), history.can_go_forward()) == (len(past) > 1, bool(future))
