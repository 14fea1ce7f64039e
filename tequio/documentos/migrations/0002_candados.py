"""The database itself refuses to change or delete what was issued, withdrawn or published.

On SQLite a later migration that remakes one of these tables drops its triggers: it must put them on again (a test says so).
"""

from django.db import migrations

UNIQUE = {
    "documento": ("id = NEW.id", "codigo = NEW.codigo", "folio = NEW.folio AND version = NEW.version"),
    "retiro": ("id = NEW.id", "documento_id = NEW.documento_id"),
    "publicacion": ("id = NEW.id",),
}
REFUSED = "Un documento emitido no se cambia ni se borra"


def sqlite():
    for name, taken in UNIQUE.items():
        table = f"documentos_{name}"
        for act in ("UPDATE", "DELETE"):
            yield f"""
                CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table}
                BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END
            """
        # INSERT OR REPLACE deletes without calling the triggers of DELETE.
        yield f"""
            CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table}
            WHEN EXISTS (SELECT 1 FROM {table} WHERE {" OR ".join(taken)})
            BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END
        """


def postgresql():
    yield f"""
        CREATE FUNCTION documentos_no_cambia() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION '{REFUSED}' USING ERRCODE = 'restrict_violation'; END $$
    """
    for name in UNIQUE:
        yield f"""
            CREATE TRIGGER documentos_{name}_no_cambia BEFORE UPDATE OR DELETE ON documentos_{name}
            FOR EACH ROW EXECUTE FUNCTION documentos_no_cambia()
        """


LOCKS = {"sqlite": sqlite, "postgresql": postgresql}


def lock(_, schema_editor):
    for statement in LOCKS[schema_editor.connection.vendor]():
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("documentos", "0001_initial")]
    operations = [migrations.RunPython(lock)]
