"""Granting and withdrawing: once, whole, with document, in the logbook, and told to the person."""

from datetime import date, timedelta

import pytest
from django.core import mail
from django.db import IntegrityError

from tequio.bitacora.models import Asiento
from tequio.cuentas.actions.errores import (
    EncargoRetiradoError,
    EncargoTraslapadoError,
    PropioEncargoError,
    UnidadDesconocidaError,
)
from tequio.cuentas.actions.otorgar_encargo import otorgar_encargo
from tequio.cuentas.actions.registrar_persona import registrar_persona
from tequio.cuentas.actions.retirar_encargo import retirar_encargo
from tequio.cuentas.models import Encargo, Persona
from tequio.cuentas.roles import Rol
from tequio.lib.actors import Actor
from tests.factories.cuentas import NOW, EncargoFactory, PersonaFactory
from tests.factories.pueblito import pueblito
from tests.factories.territorio import DistritoFactory

pytestmark = pytest.mark.django_db
BY = Actor("persona:999", "administración técnica (UTSI)")
DAY = date(2026, 8, 3)


def grant(persona=None, rol=Rol.UTSI, **facts):
    facts = {"desde": DAY, "documento": "OF-7", "by": BY, "now": NOW, **facts}
    return otorgar_encargo(persona or PersonaFactory(), rol, **facts)


def test_a_charge_is_granted_by_someone_at_a_moment_with_a_document():
    encargo = grant(rol=Rol.OD_TITULAR, distrito=DistritoFactory().pk, hasta=DAY, motivo="concurso")
    encargo.refresh_from_db()
    assert (encargo.otorgado_by, encargo.otorgado_at, encargo.documento) == ("persona:999", NOW, "OF-7")


def test_the_logbook_says_the_charge_and_the_ground_and_nothing_of_the_person():
    encargo = grant(rol=Rol.OD_TITULAR, distrito=DistritoFactory().pk)
    asiento = Asiento.objects.get()
    assert (asiento.acto, asiento.actor, asiento.territorio) == ("cuentas.otorgar_encargo", "persona:999", "DD-09")
    assert asiento.despues == {
        "rol": "OD_TITULAR", "distrito": "9", "unidad": "", "desde": "2026-08-03", "documento": "OF-7",
        "retirado_documento": "",
    }  # fmt: skip
    assert encargo.persona.nombre not in str(vars(asiento))


def test_the_person_is_told_once_it_is_done(django_capture_on_commit_callbacks, settings):
    settings.SITE_URL = "https://tequio.example"
    with django_capture_on_commit_callbacks(execute=True):
        encargo = grant(rol=Rol.DEOEYG)
        assert mail.outbox == []
    (letter,) = mail.outbox
    assert letter.to == [encargo.persona.correo]
    assert "DEOEyG (OF-7)" in letter.body
    assert "https://tequio.example/cuenta/contrasena/enlace/" in letter.body


def test_whoever_loses_a_charge_is_told_too(django_capture_on_commit_callbacks):
    encargo = EncargoFactory(rol=Rol.DEOEYG)
    with django_capture_on_commit_callbacks(execute=True):
        retirar_encargo(encargo, documento="OF-8", motivo="baja", by=BY, now=NOW)
    (letter,) = mail.outbox
    assert letter.to == [encargo.persona.correo]
    assert "DEOEyG (OF-8)" in letter.body


def test_a_citizen_is_told_to_come_in_without_password(django_capture_on_commit_callbacks):
    pueblito()
    with django_capture_on_commit_callbacks(execute=True):
        grant(rol=Rol.COPACO, unidad="08-033")
    assert "te enviamos un código" in mail.outbox[0].body


@pytest.mark.parametrize(
    ("hasta", "said"),
    [
        (None, "Vale desde el lunes 3 de agosto de 2026."),
        (date(2026, 12, 31), "Vale del lunes 3 de agosto de 2026 al jueves 31 de diciembre de 2026."),
    ],
)
def test_the_message_says_from_when_to_when(django_capture_on_commit_callbacks, hasta, said):
    with django_capture_on_commit_callbacks(execute=True):
        grant(hasta=hasta)
    assert said in " ".join(mail.outbox[0].body.split())


def test_nobody_grants_a_charge_to_themselves():
    persona = PersonaFactory()
    with pytest.raises(PropioEncargoError):
        grant(persona, by=persona.actor())


def test_nobody_withdraws_their_own():
    encargo = EncargoFactory()
    with pytest.raises(PropioEncargoError):
        retirar_encargo(encargo, documento="OF-8", motivo="baja", by=encargo.persona.actor(), now=NOW)


def test_the_same_charge_on_the_same_days_is_refused_in_words():
    encargo = grant()
    with pytest.raises(EncargoTraslapadoError, match="ya tiene ese encargo"):
        grant(encargo.persona, desde=DAY + timedelta(1))
    assert Asiento.objects.count() == 1


def test_a_ut_of_the_frame_in_force_is_taken_and_another_is_not():
    pueblito()
    assert grant(rol=Rol.COPACO, unidad="08-033").unidad == "08-033"
    with pytest.raises(UnidadDesconocidaError, match="99-999"):
        grant(rol=Rol.COPACO, unidad="99-999")


def test_a_territory_that_the_role_does_not_ask_for_leaves_nothing_behind():
    with pytest.raises(IntegrityError):
        grant(rol=Rol.UTSI, distrito=DistritoFactory().pk)


def test_a_charge_is_withdrawn_with_document_and_reason():
    encargo = retirar_encargo(grant(), documento="OF-8", motivo="renuncia", by=BY, now=NOW)
    assert not Encargo.objects.en_vigor(NOW).exists()
    assert (encargo.retirado_documento, encargo.retirado_motivo, encargo.retirado_by) == (
        "OF-8",
        "renuncia",
        "persona:999",
    )
    asiento = Asiento.objects.get(acto="cuentas.retirar_encargo")
    assert (asiento.motivo, asiento.despues["retirado_documento"]) == ("renuncia", "OF-8")


def test_a_withdrawn_charge_is_not_withdrawn_again():
    encargo = retirar_encargo(grant(), documento="OF-8", motivo="renuncia", by=BY, now=NOW)
    with pytest.raises(EncargoRetiradoError):
        retirar_encargo(encargo, documento="OF-9", motivo="otra vez", by=BY, now=NOW)


def test_an_account_that_exists_is_not_opened_again():
    first = registrar_persona("Ana@example.org", "Ana", by=BY, now=NOW)
    again = registrar_persona(" ana@EXAMPLE.org", "Otra", by=BY, now=NOW)
    assert (again.pk, again.nombre) == (first.pk, "Ana")
    assert Asiento.objects.count() == 1


def test_an_account_opened_by_another_has_no_password_and_an_address_to_be_checked():
    persona = registrar_persona("ana@example.org", "Ana", by=BY, now=NOW)
    assert not persona.has_usable_password()
    assert not persona.emailaddress_set.get().verified
    assert Persona.objects.count() == 1
