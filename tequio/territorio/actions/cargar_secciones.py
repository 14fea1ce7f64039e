"""Say which electoral sections lie in each UT of a frame."""

from datetime import datetime

from django.db import transaction

from tequio.bitacora.actions.asentar import asentar
from tequio.lib.actors import Actor
from tequio.territorio.importers.secciones import SeccionesLeidas
from tequio.territorio.models import Marco, SeccionUnidad
from tequio.territorio.planner import count_rows

from .subir_version import subir_version


@transaction.atomic
def cargar_secciones(leidas: SeccionesLeidas, marco: Marco, *, by: Actor, now: datetime) -> None:
    """Replace the sections of the frame; says in the report what changed.

    Sections are drawn anew between elections while the frame stays, so a published frame takes them too: its
    version goes up. The same sections again change nothing.
    """
    stored = SeccionUnidad.objects.filter(unidad__marco=marco)
    rows = stored.values_list("unidad__clave", "seccion", "relacion")
    known = {(clave, seccion): relacion for clave, seccion, relacion in rows}
    if known == leidas.relaciones:
        leidas.report.note(f"«{marco.clave}» ya tenía estas mismas secciones: no cambió nada.")
        return
    unidades = dict(marco.unidades.values_list("clave", "pk"))
    stored.delete()
    SeccionUnidad.objects.bulk_create(
        SeccionUnidad(unidad_id=unidades[clave], seccion=seccion, relacion=relacion, fuente=leidas.report.name)
        for (clave, seccion), relacion in leidas.relaciones.items()
    )
    count_rows(SeccionUnidad)
    subir_version(marco)
    asentar(
        "territorio.cargar_secciones",
        sobre=marco,
        by=by,
        now=now,
        antes={"secciones": len(known)},
        despues={"secciones": len(leidas.relaciones), **leidas.report.file()},
        publico=True,
    )
    leidas.report.note(
        f"Secciones en las unidades de «{marco.clave}»: {len(leidas.relaciones):,}; antes: {len(known):,}."
    )
