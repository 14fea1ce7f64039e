"""Put the catalogue of mechanisms and the known editions in place from their seed files."""

from datetime import datetime

from django.db import transaction

from tequio.bitacora.actions.asentar import asentar
from tequio.bitacora.referencia import Referencia
from tequio.lib.actors import Actor
from tequio.mecanismos.models import (
    Ampliacion,
    Dato,
    Edicion,
    Ejercicio,
    Etapa,
    Mecanismo,
    Prioridad,
    TipoEtapa,
    Version,
)
from tequio.mecanismos.seeds import EdicionLeida, EtapaLeida, MecanismoLeido, Seeds

PRESUPUESTO = "B6"
CATALOGO = Referencia("mecanismos", "", "Catálogo de mecanismos y ediciones")


@transaction.atomic
def sembrar_mecanismos(*, by: Actor, now: datetime, seeds: Seeds | None = None) -> None:
    """Mechanisms, kinds of stage, priorities and editions. Running it again adds what is missing and changes nothing
    else: what people have edited stays as they left it.

    Raises SeedError when a file cannot be understood.
    """
    before = _counts()
    _sow(seeds or Seeds(), by.label, now)
    if (after := _counts()) != before:
        asentar(
            "mecanismos.sembrar_mecanismos",
            sobre=CATALOGO,
            by=by,
            now=now,
            antes=before,
            despues=after,
            publico=True,
        )
        Version.up()


def _counts() -> dict[str, int]:
    return {model._meta.model_name or "": model.objects.count() for model in (Mecanismo, TipoEtapa, Edicion)}


def _sow(seeds: Seeds, by: str, now: datetime) -> None:
    new = [_mecanismo(read, by, now) for read in seeds.mecanismos()]
    for row in seeds.tipos_etapa():
        TipoEtapa.objects.get_or_create(clave=row["clave"], defaults=row)
    if all(new):
        Prioridad.objects.bulk_create(Prioridad(**row) for row in seeds.prioridades())
    for read in seeds.ediciones():
        _edicion(read, by, now)


def _mecanismo(read: MecanismoLeido, by: str, now: datetime) -> bool:
    facts = {**read.facts, "actualizado_at": now, "actualizado_by": by}
    mecanismo, created = Mecanismo.objects.get_or_create(clave=facts.pop("clave"), defaults=facts)
    if created:
        Dato.objects.bulk_create(Dato(mecanismo=mecanismo, **dato) for dato in read.datos)
    return created


def _edicion(read: EdicionLeida, by: str, now: datetime) -> None:
    """The seeded editions are past or current, so they are published from the start."""
    facts = {**read.facts, "mecanismo_id": PRESUPUESTO, "publicada_at": now, "publicada_by": by}
    clave = facts.pop("clave")
    edicion, created = Edicion.objects.get_or_create(
        clave=clave, defaults={**facts, "estado": Edicion.Estado.PUBLICADA}
    )
    if created:
        Ejercicio.objects.bulk_create(Ejercicio(edicion=edicion, **row) for row in read.ejercicios)
        for etapa in read.etapas:
            _etapa(edicion, etapa, by, now)


def _etapa(edicion: Edicion, read: EtapaLeida, by: str, now: datetime) -> None:
    etapa = Etapa.objects.create(edicion=edicion, tipo_id=read.tipo, **read.facts)
    before = etapa.fin_original
    for fin, motivo in read.ampliaciones:
        ends = {"desde": before, "fin_anterior": before, "fin_nuevo": fin}
        Ampliacion.objects.create(etapa=etapa, motivo=motivo, registrada_at=now, registrada_by=by, **ends)
        before = fin
