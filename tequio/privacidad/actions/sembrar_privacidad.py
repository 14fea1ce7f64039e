"""Put the systems of personal data, their first notices, the purposes and the terms in place from their seed files."""

from datetime import datetime

from django.db import transaction

from tequio.bitacora.actions.asentar import asentar
from tequio.bitacora.referencia import Referencia
from tequio.lib.actors import Actor
from tequio.lib.plazos import local_day
from tequio.privacidad.models import Finalidad, PlazoArco, SistemaDatosPersonales
from tequio.privacidad.seeds import Seeds, SistemaLeido

from .publicar_aviso import publicar_aviso

CATALOGO = Referencia("privacidad", "", "Sistemas de datos personales y plazos ARCO")


@transaction.atomic
def sembrar_privacidad(*, by: Actor, now: datetime, seeds: Seeds | None = None) -> None:
    """Running it again adds what is missing and changes nothing else. Raises SeedError when a file cannot be read."""
    found = seeds or Seeds()
    before = _counts()
    for read in found.sistemas():
        _sistema(read, by, now)
    for row in found.plazos():
        PlazoArco.objects.get_or_create(clave=row["clave"], defaults=row)
    if (after := _counts()) != before:
        asentar(
            "privacidad.sembrar_privacidad", sobre=CATALOGO, by=by, now=now, antes=before, despues=after, publico=True
        )


def _counts() -> dict[str, int]:
    models = (SistemaDatosPersonales, Finalidad, PlazoArco)
    return {model._meta.model_name or "": model.objects.count() for model in models}


def _sistema(read: SistemaLeido, by: Actor, now: datetime) -> None:
    facts = {**read.facts, "actualizado_at": now, "actualizado_by": by.label}
    sistema, created = SistemaDatosPersonales.objects.get_or_create(slug=facts.pop("slug"), defaults=facts)
    if created:
        publicar_aviso(sistema, read.aviso, vigente_desde=local_day(now), by=by, now=now)
    for row in read.finalidades:
        Finalidad.objects.get_or_create(clave=row["clave"], defaults={**row, "sistema": sistema})
