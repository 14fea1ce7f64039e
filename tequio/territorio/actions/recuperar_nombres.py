"""Give back to the names of older loads the letters that a newer file still has."""

from datetime import datetime

from django.db import transaction

from tequio.bitacora.actions.asentar import asentar
from tequio.lib.actors import Actor
from tequio.lib.sources import Report
from tequio.territorio.importers.nombres import Named, readable_names, recovered_name
from tequio.territorio.models import Marco, UnidadTerritorial

from .subir_version import subir_version


@transaction.atomic
def recuperar_nombres(marco: Marco, report: Report, *, by: Actor, now: datetime) -> None:
    """Mend by key, from this frame, the names of every other frame; one that is published never changes, only told."""
    vintage = dict(marco.unidades.values_list("clave", "nombre"))
    for other in Marco.objects.filter(ficticio=marco.ficticio).exclude(pk=marco.pk):
        unidades = list(other.unidades.select_related("tipo").order_by("clave"))
        before = {unidad.clave: unidad.nombre for unidad in unidades}
        mended = [unidad for unidad in unidades if _mend(unidad, vintage)]
        if mended and other.estado == Marco.Estado.PUBLICADO:
            report.note(
                f"Nombres de «{other.clave}» que perdieron letras y aquí están completos: {len(mended)}. Ese marco ya "
                "está publicado y no cambia."
            )
        elif mended:
            _store(other, unidades)
            asentar(
                "territorio.recuperar_nombres",
                sobre=other,
                by=by,
                now=now,
                antes={unidad.clave: before[unidad.clave] for unidad in mended},
                despues={unidad.clave: unidad.nombre for unidad in mended},
                publico=True,
            )
            told = ", ".join(f"{unidad.clave} {unidad.nombre}" for unidad in mended)
            report.note(f"Nombres de «{other.clave}» que recuperaron las letras perdidas ({len(mended)}): {told}.")


def nombres_por_marco(*, excepto: str, solo: str = "") -> list[dict[str, str]]:
    """Names by key of each loaded frame but one and but the fictitious ones; or of ``solo`` alone."""
    frames = Marco.objects.filter(ficticio=False).exclude(clave=excepto)
    if solo:
        frames = frames.filter(clave=solo)
    return [dict(marco.unidades.values_list("clave", "nombre")) for marco in frames]


def _mend(unidad: UnidadTerritorial, vintage: dict[str, str]) -> bool:
    whole = recovered_name(unidad.clave, unidad.nombre, [vintage])
    unidad.nombre = whole or unidad.nombre
    return whole is not None


def _store(marco: Marco, unidades: list[UnidadTerritorial]) -> None:
    legibles = readable_names(Named(u.clave, u.nombre, u.tipo.nombre) for u in unidades)
    for unidad in unidades:
        unidad.nombre_legible = legibles[unidad.clave]
    UnidadTerritorial.objects.bulk_update(unidades, ["nombre", "nombre_legible"], batch_size=500)
    subir_version(marco)
