"""What is due by the clock."""

import logging

import pytest

from tequio.work.clock import Clock

pytestmark = pytest.mark.django_db
HOURLY, FAILING = "tequio.work.pruning.prune", "tests.work.tasks.by_the_clock"


class Now:
    seconds = 0.0

    def __call__(self):
        return self.seconds


def test_everything_is_done_at_once_and_then_after_its_period():
    now = Now()
    clock = Clock({HOURLY: 3600}, now)
    assert [clock.tick(), clock.tick()] == [[HOURLY], []]
    now.seconds = 3600
    assert clock.tick() == [HOURLY]


def test_one_that_fails_is_told_and_does_not_stop_the_others(caplog):
    clock = Clock({FAILING: 60, HOURLY: 60}, Now())
    with caplog.at_level(logging.ERROR, "tequio.work"):
        assert clock.tick() == [FAILING, HOURLY]
    assert f"{FAILING} failed" in caplog.text
