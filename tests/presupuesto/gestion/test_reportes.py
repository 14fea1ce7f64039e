"""The reports: their columns are those of the institute, their rows those of the ground, and they leave as files."""

import csv
import json
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from tequio.presupuesto.actions.asignar_numero import asignar_numero
from tequio.presupuesto.actions.cancelar_sorteo import cancelar_sorteo
from tequio.presupuesto.models import Proyecto, Sorteo
from tequio.presupuesto.queries.reportes import REPORTES
from tests.factories.presupuesto import (
    CENTRAL,
    DISTRITAL,
    SORTEO,
    causa,
    comprometido,
    dictaminado,
    ejercicio,
    fresh,
    numerado,
    presentado,
    registrado,
    unidad,
    viable,
)

pytestmark = pytest.mark.django_db
BASE = "/gestion/reportes/"
HEADERS = Path(__file__).parents[4] / "shared" / "data" / "iecm_report_templates" / "headers.json"
# By hand, as the templates print them: what a district gets. The letters of 2020 became numbers in 2022.
TEMPLATES = {
    "concentrado": (
        "DEMARCACIÓN", "UNIDAD TERRITORIAL", "CLAVE", "IDENTIFICADOR NUMÉRICO", "AÑO", "FOLIO", "NOMBRE DEL PROYECTO",
    ),
    "asignacion-directa": (
        "DIRECCIÓN DISTRITAL", "DEMARCACIÓN", "UNIDAD TERRITORIAL", "CLAVE", "FOLIO", "IDENTIFICADOR NUMÉRICO",
        "NOMBRE DEL PROYECTO", "FECHA DE ASIGNACIÓN", "ASIGNACIÓN POR RESOLUCIÓN", "MOTIVO", "NÚMERO DE EXPEDIENTE",
        "FECHA DE RESOLUCIÓN",
    ),
    "sorteos-cancelados": (
        "DEMARCACIÓN TERRITORIAL", "CLAVE", "UNIDAD TERRITORIAL", "FECHA DE CANCELACIÓN", "MOTIVO DE CANCELACIÓN",
        "ÓRGANO JURISDICCIONAL", "NÚMERO DE EXPEDIENTE",
    ),
}  # fmt: skip
SHEETS = {
    "concentrado": "SIPROE_Concentrado_Proyectos.xlsx#Hoja1",
    "asignacion-directa": "SIPROE_Asignacion_Directa.xlsx#Hoja1",
    "sorteos-cancelados": "SIPROE_Sorteos_Cancelados.xlsx#Hoja1",
}


def read(client, slug, query=""):
    """The rows of the CSV, as dictionaries."""
    answer = client.get(f"{BASE}{slug}.csv{query}")
    return list(csv.DictReader(StringIO(b"".join(answer.streaming_content).decode(), newline="")))


def sheet(client, slug):
    """The rows of the first sheet of the book."""
    answer = client.get(f"{BASE}{slug}.xlsx")
    return CalamineWorkbook.from_filelike(BytesIO(b"".join(answer.streaming_content))).get_sheet_by_index(0).to_python()


def elsewhere(**facts):
    return {"unidad": unidad("15-003"), "geometria": None, **facts}


def late():
    """A project that got its number after the draw of its UT."""
    numerado()
    came = registrado(nombre="Llegó después")
    Proyecto.objects.filter(pk=came.pk).update(estado="VIABLE")
    return asignar_numero(fresh(came), causa(), by=DISTRITAL, now=SORTEO)


@pytest.mark.parametrize("slug", TEMPLATES)
def test_the_columns_of_a_district_are_those_of_the_template_in_its_order(enter, slug):
    presentado()
    answer = enter("od", SORTEO).get(f"{BASE}{slug}.csv")
    titles = b"".join(answer.streaming_content).decode().splitlines()[0].upper().split(",")
    assert tuple(titles[: len(TEMPLATES[slug])]) == TEMPLATES[slug]


