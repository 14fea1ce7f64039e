"""A kind of seat in the órgano dictaminador of an edition is added, or its number of places changes."""

from datetime import datetime

from django.db import transaction
from django.db.models import Count
from django.utils.translation import gettext as _

from tequio.bitacora.actions.asentar import asentar
from tequio.lib.actors import Actor
from tequio.mecanismos.models import Edicion
from tequio.presupuesto.errors import FaltaDatoError
from tequio.presupuesto.models import AsientoODA
from tequio.presupuesto.queries.reglas import edicion_empezo

from .sustento import Sustento, check


@transaction.atomic
def fijar_asiento(
    edicion: Edicion,
    asiento: AsientoODA | None,
    sustento: Sustento,
    *,
    cargo: str,
    cuantas: int,
    con_voto: bool,
    by: Actor,
    now: datetime,
) -> AsientoODA:
    """``asiento``: None for a new one. Where somebody sits or sat, its name and its vote stay, since sessions that were
    held counted with them, and there are not fewer places than people now. Raises FaltaDatoError.
    """
    edicion = Edicion.objects.select_for_update().get(pk=edicion.pk)
    sustento.check(empezo=edicion_empezo(edicion, now))
    row = AsientoODA.objects.get(pk=asiento.pk, edicion=edicion) if asiento else _new(edicion)
    before = {"cargo": row.cargo, "cuantas": row.cuantas, "con_voto": row.con_voto} if asiento else None
    if asiento:
        _keep_what_was_held(row, cargo, cuantas, con_voto=con_voto)
    row.cargo, row.cuantas, row.con_voto = " ".join(cargo.split()), cuantas, con_voto
    row.fuente, row.certeza = sustento.fuente.strip(), sustento.certeza
    check(row)
    row.save()
    asentar(
        "presupuesto.fijar_asiento", sobre=row, by=by, now=now, antes=before,
        despues={"cargo": row.cargo, "cuantas": cuantas, "con_voto": con_voto, **sustento.facts()},
        motivo=sustento.motivo, publico=True,
    )  # fmt: skip
    return row


def _new(edicion: Edicion) -> AsientoODA:
    last = edicion.asientos_oda.order_by("-orden").first()
    return AsientoODA(edicion=edicion, orden=last.orden + 1 if last else 1)


def _keep_what_was_held(row: AsientoODA, cargo: str, cuantas: int, *, con_voto: bool) -> None:
    if row.integrantes.exists() and (row.cargo != cargo.strip() or row.con_voto != con_voto):
        raise FaltaDatoError(
            _("Ya hay quien ocupa o ocupó ese asiento: su nombre y su voto no cambian. Agrega otro asiento.")
        )
    seated = row.integrantes.filter(activo=True).order_by().values("alcaldia").annotate(many=Count("pk"))
    most = max((each["many"] for each in seated), default=0)
    if cuantas < most:
        raise FaltaDatoError(_("En una alcaldía ese asiento tiene %(total)s integrantes.") % {"total": most})
