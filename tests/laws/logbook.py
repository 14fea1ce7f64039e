"""Tests that commit must clean up after themselves, and the database refuses to empty the logbook: they take its
locks off as whoever owns the database could, and put them on again."""

from contextlib import contextmanager
from importlib import import_module

from django.db import connection
from django.test import TransactionTestCase

LOCKS = import_module("tequio.bitacora.migrations.0002_candados").LOCKS
TABLES = ("asiento", "foja", "tramo", "sello", "pendiente")


@contextmanager
def without_locks():
    """The tables of the logbook as any others; triggers are on again afterwards."""
    take_off()
    try:
        yield
    finally:
        put_on()


def take_off():
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            if connection.in_atomic_block:
                connection.check_constraints()  # now: PostgreSQL alters no table while a check waits
            for table in TABLES:
                cursor.execute(f"ALTER TABLE bitacora_{table} DISABLE TRIGGER USER")
            return
        cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name LIKE 'bitacora_%'")
        for (name,) in cursor.fetchall():
            cursor.execute(f"DROP TRIGGER {name}")


def put_on():
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            for table in TABLES:
                cursor.execute(f"ALTER TABLE bitacora_{table} ENABLE TRIGGER USER")
            return
        for statement in LOCKS["sqlite"]():
            cursor.execute(statement)


def let_tests_forget():
    """From now on a test with ``transaction=True`` empties the logbook as it does every other table."""
    empty_tables = TransactionTestCase._fixture_teardown

    def _fixture_teardown(self):
        with without_locks():
            empty_tables(self)

    TransactionTestCase._fixture_teardown = _fixture_teardown
