"""The database itself refuses to change or delete what the logbook holds.

On SQLite a later migration that remakes a table drops its triggers: it must put them on again
(``manage.py verificar_bitacora`` says when one is missing, and so does a test).
"""

from django.db import migrations

SEALED = ("asiento", "foja", "tramo", "sello")  # nothing leaves, nothing changes
UNIQUE = {
    "asiento": ("id",),
    "foja": ("numero", "asiento_id"),
    "tramo": ("numero",),
    "sello": ("numero", "tamano"),
    "pendiente": ("asiento_id",),
}
REFUSED = "La bitacora no se cambia ni se borra"
NOT_SEALED = "Un asiento sin foja sigue pendiente"


def sqlite():
    for name in (*SEALED, "pendiente"):
        table = f"bitacora_{name}"
        yield f"""
            CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table}
            BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END
        """
        # INSERT OR REPLACE deletes without calling the triggers of DELETE.
        taken = " OR ".join(f"{column} = NEW.{column}" for column in UNIQUE[name])
        yield f"""
            CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table}
            WHEN EXISTS (SELECT 1 FROM {table} WHERE {taken})
            BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END
        """
    for name in SEALED:
        table = f"bitacora_{name}"
        yield f"""
            CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table}
            BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END
        """
    yield f"""
        CREATE TRIGGER bitacora_pendiente_no_delete BEFORE DELETE ON bitacora_pendiente
        WHEN NOT EXISTS (SELECT 1 FROM bitacora_foja WHERE asiento_id = OLD.asiento_id)
        BEGIN SELECT RAISE(ABORT, '{NOT_SEALED}'); END
    """


def postgresql():
    yield f"""
        CREATE FUNCTION bitacora_no_cambia() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION '{REFUSED}' USING ERRCODE = 'restrict_violation'; END $$
    """
    yield f"""
        CREATE FUNCTION bitacora_sigue_pendiente() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF NOT EXISTS (SELECT 1 FROM bitacora_foja WHERE asiento_id = OLD.asiento_id) THEN
                RAISE EXCEPTION '{NOT_SEALED}' USING ERRCODE = 'restrict_violation';
            END IF;
            RETURN OLD;
        END $$
    """
    for name in SEALED:
        yield f"""
            CREATE TRIGGER bitacora_{name}_no_cambia BEFORE UPDATE OR DELETE OR TRUNCATE ON bitacora_{name}
            FOR EACH STATEMENT EXECUTE FUNCTION bitacora_no_cambia()
        """
    yield """
        CREATE TRIGGER bitacora_pendiente_no_cambia BEFORE UPDATE OR TRUNCATE ON bitacora_pendiente
        FOR EACH STATEMENT EXECUTE FUNCTION bitacora_no_cambia()
    """
    yield """
        CREATE TRIGGER bitacora_pendiente_no_delete BEFORE DELETE ON bitacora_pendiente
        FOR EACH ROW EXECUTE FUNCTION bitacora_sigue_pendiente()
    """


LOCKS = {"sqlite": sqlite, "postgresql": postgresql}


def lock(_, schema_editor):
    for statement in LOCKS[schema_editor.connection.vendor]():
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("bitacora", "0001_initial")]
    operations = [migrations.RunPython(lock)]
