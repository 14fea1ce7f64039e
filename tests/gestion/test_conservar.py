"""The clock erases what is not needed any more, and says how much."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone

from tequio.avisos.models import Aviso
from tequio.bitacora.models import Asiento
from tequio.cuentas.models import Encargo, IdentidadBloqueada
from tequio.cuentas.roles import Rol
from tequio.gestion.actions.conservar import conservar
from tequio.lib.personal import rules
from tequio.vault.declared import personal_modules
from tests.factories.avisos import AvisoFactory
from tests.factories.cuentas import EncargoFactory, PersonaFactory

pytestmark = pytest.mark.django_db
LONG_AGO = timedelta(days=800)


@pytest.fixture
def old_message():
    return AvisoFactory(estado="ABANDONADO", encolado_at=timezone.now() - LONG_AGO)


def ended(rol, days):
    return EncargoFactory(rol=rol, hasta=timezone.localdate() - timedelta(days=days), desde="2020-01-01")


def test_what_is_over_goes(old_message):
    conservar()
    assert not Aviso.objects.exists()


def test_what_is_not_over_stays():
    AvisoFactory(encolado_at=timezone.now() - LONG_AGO)  # still to be sent
    ended(Rol.HABITANTE, days=300)
    conservar()
    assert (Aviso.objects.count(), Encargo.objects.count()) == (1, 1)


def test_where_someone_lived_is_forgotten_a_year_after_and_a_public_charge_never():
    ended(Rol.HABITANTE, days=400)
    ended(Rol.OD_TITULAR, days=400)
    conservar()
    assert [each.rol for each in Encargo.objects.all()] == [Rol.OD_TITULAR]


@pytest.mark.parametrize(("days", "left"), [(0, 1), (1, 0)])
def test_a_blocked_name_goes_the_day_after_its_last(days, left):
    today = timezone.localdate()
    blocked = {"nombre": "Ana Inventada", "bloqueada_at": timezone.now(), "hasta": today - timedelta(days=days)}
    IdentidadBloqueada.objects.create(persona=PersonaFactory(), **blocked)
    conservar()
    assert IdentidadBloqueada.objects.count() == left


def test_the_logbook_says_how_many_and_nothing_else(old_message):
    conservar()
    assert Asiento.objects.get(acto="gestion.conservar").antes == {"avisos.mensajes": 1, "avisos.direcciones": 1}


def test_where_nothing_is_over_nothing_is_written():
    conservar()
    conservar()
    assert not Asiento.objects.filter(acto="gestion.conservar").exists()


def test_more_than_a_batch_goes_too(monkeypatch):
    monkeypatch.setattr("tequio.gestion.actions.conservar.BATCH", 2)
    AvisoFactory.create_batch(5, estado="ABANDONADO", encolado_at=timezone.now() - LONG_AGO)
    conservar()
    assert not Aviso.objects.exists()


def test_a_rehearsal_says_it_and_changes_nothing(old_message):
    said = StringIO()
    call_command("conservar", dry_run=True, stdout=said)
    assert "       1  Mensajes ya enviados o descartados." in said.getvalue()
    assert Aviso.objects.exists()


def test_every_rule_has_a_name_of_its_own():
    names = [each.clave for each in rules(personal_modules())]
    assert len(names) == len(set(names))
