"""Pages of the ground lead to their rows as files."""

import csv
from html import unescape
from io import StringIO

import pytest

pytestmark = pytest.mark.usefixtures("town")


@pytest.mark.parametrize(
    ("page", "claves"),
    [
        ("/alcaldias/tlalpan/", {"12-001", "12-002", "12-003"}),
        ("/distritos/33/?en=2020-05-01", {"08-033", "08-034"}),
    ],
)
def test_a_page_offers_its_own_units(client, content, page, claves):
    html = client.get(page).content.decode()
    address = unescape(html.partition('href="/datos/unidades-territoriales.csv?')[2].partition('"')[0])
    rows = csv.DictReader(StringIO(content(f"/datos/unidades-territoriales.csv?{address}").decode(), newline=""))
    assert {row["Clave de la UT"] for row in rows} == claves


def test_the_list_of_units_leads_to_their_dataset(client):
    assert 'href="/datos/unidades-territoriales/"' in client.get("/ut/").content.decode()
