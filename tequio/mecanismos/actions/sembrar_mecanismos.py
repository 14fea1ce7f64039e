"""Put the catalogue of mechanisms and the known editions in place from their seed files."""

from datetime import datetime

from django.db import transaction

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

BY = "semilla"
PRESUPUESTO = "B6"


@transaction.atomic
def sembrar_mecanismos(*, now: datetime, seeds: Seeds | None = None) -> None:
    """Mechanisms, kinds of stage, priorities and editions. Running it again adds what is missing and changes nothing
    else: what people have edited stays as they left it. Not an act of anybody, so it leaves no entry in the logbook.

    Raises SeedError when a file cannot be understood.
    """
    seeds = seeds or Seeds()
    new = [_mecanismo(read, now) for read in seeds.mecanismos()]
    new += [TipoEtapa.objects.get_or_create(clave=row["clave"], defaults=row)[1] for row in seeds.tipos_etapa()]
    new += [_edicion(read, now) for read in seeds.ediciones()]
    if any(new):
        _priorities(seeds)
        Version.up()


def _mecanismo(read: MecanismoLeido, now: datetime) -> bool:
    facts = {**read.facts, "actualizado_at": now, "actualizado_by": BY}
    mecanismo, created = Mecanismo.objects.get_or_create(clave=facts.pop("clave"), defaults=facts)
    if created:
        Dato.objects.bulk_create(Dato(mecanismo=mecanismo, **dato) for dato in read.datos)
    return created


def _priorities(seeds: Seeds) -> None:
    """Only of a ground that has none: an empty place may be somebody's choice."""
    settled = set(Prioridad.objects.values_list("ambito", flat=True))
    rows = [row for row in seeds.prioridades() if row["ambito"] not in settled]
    Prioridad.objects.bulk_create(Prioridad(**row) for row in rows)


def _edicion(read: EdicionLeida, now: datetime) -> bool:
    """The seeded editions are past or current, so they are published from the start."""
    facts = {**read.facts, "mecanismo_id": PRESUPUESTO, "publicada_at": now, "publicada_by": BY}
    clave = facts.pop("clave")
    edicion, created = Edicion.objects.get_or_create(
        clave=clave, defaults={**facts, "estado": Edicion.Estado.PUBLICADA}
    )
    if created:
        Ejercicio.objects.bulk_create(Ejercicio(edicion=edicion, **row) for row in read.ejercicios)
        for etapa in read.etapas:
            _etapa(edicion, etapa, now)
    return created


def _etapa(edicion: Edicion, read: EtapaLeida, now: datetime) -> None:
    etapa = Etapa.objects.create(edicion=edicion, tipo_id=read.tipo, **read.facts)
    before = etapa.fin_original
    for fin, motivo in read.ampliaciones:
        ends = {"desde": before, "fin_anterior": before, "fin_nuevo": fin}
        Ampliacion.objects.create(etapa=etapa, motivo=motivo, registrada_at=now, registrada_by=BY, **ends)
        before = fin
