import pytest
from django.db import connection

from tequio.territorio.models import TipoUnidad
from tequio.territorio.planner import count_rows

KNOWN = {
    "postgresql": "SELECT reltuples FROM pg_class WHERE relname = 'territorio_tipounidad'",
    "sqlite": "SELECT stat FROM sqlite_stat1 WHERE tbl = 'territorio_tipounidad'",
}


@pytest.mark.usefixtures("catalogos")
def test_the_planner_knows_the_rows_before_the_transaction_ends():
    count_rows(TipoUnidad)
    with connection.cursor() as cursor:
        cursor.execute(KNOWN[connection.vendor])
        known = str(cursor.fetchone()[0])
    assert int(float(known.split(maxsplit=1)[0])) == TipoUnidad.objects.count()
