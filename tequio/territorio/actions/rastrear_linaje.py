"""Trace what became of each UT between a frame and its neighbours in time."""

from collections import Counter
from itertools import pairwise

import shapely
from django.db import transaction

from tequio.lib.sources import Report
from tequio.territorio.lineage import Place, trace
from tequio.territorio.models import Alias, Linaje, Marco
from tequio.territorio.planner import count_rows

from .subir_version import subir_version


@transaction.atomic
def rastrear_linaje(marco: Marco, report: Report) -> None:
    """Against the frame that precedes it by date and the one that follows, published or not.

    Any other pair of neighbours without threads is traced too: they became neighbours when this frame moved. What
    is derived is written again whole. A later frame answers something else from now on, so its version goes up,
    even when it is published: none of its own facts changed.
    """
    for before, after in pairwise(Marco.objects.filter(ficticio=marco.ficticio).order_by("vigente_desde")):
        threads = Linaje.objects.filter(marco_anterior=before, marco=after)
        if marco in (before, after) or not threads.exists():
            _write(before, after, report)
            if after != marco:
                subir_version(after)


def _write(before: Marco, after: Marco, report: Report) -> None:
    old, new = _places(before), _places(after)
    threads = trace([place for place, _ in old.values()], [place for place, _ in new.values()])
    Linaje.objects.filter(marco=after).delete()
    Linaje.objects.bulk_create(
        Linaje(
            marco_anterior=before,
            marco=after,
            anterior_id=old[thread.anterior][1] if thread.anterior else None,
            unidad_id=new[thread.unidad][1] if thread.unidad else None,
            relacion=thread.relacion.value,
            cambio_nombre=thread.cambio_nombre,
            parte_anterior=thread.parte_anterior,
            parte_nueva=thread.parte_nueva,
        )
        for thread in threads
    )
    count_rows(Linaje)
    _keep_former_names(before, after)
    counts = Counter(Linaje.Relacion(thread.relacion).label for thread in threads)
    told = ", ".join(f"{label}: {count:,}" for label, count in counts.most_common())
    report.note(f"Linaje de «{before.clave}» a «{after.clave}»: {told}.")


def _keep_former_names(before: Marco, after: Marco) -> None:
    """Whoever writes the name that a UT had before still finds it."""
    Alias.objects.filter(unidad__marco=after, clase=Alias.Clase.ANTERIOR).delete()
    renamed = Linaje.objects.filter(marco_anterior=before, marco=after, cambio_nombre=True, unidad__isnull=False)
    Alias.objects.bulk_create(
        (
            Alias(unidad_id=unidad, texto=name, clase=Alias.Clase.ANTERIOR, fuente=before.nombre)
            for unidad, name in renamed.order_by("pk").values_list("unidad_id", "anterior__nombre_legible")
        ),
        ignore_conflicts=True,  # another source may already give the same name
    )


def _places(marco: Marco) -> dict[str, tuple[Place, int]]:
    rows = marco.unidades.values_list("pk", "clave", "nombre", "geometria__wkb")
    return {
        clave: (Place(clave, nombre, None if wkb is None else shapely.from_wkb(bytes(wkb))), pk)
        for pk, clave, nombre, wkb in rows
    }
