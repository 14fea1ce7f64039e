"""The Unidad de Transparencia has a charge, over the whole city.

SQLite writes the table anew to change its rule, and its triggers go with the old one: they are created again.
"""

from importlib import import_module

from django.db import migrations, models


no_overlaps = import_module("tequio.cuentas.migrations.0002_sin_traslapes")


class Migration(migrations.Migration):

    dependencies = [
        ('cuentas', '0003_borrar_cuenta'),
        ('territorio', '0002_importacion'),
    ]

    operations = [
        migrations.RunPython(no_overlaps.drop, no_overlaps.create),
        migrations.RemoveConstraint(
            model_name='encargo',
            name='encargo_territorio_segun_rol',
        ),
        migrations.AddConstraint(
            model_name='encargo',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('alcaldia__isnull', True), ('distrito__isnull', True), ('rol__in', ['DEOEYG', 'DEPCYC', 'CONSEJERIA', 'SECRETARIA_TECNICA', 'TRANSPARENCIA', 'UTSI']), ('unidad', '')), models.Q(('alcaldia__isnull', True), ('distrito__isnull', False), ('rol__in', ['OD_CAPTURISTA', 'OD_TITULAR', 'OD_SECRETARIA']), ('unidad', '')), models.Q(('alcaldia__isnull', False), ('distrito__isnull', True), ('rol__in', ['ALCALDIA_ODA']), ('unidad', '')), models.Q(('alcaldia__isnull', True), ('distrito__isnull', True), ('rol__in', ['HABITANTE', 'COPACO']), ('unidad__regex', '^\\d{2}-\\d{3}$')), _connector='OR'), name='encargo_territorio_segun_rol'),
        ),
        migrations.RunPython(no_overlaps.create, no_overlaps.drop),
    ]
