from __future__ import annotations

from albviewer.kiosk.beats import BEAT_SECONDS, Heartbeat, Restarts


def test_a_page_that_misses_answers_is_hung_within_a_second() -> None:
    beat, now = Heartbeat().answered(), 0.0
    while not beat.has_stopped():
        now += BEAT_SECONDS
        beat = beat.asked(now)
    assert now <= 1.0
    assert not beat.answered().has_stopped()


def test_a_page_that_loads_is_given_time() -> None:
    beat = Heartbeat().loading(100.0)
    for tenth in range(100):
        beat = beat.asked(100.0 + tenth / 10)
    assert not beat.has_stopped()
    for _ in range(5):
        beat = beat.asked(120.0)
    assert beat.has_stopped()


def test_what_loads_is_given_no_more_time_once_it_is_drawn() -> None:
    beat = Heartbeat().loading(100.0).loaded(101.0).drawn()
    for _ in range(4):
        assert not beat.has_stopped()
        beat = beat.asked(101.5)
    assert beat.has_stopped()


def test_a_page_that_answers_late_is_given_more_later() -> None:
    beat = Heartbeat()
    for _ in range(3):
        beat = beat.asked(0.0)
    beat = beat.answered()
    for _ in range(6):
        beat = beat.asked(0.0)
    assert not beat.has_stopped()
    assert beat.asked(0.0).has_stopped()


def test_what_a_slow_page_is_given_has_an_end() -> None:
    beat = Heartbeat()
    for _ in range(10):
        while not beat.asked(0.0).has_stopped():
            beat = beat.asked(0.0)
        beat = beat.answered()
    assert beat.most == 12


def test_a_page_that_draws_for_the_first_time_is_given_less() -> None:
    beat = Heartbeat().loading(0.0).loaded(1.0)
    for second in (2.0, 3.0, 4.0, 4.9):
        beat = beat.asked(second)
    assert not beat.has_stopped()
    for second in (6.0, 6.25, 6.5, 6.75):
        beat = beat.asked(second)
    assert beat.has_stopped()


def test_a_slow_machine_is_not_taken_for_hung_for_ever() -> None:
    beat, misses = Heartbeat(), []
    for _ in range(3):
        count = 0
        while not beat.has_stopped():
            beat, count = beat.asked(1e6), count + 1
        misses.append(count)
        beat = beat.ended(0.0)
    assert misses == [4, 7, 13]
    assert beat.answered().most == beat.most


def test_restarts_that_lie_back_do_not_count() -> None:
    restarts = Restarts(most=3, within=300.0)
    for time in (0.0, 10.0, 20.0, 310.0):
        restarts = restarts.after_one(time)
    assert not restarts.too_many()
    assert restarts.after_one(311.0).after_one(312.0).too_many()
