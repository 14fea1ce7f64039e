"""Grant a charge: from its first day on, the person may do what it allows."""

from datetime import date, datetime

from django.db import transaction

from tequio.bitacora.actions.asentar import asentar
from tequio.cuentas import notices
from tequio.cuentas.models import Encargo, Persona
from tequio.cuentas.queries import distritos_de
from tequio.cuentas.roles import Rol
from tequio.lib.actors import Actor

from .avisar import avisar
from .errores import EncargoTraslapadoError, PropioEncargoError, UnidadDesconocidaError


@transaction.atomic
def otorgar_encargo(
    persona: Persona,
    rol: Rol,
    *,
    desde: date,
    documento: str,
    by: Actor,
    now: datetime,
    hasta: date | None = None,
    distrito: int | None = None,
    alcaldia: str | None = None,
    unidad: str = "",
    motivo: str = "",
) -> Encargo:
    """Grant ``rol`` over the territory that it asks for: a district's number, an alcaldía's or a UT's key, or none.

    ``desde`` and ``hasta`` are both included. Raises PropioEncargoError, EncargoTraslapadoError or
    UnidadDesconocidaError; a territory that does not fit the role is refused by the database (IntegrityError).
    """
    if by.id == f"persona:{persona.pk}":
        raise PropioEncargoError
    if unidad and unidad not in distritos_de([unidad], desde):
        raise UnidadDesconocidaError(unidad)
    Persona.objects.select_for_update().get(pk=persona.pk)  # two grants to one person queue up
    encargo = Encargo(
        persona=persona,
        rol=rol,
        distrito_id=distrito,
        alcaldia_id=alcaldia,
        unidad=unidad,
        desde=desde,
        hasta=hasta,
        documento=documento,
        motivo=motivo,
        otorgado_at=now,
        otorgado_by=by.id,
    )
    if _overlaps(encargo):
        raise EncargoTraslapadoError
    encargo.save(force_insert=True)
    asentar(
        "cuentas.otorgar_encargo",
        sobre=encargo,
        by=by,
        now=now,
        despues=encargo.asentado(),
        motivo=motivo,
        territorio=encargo.clave_del_territorio(),
    )
    avisar(encargo, "otorgar", notices.otorgado(encargo), now=now)
    return encargo


def _overlaps(encargo: Encargo) -> bool:
    same = Encargo.objects.filter(
        persona=encargo.persona,
        rol=encargo.rol,
        distrito=encargo.distrito_id,
        alcaldia=encargo.alcaldia_id,
        unidad=encargo.unidad,
        retirado_at__isnull=True,
    )
    last = encargo.hasta or date.max
    return any(each.desde <= last and encargo.desde <= (each.hasta or date.max) for each in same)