@pytest.mark.skipif(not HEADERS.exists(), reason="the institute's templates are not here")
@pytest.mark.parametrize("slug", TEMPLATES)
def test_the_columns_by_hand_are_those_of_the_institute_s_sheet(slug):
    cells = json.loads(HEADERS.read_text())[SHEETS[slug]]["cells"]
    printed = [text.upper().replace("ALFANUMÉRICO", "NUMÉRICO") for place, text in cells if place.endswith("11")]
    assert [each.replace("JURIDICCIONAL", "JURISDICCIONAL") for each in printed[-len(TEMPLATES[slug]) :]] == list(
        TEMPLATES[slug]
    )


def test_no_column_is_named_after_a_year():
    assert [field.title for each in REPORTES for field in each.fields if any(c.isdigit() for c in field.title)] == []


def test_the_projects_with_number_stand_in_their_ut(enter):
    proyecto = numerado()
    [row] = read(enter("od", SORTEO), "concentrado")
    assert (row["Clave"], row["Identificador numérico"], row["Año"]) == ("08-033", "1", "2028")
    assert row["Folio"] == proyecto.folio


def test_a_district_sees_its_own_and_the_city_all_with_the_district_first(enter):
    numerado()
    assert read(enter("od_ajena", SORTEO), "concentrado") == []
    [row] = read(enter("central", SORTEO), "concentrado")
    assert next(iter(row)) == "Dirección Distrital"
    assert row["Dirección Distrital"] == "33"


def test_the_city_narrows_to_one_district(enter):
    numerado()
    client = enter("central", SORTEO)
    assert len(read(client, "concentrado", "?distrito=33")) == 1
    assert read(client, "concentrado", "?distrito=9") == []


def test_a_district_cannot_ask_for_another(enter):
    numerado()
    assert read(enter("od_ajena", SORTEO), "concentrado", "?distrito=33") == []


def test_a_direct_assignment_says_who_ordered_it_and_in_which_file(enter):
    late()
    [row] = read(enter("od", SORTEO), "asignacion-directa")
    assert row["Asignación por resolución"] == "Tribunal Electoral de la Ciudad de México"
    assert (row["Número de expediente"], row["Fecha de resolución"]) == ("TECDMX-JEL-259/2028", "2028-05-06")
    assert row["Fecha de asignación"] == "2028-05-09"


def test_a_page_writes_days_as_people_do(enter):
    late()
    page = enter("od", SORTEO).get(f"{BASE}asignacion-directa/").content.decode()
    assert "9/5/2028" in page
    assert "2028-05-09" not in page.split("<tbody>")[1].split("</tbody>")[0]


def test_a_year_of_another_edition_is_left_out_and_the_page_says_so(enter):
    numerado()
    other = ejercicio(2029)
    Proyecto.objects.filter(pk=presentado().pk).update(edicion=other.edicion, ejercicio=other)
    client = enter("central", SORTEO)
    page = client.get(f"{BASE}concentrado/?edicion=2028&ejercicio=2029").content.decode()
    assert "2029 no es un año de Presupuesto participativo 2028" in page
    assert '<option value="2029" selected>' not in page.split('name="ejercicio"')[1].split("</select>")[0]
    assert "concentrado.csv?edicion=2028&amp;ejercicio" not in page
    page = client.get(f"{BASE}concentrado/?edicion=2028&ejercicio=2028").content.decode()
    assert "no es un año de" not in page
    assert "ejercicio=2028" in page.split("concentrado.csv?")[1].split('"')[0]


def test_a_cancelled_draw_says_why(enter):
    numerado()
    cancelar_sorteo(Sorteo.objects.get(), motivo="Faltó la lista.", expediente="X-1", by=CENTRAL, now=SORTEO)
    [row] = read(enter("central", SORTEO), "sorteos-cancelados")
    assert (row["Motivo de cancelación"], row["Número de expediente"]) == ("Faltó la lista.", "X-1")
    assert row["Demarcación territorial"] == "La Magdalena Contreras"


def test_a_commitment_that_another_replaced_is_no_cancelled_draw(enter):
    proyecto = viable()
    sorteo = comprometido(proyecto)
    Sorteo.objects.filter(pk=sorteo.pk).update(estado="CANCELADO", cancelado_at=SORTEO, cancelado_motivo="Otra lista.")
    assert read(enter("central", SORTEO), "sorteos-cancelados") == []


def test_what_goes_to_the_vote_says_its_destination(enter):
    numerado()
    [row] = read(enter("od", SORTEO), "proyectos-a-opinar")
    assert row["No. del Proyecto"] == "1"
    assert row["Destino de los recursos"]


