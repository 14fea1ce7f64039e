"""A term counts when a request came, not when a busy process took it up."""

from datetime import UTC, datetime, timedelta

import pytest

from tequio.lib.arrival import LONGEST, arrival_of

NOW = datetime(2028, 3, 31, 23, 59, 59, 500_000, UTC)


def told(moment):
    return {"HTTP_X_REQUEST_START": f"t={moment.timestamp():.3f}"}


def test_it_came_when_our_proxy_says():
    before = NOW - timedelta(seconds=9)
    assert arrival_of(told(before), NOW, believed=True) == before


def test_where_no_proxy_of_ours_says_it_nobody_else_can():
    assert arrival_of(told(NOW - timedelta(seconds=9)), NOW, believed=False) == NOW


@pytest.mark.parametrize("meta", [{}, {"HTTP_X_REQUEST_START": "t=ayer"}, {"HTTP_X_REQUEST_START": "1860000000"}])
def test_what_is_not_understood_is_now(meta):
    assert arrival_of(meta, NOW, believed=True) == NOW


@pytest.mark.parametrize("away", [timedelta(seconds=1), -LONGEST - timedelta(seconds=1)])
def test_a_moment_that_cannot_be_is_now(away):
    assert arrival_of(told(NOW + away), NOW, believed=True) == NOW
