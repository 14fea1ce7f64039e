"""A project that comes after the draw of its UT gets the number that follows the last one."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from tequio.bitacora.actions.asentar import asentar
from tequio.documentos.actions.emitir import emitir
from tequio.documentos.plantillas import CONSTANCIA
from tequio.lib.actors import Actor
from tequio.lib.folio import Serie
from tequio.lib.plazos import local_day
from tequio.presupuesto import papeles
from tequio.presupuesto.errors import FaltaDatoError, SinSorteoError
from tequio.presupuesto.models import NumeroSorteado, Proyecto, Sorteo
from tequio.presupuesto.queries.calendario import reglas_de

from ._avanzar import avanzar, locked, require_stage


@dataclass(frozen=True, slots=True, kw_only=True)
class Causa:
    """Why the project came late. A ruling says who ruled, in which file and when (domain §3.6)."""

    motivo: Sorteo.Motivo
    texto: str
    organo: str = ""
    expediente: str = ""
    resuelto_el: date | None = None


@transaction.atomic
def asignar_numero(proyecto: Proyecto, causa: Causa, *, by: Actor, now: datetime) -> Sorteo:
    """Direct assignment: only where the UT has a draw in force. Two at once take two numbers.

    Raises ActNotOpenError, EtapaCerradaError, SinSorteoError, FaltaDatoError.
    """
    proyecto = locked(proyecto)
    require_stage("asignar_numero", proyecto.edicion, proyecto.distrito_id, now)
    _check(causa, now)
    drawn = Sorteo.objects.select_for_update(of=("self",)).filter(
        ejercicio=proyecto.ejercicio, unidad=proyecto.unidad, tipo=Sorteo.Tipo.SORTEO, estado=Sorteo.Estado.VIGENTE
    )
    if drawn.first() is None:
        raise SinSorteoError
    number = _last(proyecto) + 1
    sorteo = Sorteo.objects.create(
        tipo=Sorteo.Tipo.DIRECTA, estado=Sorteo.Estado.VIGENTE, ejercicio=proyecto.ejercicio, unidad=proyecto.unidad,
        unidad_nombre=proyecto.unidad_nombre, distrito_id=proyecto.distrito_id, folios=[proyecto.folio],
        primero=number, sorteado_at=now, motivo=causa.motivo, organo=causa.organo.strip(),
        expediente=causa.expediente.strip(), resuelto_el=causa.resuelto_el, texto=causa.texto.strip(),
    )  # fmt: skip
    NumeroSorteado.objects.create(sorteo=sorteo, proyecto=proyecto, numero=number)
    _paper(sorteo, proyecto, causa, by, now)
    asentar(
        "presupuesto.asignar_numero", sobre=sorteo, by=by, now=now,
        despues={"folio": proyecto.folio, "numero": number, "motivo": sorteo.motivo, "expediente": sorteo.expediente},
        territorio=sorteo.unidad, publico=True,
    )  # fmt: skip
    avanzar("asignar_numero", proyecto, numero=number, documento=sorteo.constancia, by=by, now=now)
    return sorteo


def _last(proyecto: Proyecto) -> int:
    """The last number in force in the UT and year; the constraint of the database keeps two from sharing one."""
    given = Proyecto.objects.filter(ejercicio=proyecto.ejercicio, unidad=proyecto.unidad)
    return given.aggregate(last=Max("numero"))["last"] or 0


def _check(causa: Causa, now: datetime) -> None:
    if not causa.texto.strip():
        raise FaltaDatoError(_("Escribe el motivo de la asignación."))
    if causa.motivo != Sorteo.Motivo.SENTENCIA:
        return
    if not (causa.organo.strip() and causa.expediente.strip() and causa.resuelto_el):
        raise FaltaDatoError(_("Escribe qué tribunal resolvió, en qué expediente y en qué fecha."))
    if causa.resuelto_el > local_day(now):
        raise FaltaDatoError(_("La resolución no puede ser después de hoy."))


def _paper(sorteo: Sorteo, proyecto: Proyecto, causa: Causa, by: Actor, now: datetime) -> None:
    edicion = proyecto.edicion
    why = (
        f"en cumplimiento de la resolución de {sorteo.organo} en el expediente {sorteo.expediente}, "
        f"del {sorteo.resuelto_el:%d/%m/%Y}"
        if causa.motivo == Sorteo.Motivo.SENTENCIA
        else "por el nuevo dictamen que derivó de un escrito de aclaración"
    )
    sorteo.constancia = emitir(
        CONSTANCIA,
        titulo=f"Constancia de asignación directa del proyecto {proyecto.clave}",
        datos={
            "parrafos": [f"Se asigna al proyecto el identificador numérico {sorteo.primero}, {why}.", sorteo.texto],
            "ficha": papeles.ficha_de(proyecto),
            "firmas": papeles.firmas(sorteo.distrito_id),
        },
        publica="integra",
        membrete=papeles.membrete(edicion, reglas_de(edicion), distrito=sorteo.distrito_id),
        serie=Serie(f"IECM-DD{sorteo.distrito_id:02}-SORTEO", sorteo.ejercicio.ejercicio),
        by=by,
        now=now,
    )
    sorteo.save(update_fields=["constancia"])
