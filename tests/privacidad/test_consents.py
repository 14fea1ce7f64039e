"""Consents: off until the person says yes, bound to what was read, and taken back at any moment."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction

from tequio.lib.personal import Titular
from tequio.privacidad import personal
from tequio.privacidad.actions.consentir import consentir
from tequio.privacidad.actions.revocar_consentimiento import revocar_consentimiento
from tequio.privacidad.errors import (
    ConsentimientoAjenoError,
    ConsentimientoRevocadoError,
    FinalidadCerradaError,
    SinAvisoError,
    TextoCambiadoError,
)
from tequio.privacidad.models import Consentimiento
from tequio.privacidad.models.consentimiento import huella_de
from tequio.privacidad.queries import casillas, consiente, consienten, mostrado
from tests.factories.cuentas import PersonaFactory
from tests.factories.privacidad import NOW, TODAY, FinalidadFactory, aviso

pytestmark = pytest.mark.django_db


@pytest.fixture
def finalidad():
    found = FinalidadFactory()
    aviso(found.sistema)
    return found


@pytest.fixture
def persona():
    return PersonaFactory()


def agree(persona, finalidad, *, now=NOW, shown=None):
    read = shown or huella_de(mostrado(finalidad, TODAY))
    return consentir(persona, finalidad, mostrado=read, by=persona.actor(), now=now)


def take_back(consentimiento, persona, *, now=NOW):
    return revocar_consentimiento(consentimiento, by=persona.actor(), now=now)


def test_nobody_agrees_to_anything_by_silence(persona, finalidad):
    assert not consiente(persona, finalidad)
    assert [each.consentimiento for each in casillas(persona, TODAY)] == [None]


def test_a_yes_keeps_what_was_read_and_which_notice_ruled(persona, finalidad):
    found = agree(persona, finalidad)
    assert consiente(persona, "publicar-nombre")
    assert (found.aviso.version, found.huella) == (1, huella_de(found.texto))
    assert finalidad.texto in found.texto
    assert found.aviso.huella in found.texto


def test_a_yes_names_the_person_by_a_number_only(persona, finalidad, asiento):
    found = agree(persona, finalidad)
    assert found.titular == f"persona:{persona.pk}"
    assert persona.nombre not in f"{asiento('consentir').sobre_nombre}{asiento('consentir').despues}"


def test_saying_yes_twice_leaves_the_first(persona, finalidad):
    first = agree(persona, finalidad)
    assert agree(persona, finalidad, now=NOW + timedelta(hours=1)) == first
    assert Consentimiento.objects.count() == 1


def test_a_yes_to_another_text_than_the_one_that_was_read_is_refused(persona, finalidad):
    read = huella_de(mostrado(finalidad, TODAY))
    aviso(finalidad.sistema, simplificado="Ahora decimos otra cosa.")
    with pytest.raises(TextoCambiadoError):
        agree(persona, finalidad, shown=read)


def test_there_is_no_yes_without_notice(persona):
    with pytest.raises(SinAvisoError):
        agree(persona, FinalidadFactory(), shown="x")


def test_there_is_no_yes_to_what_is_no_longer_asked(persona):
    found = FinalidadFactory(activa=False)
    aviso(found.sistema)
    with pytest.raises(FinalidadCerradaError):
        agree(persona, found)


def test_a_yes_is_taken_back(persona, finalidad, asiento):
    take_back(agree(persona, finalidad), persona)
    assert not consiente(persona, finalidad)
    assert asiento("revocar_consentimiento").actor == persona.actor().id


def test_after_taking_it_back_one_may_say_yes_again(persona, finalidad):
    take_back(agree(persona, finalidad), persona)
    agree(persona, finalidad, now=NOW + timedelta(days=1))
    assert consiente(persona, finalidad)
    assert Consentimiento.objects.count() == 2


def test_nobody_takes_back_the_yes_of_another(persona, finalidad):
    with pytest.raises(ConsentimientoAjenoError):
        take_back(agree(persona, finalidad), PersonaFactory())
    assert consiente(persona, finalidad)


def test_a_yes_is_taken_back_once(persona, finalidad):
    found = take_back(agree(persona, finalidad), persona)
    with pytest.raises(ConsentimientoRevocadoError):
        take_back(found, persona)


@pytest.mark.parametrize("change", [{"texto": "Acepto todo."}, {"titular": "persona:99"}])
def test_the_database_refuses_to_change_what_was_agreed_to(persona, finalidad, change):
    found = agree(persona, finalidad)
    with pytest.raises(DatabaseError, match="no se cambia"), transaction.atomic():
        Consentimiento.objects.filter(pk=found.pk).update(**change)


def test_the_database_refuses_to_undo_a_withdrawal(persona, finalidad):
    found = take_back(agree(persona, finalidad), persona)
    with pytest.raises(DatabaseError, match="no se cambia"), transaction.atomic():
        Consentimiento.objects.filter(pk=found.pk).update(revocado_at=None)


@pytest.mark.parametrize("count", [3, 30])
def test_who_of_many_agrees_is_one_query(finalidad, count, django_assert_num_queries):
    people = [PersonaFactory() for _ in range(count)]
    agree(people[0], finalidad)
    with django_assert_num_queries(1):
        assert consienten(people, finalidad) == {people[0].pk}


def test_when_the_account_goes_the_evidence_stays_and_allows_nothing(persona, finalidad):
    found = agree(persona, finalidad)
    who = Titular(persona.actor().id)
    assert personal.erase(who, by=persona.actor(), now=NOW) == {"consentimientos": 1}
    persona.delete()
    found.refresh_from_db()
    assert (found.revocado_at, found.titular) == (NOW, who.id)


def test_a_person_takes_their_consents_along(persona, finalidad):
    agree(persona, finalidad)
    consents, requests = personal.export(Titular(persona.actor().id), now=NOW)
    assert consents.renglones[0][0] == finalidad.nombre
    assert requests.renglones == ()
