"""Keys change, and what they closed stays readable."""

import pytest
from django.core.exceptions import FieldError
from django.core.management import CommandError, call_command
from django.db import connection

from tequio.avisos.models import Aviso, Destino
from tequio.vault.ring import ring
from tequio.vault.rotation import encrypted_fields
from tests.factories.avisos import AvisoFactory, DestinoFactory

pytestmark = pytest.mark.django_db
OLD, NEW = "vieja-" + "a" * 50, "nueva-" + "b" * 50


@pytest.fixture
def under_the_old_key(settings):
    """A message and its address, closed with a key that is now the second one."""
    settings.DATA_KEYS = [OLD]
    aviso = AvisoFactory(destino__direccion="ana@example.org")
    settings.DATA_KEYS = [NEW, OLD]
    return aviso


def stored(table, column):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {column} FROM {table}")
        return [value for (value,) in cursor.fetchall()]


def test_before_the_rotation_the_old_key_still_opens_and_finds(under_the_old_key):
    assert Aviso.objects.get().contexto["cosa"] == "la COPACO"
    assert Destino.objects.for_direccion("Ana@example.org").count() == 1


def test_after_the_rotation_the_old_key_is_not_needed(under_the_old_key, settings, capsys):
    call_command("rotar_claves")
    settings.DATA_KEYS = [NEW]
    assert "avisos.Destino.direccion: 1 vueltos a cifrar." in capsys.readouterr().out
    assert Aviso.objects.get().contexto["cosa"] == "la COPACO"
    assert Destino.objects.for_direccion("ana@example.org").get().direccion == "ana@example.org"


def test_rotated_twice_nothing_is_written(under_the_old_key, capsys):
    call_command("rotar_claves")
    before = stored("avisos_destino", "direccion")
    call_command("rotar_claves")
    assert stored("avisos_destino", "direccion") == before


def test_a_key_taken_away_too_soon_stops_the_rotation_with_advice(under_the_old_key, settings):
    settings.DATA_KEYS = [NEW]
    with pytest.raises(CommandError, match="Vuelve a poner en TEQUIO_DATA_KEYS"):
        call_command("rotar_claves")


def test_many_rows_are_rotated_in_batches(settings, monkeypatch, capsys):
    monkeypatch.setattr("tequio.vault.rotation.BATCH", 2)
    settings.DATA_KEYS = [OLD]
    DestinoFactory.create_batch(5)
    settings.DATA_KEYS = [NEW, OLD]
    call_command("rotar_claves")
    assert all(ring().is_current(closed) for closed in stored("avisos_destino", "direccion"))


def test_every_encrypted_field_of_the_program_is_rotated():
    assert {"avisos.Aviso.contexto", "avisos.Destino.direccion"} <= {
        f"{model._meta.label}.{field.name}" for model, field in encrypted_fields()
    }


@pytest.mark.parametrize("lookup", ["direccion", "direccion__icontains", "direccion__in"])
def test_a_closed_field_refuses_to_be_searched(lookup):
    with pytest.raises(FieldError, match="encrypted"):
        Destino.objects.filter(**{lookup: ["ana@example.org"]}).exists()


def test_nothing_stays_nothing():
    aviso = AvisoFactory(contexto=None)
    assert Aviso.objects.get(pk=aviso.pk).contexto is None
    assert Aviso.objects.filter(contexto__isnull=True).exists()
