"""The database refuses to change or delete the logbook, whoever asks."""

from datetime import UTC, datetime

import pytest
from django.db import IntegrityError, connection, transaction

from tequio.bitacora.actions.asentar import asentar
from tequio.bitacora.models import Foja, Pendiente, Sello, Tramo
from tequio.bitacora.referencia import Referencia
from tequio.lib.actors import Actor

NOW = datetime(2026, 8, 1, 12, tzinfo=UTC)
pytestmark = pytest.mark.django_db


@pytest.fixture
def one_of_each():
    """A sealed entry, and one that waits."""
    sealed, _ = (asentar("x.y", sobre=Referencia("x", "1", "X"), by=Actor("a", "A"), now=NOW) for _ in range(2))
    Foja.objects.create(numero=1, asiento=sealed, huella=sealed.huella)
    Tramo.objects.create(numero=1, raiz=sealed.huella)
    Sello.objects.create(numero=1, tamano=1, raiz=sealed.huella, sellado_at=NOW, huella="0" * 64)
    connection.check_constraints()  # now: PostgreSQL truncates nothing while a check waits


def run(sql):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE bitacora_asiento SET motivo = 'otro'",
        "UPDATE bitacora_asiento SET huella = huella",
        "UPDATE bitacora_foja SET numero = numero + 1",
        "UPDATE bitacora_tramo SET raiz = ''",
        "UPDATE bitacora_sello SET tamano = 0",
        "UPDATE bitacora_pendiente SET asiento_id = asiento_id",
        "DELETE FROM bitacora_foja",
        "DELETE FROM bitacora_tramo",
        "DELETE FROM bitacora_sello",
    ],
)
def test_raw_sql_is_refused(one_of_each, sql):
    with pytest.raises(IntegrityError, match="no se cambia ni se borra"):
        run(sql)


def test_an_entry_is_not_deleted_even_when_nothing_points_to_it(one_of_each):
    with pytest.raises(IntegrityError, match="no se cambia ni se borra"):
        run("DELETE FROM bitacora_asiento")


def test_an_entry_without_its_place_in_the_tree_keeps_waiting(one_of_each):
    with pytest.raises(IntegrityError, match="sigue pendiente"):
        run("DELETE FROM bitacora_pendiente WHERE asiento_id NOT IN (SELECT asiento_id FROM bitacora_foja)")


def test_an_entry_that_has_its_place_waits_no_more(one_of_each):
    run("DELETE FROM bitacora_pendiente WHERE asiento_id IN (SELECT asiento_id FROM bitacora_foja)")
    assert Pendiente.objects.count() == 1


@pytest.mark.skipif(connection.vendor != "sqlite", reason="REPLACE is of SQLite")
@pytest.mark.parametrize("name", ["asiento", "foja", "tramo", "sello", "pendiente"])
def test_on_sqlite_replacing_a_row_is_refused(one_of_each, name):
    with pytest.raises(IntegrityError, match="no se cambia ni se borra"):
        run(f"INSERT OR REPLACE INTO bitacora_{name} SELECT * FROM bitacora_{name} LIMIT 1")


@pytest.mark.skipif(connection.vendor != "postgresql", reason="TRUNCATE is of PostgreSQL")
@pytest.mark.parametrize("name", ["asiento", "foja", "tramo", "sello", "pendiente"])
def test_on_postgresql_emptying_a_table_is_refused(one_of_each, name):
    with pytest.raises(IntegrityError, match="no se cambia ni se borra"):
        run(f"TRUNCATE bitacora_{name} CASCADE")
