"""/gestion/mecanismos/: what the site says of each mechanism, kept by DEPCyC."""

from datetime import UTC, date, datetime

import pytest

from tequio.cuentas.roles import Rol
from tequio.mecanismos.models import Certeza, Dato, Mecanismo, Prioridad
from tequio.mecanismos.queries import catalogo
from tests.factories.mecanismos import DatoFactory, MecanismoFactory

pytestmark = pytest.mark.django_db
FACTS = {
    "nombre": "Presupuesto participativo",
    "clase": "PARTICIPATIVA",
    "rol": "D",
    "puedes": "Proponer y votar.",
    "texto": "Se propone y se vota.",
    "fuente": "LPC, art. 116",
    "certeza": "VERIFICADO",
    "motivo": "Se cotejó con la ley",
}
LINE = {"texto": "Cualquier habitante", "enlace": "", "fuente": "LPC, art. 7", "certeza": "VERIFICADO"}


@pytest.fixture
def desk(enter):
    return enter(Rol.DEPCYC)


@pytest.fixture
def budget():
    return MecanismoFactory(certeza=Certeza.MEMORIA)


def lines(*each, motivo="Se cotejó"):
    """As the page sends them: what each line says, its place, whether it goes."""
    sent = {"form-TOTAL_FORMS": str(len(each)), "form-INITIAL_FORMS": "0", "motivo": motivo}
    for number, line in enumerate(each):
        sent |= {f"form-{number}-{name}": value for name, value in line.items()}
    return sent


def test_a_mechanism_is_confirmed_with_its_source(desk, budget):
    desk.post(f"/gestion/mecanismos/{budget.slug}/", FACTS)
    budget.refresh_from_db()
    assert (budget.nombre, budget.por_confirmar) == ("Presupuesto participativo", False)


def test_a_mechanism_ends_on_its_day(desk, budget):
    desk.post(f"/gestion/mecanismos/{budget.slug}/", FACTS | {"vigente_hasta": "2025-12-31"})
    assert "no vigente" in desk.get("/gestion/mecanismos/").content.decode()


@pytest.mark.parametrize(("hour", "vigente"), [(5, True), (6, False)])
def test_it_is_in_force_until_its_last_day_ends_in_the_city(hour, vigente):
    """Midnight of the city is at six of the universal clock."""
    MecanismoFactory(vigente_hasta=date(2026, 4, 22))
    assert [each.vigente for each in catalogo(datetime(2026, 4, 23, hour, tzinfo=UTC))] == [vigente]


def test_a_term_that_ends_before_it_begins_is_refused_and_nothing_is_lost(desk, budget):
    wrong = FACTS | {"vigente_desde": "2026-02-01", "vigente_hasta": "2026-01-01"}
    response = desk.post(f"/gestion/mecanismos/{budget.slug}/", wrong)
    assert response.status_code == 422
    assert "Se cotejó con la ley" in response.content.decode()


def test_a_new_one_gets_its_page(desk):
    desk.post("/gestion/mecanismos/agregar/", FACTS | {"clave": "B7"})
    assert Mecanismo.objects.get(clave="B7").nombre == "Presupuesto participativo"


def test_lines_are_written_in_the_order_of_their_numbers(desk, budget):
    DatoFactory(mecanismo=budget, texto="Sobra", orden=1)
    sent = lines(
        LINE | {"texto": "Después", "ORDER": "2"},
        LINE | {"texto": "Antes", "ORDER": "1"},
        LINE | {"texto": "Sobra", "ORDER": "3", "DELETE": "on"},
    )
    desk.post(f"/gestion/mecanismos/{budget.slug}/quien/", sent)
    assert list(budget.datos.order_by("orden").values_list("texto", flat=True)) == ["Antes", "Después"]


def test_a_line_without_source_is_refused_and_the_others_stay_written(desk, budget):
    response = desk.post(f"/gestion/mecanismos/{budget.slug}/quien/", lines(LINE, LINE | {"fuente": ""}))
    assert response.status_code == 422
    assert response.content.decode().count("Cualquier habitante") >= 2
    assert not Dato.objects.exists()


def test_the_list_says_how_many_lines_nobody_has_confirmed(desk, budget):
    DatoFactory(mecanismo=budget, certeza=Certeza.MEMORIA)
    assert '<td class="number">1</td>' in desk.get("/gestion/mecanismos/").content.decode()


def test_a_ground_puts_its_own_first(desk, budget):
    response = desk.post("/gestion/mecanismos/prioridades/", {"lugar_2": "B6", "motivo": "De mayor alcance"})
    assert response["Location"] == "/gestion/mecanismos/prioridades/?ambito=ciudad"
    assert list(Prioridad.objects.values_list("ambito", "lugar", "mecanismo_id")) == [("ciudad", 1, "B6")]


def test_one_mechanism_twice_is_refused(desk, budget):
    twice = {"lugar_1": "B6", "lugar_2": "B6", "motivo": "De mayor alcance"}
    response = desk.post("/gestion/mecanismos/prioridades/", twice)
    assert "mecanismos distintos" in response.content.decode()


def test_a_unit_that_does_not_exist_is_said(desk, budget):
    response = desk.post("/gestion/mecanismos/prioridades/?unidad=99-999", {"lugar_1": "B6", "motivo": "Ya"})
    assert "99-999" in response.content.decode()
    assert not Prioridad.objects.exists()


@pytest.mark.parametrize("tema", ["no-existe", "quienes"])
def test_a_matter_that_does_not_exist_is_not_found(desk, budget, tema):
    assert desk.get(f"/gestion/mecanismos/{budget.slug}/{tema}/").status_code == 404


def test_whoever_keeps_the_calendar_does_not_keep_the_catalogue(enter, budget):
    other = enter(Rol.DEOEYG)
    assert other.post(f"/gestion/mecanismos/{budget.slug}/", FACTS).status_code == 403
    assert other.post(f"/gestion/mecanismos/{budget.slug}/quien/", lines(LINE)).status_code == 403
