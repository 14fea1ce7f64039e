"""Whatever folio somebody has leads to its page; what is not public tells nothing."""

import pytest

from tests.factories.documentos import document
from tests.factories.presupuesto import presentado, registrado
from tests.presupuesto.conftest import town, year

__all__ = ["town", "year"]

pytestmark = pytest.mark.django_db


def leads(client, folio):
    return client.get("/folio/", {"folio": folio})


def test_the_page_asks_for_it(client):
    assert client.get("/folio/").status_code == 200


@pytest.mark.parametrize("change", [str, str.lower, lambda folio: f"  {folio} "])
def test_a_project_is_found_by_its_folio_as_people_write_it(client, year, change):
    proyecto = registrado()
    assert leads(client, change(proyecto.folio)).url == f"/proyectos/{proyecto.slug}/"
    assert leads(client, change(proyecto.codigo)).url == f"/proyectos/{proyecto.slug}/"


def test_a_document_is_found_by_its_code(client):
    found = document()
    assert leads(client, found.codigo).url == f"/verifica/{found.codigo}/"


def test_a_project_that_is_not_public_and_one_that_does_not_exist_are_told_alike(client, year):
    assert leads(client, presentado().codigo).url == leads(client, "7K3M9-XQPD1").url == "/presupuesto/mio/"


@pytest.mark.parametrize("wrong", ["", "x", "IECM-DD99-000001/2028", "<script>", "a" * 80])
def test_what_is_no_folio_is_told_with_words_and_stays_typed(client, wrong):
    page = leads(client, wrong)
    assert page.status_code == 404
    assert "folio" in page.content.decode()
