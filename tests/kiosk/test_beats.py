from __future__ import annotations

from albviewer.kiosk.beats import BEAT_SECONDS, Heartbeat, Restarts


def test_a_page_that_misses_answers_is_hung_within_two_seconds() -> None:
    beat, now = Heartbeat().answered(), 0.0
    while not beat.has_stopped():
        now += BEAT_SECONDS
        beat = beat.asked(now)
    assert now <= 1.6
    assert not beat.answered().has_stopped()


def test_a_page_that_loads_is_given_time() -> None:
    beat = Heartbeat().loading(100.0)
    for tenth in range(100):
        beat = beat.asked(100.0 + tenth / 10)
    assert not beat.has_stopped()
    for _ in range(5):
        beat = beat.asked(120.0)
    assert beat.has_stopped()


def test_restarts_that_lie_back_do_not_count() -> None:
    restarts = Restarts(most=3, within=300.0)
    for time in (0.0, 10.0, 20.0, 310.0):
        restarts = restarts.after_one(time)
    assert not restarts.too_many()
    assert restarts.after_one(311.0).after_one(312.0).too_many()
