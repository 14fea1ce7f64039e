"""What the database refuses, and which charges are in force."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from tequio.cuentas.acting import Alcance, acting
from tequio.cuentas.models import Encargo, Persona
from tequio.cuentas.roles import AMBITO, OD, Rol
from tequio.territorio.models import Distrito
from tests.factories.cuentas import NOW, EncargoFactory, PersonaFactory
from tests.factories.territorio import AlcaldiaFactory, DistritoFactory

pytestmark = pytest.mark.django_db
DAY = date(2026, 8, 3)
WITHDRAWN = {"retirado_by": "persona:1", "retirado_documento": "IECM/SE/OF-9/2026"}


def refused(**facts):
    with pytest.raises(IntegrityError), transaction.atomic():
        EncargoFactory(**facts)


@pytest.mark.parametrize("rol", Rol)
def test_each_role_is_held_over_its_kind_of_territory(rol):
    encargo = EncargoFactory(rol=rol)
    assert Encargo.objects.get(pk=encargo.pk).ambito == AMBITO[rol]


@pytest.mark.parametrize("rol", Rol)
def test_a_territory_that_does_not_fit_the_role_is_refused(rol):
    DistritoFactory(numero=9)
    wrong = {"distrito": None, "alcaldia": AlcaldiaFactory(), "unidad": "15-003"}
    refused(rol=rol, **wrong)


def test_a_role_that_nobody_knows_is_refused():
    with pytest.raises(IntegrityError), transaction.atomic():
        EncargoFactory(rol="PRESIDENCIA", distrito=None, alcaldia=None, unidad="")


def test_a_charge_does_not_end_before_it_begins():
    refused(desde=DAY, hasta=DAY - timedelta(1))


def test_a_charge_needs_its_document():
    refused(documento="")


def test_a_withdrawal_without_document_or_author_is_refused():
    refused(retirado_at=NOW, retirado_by="persona:1")
    refused(retirado_at=NOW, retirado_documento="OF-1")


@pytest.mark.parametrize(("begins", "ends"), [(-5, 5), (0, 0), (2, 3), (-5, 0), (10, 20), (10, None), (-5, None)])
def test_the_same_charge_twice_on_one_day_is_refused(begins, ends):
    first = EncargoFactory(desde=DAY, hasta=DAY + timedelta(10))
    last = None if ends is None else DAY + timedelta(ends)
    refused(persona=first.persona, desde=DAY + timedelta(begins), hasta=last)


@pytest.mark.parametrize(("begins", "ends"), [(-5, -1), (11, None)])
def test_the_same_charge_before_or_after_is_taken(begins, ends):
    first = EncargoFactory(desde=DAY, hasta=DAY + timedelta(10))
    last = None if ends is None else DAY + timedelta(ends)
    EncargoFactory(persona=first.persona, desde=DAY + timedelta(begins), hasta=last)
    assert Encargo.objects.count() == 2


def test_another_district_person_or_role_is_another_charge():
    first = EncargoFactory(rol=Rol.OD_TITULAR)
    EncargoFactory(persona=first.persona, rol=Rol.OD_TITULAR, distrito=DistritoFactory(numero=10))
    EncargoFactory(persona=first.persona, rol=Rol.OD_SECRETARIA)
    EncargoFactory(rol=Rol.OD_TITULAR)
    assert Encargo.objects.count() == 4


def test_a_withdrawn_charge_leaves_room_for_the_same_one():
    first = EncargoFactory(retirado_at=NOW, **WITHDRAWN)
    EncargoFactory(persona=first.persona)
    assert Encargo.objects.count() == 2


def test_moving_the_dates_of_a_charge_over_another_is_refused():
    first = EncargoFactory(desde=DAY, hasta=DAY)
    second = EncargoFactory(persona=first.persona, desde=DAY + timedelta(1))
    with pytest.raises(IntegrityError), transaction.atomic():
        Encargo.objects.filter(pk=second.pk).update(desde=DAY)


@pytest.mark.parametrize(
    ("moment", "holds"),
    [
        (datetime(2026, 8, 3, 5, 59, tzinfo=UTC), False),
        (datetime(2026, 8, 3, 6, tzinfo=UTC), True),
        (datetime(2026, 8, 6, 5, 59, tzinfo=UTC), True),
        (datetime(2026, 8, 6, 6, tzinfo=UTC), False),
    ],
)
def test_a_charge_holds_from_the_first_to_the_last_day_of_mexico_city(moment, holds):
    EncargoFactory(desde=date(2026, 8, 3), hasta=date(2026, 8, 5))
    assert Encargo.objects.en_vigor(moment).exists() is holds


def test_a_withdrawal_holds_from_its_very_moment():
    EncargoFactory(retirado_at=NOW, **WITHDRAWN)
    assert Encargo.objects.en_vigor(NOW - timedelta(microseconds=1)).exists()
    assert not Encargo.objects.en_vigor(NOW).exists()


def test_the_charges_of_a_suspended_account_do_not_hold():
    EncargoFactory(persona=PersonaFactory(activa=False))
    assert not Encargo.objects.en_vigor(NOW).exists()


def test_the_ground_of_a_person_is_that_of_the_charges_with_the_role():
    persona = EncargoFactory(rol=Rol.OD_TITULAR).persona
    EncargoFactory(rol=Rol.OD_SECRETARIA, persona=persona, distrito=DistritoFactory(numero=10))
    EncargoFactory(rol=Rol.ALCALDIA_ODA, persona=persona)
    who = acting(persona, NOW)
    assert who.alcance(OD) == Alcance(distritos=frozenset({9, 10}))
    assert who.alcance([Rol.ALCALDIA_ODA]) == Alcance(alcaldias=frozenset({"15"}))
    assert not who.alcance([Rol.UTSI])


@pytest.mark.parametrize("ground", [Alcance(), Alcance(ciudad=True), Alcance(distritos=frozenset({9, 14}))])
def test_the_filter_of_rows_and_the_answer_for_one_thing_agree(ground):
    for numero in (9, 10, 14):
        DistritoFactory(numero=numero)
    rows = set(Distrito.objects.filter(ground.q(distrito="numero")).values_list("numero", flat=True))
    assert rows == {numero for numero in (9, 10, 14) if ground.covers(distrito=numero)}


def test_a_row_that_says_no_district_is_not_of_a_district():
    DistritoFactory()
    assert not Distrito.objects.filter(Alcance(distritos=frozenset({9})).q(alcaldia="pk")).exists()


def test_the_logbook_gets_the_charge_in_words_and_never_the_name():
    encargo = EncargoFactory(rol=Rol.OD_TITULAR)
    actor = encargo.persona.actor(encargo)
    assert (actor.id, actor.label) == (f"persona:{encargo.persona.pk}", "titular de Dirección Distrital, distrito 09")
    assert encargo.persona.actor().label == "habitante"


def test_the_same_address_in_capitals_is_the_same_account():
    PersonaFactory(correo="ana@example.org")
    with pytest.raises(IntegrityError), transaction.atomic():
        Persona.objects.create_user("ANA@example.org")
