"""Writing an act: inside its transaction, with what changed, without personal data."""

from datetime import UTC, datetime

import pytest
from django.db import transaction

from tequio.bitacora.actions.asentar import DatoPersonalError, SinTransaccionError, asentar
from tequio.bitacora.models import Asiento, Pendiente
from tequio.bitacora.referencia import Referencia
from tequio.lib.actors import Actor
from tequio.territorio.models import Marco
from tests.factories.territorio import MarcoFactory

NOW = datetime(2026, 8, 1, 12, tzinfo=UTC)
BY = Actor("persona:17", "Dirección Distrital 12, titular")
THING = Referencia("presupuesto.proyecto", "33", "Luminarias del parque")


def written(**facts):
    return asentar(**{"acto": "presupuesto.dictaminar", "sobre": THING, "by": BY, "now": NOW} | facts)


def test_an_entry_keeps_what_who_when_and_what_changed(db):
    written(antes={"estado": "REGISTRADO"}, despues={"estado": "VIABLE"}, motivo="Cumple", territorio="08-033")
    asiento = Asiento.objects.get()
    assert (asiento.acto, asiento.sobre_tipo, asiento.sobre_id) == (
        "presupuesto.dictaminar",
        "presupuesto.proyecto",
        "33",
    )
    assert (asiento.antes, asiento.despues) == ({"estado": "REGISTRADO"}, {"estado": "VIABLE"})
    assert (asiento.actor, asiento.cargo, asiento.asentado_at) == (BY.id, BY.label, NOW)
    assert (asiento.motivo, asiento.territorio, asiento.publico) == ("Cumple", "08-033", False)


def test_the_thing_may_be_any_object_and_is_kept_in_words(db):
    marco = MarcoFactory(nombre="Marco 2019")
    asiento = written(sobre=marco)
    assert (asiento.sobre_tipo, asiento.sobre_id, asiento.sobre_nombre) == (
        "territorio.marco",
        str(marco.pk),
        "Marco 2019",
    )


@pytest.mark.django_db(transaction=True)
def test_it_is_refused_outside_a_transaction():
    with pytest.raises(SinTransaccionError, match="dentro de la transacción"):
        written()
    assert not Asiento.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_an_act_that_fails_leaves_neither_fact_nor_entry():
    with transaction.atomic():
        written(sobre=MarcoFactory())
        transaction.set_rollback(True)
    assert not any(model.objects.exists() for model in (Marco, Asiento, Pendiente))


def test_the_hash_is_that_of_the_content_as_the_database_gives_it_back(db):
    facts = {"n": 2**60, "x": -0.0, "y": 1e21, "texto": "ñ 🦋 \t\x7f", "lista": [None, True, 1.5]}
    written(antes=facts, despues={"momento": NOW, "día": NOW.date()}, publico=True)
    asiento = Asiento.objects.get()
    assert asiento.huella == asiento.calcular_huella()


def test_two_equal_acts_have_different_hashes(db):
    assert written().huella != written().huella


def test_the_content_says_nothing_that_leads_to_the_person(db):
    asiento = written(publico=True)
    assert BY.id not in str(asiento.contenido())
    assert asiento.sal not in str(asiento.contenido())


@pytest.mark.parametrize(
    "facts",
    [
        {"motivo": "Avisar a ana.perez@example.org"},
        {"despues": {"contacto": ["ana@example.org"]}},
        {"antes": {"curp": "PEAA900101MDFRNN09"}},
        {"motivo": "Clave PRANAN90010109M300"},
        {"motivo": "RFC PEAA900101AB1"},
        {"motivo": "Teléfono 55 1234 5678"},
        {"sobre": Referencia("x.y", "1", "5512345678")},
    ],
)
def test_a_public_entry_with_personal_data_is_refused_without_repeating_them(db, facts):
    with pytest.raises(DatoPersonalError, match="no puede llevar un") as caught:
        written(**facts, publico=True)
    assert not any(text in str(caught.value) for text in ("@", "PEAA", "PRAN", "5678"))


@pytest.mark.parametrize("text", ["2026-08-01T12:00:00.000000Z", "0" * 64, "IECM/ACU-CG-076/19", "marco 2019-09-30 12"])
def test_dates_hashes_and_agreements_are_not_taken_for_personal_data(db, text):
    assert written(motivo=text, despues={"huella": text}, publico=True).publico
