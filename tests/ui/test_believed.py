import pytest
from django.db import DatabaseError

from tequio.ui.believed import FRESH_S, Believed


class Source:
    """Counts how often it is asked; may fail as a database does."""

    def __init__(self):
        self.asked, self.now, self.broken = 0, 0.0, False

    def __call__(self):
        if self.broken:
            raise DatabaseError("gone")
        self.asked += 1
        return self.asked


@pytest.fixture
def source():
    return Source()


@pytest.fixture
def believed(source):
    return Believed(source, clock=lambda: source.now)


def test_within_two_seconds_it_is_asked_once(source, believed):
    assert [believed(), believed()] == [1, 1]
    source.now = FRESH_S - 0.1
    assert believed() == 1


def test_after_two_seconds_it_is_asked_again(source, believed):
    believed()
    source.now = FRESH_S
    assert believed() == 2


def test_while_the_database_is_gone_the_last_answer_rules(source, believed):
    believed()
    source.now, source.broken = FRESH_S, True
    assert believed() == 1
    source.now, source.broken = 3 * FRESH_S, False
    assert believed() == 2


def test_with_nothing_known_a_failing_database_is_told(source, believed):
    source.broken = True
    with pytest.raises(DatabaseError):
        believed()


def test_what_is_forgotten_is_asked_again(believed):
    believed()
    believed.forget()
    assert believed() == 2
