import pytest

from tests.factories.machine import machine


@pytest.fixture(scope="package")
def own_machine(tmp_path_factory):
    """Slow to make, so one for all the tests of the worker."""
    with machine(tmp_path_factory.mktemp("machine")) as found:
        yield found


@pytest.fixture
def box(own_machine):
    """The machine with no process of another test."""
    yield own_machine
    own_machine.end()
