"""The seal of a document; like the document, it is neither changed nor deleted."""

import django.db.models.deletion
from django.db import migrations, models

TABLE = "documentos_firma"
REFUSED = "Un documento emitido no se cambia ni se borra"
LOCKS = {
    "sqlite": (
        f"CREATE TRIGGER {TABLE}_no_update BEFORE UPDATE ON {TABLE} BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END",
        f"CREATE TRIGGER {TABLE}_no_delete BEFORE DELETE ON {TABLE} BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END",
        f"""
            CREATE TRIGGER {TABLE}_no_replace BEFORE INSERT ON {TABLE}
            WHEN EXISTS (SELECT 1 FROM {TABLE} WHERE id = NEW.id OR documento_id = NEW.documento_id)
            BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END
        """,
    ),
    "postgresql": (
        f"""
            CREATE TRIGGER {TABLE}_no_cambia BEFORE UPDATE OR DELETE ON {TABLE}
            FOR EACH ROW EXECUTE FUNCTION documentos_no_cambia()
        """,
    ),
}


def lock(_, schema_editor):
    for statement in LOCKS[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("documentos", "0002_candados")]
    operations = [
        migrations.CreateModel(
            name="Firma",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("firmante", models.CharField(max_length=300, verbose_name="firmante")),
                ("certificado", models.CharField(max_length=64, verbose_name="huella del certificado")),
                ("con_hora", models.BooleanField(verbose_name="con hora certificada")),
                (
                    "documento",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="firma",
                        to="documentos.documento",
                        verbose_name="documento",
                    ),
                ),
            ],
            options={
                "verbose_name": "firma electrónica",
                "verbose_name_plural": "firmas electrónicas",
                "ordering": ("pk",),
            },
        ),
        migrations.RunPython(lock),
    ]
