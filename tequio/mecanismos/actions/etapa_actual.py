"""What the acts on a stage share: taking it as it stands at that moment, and moving its end."""

from datetime import datetime

from django.utils.translation import gettext as _

from tequio.bitacora.actions.asentar import asentar
from tequio.lib.actors import Actor
from tequio.lib.workflow import ActNotOpenError
from tequio.mecanismos import states
from tequio.mecanismos.calendar import Standing, standing
from tequio.mecanismos.models import Ampliacion, Etapa, Version
from tequio.mecanismos.queries.dates import stage_dates

from .errores import CalendarioError, EtapaNoEstaError


def take(etapa: Etapa, act: str, now: datetime) -> tuple[Etapa, Standing]:
    """The stage, locked until the transaction ends; raises EtapaNoEstaError when the act does not start from where
    it stands (``states.ETAPA``)."""
    etapa = Etapa.objects.select_for_update(of=("self",)).select_related("tipo", "edicion").get(pk=etapa.pk)
    found = standing(stage_dates(etapa), now)
    try:
        states.ETAPA.target_of(act, found.situacion)
    except ActNotOpenError:
        needed = _(" o ").join(sorted(states.Situacion(state).label for state in states.ETAPA.acts[act].sources))
        raise EtapaNoEstaError(etapa, found.situacion.label, needed) from None
    return etapa, found


def known(end: datetime | None) -> datetime:
    """The end of a stage that is open or closed; raises CalendarioError when only its beginning is known."""
    if end is None:
        raise CalendarioError(_("No se sabe cuándo terminaba esta etapa: prográmala primero."))
    return end


def move_end(moved: Ampliacion, act: str, *, by: Actor, now: datetime) -> Ampliacion:
    """Save an extension and give its stage the new end; raises CalendarioError when it gives no time or no reason."""
    if moved.fin_nuevo <= max(moved.desde, now):
        raise CalendarioError(_("La fecha nueva tiene que ser posterior a la que ya hay y a este momento."))
    if not (moved.acuerdo.strip() and moved.motivo.strip()):
        raise CalendarioError(_("Di con qué acuerdo y por qué: los dos se publican."))
    moved.registrada_at, moved.registrada_by = now, by.label
    moved.save()
    etapa = moved.etapa
    etapa.fin_vigente = moved.fin_nuevo
    etapa.save(update_fields=["fin_vigente"])
    asentar(
        f"mecanismos.{act}",
        sobre=etapa,
        by=by,
        now=now,
        antes={"fin_vigente": moved.fin_anterior},
        despues={"fin_vigente": moved.fin_nuevo, "acuerdo": moved.acuerdo},
        motivo=moved.motivo,
        publico=True,
    )
    Version.up()
    return moved
