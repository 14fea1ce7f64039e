"""The fictitious city has people and challenges, all invented, and says the same each time."""

from datetime import UTC, datetime

import pytest
from django.core.management import CommandError, call_command

from tequio.bitacora.models import Asiento
from tequio.cuentas.models import Encargo, Persona
from tequio.cuentas.roles import Rol
from tequio.gestion.ciudad import HOST, poblar
from tequio.impugnaciones.models import Impugnacion
from tequio.lib.actors import Actor
from tequio.presupuesto.models import Movimiento
from tests.factories.pueblito import pueblito

BY = Actor.command("pruebas")
NOW = datetime(2026, 11, 20, 18, tzinfo=UTC)


@pytest.fixture
def sown(db):
    call_command("sembrar")


def test_every_catalogue_is_sown_and_sowing_again_adds_nothing(sown):
    entries = Asiento.objects.count()
    call_command("sembrar")
    assert Asiento.objects.count() == entries


def test_each_profile_has_one_account_of_an_invented_person(sown):
    pueblito(ficticio=True)
    accounts = poblar(by=BY, now=NOW)
    assert len(accounts) == len(Rol)
    assert all(persona.correo.endswith(f"@{HOST}") for persona in Persona.objects.all())


def test_the_charges_hold_from_the_first_moment_also_late_in_the_evening(sown):
    pueblito(ficticio=True)
    evening = datetime(2026, 11, 21, 4, tzinfo=UTC)  # ten at night of the day before, in Mexico City
    poblar(by=BY, now=evening)
    assert Encargo.objects.en_vigor(evening).count() == len(Rol)


def test_challenges_are_on_their_way_and_none_comes_from_the_future(sown):
    pueblito(ficticio=True)
    poblar(by=BY, now=NOW)
    assert Impugnacion.objects.values("estado").distinct().count() > 1
    assert not Impugnacion.objects.filter(presentada_el__gt=NOW.date()).exists()


def test_filling_it_again_changes_nothing(sown):
    pueblito(ficticio=True)
    poblar(by=BY, now=NOW)
    entries = Asiento.objects.count()
    poblar(by=BY, now=NOW)
    assert Asiento.objects.count() == entries


def test_who_fills_it_is_called_as_people_read_it(sown):
    pueblito(ficticio=True)
    call_command("poblar_ciudad")
    said = Movimiento.objects.filter(made_at__year__gte=2026).values_list("made_by", flat=True)
    assert "Ciudad ficticia" in said
    assert not any("manage.py" in each for each in said)
    assert Asiento.objects.filter(actor="comando:poblar_ciudad").exists()


def test_a_real_city_is_never_filled_with_inventions(sown):
    pueblito(ficticio=False)
    with pytest.raises(CommandError, match="no hay una ciudad ficticia"):
        call_command("poblar_ciudad")
    assert not Persona.objects.exists()
