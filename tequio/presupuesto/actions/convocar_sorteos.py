"""The public is invited to the draws of a district (format CI-001)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from tequio.bitacora.actions.asentar import asentar
from tequio.documentos.actions.emitir import emitir
from tequio.documentos.models import Documento
from tequio.documentos.plantillas import RELACION
from tequio.lib.actors import Actor
from tequio.lib.folio import Serie
from tequio.lib.plazos import in_words, local_day
from tequio.mecanismos.models import Edicion, Ejercicio
from tequio.mecanismos.queries import standings
from tequio.presupuesto import papeles
from tequio.presupuesto.errors import FaltaDatoError, YaSorteadaError
from tequio.presupuesto.models import CalendarioSorteos, Invitacion, Proyecto, Sorteo, VersionPresupuesto
from tequio.presupuesto.queries.calendario import reglas_de
from tequio.territorio.models import Alcaldia, Distrito

from ._avanzar import require_stage

MOST_MINUTES = 240


@dataclass(frozen=True, slots=True)
class Turno:
    """What is drawn in one turn: a UT in a fiscal year."""

    ejercicio: Ejercicio
    unidad: str


@transaction.atomic
def convocar_sorteos(
    edicion: Edicion,
    distrito: Distrito,
    turnos: Sequence[Turno],
    *,
    desde: datetime,
    minutos: int,
    lugar: str,
    by: Actor,
    now: datetime,
) -> CalendarioSorteos:
    """The first turn begins at ``desde`` and each of the others ``minutos`` after the one before, all on one day. An
    invitation of the same UT and year that was in force is replaced.

    Raises EtapaCerradaError, FaltaDatoError, YaSorteadaError.
    """
    Distrito.objects.select_for_update().get(pk=distrito.pk)
    require_stage("convocar_sorteos", edicion, distrito.pk, now)
    moments = [desde + timedelta(minutes=minutos * place) for place in range(len(turnos))]
    _check_moments(edicion, distrito, moments, minutos, now)
    names = _names(distrito, turnos)
    place = " ".join(lugar.split()) or distrito.domicilio
    if not place:
        raise FaltaDatoError(_("Escribe en qué lugar se hacen los sorteos."))
    calls = [
        Invitacion(ejercicio=each.ejercicio, unidad=each.unidad, unidad_nombre=names[each], cita_at=moment)
        for each, moment in zip(turnos, moments, strict=True)
    ]
    calendario = CalendarioSorteos(edicion=edicion, distrito=distrito, lugar=place, convocado_at=now)
    calendario.documento = _paper(calendario, calls, by, now)
    calendario.save(force_insert=True)
    for each in calls:
        before = Invitacion.objects.vigentes().filter(ejercicio=each.ejercicio, unidad=each.unidad)
        before.update(sustituida_at=now)
        each.calendario = calendario
        each.save(force_insert=True)
    asentar(
        "presupuesto.convocar_sorteos", sobre=calendario, by=by, now=now,
        despues={
            "citas": {f"{each.ejercicio}/{each.unidad}": each.cita_at.isoformat() for each in calls}, "lugar": place,
            "documento": calendario.documento.for_logbook(),
        },
        territorio=f"DD-{distrito.pk:02}", publico=True,
    )  # fmt: skip
    VersionPresupuesto.up()
    return calendario


def _check_moments(
    edicion: Edicion, distrito: Distrito, moments: Sequence[datetime], minutos: int, now: datetime
) -> None:
    if not moments:
        raise FaltaDatoError(_("Elige al menos una unidad."))
    if not 1 <= minutos <= MOST_MINUTES:
        raise FaltaDatoError(_("Entre un sorteo y otro puede haber de 1 a 240 minutos."))
    if moments[0] <= now:
        raise FaltaDatoError(_("Elige un momento que todavía no llega."))
    if local_day(moments[0]) != local_day(moments[-1]):
        raise FaltaDatoError(
            _("El último sorteo quedaría para el %(dia)s. Elige menos unidades, o empieza más temprano.")
            % {"dia": in_words(moments[-1])}
        )
    stage = standings(edicion, now, distrito=distrito.pk).get("sorteo")
    early = stage and stage.desde and moments[0] < stage.desde
    late = stage and stage.hasta and moments[-1] > stage.hasta
    if early or late:
        raise FaltaDatoError(_("Esa fecha está fuera de los días de sorteo que dice el calendario."))


def _names(distrito: Distrito, turnos: Sequence[Turno]) -> dict[Turno, str]:
    """Of UTs of this district with viable projects and no draw in force. Two queries."""
    if len({*turnos}) < len(turnos):
        raise FaltaDatoError(_("Una unidad está dos veces en la lista."))
    units = [each.unidad for each in turnos]
    live = Sorteo.objects.filter(unidad__in=units, tipo=Sorteo.Tipo.SORTEO, estado=Sorteo.Estado.VIGENTE)
    drawn = {*live.values_list("ejercicio", "unidad")}
    if any((each.ejercicio.pk, each.unidad) in drawn for each in turnos):
        raise YaSorteadaError
    rows = Proyecto.objects.filter(unidad__in=units, distrito=distrito, estado=Proyecto.Estado.VIABLE).order_by("pk")
    known = {(year, unit): name for year, unit, name in rows.values_list("ejercicio", "unidad", "unidad_nombre")}
    missing = [each.unidad for each in turnos if (each.ejercicio.pk, each.unidad) not in known]
    if missing:
        raise FaltaDatoError(_("No hay proyectos viables por sortear en %(claves)s.") % {"claves": ", ".join(missing)})
    return {each: known[each.ejercicio.pk, each.unidad] for each in turnos}


def _paper(calendario: CalendarioSorteos, calls: Sequence[Invitacion], by: Actor, now: datetime) -> Documento:
    edicion, number = calendario.edicion, calendario.distrito_id
    names = dict(Alcaldia.objects.order_by("pk").values_list("pk", "nombre"))
    return emitir(
        RELACION,
        titulo=f"Calendario-Invitación a los sorteos de la Dirección Distrital {number:02}",
        datos=papeles.calendario_de(calls, names)
        | {"entrada": f"Lugar: {calendario.lugar}.", "firmas": papeles.firmas(number)},
        publica="integra",
        membrete=papeles.membrete(edicion, reglas_de(edicion), distrito=number, formato="CI-001"),
        serie=Serie(f"IECM-DD{number:02}-CI", now.year),
        by=by,
        now=now,
    )
