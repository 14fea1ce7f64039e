"""The database itself refuses to change a published notice, or what a consent says; a consent is only taken back.

On SQLite a later migration that remakes one of these tables drops its triggers: it must put them on again (a test says so).
"""

from django.db import migrations

AVISO = "Un aviso de privacidad publicado no se cambia"
CONSENTIMIENTO = "Un consentimiento no se cambia"
SAID = ("titular", "finalidad_id", "aviso_id", "canal", "texto", "huella", "otorgado_at")
TABLES = {"avisoprivacidad": AVISO, "consentimiento": CONSENTIMIENTO}


def _changed(name, differs):
    """When an update is refused: any, or one that touches what was agreed to or a withdrawal."""
    if name == "avisoprivacidad":
        return "1 = 1"
    fields = " OR ".join(f"OLD.{field} {differs} NEW.{field}" for field in SAID)
    return f"{fields} OR OLD.revocado_at IS NOT NULL"


def sqlite():
    for name, refused in TABLES.items():
        yield f"""
            CREATE TRIGGER privacidad_{name}_no_update BEFORE UPDATE ON privacidad_{name}
            WHEN {_changed(name, "IS NOT")}
            BEGIN SELECT RAISE(ABORT, '{refused}'); END
        """


def postgresql():
    for name, refused in TABLES.items():
        yield f"""
            CREATE FUNCTION privacidad_{name}_no_cambia() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE EXCEPTION '{refused}' USING ERRCODE = 'restrict_violation'; END $$
        """
        yield f"""
            CREATE TRIGGER privacidad_{name}_no_cambia BEFORE UPDATE ON privacidad_{name}
            FOR EACH ROW WHEN ({_changed(name, "IS DISTINCT FROM")})
            EXECUTE FUNCTION privacidad_{name}_no_cambia()
        """


LOCKS = {"sqlite": sqlite, "postgresql": postgresql}


def lock(_, schema_editor):
    for statement in LOCKS[schema_editor.connection.vendor]():
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("privacidad", "0001_initial")]
    operations = [migrations.RunPython(lock)]
