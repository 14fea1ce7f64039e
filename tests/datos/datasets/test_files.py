"""Files to download, over the hand-made town."""

import csv
import hashlib
import json
from datetime import date
from io import BytesIO, StringIO

import pytest
from python_calamine import CalamineWorkbook

from tequio.datos.datasets.catalogue import DATASETS
from tequio.datos.datasets.exports import formats_of
from tequio.lib.datasets import Selection
from tequio.lib.datasets.guard import unguarded
from tequio.territorio.models import Marco
from tests.factories.territorio import MarcoFactory, UnidadFactory

pytestmark = pytest.mark.usefixtures("town")
UTS = "/datos/unidades-territoriales"
EVERY = [
    f"/datos/{dataset.key}.{form.suffix}" for dataset in DATASETS for form in formats_of(Selection(dataset))
]  # fmt: skip
ODD = ["=1+1", "+5", "'-1", 'dos\nrenglones, "comillas"', "🌵 ñandú", "\ttab", "＝1", "un\rretorno", "x" * 120]


@pytest.fixture
def rows(content):
    """A CSV as dictionaries."""

    def read(address):
        return list(csv.DictReader(StringIO(content(address).decode(), newline="")))

    return read


def test_columns_follow_the_order_of_the_institute(content):
    first = content(f"{UTS}.csv").decode().splitlines()[0]
    assert first.startswith("Distrito,Demarcación Territorial,Clave de la UT,Nombre de la Unidad Territorial,")


def test_rows_come_by_district_demarcation_and_key(rows):
    told = [(row["Distrito"], row["Clave de la UT"]) for row in rows(f"{UTS}.csv")]
    assert told[0] == ("9", "15-001")
    assert told[-1] == ("", "12-003")


def test_what_is_not_known_is_empty(rows):
    drawn_by_nobody = rows(f"{UTS}.csv?q=sin+dibujo")[0]
    assert drawn_by_nobody["Longitud"] == drawn_by_nobody["Superficie"] == drawn_by_nobody["Distrito"] == ""


@pytest.mark.parametrize(
    ("query", "claves"),
    [
        ("alcaldia=la-magdalena-contreras", ["08-033", "08-034"]),
        ("q=ANGEL", ["12-002"]),
        ("distrito=14&orden=-nombre", ["12-002", "12-001"]),
        ("tipo=unidad-habitacional", ["15-002"]),
        ("tipo=pueblo&alcaldia=cuauhtemoc", []),
    ],
)
def test_filters_and_order_are_those_of_the_address(rows, query, claves):
    assert [row["Clave de la UT"] for row in rows(f"{UTS}.csv?{query}")] == claves


def test_another_frame_is_had_by_its_key(rows):
    older = MarcoFactory(clave="viejo", vigente_desde=date(2010, 1, 1), publicado=True)
    UnidadFactory(marco=older, clave="15-777")
    assert [row["Clave de la UT"] for row in rows(f"{UTS}.csv?marco=viejo")] == ["15-777"]
    assert "15-777" not in {row["Clave de la UT"] for row in rows(f"{UTS}.csv")}


def test_a_frame_that_is_not_published_is_not_there(client, rows):
    MarcoFactory(clave="por-venir", vigente_desde=date(2030, 1, 1))
    assert [row["Clave del Marco"] for row in rows("/datos/marcos-geograficos.csv")] == ["pueblito-2019"]
    assert client.get(f"{UTS}.csv?marco=por-venir").status_code == 400


def test_odd_text_comes_back_as_it_was_and_never_as_a_formula(rows, town):
    for number, text in enumerate(ODD):
        UnidadFactory(marco=town, clave=f"17-{number:03}", nombre=text, nombre_legible="x", geometria=False)
    read = [row["Nombre de la Unidad Territorial"] for row in rows(f"{UTS}.csv?alcaldia=venustiano-carranza")]
    assert [unguarded(text) for text in read] == ODD
    assert not [text for text in read if text[0] in "=+-@\t\r＝"]


def test_values_are_written_alike_on_both_engines(rows):
    frame = rows("/datos/marcos-geograficos.csv")[0]
    assert (frame["Vigente desde"], frame["Ficticio"]) == ("2019-12-16", "no")
    assert (frame["Publicado"], frame["Unidades Territoriales"]) == ("2019-12-02T00:00:00Z", "10")
    assert rows(f"{UTS}.csv?q=08-033")[0]["Superficie"] == "80000"


