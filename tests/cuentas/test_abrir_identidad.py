"""A blocked name opens for an authority, and leaves a trace without it."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from tequio.bitacora.models import Asiento
from tequio.cuentas.models import IdentidadBloqueada
from tests.factories.cuentas import PersonaFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def blocked():
    now = timezone.now()
    facts = {"nombre": "Ana Inventada", "bloqueada_at": now, "hasta": timezone.localdate(now)}
    return IdentidadBloqueada.objects.create(persona=PersonaFactory(), **facts)


def test_the_command_says_the_name(blocked):
    said = StringIO()
    call_command("abrir_identidad", blocked.pk, documento="FGJ/123/2026", stdout=said)
    assert said.getvalue() == "Ana Inventada\n"


def test_the_logbook_keeps_the_document_and_not_the_name(blocked):
    call_command("abrir_identidad", blocked.pk, documento="FGJ/123/2026", stdout=StringIO())
    entry = Asiento.objects.get(acto="cuentas.abrir_identidad")
    assert entry.despues == {"documento": "FGJ/123/2026"}
    assert "Ana" not in entry.sobre_nombre


def test_of_nobody_it_says_so():
    with pytest.raises(CommandError, match="no tiene un nombre bloqueado"):
        call_command("abrir_identidad", 99, documento="FGJ/123/2026")


def test_at_rest_the_name_is_closed(blocked):
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT nombre FROM cuentas_identidadbloqueada")
        assert "Ana" not in cursor.fetchone()[0]
