"""Mechanisms and calendar as open data."""

import csv
from datetime import date
from io import StringIO

import pytest

from tequio.mecanismos.datasets import days_of, periodos
from tequio.mecanismos.models import Edicion
from tests.factories.mecanismos import DatoFactory, InhabilFactory, MecanismoFactory

pytestmark = pytest.mark.django_db


def rows(client, key, query=""):
    answer = client.get(f"/datos/{key}.csv{query}")
    return list(csv.DictReader(StringIO(answer.content.decode("utf-8-sig"))))


def test_every_mechanism_has_a_row_with_its_source(client, sembrado):
    found = rows(client, "mecanismos")
    assert len(found) == 20
    assert all(row["Fuente"] and row["Certeza"] for row in found)


def test_the_mechanisms_narrow_by_what_the_institute_does(client, sembrado):
    assert {row["Qué hace el Instituto"] for row in rows(client, "mecanismos", "?rol=V")} == {"V"}


def test_the_stages_of_one_edition_say_both_ends(client, sembrado):
    found = {row["Clave de la etapa"]: row for row in rows(client, "etapas", "?edicion=2022")}
    registro = found["registro"]
    assert (registro["Fin original"], registro["Fin vigente"]) == ("2022-03-18T05:59:59Z", "2022-03-25T05:59:59Z")
    assert found["convocatoria"]["Inicio"] == ""


def test_a_draft_is_no_open_data(client, sembrado):
    Edicion.objects.filter(clave="2022").update(estado="BORRADOR", publicada_at=None, publicada_by="")
    assert "2022" not in {row["Edición"] for row in rows(client, "etapas")}


def test_non_working_days_say_where_they_were_declared(client, db):
    InhabilFactory()
    assert rows(client, "dias-inhabiles") == [
        {"Fecha": "2026-05-01", "Motivo": "Día del trabajo", "Acuerdo o circular": "Circular 1"}
    ]


def test_the_report_of_a_quarter_has_a_row_for_each_mechanism_in_force(client, sembrado):
    found = {row["Denominación"]: row for row in rows(client, "transparencia-mecanismos", "?periodo=2022-1")}
    budget = found["Presupuesto participativo"]
    assert len(found) == 20
    assert (budget["Inicio del periodo"], budget["Término del periodo"]) == ("2022-01-01", "2022-03-31")
    assert (budget["Inicio de la recepción"], budget["Término de la recepción"]) == ("2022-01-21", "2022-03-24")
    assert budget["Validación"] == ""


def test_a_year_is_no_quantity(client, sembrado):
    page = client.get("/datos/transparencia-mecanismos/?periodo=2022-1").content.decode()
    assert ">2022<" in page.replace("\n", "")
    assert "2,022" not in page


def test_without_a_period_the_report_is_of_the_current_quarter(client, sembrado):
    current = days_of(periodos()[0][0])
    assert {row["Inicio del periodo"] for row in rows(client, "transparencia-mecanismos")} == {f"{current[0]}"}


def test_lines_of_one_matter_come_in_their_order(client, db):
    mecanismo = MecanismoFactory()
    for orden, texto in ((2, "después"), (1, "antes"), (3, "al final")):
        DatoFactory(mecanismo=mecanismo, tema="MEDIO", orden=orden, texto=texto)
    assert rows(client, "transparencia-mecanismos")[0]["Medio de recepción"] == "antes; después; al final"


@pytest.mark.parametrize(
    ("periodo", "days"),
    [
        ("2026-1", (date(2026, 1, 1), date(2026, 3, 31))),
        ("2024-1", (date(2024, 1, 1), date(2024, 3, 31))),
        ("2026-4", (date(2026, 10, 1), date(2026, 12, 31))),
    ],
)
def test_a_quarter_has_its_first_and_last_day(periodo, days):
    assert days_of(periodo) == days
