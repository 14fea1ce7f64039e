"""The catalogue and the page of each dataset."""

import re

import pytest

from tequio.datos.datasets.catalogue import DATASETS
from tests.factories.territorio import MarcoFactory, UnidadFactory

pytestmark = pytest.mark.django_db
UTS = "/datos/unidades-territoriales/"


def test_the_catalogue_leads_to_every_dataset(client, town):
    page = client.get("/datos/").content.decode()
    assert [dataset.key for dataset in DATASETS if f'href="/datos/{dataset.key}/"' not in page] == []


@pytest.mark.parametrize("dataset", DATASETS, ids=lambda dataset: dataset.key)
def test_a_page_explains_every_column_and_offers_its_files(client, town, dataset):
    page = client.get(f"/datos/{dataset.key}/").content.decode()
    assert [field.title for field in dataset.public_fields if f'<th scope="row">{field.title}</th>' not in page] == []
    assert f'href="/datos/{dataset.key}.csv"' in page
    assert dataset.licence.address in page


@pytest.mark.parametrize("dataset", DATASETS, ids=lambda dataset: dataset.key)
def test_a_page_stands_where_nothing_is_published(client, dataset):
    assert client.get(f"/datos/{dataset.key}/").status_code == 200


def test_files_are_offered_with_the_filters_of_the_page(client, town):
    page = client.get(UTS, {"alcaldia": "tlalpan", "orden": "-nombre", "pagina": "1"}).content.decode()
    assert 'href="/datos/unidades-territoriales.csv?alcaldia=tlalpan&amp;orden=-nombre"' in page
    assert "12-001" in page
    assert "15-001" not in page


def test_the_order_of_the_address_is_marked_and_can_be_turned(client, town):
    page = client.get(UTS, {"orden": "nombre"}).content.decode()
    assert 'aria-sort="ascending"><a href="?orden=-nombre">Nombre de la Unidad Territorial</a>' in page
    keys = re.findall(r'href="/ut/([\d-]+)/"', page)
    assert keys[:2] == ["15-001", "15-002"]


@pytest.mark.parametrize("query", [{"alcaldia": "x"}, {"orden": "x"}, {"pagina": "x"}, {"pagina": "99"}, {"z": "1"}])
def test_what_cannot_be_read_is_left_out(client, town, query):
    response = client.get(UTS, query)
    assert response.status_code == 200
    assert '<strong class="number">10</strong>' in response.content.decode()


def test_htmx_gets_only_the_part_that_changes(client, town):
    whole = client.get(UTS, {"q": "roma"}).content.decode()
    part = client.get(UTS, {"q": "roma"}, headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part
    assert part.strip() in whole


def test_no_rows_say_which_filter_to_loosen(client, town):
    assert "Quita uno" in client.get(UTS, {"q": "zzz"}).content.decode()


def test_what_does_not_exist_is_not_found(client, town):
    assert client.get("/datos/nada/").status_code == 404
    assert client.get("/datos/nada.csv").status_code == 404


def test_a_page_costs_the_same_with_300_rows_more(client, town, django_assert_max_num_queries):
    client.get(UTS)
    with django_assert_max_num_queries(12) as few:
        client.get(UTS, {"q": "a"})
    cost = len(few)
    for number in range(300):
        UnidadFactory(marco=town, clave=f"16-{number:03}", geometria=False)
    client.get("/datos/")  # looks whether there is a new frame, which it does every two seconds
    with django_assert_max_num_queries(cost):
        client.get(UTS, {"q": "u"})


def test_a_full_page_is_light(client):
    frame = MarcoFactory(publicado=True)
    for number in range(60):
        UnidadFactory(
            marco=frame, clave=f"16-{number:03}", nombre="UNIDAD HABITACIONAL DE NOMBRE LARGO", geometria=False
        )
    assert len(client.get(UTS).content) < 60_000


def test_a_page_is_kept_until_the_data_change(client, town, django_assert_num_queries):
    first = client.get(UTS)
    with django_assert_num_queries(0):
        assert client.get(UTS).content == first.content


def test_english_keeps_the_headings_of_the_institute(client, town):
    page = client.get(f"/en{UTS}").content.decode()
    assert "Nombre de la Unidad Territorial" in page
    assert 'lang="en"' in page
