"""No screen of the staff shows a whole address; who asks to see one says why, and the person reads it."""

import pytest
from django.utils import timezone

from tequio.bitacora.models import Asiento
from tequio.cuentas.models import Persona
from tequio.cuentas.roles import Rol
from tests.factories.avisos import AvisoFactory, DestinoFactory, SuscripcionFactory
from tests.factories.cuentas import EncargoFactory, PersonaFactory, nueve

from .conftest import signed_in
from .test_door import PEOPLE, STAFF, TABLE, path_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def charge():
    persona = PersonaFactory(correo="ana.inventada@example.org", nombre="Ana Inventada")
    return EncargoFactory(persona=persona, rol=Rol.DEOEYG)


@pytest.fixture
def utsi():
    return signed_in(EncargoFactory(rol=Rol.UTSI).persona)


def address(charge):
    return f"/gestion/encargos/{charge.pk}/correo/"


def test_nobody_of_the_staff_reads_the_address_of_anybody_else_anywhere():
    """All the pages of the staff at once, with addresses in every table that holds any."""
    cast = nueve()
    pk = EncargoFactory(rol="OD_CAPTURISTA").pk
    destino = DestinoFactory(direccion="suscrita@example.org")
    SuscripcionFactory(destino=destino)
    AvisoFactory.create_batch(2, destino=destino, estado="ABANDONADO")
    addresses = {*Persona.objects.values_list("correo", flat=True), "suscrita@example.org"}
    shown = []
    for name in sorted(STAFF & set(PEOPLE)):
        persona = getattr(cast, name)
        client = signed_in(persona)
        for path in (each for each in TABLE if each.startswith("gestion/")):
            page = client.get(path_of(path, pk)).content.decode()
            shown += [(name, path, each) for each in addresses - {persona.correo} if each in page]
    assert shown == []


def test_the_list_shows_it_covered_to_whoever_may_ask(utsi, charge):
    page = utsi.get("/gestion/encargos/").content.decode()
    assert "a•••@e•••.org" in page
    assert "ana.inventada" not in page


def test_with_a_reason_it_is_shown_once_and_kept_by_nobody(utsi, charge):
    response = utsi.post(address(charge), {"motivo": "Avisarle que cambió la sede"})
    assert "ana.inventada@example.org" in response.content.decode()
    assert "no-store" in response["Cache-Control"]
    assert "ana.inventada" not in utsi.get(address(charge)).content.decode()


def test_the_logbook_keeps_who_and_why_and_not_the_address(utsi, charge):
    utsi.post(address(charge), {"motivo": "Avisarle que cambió la sede"})
    entry = Asiento.objects.get(acto="cuentas.mostrar_correo")
    assert (entry.sobre_id, entry.motivo, entry.publico) == (
        str(charge.persona_id),
        "Avisarle que cambió la sede",
        False,
    )
    assert "inventada" not in str(vars(entry)).lower()


def test_without_a_reason_it_stays_covered(utsi, charge):
    response = utsi.post(address(charge), {"motivo": ""})
    assert response.status_code == 422
    assert "ana.inventada" not in response.content.decode()
    assert not Asiento.objects.filter(acto="cuentas.mostrar_correo").exists()


@pytest.mark.parametrize("rol", [Rol.CONSEJERIA, Rol.DEPCYC, Rol.OD_TITULAR])
def test_whoever_could_not_grant_it_does_not_see_it(charge, rol):
    other = signed_in(EncargoFactory(rol=rol).persona)
    assert address(charge) not in other.get("/gestion/encargos/").content.decode()
    assert other.post(address(charge), {"motivo": "Curiosidad"}).status_code == 404


def test_an_account_that_was_erased_has_no_address_to_show(utsi, charge):
    charge.persona.nombre, charge.persona.activa, charge.persona.borrada_at = "", False, timezone.now()
    charge.persona.save()
    assert utsi.get(address(charge)).status_code == 404
    assert address(charge) not in utsi.get("/gestion/encargos/").content.decode()


def test_the_person_reads_who_saw_it_when_and_why(utsi, charge):
    utsi.post(address(charge), {"motivo": "Avisarle que cambió la sede"})
    told = signed_in(charge.persona).get("/cuenta/mis-datos/").content.decode()
    assert "Avisarle que cambió la sede" in told
    assert "administración técnica" in told.lower()
    assert f"{timezone.localdate():%-d/%m/%Y}" in told
