"""The triggers that refuse to change or delete the logbook (migration 0002), and which of them are missing."""

from django.db import connection

TABLES = ("asiento", "foja", "pendiente", "sello", "tramo")
EXPECTED = {
    "sqlite": {f"bitacora_{table}_{what}" for table in TABLES for what in ("no_update", "no_delete", "no_replace")},
    "postgresql": {*(f"bitacora_{table}_no_cambia" for table in TABLES), "bitacora_pendiente_no_delete"},
}
ASKED = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT tgname FROM pg_trigger WHERE tgenabled = 'O'",
}


def missing_locks() -> list[str]:
    """Names of the triggers that should be on and are not."""
    with connection.cursor() as cursor:
        cursor.execute(ASKED[connection.vendor])
        present = {name for (name,) in cursor.fetchall()}
    return sorted(EXPECTED[connection.vendor] - present)