def test_every_format_tells_the_same_rows(content, rows):
    keys = [row["Clave de la UT"] for row in rows(f"{UTS}.csv")]
    book = CalamineWorkbook.from_filelike(BytesIO(content(f"{UTS}.xlsx"))).get_sheet_by_name("Datos")
    assert [row["clave"] for row in json.loads(content(f"{UTS}.json"))] == keys
    assert [json.loads(line)["clave"] for line in content(f"{UTS}.jsonl").splitlines()] == keys
    assert [row[2] for row in book.to_python(skip_empty_area=False)[11:-1]] == keys
    assert [each["id"] for each in json.loads(content(f"{UTS}.geojson"))["features"]] == keys


def test_outlines_have_their_box_and_those_without_one_say_so(content):
    features = {each["id"]: each for each in json.loads(content(f"{UTS}.geojson"))["features"]}
    assert features["08-033"]["geometry"]["type"] == "Polygon"
    assert len(features["08-033"]["bbox"]) == 4
    assert features["12-003"]["geometry"] is None


def test_a_dataset_without_outlines_has_no_geojson(client):
    assert client.get("/datos/marcos-geograficos.geojson").status_code == 404


@pytest.mark.parametrize("address", EVERY)
def test_the_fingerprint_is_that_of_the_file(content, address):
    told, name = content(f"{address}.sha256").decode().split()
    assert told == hashlib.sha256(content(address)).hexdigest()
    assert name == address.rpartition("/")[2]


@pytest.mark.parametrize("address", EVERY)
def test_no_rows_are_a_valid_file(content, address):
    Marco.objects.all().delete()
    assert address.endswith(".jsonl") or content(address)


@pytest.mark.parametrize(
    ("query", "said"),
    [("alcaldai=tlalpan", "alcaldia"), ("alcaldia=atlantida", "atlantida"), ("orden=color", "color"), ("orden=", "")],
)
def test_a_filter_that_cannot_be_read_is_an_error_in_words(client, query, said):
    response = client.get(f"{UTS}.csv?{query}")
    assert response.status_code == (400 if said else 200)
    assert not said or said in response.json()["detail"]


def test_who_already_has_it_gets_nothing_until_the_data_change(client, town):
    tag = client.get(f"{UTS}.csv").headers["ETag"]
    again = client.get(f"{UTS}.csv", headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get(f"{UTS}.csv?q=roma", headers={"If-None-Match": tag}).status_code == 200
    town.version += 1
    town.save()
    from tequio.territorio.locator import loading

    loading.forget()
    assert client.get(f"{UTS}.csv", headers={"If-None-Match": tag}).status_code == 200


def test_a_file_says_its_name_its_cut_and_that_any_site_may_read_it(client):
    headers = client.get(f"{UTS}.csv?alcaldia=tlalpan").headers
    assert headers["Content-Disposition"] == 'attachment; filename="unidades-territoriales-alcaldia-tlalpan.csv"'
    assert headers["X-Fecha-De-Corte"] == "2019-12-02T00:00:00Z"
    assert headers["Access-Control-Allow-Origin"] == "*"
    assert headers["Content-Type"].startswith("text/csv; charset=utf-8")


def test_head_makes_no_file(client, django_assert_max_num_queries):
    with django_assert_max_num_queries(12):
        response = client.head(f"{UTS}.xlsx")
    assert (response.status_code, response.content) == (200, b"")
    assert response.headers["ETag"] == client.get(f"{UTS}.xlsx").headers["ETag"]


def test_files_only_read(client):
    assert client.post(f"{UTS}.csv").status_code == 405


def test_the_schema_names_the_columns_of_the_file(client, content):
    described = client.get(f"{UTS}/datapackage.json").json()["resources"][0]
    header = content(f"{UTS}.csv").decode().splitlines()[0]
    assert [field["name"] for field in described["schema"]["fields"]] == header.split(",")
    assert described["path"] == f"http://testserver{UTS}.csv"


def test_invented_data_say_so_in_every_description(client, town, content):
    Marco.objects.update(ficticio=True)
    assert "Datos ficticios" in client.get(f"{UTS}/datapackage.json").json()["description"]
    book = CalamineWorkbook.from_filelike(BytesIO(content(f"{UTS}.xlsx")))
    assert "Datos ficticios" in book.get_sheet_by_name("Datos").to_python(skip_empty_area=False)[6][0]
