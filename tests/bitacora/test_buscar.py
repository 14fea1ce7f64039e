"""What staff find in the logbook."""

from datetime import UTC, date, datetime

import pytest

from tequio.bitacora.queries import FiltroAsientos, buscar
from tequio.bitacora.referencia import Referencia
from tequio.lib.actors import Actor

pytestmark = pytest.mark.django_db


def acts(**facts):
    return [ficha.acto for ficha in buscar(FiltroAsientos(**facts))]


@pytest.fixture
def book(write):
    last_of_july, first_of_august = datetime(2026, 8, 1, 5, 59, tzinfo=UTC), datetime(2026, 8, 1, 6, tzinfo=UTC)
    write(acto="a.uno", territorio="08-033", now=last_of_july)
    write(acto="a.dos", territorio="DD-12", by=Actor("persona:1", "Una"), now=first_of_august)
    write(acto="b.tres", sobre=Referencia("x.cosa", "7", "Cosa"), now=datetime(2026, 8, 2, 5, tzinfo=UTC))


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        ({}, ["b.tres", "a.dos", "a.uno"]),
        ({"acto": "a.uno"}, ["a.uno"]),
        ({"acto": "a."}, ["a.dos", "a.uno"]),
        ({"actor": "persona:1"}, ["a.dos"]),
        ({"territorio": "08-033"}, ["a.uno"]),
        ({"territorios": frozenset({"08-033", "DD-12"})}, ["a.dos", "a.uno"]),
        ({"territorios": frozenset()}, []),
        ({"territorio": "08-033", "territorios": frozenset({"DD-12"})}, []),
        ({"sobre": Referencia("x.cosa", "7", "")}, ["b.tres"]),
        ({"desde": date(2026, 8, 1)}, ["b.tres", "a.dos"]),
        ({"hasta": date(2026, 7, 31)}, ["a.uno"]),
        ({"desde": date(2026, 8, 1), "hasta": date(2026, 8, 1)}, ["b.tres", "a.dos"]),
    ],
)
def test_each_part_of_the_filter_narrows(book, facts, found):
    assert acts(**facts) == found


def test_an_entry_has_its_number_once_sealed(write, seal):
    write()
    assert [ficha.numero for ficha in buscar(FiltroAsientos())] == [None]
    seal()
    assert [ficha.numero for ficha in buscar(FiltroAsientos())] == [1]


def test_a_page_has_fifty_and_costs_the_same_wherever_it_is(write, django_assert_num_queries):
    write(120)
    with django_assert_num_queries(2):
        page = buscar(FiltroAsientos(), "3")
        assert (len(page.object_list), page.paginator.num_pages, page.has_next()) == (20, 3, False)


@pytest.mark.parametrize("pagina", [None, "x", "-1", 99])
def test_a_page_that_cannot_be_read_is_one_that_exists(write, pagina):
    write()
    assert len(buscar(FiltroAsientos(), pagina).object_list) == 1
