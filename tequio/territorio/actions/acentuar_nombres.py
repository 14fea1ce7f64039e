"""Write readable names with the accents that the postal service writes them with."""

from collections import defaultdict
from datetime import datetime

from django.db import transaction

from tequio.bitacora.actions.asentar import asentar
from tequio.lib.actors import Actor
from tequio.lib.sources import Report
from tequio.lib.text import fold, with_accents
from tequio.territorio.models import Asentamiento, Marco, UnidadTerritorial

from .subir_version import subir_version


@transaction.atomic
def acentuar_nombres(report: Report, *marcos: Marco, by: Actor, now: datetime) -> None:
    """A UT whose name is, accents apart, that of a settlement of its alcaldía takes the settlement's accents.

    Only the readable name: the official one stays as the agreement writes it, so published frames take part too.
    Where settlements disagree, nothing is taken.
    """
    spellings = _spellings()
    for marco in marcos or Marco.objects.all():
        unidades = list(marco.unidades.order_by("clave"))
        before = {unidad.clave: unidad.nombre_legible for unidad in unidades}
        changed = [unidad for unidad in unidades if _accentuate(unidad, spellings)]
        if changed:
            UnidadTerritorial.objects.bulk_update(changed, ["nombre_legible"], batch_size=500)
            subir_version(marco)
            asentar(
                "territorio.acentuar_nombres",
                sobre=marco,
                by=by,
                now=now,
                antes={unidad.clave: before[unidad.clave] for unidad in changed},
                despues={unidad.clave: unidad.nombre_legible for unidad in changed},
                publico=True,
            )
            report.note(f"Nombres de «{marco.clave}» que tomaron los acentos del servicio postal: {len(changed)}.")


def _spellings() -> dict[tuple[str, str], set[str]]:
    """How the settlements of an alcaldía write each name, by alcaldía and folded name."""
    found = defaultdict(set)
    for alcaldia, nombre in Asentamiento.objects.values_list("alcaldia_id", "nombre"):
        found[alcaldia, fold(nombre)].add(nombre)
    return found


def _accentuate(unidad: UnidadTerritorial, spellings: dict[tuple[str, str], set[str]]) -> bool:
    written = spellings.get((unidad.alcaldia_id, fold(unidad.nombre_legible)), set())
    accented = {with_accents(unidad.nombre_legible, spelling) for spelling in written} - {None}
    if len(accented) != 1 or (name := accented.pop()) is None or name == unidad.nombre_legible:
        return False
    unidad.nombre_legible = name
    return True
