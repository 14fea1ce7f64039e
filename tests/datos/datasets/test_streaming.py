"""Large files go piece by piece, and a reader who leaves leaves nothing behind."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.signals import request_finished
from django.db import close_old_connections, connection
from django.test import RequestFactory

from tequio.datos.datasets import downloads
from tequio.datos.datasets.exports import FORMATS
from tequio.lib.datasets import Selection
from tequio.territorio.datasets import UNIDADES
from tequio.territorio.models import UnidadTerritorial
from tests.factories.pueblito import pueblito

EACH = pytest.mark.parametrize("suffix", FORMATS)


@pytest.fixture
def large(monkeypatch):
    """Whatever is over 100 bytes is large."""
    monkeypatch.setattr(downloads, "WHOLE", 100)


@pytest.fixture
def one_connection():
    """Closing an answer does not close the connection of the test, as in Django's own client."""
    request_finished.disconnect(close_old_connections)
    yield
    request_finished.connect(close_old_connections)


def answer(suffix):
    return downloads.answer(RequestFactory().get("/"), Selection(UNIDADES), FORMATS[suffix])


@EACH
@pytest.mark.usefixtures("town")
def test_a_small_file_goes_whole_with_its_length(client, suffix):
    assert not answer(suffix).streaming


@EACH
@pytest.mark.usefixtures("large", "town")
def test_a_large_file_is_the_same_in_pieces(suffix):
    assert b"".join(answer(suffix).streaming_content) == b"".join(FORMATS[suffix].pieces(Selection(UNIDADES)))


@EACH
@pytest.mark.usefixtures("large", "town", "one_connection")
def test_a_reader_who_leaves_lets_go_of_the_cursor(suffix):
    response = answer(suffix)
    next(response.streaming_content)
    response.close()
    assert UnidadTerritorial.objects.count() == 10
    assert open_cursors() == 0


def open_cursors():
    """Cursors that the database still keeps for this connection."""
    if connection.vendor != "postgresql":
        return 0
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_cursors WHERE NOT is_holdable OR name LIKE '_django%'")
        return cursor.fetchone()[0]


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="only PostgreSQL has COPY")
def test_a_reader_who_leaves_ends_the_copy_in_the_server():
    """Slow: it fills the pipe between server and client, so that COPY is really half-way."""
    frame = pueblito()
    place = UnidadTerritorial.objects.filter(marco=frame).first()
    given = {"marco": frame, "nombre": "N" * 120, "nombre_legible": "n" * 120}
    given |= {"tipo_id": place.tipo_id, "alcaldia_id": "15"}
    keys = (f"{alcaldia}-{number:03}" for alcaldia in range(20, 50) for number in range(1000))
    UnidadTerritorial.objects.bulk_create(UnidadTerritorial(clave=key, **given) for key in keys)
    pieces = FORMATS["csv"].pieces(Selection(UNIDADES))
    assert len(next(pieces)) + len(next(pieces)) > 60_000
    pieces.close()
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'COPY%' AND state = 'active'")
        assert cursor.fetchone() == (0,)


@pytest.mark.django_db(transaction=True)
def test_two_readers_at_once_get_the_same():
    pueblito()

    def read(_):
        try:
            return b"".join(FORMATS["csv"].pieces(Selection(UNIDADES)))
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        one, other = pool.map(read, range(2))
    assert one == other
    assert one.count(b"\n") == 11