def test_projects_by_state_add_up(enter):
    presentado()
    registrado()
    registrado(**elsewhere())
    rows = read(enter("central"), "por-estado")
    assert [(row["Dirección Distrital"], row["Recibidos"]) for row in rows] == [("9", "1"), ("33", "2")]
    assert [row["Registrado"] for row in rows] == ["1", "1"]


def test_the_monitor_says_how_much_is_drawn(enter):
    numerado()
    Proyecto.objects.filter(pk=registrado(**elsewhere()).pk).update(estado="VIABLE")
    client = enter("central", SORTEO)
    rows = read(client, "monitor")
    assert [(row["Dirección Distrital"], row["Avance (%)"]) for row in rows] == [("9", "0.0"), ("33", "100.0")]
    page = client.get(f"{BASE}monitor/").content.decode()
    assert "50.0" in page.split("<tfoot>")[1]
    assert page.count('class="bar tone') == 2
    assert sheet(client, "monitor")[-1] == ["Total", 2, 1, 50]


def test_a_formula_in_a_name_stays_text(enter):
    numerado(nombre="=HYPERLINK(1)")
    [row] = read(enter("od", SORTEO), "concentrado")
    assert row["Nombre del proyecto"] == "'=HYPERLINK(1)"


def test_the_sheet_is_in_the_frame_of_the_institute(enter):
    numerado()
    rows = sheet(enter("od", SORTEO), "concentrado")
    assert rows[0][0].startswith("INSTITUTO ELECTORAL")
    assert rows[4][0] == "CONCENTRADO DE PROYECTOS PARTICIPANTES POR UNIDAD TERRITORIAL"
    assert "Dirección Distrital: 33" in [row[0] for row in rows[6:10]]
    assert rows[10][:3] == ["Demarcación", "Unidad territorial", "Clave"]


def test_a_report_of_places_is_also_points(enter):
    proyecto = numerado()
    client = enter("od", SORTEO)
    told = json.loads(b"".join(client.get(f"{BASE}concentrado.geojson").streaming_content))
    assert told["features"][0]["geometry"] == {"type": "Point", "coordinates": [proyecto.lon, proyecto.lat]}
    assert told["features"][0]["id"] == proyecto.folio
    assert client.get(f"{BASE}monitor.geojson").status_code == 404


def test_a_report_is_also_json(enter):
    numerado()
    [row] = json.loads(b"".join(enter("od", SORTEO).get(f"{BASE}concentrado.json").streaming_content))
    assert (row["clave"], row["numero"], row["ejercicio"]) == ("08-033", 1, 2028)


@pytest.mark.parametrize("slug", [each.slug for each in REPORTES])
def test_a_report_stands_without_a_single_project(enter, slug):
    assert "Todavía no hay" in enter("central").get(f"{BASE}{slug}/").content.decode()


@pytest.mark.usefixtures("believing")
@pytest.mark.parametrize("slug", [each.slug for each in REPORTES])
def test_a_page_asks_the_same_with_three_rows_as_with_many(enter, slug, django_assert_max_num_queries):
    numerado()
    client = enter("central", SORTEO)
    client.get(f"{BASE}{slug}/")
    with django_assert_max_num_queries(15) as asked:
        client.get(f"{BASE}{slug}/")
    few = len(asked)
    for number in range(2, 40):
        made = registrado(**(elsewhere() if number % 2 else {}))
        Proyecto.objects.filter(pk=made.pk).update(estado="NUMERADO", numero=number)
    with django_assert_max_num_queries(few):
        client.get(f"{BASE}{slug}/")


def test_an_alcaldia_has_no_reports(enter):
    dictaminado()
    client = enter("alcaldia", SORTEO)
    assert client.get(BASE).status_code == 403
    assert client.get(f"{BASE}concentrado.csv").status_code == 403


def test_what_cannot_be_read_is_left_out(enter):
    numerado()
    client = enter("central", SORTEO)
    assert client.get(f"{BASE}concentrado/?edicion=x&ejercicio=1&distrito=99&pagina=x").status_code == 200
    assert client.get(f"{BASE}nada/").status_code == 404
    assert client.get(f"{BASE}concentrado.pdf").status_code == 404
