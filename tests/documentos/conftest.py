"""What the tests of documents share."""

import pytest
from django.db import connection

from tequio.documentos.actions.recibir import DOCUMENTS, recibir
from tequio.documentos.models import Archivo
from tequio.documentos.store import folder, path_of
from tests.factories.documentos import NOW, VECINA, upload

LOCKED = ("documento", "retiro", "publicacion", "firma")


@pytest.fixture
def kept(db):
    """``kept(content, name)`` sends a file and gives what was kept: the row and the bytes."""

    def send(content, name="archivo.pdf", *, kinds=DOCUMENTS, max_bytes=25_000_000):
        archivo = recibir(upload(content, name), kinds=kinds, max_bytes=max_bytes, by=VECINA, now=NOW)
        return archivo, path_of(archivo.sha256).read_bytes()

    return send


@pytest.fixture
def nothing_is_left():
    """After a refusal, neither a row nor a byte remains."""

    def check():
        assert not Archivo.objects.exists()
        assert [path for path in folder().rglob("*") if path.is_file()] == []

    return check


@pytest.fixture
def unlocked_at_the_end(transactional_db):
    """Takes the locks off once the test is over: SQLite empties tables with DELETE, which they refuse."""
    yield
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'documentos_%'")
            triggers = cursor.fetchall()
            for name, _sql in triggers:
                cursor.execute(f"DROP TRIGGER {name}")
            for name in reversed(LOCKED):
                cursor.execute(f"DELETE FROM documentos_{name}")
            for _name, sql in triggers:
                cursor.execute(sql)
