"""The body of an alcaldía: who leaves keeps the sessions where they were; each edition has its own sessions."""

from datetime import date, timedelta

import pytest

from tequio.bitacora.models import Asiento
from tequio.presupuesto.actions.nombrar_integrante import nombrar_integrante
from tequio.presupuesto.actions.retirar_integrante import retirar_integrante
from tequio.presupuesto.errors import FaltaDatoError
from tequio.presupuesto.models import AsientoODA, IntegranteODA, SesionODA
from tests.factories.presupuesto import DICTAMINACION, DISTRITAL, ejercicio, registrado, sesion

pytestmark = pytest.mark.django_db
WHO = {"by": DISTRITAL, "now": DICTAMINACION}
DAY = date(2028, 4, 8)  # after the session of the factory
BODY = "/gestion/dictaminadores/la-magdalena-contreras/"


@pytest.fixture
def member(year):
    return sesion(registrado()).presentes.get(asiento__con_voto=True)


def test_who_leaves_stays_in_the_sessions_that_were_held(member):
    retirar_integrante(member, fecha=DAY, motivo="Renuncia", **WHO)
    member.refresh_from_db()
    assert (member.activo, member.retirado_el, member.retiro_motivo) == (False, DAY, "Renuncia")
    assert member in SesionODA.objects.get().presentes.all()
    assert Asiento.objects.get(acto="presupuesto.retirar_integrante").motivo == "Renuncia"


def test_the_seat_that_was_left_can_be_taken(member):
    AsientoODA.objects.filter(pk=member.asiento_id).update(cuantas=1)
    with pytest.raises(FaltaDatoError):
        nombrar_integrante(member.asiento, member.alcaldia, nombre="Otra Inventada", **WHO)
    retirar_integrante(member, fecha=DAY, motivo="Renuncia", **WHO)
    assert nombrar_integrante(member.asiento, member.alcaldia, nombre="Otra Inventada", **WHO).activo


@pytest.mark.parametrize(
    "facts",
    [{"motivo": " "}, {"fecha": DICTAMINACION.date() + timedelta(days=1)}, {"fecha": date(2028, 4, 1)}],
    ids=["without reason", "after today", "before a session where they were"],
)
def test_nobody_leaves_without_reason_or_on_a_day_that_cannot_be(member, facts):
    with pytest.raises(FaltaDatoError):
        retirar_integrante(member, **({"fecha": DAY, "motivo": "Renuncia"} | facts), **WHO)
    assert IntegranteODA.objects.get(pk=member.pk).activo


def test_nobody_leaves_twice(member):
    retirar_integrante(member, fecha=DAY, motivo="Renuncia", **WHO)
    with pytest.raises(FaltaDatoError):
        retirar_integrante(member, fecha=DAY, motivo="Renuncia", **WHO)


def test_from_the_page_a_member_leaves_and_is_listed_apart(enter, member):
    client = enter("alcaldia", DICTAMINACION)
    address = f"{BODY}integrantes/{member.pk}/retirar/"
    assert client.post(address, {"retirado_el": "2028-04-08", "motivo": ""}).status_code == 422
    client.post(address, {"retirado_el": "2028-04-08", "motivo": "Renuncia"})
    page = client.get(BODY).content.decode()
    assert "Quienes dejaron su asiento" in page
    assert "Renuncia" in page
    assert client.get(address).status_code == 404


def test_a_member_of_another_ground_does_not_exist(enter, member):
    client = enter("od_ajena", DICTAMINACION)
    assert client.get(f"{BODY}integrantes/{member.pk}/retirar/").status_code == 404


def test_a_session_is_opened_for_any_edition_with_projects_to_judge(enter, member):
    older = ejercicio(2027)
    registrado().edicion.proyectos.filter(pk=registrado(nombre="De antes").pk).update(
        edicion=older.edicion, ejercicio=older
    )
    seat = older.edicion.asientos_oda.get(con_voto=True)
    there = IntegranteODA.objects.create(asiento=seat, alcaldia=member.alcaldia, nombre="Elsa Inventada")
    client = enter("alcaldia", DICTAMINACION)
    assert "?edicion=2027" in client.get(BODY).content.decode()
    client.post(f"{BODY}?edicion=2027", {"fecha": "2028-04-09", "presentes": [there.pk]})
    assert SesionODA.objects.filter(edicion=older.edicion).count() == 1
