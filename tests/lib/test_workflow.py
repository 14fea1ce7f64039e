"""The table of acts: from where, to where, and nothing else."""

import pytest

from tequio.lib.workflow import ActNotOpenError, Workflow, act

DOOR = Workflow({"open": act("closed", to="ajar"), "shut": act("ajar", "wide", to="closed")})


def test_an_act_leads_to_its_state():
    assert DOOR.target_of("shut", "wide") == "closed"


def test_an_act_does_not_start_from_a_state_that_it_does_not_list():
    with pytest.raises(ActNotOpenError, match="open does not start from wide"):
        DOOR.target_of("open", "wide")


def test_the_open_acts_of_a_state_are_those_that_list_it():
    assert [DOOR.open_acts(state) for state in ("closed", "wide", "lost")] == [{"open"}, {"shut"}, set()]


def test_an_act_lists_where_it_starts_from():
    with pytest.raises(ValueError, match="lists the states"):
        act(to="closed")
