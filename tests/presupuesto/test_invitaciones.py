"""The invitations to the draws, and the list of what goes to the vote: what each act changes, and every refusal."""

from datetime import datetime, timedelta

import pytest

from tequio.bitacora.models import Asiento
from tequio.lib.plazos import CIUDAD
from tequio.presupuesto import errors
from tequio.presupuesto.actions.asignar_numero import asignar_numero
from tequio.presupuesto.actions.convocar_sorteos import convocar_sorteos
from tequio.presupuesto.actions.publicar_lista import publicar_lista
from tequio.presupuesto.models import Invitacion, VersionPresupuesto
from tests.factories.presupuesto import (
    DISTRITAL,
    REGISTRO,
    SALIDA,
    SORTEO,
    as_viable,
    causa,
    convocado,
    numerado,
    registrado,
    unidad,
    viable,
)

pytestmark = pytest.mark.django_db
TEN = datetime(2028, 5, 8, 10, tzinfo=CIUDAD)


@pytest.fixture(autouse=True)
def _year(year):
    return year


def neighbours():
    return viable(), as_viable(unidad=unidad("08-034"), geometria=None)


def test_each_draw_has_its_turn_one_after_another():
    convocado(*neighbours())
    calls = Invitacion.objects.order_by("cita_at").values_list("unidad", "cita_at")
    assert list(calls) == [("08-033", TEN), ("08-034", TEN + timedelta(minutes=15))]


def test_the_paper_is_the_format_of_the_institute():
    paper = convocado(*neighbours()).documento
    assert paper.folio == "IECM-DD33-CI-000001/2028"
    assert paper.datos["columnas"] == [
        "Consecutivo",
        "Demarcación",
        "Clave",
        "Unidad Territorial",
        "Año",
        "Fecha",
        "Hora",
    ]
    assert paper.datos["filas"][1] == [
        "2", "La Magdalena Contreras", "08-034", "Ampliación Los Padres", "2028", "08/05/2028", "10:15",
    ]  # fmt: skip
    assert paper.datos["entrada"] == "Lugar: Calle 5 #12."


def test_a_new_moment_replaces_the_one_before_and_keeps_it():
    proyecto = viable()
    convocado(proyecto)
    later = TEN + timedelta(days=1)
    convocado(proyecto, desde=later)
    assert Invitacion.objects.vigentes().get().cita_at == later
    assert Invitacion.objects.get(cita_at=TEN).sustituida_at == SALIDA


def test_without_a_place_it_is_the_office_of_the_district():
    proyecto = viable()
    with pytest.raises(errors.FaltaDatoError):
        convocado(proyecto, lugar=" ")
    proyecto.distrito.domicilio = "Av. Inventada 1"
    assert convocado(proyecto, lugar=" ").lugar == "Av. Inventada 1"


@pytest.mark.parametrize(
    "facts",
    [
        {"minutos": 0},
        {"minutos": 241},
        {"desde": SALIDA},
        {"desde": datetime(2028, 5, 7, 10, tzinfo=CIUDAD)},
        {"desde": datetime(2028, 5, 11, 10, tzinfo=CIUDAD)},
        {"desde": datetime(2028, 5, 8, 23, 50, tzinfo=CIUDAD)},
    ],
    ids=["no minutes", "too many", "past", "before the stage", "after the stage", "past midnight"],
)
def test_a_moment_that_cannot_be_is_refused(facts):
    with pytest.raises(errors.FaltaDatoError):
        convocado(*neighbours(), **facts)


def test_nobody_is_invited_twice_nor_to_nothing():
    proyecto = viable()
    with pytest.raises(errors.FaltaDatoError):
        convocado(proyecto, proyecto)
    with pytest.raises(errors.FaltaDatoError):
        convocar_sorteos(
            proyecto.edicion, proyecto.distrito, [], desde=TEN, minutos=15, lugar="x", by=DISTRITAL, now=SALIDA
        )


def test_a_unit_without_viable_projects_or_of_another_district_is_refused():
    here, registered = viable(), registrado(unidad=unidad("08-034"), geometria=None)
    with pytest.raises(errors.FaltaDatoError):
        convocado(here, registered)
    with pytest.raises(errors.FaltaDatoError):
        convocado(here, as_viable(unidad=unidad("15-003"), geometria=None))


def test_what_is_drawn_already_is_not_called_again():
    proyecto = numerado()
    with pytest.raises(errors.YaSorteadaError):
        convocado(proyecto, desde=SORTEO + timedelta(hours=1), now=SORTEO)


def test_the_calendar_says_when_to_invite():
    with pytest.raises(errors.EtapaCerradaError):
        convocado(as_viable(), now=REGISTRO)


def test_an_invitation_is_in_the_logbook_and_renews_the_pages():
    proyecto = viable()
    before = VersionPresupuesto.current()
    convocado(proyecto)
    entry = Asiento.objects.get(acto="presupuesto.convocar_sorteos")
    assert entry.publico
    assert entry.territorio == "DD-33"
    assert "2028/08-033" in entry.despues["citas"]
    assert VersionPresupuesto.current() > before


# The list


def listed(proyecto, unidad="", now=SORTEO):
    return publicar_lista(proyecto.ejercicio, proyecto.distrito, unidad, by=DISTRITAL, now=now)


def rows(paper):
    return [row for unit in paper.datos["unidades"] for row in unit["filas"]]


def test_the_list_of_a_unit_says_number_folio_name_and_description():
    proyecto = numerado()
    paper = listed(proyecto, "08-033").documento
    assert rows(paper) == [["1", proyecto.folio, proyecto.nombre, proyecto.descripcion]]
    assert "Los Padres (08-033)" in paper.titulo
    assert Asiento.objects.get(acto="presupuesto.publicar_lista").territorio == "08-033"


def test_the_list_of_a_district_says_also_where():
    paper = listed(numerado()).documento
    assert [(unit["clave"], unit["nombre"]) for unit in paper.datos["unidades"]] == [("08-033", "Los Padres")]
    assert paper.folio == "IECM-DD33-LISTA-000001/2028"


def test_a_list_that_changed_is_another_version_of_the_same_paper():
    proyecto = numerado()
    first = listed(proyecto, "08-033").documento
    asignar_numero(as_viable(nombre="Llegó después"), causa(), by=DISTRITAL, now=SORTEO)
    again = listed(proyecto, "08-033").documento
    assert (again.folio, again.version, again.sustituye) == (first.folio, 2, first)
    assert [row[0] for row in rows(again)] == ["1", "2"]


def test_a_list_that_says_the_same_is_not_printed_again():
    proyecto = numerado()
    listed(proyecto)
    with pytest.raises(errors.FaltaDatoError):
        listed(proyecto)


def test_without_numbers_there_is_no_list_and_before_the_draws_no_moment():
    proyecto = viable()
    with pytest.raises(errors.FaltaDatoError):
        listed(proyecto)
    with pytest.raises(errors.EtapaCerradaError):
        listed(proyecto, now=SALIDA)
