"""Who proposes is found by name; those of before get their digest too."""

import tequio.vault.fields
from django.db import migrations

from tequio.lib.text import fold
from tequio.vault.ring import ring


def digest(apps, _schema_editor):
    people = apps.get_model("presupuesto", "Proponente").objects
    for person in people.order_by("pk").iterator(chunk_size=500):
        given, surname = fold(person.nombres).split(), fold(person.primer_apellido)
        if given and surname:
            people.filter(pk=person.pk).update(nombre_huella=ring().digest(f"{given[0]} {surname}"))


class Migration(migrations.Migration):

    dependencies = [
        ('presupuesto', '0007_plazos_que_siguen'),
    ]

    operations = [
        migrations.AddField(
            model_name='proponente',
            name='nombre_huella',
            field=tequio.vault.fields.DigestField(blank=True, db_index=True, editable=False, max_length=64, of='nombre_buscable', verbose_name='huella del nombre'),
        ),
        migrations.RunPython(digest, migrations.RunPython.noop),
    ]
