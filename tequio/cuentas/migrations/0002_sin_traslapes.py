"""Two charges of one person with the same role and territory never overlap: the database itself refuses it.

A trigger on both engines, since an exclusion constraint of PostgreSQL would need an extension and SQLite has none. On
PostgreSQL the trigger first locks the person's row, so that two grants at once queue up and the second sees the first;
SQLite has one writer at a time. Dropping the table (as a later change of it on SQLite does) drops these triggers: such
a migration must create them again, and a test that inserts an overlap fails until it does.
"""

from django.db import migrations

OVERLAP = """
    SELECT 1 FROM cuentas_encargo other
    WHERE other.persona_id = NEW.persona_id AND other.rol = NEW.rol AND other.unidad = NEW.unidad
      AND other.distrito_id {same} NEW.distrito_id AND other.alcaldia_id {same} NEW.alcaldia_id
      AND other.id <> {id} AND other.retirado_at IS NULL
      AND (NEW.hasta IS NULL OR other.desde <= NEW.hasta) AND (other.hasta IS NULL OR NEW.desde <= other.hasta)
"""

SQLITE = """
CREATE TRIGGER encargo_sin_traslapes_{event} BEFORE {event} ON cuentas_encargo
WHEN NEW.retirado_at IS NULL AND EXISTS ({overlap})
BEGIN SELECT RAISE(ABORT, 'encargo_sin_traslapes'); END;
"""

POSTGRESQL = f"""
CREATE FUNCTION encargo_sin_traslapes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.retirado_at IS NULL THEN
    PERFORM 1 FROM cuentas_persona WHERE id = NEW.persona_id FOR UPDATE;
    IF EXISTS ({OVERLAP.format(same="IS NOT DISTINCT FROM", id="NEW.id")}) THEN
      RAISE EXCEPTION 'encargo_sin_traslapes' USING ERRCODE = 'exclusion_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER encargo_sin_traslapes BEFORE INSERT OR UPDATE ON cuentas_encargo
FOR EACH ROW EXECUTE FUNCTION encargo_sin_traslapes();
"""


def create(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(POSTGRESQL)
        return
    for event, own in (("INSERT", "-1"), ("UPDATE", "NEW.id")):
        schema_editor.execute(SQLITE.format(event=event, overlap=OVERLAP.format(same="IS", id=own)))


def drop(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP TRIGGER encargo_sin_traslapes ON cuentas_encargo")
        schema_editor.execute("DROP FUNCTION encargo_sin_traslapes")
        return
    for event in ("INSERT", "UPDATE"):
        schema_editor.execute(f"DROP TRIGGER encargo_sin_traslapes_{event}")


class Migration(migrations.Migration):
    dependencies = [("cuentas", "0001_initial")]
    operations = [migrations.RunPython(create, drop, elidable=False)]
