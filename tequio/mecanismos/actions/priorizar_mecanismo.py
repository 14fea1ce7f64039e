"""Choose which mechanisms a ground shows first."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from tequio.bitacora.actions.asentar import asentar
from tequio.bitacora.referencia import Referencia
from tequio.lib.actors import Actor
from tequio.lib.plazos import local_day
from tequio.mecanismos.models import CIUDAD, LUGARES, Mecanismo, Prioridad, Version
from tequio.territorio.models import Alcaldia, UnidadTerritorial

from .errores import CalendarioError


@transaction.atomic
def priorizar_mecanismo(
    claves: Sequence[str], *, ambito: str = CIUDAD, motivo: str, by: Actor, now: datetime
) -> list[Prioridad]:
    """Central puts these mechanisms first, in this order; those of before leave. Empty: the ground has none of its own.

    ``ambito``: ``ciudad``, the key of an alcaldía or of a UT. Raises CalendarioError for more than four, one twice,
    one that is not in force, or a ground that does not exist.
    """
    if len(claves) > LUGARES or len(set(claves)) < len(claves):
        raise CalendarioError(_("Elige hasta %(lugares)s mecanismos distintos.") % {"lugares": LUGARES})
    ground = _ground(ambito)
    known = set(Mecanismo.objects.vigentes(local_day(now)).filter(clave__in=claves).values_list("clave", flat=True))
    if missing := set(claves) - known:
        raise CalendarioError(
            _("No están vigentes en el catálogo: %(claves)s.") % {"claves": ", ".join(sorted(missing))}
        )
    before = list(Prioridad.objects.for_ambitos(ambito).values_list("mecanismo_id", flat=True))
    Prioridad.objects.for_ambitos(ambito).delete()
    rows = [Prioridad(ambito=ambito, lugar=lugar, mecanismo_id=clave) for lugar, clave in enumerate(claves, start=1)]
    Prioridad.objects.bulk_create(rows)
    asentar(
        "mecanismos.priorizar_mecanismo",
        sobre=Referencia("mecanismos.prioridad", ambito, f"Mecanismos prioritarios: {ambito}"),
        by=by,
        now=now,
        antes={"mecanismos": before},
        despues={"mecanismos": list(claves)},
        motivo=motivo,
        territorio=ground,
        publico=True,
    )
    Version.up()
    return rows


def _ground(ambito: str) -> str:
    """How the logbook calls it: nothing for the city, the slug of an alcaldía, the key of a UT."""
    if ambito == CIUDAD:
        return ""
    if alcaldia := Alcaldia.objects.filter(clave=ambito).first():
        return alcaldia.slug
    if UnidadTerritorial.objects.filter(clave=ambito).exists():
        return ambito
    raise CalendarioError(_("No hay alcaldía ni unidad territorial con la clave «%(clave)s».") % {"clave": ambito})
