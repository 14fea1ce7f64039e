"""The index of the words of projects: FTS5 beside the table on SQLite, a generated column with its GIN on PostgreSQL.

The database keeps it, so that no way of writing a row can forget it. On SQLite a later migration that remakes the table
of projects drops these triggers: it must call ``index`` again (the tests of the search say so).
"""

from django.db import migrations

SQLITE = (
    """
    CREATE VIRTUAL TABLE IF NOT EXISTS presupuesto_busqueda USING fts5(
        busqueda, content='presupuesto_proyecto', content_rowid='id', detail='none', columnsize=0, prefix='3'
    )
    """,
    """
    CREATE TRIGGER presupuesto_busqueda_alta AFTER INSERT ON presupuesto_proyecto
    BEGIN INSERT INTO presupuesto_busqueda(rowid, busqueda) VALUES (NEW.id, NEW.busqueda); END
    """,
    """
    CREATE TRIGGER presupuesto_busqueda_baja AFTER DELETE ON presupuesto_proyecto
    BEGIN
        INSERT INTO presupuesto_busqueda(presupuesto_busqueda, rowid, busqueda) VALUES ('delete', OLD.id, OLD.busqueda);
    END
    """,
    """
    CREATE TRIGGER presupuesto_busqueda_cambio AFTER UPDATE OF busqueda ON presupuesto_proyecto
    WHEN OLD.busqueda IS NOT NEW.busqueda
    BEGIN
        INSERT INTO presupuesto_busqueda(presupuesto_busqueda, rowid, busqueda) VALUES ('delete', OLD.id, OLD.busqueda);
        INSERT INTO presupuesto_busqueda(rowid, busqueda) VALUES (NEW.id, NEW.busqueda);
    END
    """,
    "INSERT INTO presupuesto_busqueda(presupuesto_busqueda) VALUES ('rebuild')",
)
POSTGRESQL = (
    """
    ALTER TABLE presupuesto_proyecto
    ADD COLUMN busqueda_ts tsvector GENERATED ALWAYS AS (to_tsvector('simple', busqueda)) STORED
    """,
    "CREATE INDEX presupuesto_proyecto_busqueda ON presupuesto_proyecto USING gin (busqueda_ts)",
)


def index(_, schema_editor):
    for statement in SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRESQL:
        schema_editor.execute(statement)


def drop(_, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        for name in ("alta", "baja", "cambio"):
            schema_editor.execute(f"DROP TRIGGER IF EXISTS presupuesto_busqueda_{name}")
        schema_editor.execute("DROP TABLE presupuesto_busqueda")
    else:
        schema_editor.execute("ALTER TABLE presupuesto_proyecto DROP COLUMN busqueda_ts")


class Migration(migrations.Migration):
    dependencies = (("presupuesto", "0001_initial"),)
    operations = (migrations.RunPython(index, drop),)
