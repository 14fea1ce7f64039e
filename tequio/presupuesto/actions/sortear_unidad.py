"""The public act of the draw."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.db.models import OuterRef, Subquery

from tequio.bitacora.actions.asentar import asentar
from tequio.documentos.actions.emitir import emitir
from tequio.documentos.models import Documento
from tequio.documentos.plantillas import RELACION
from tequio.lib.actors import Actor
from tequio.lib.folio import Serie
from tequio.lib.plazos import in_words
from tequio.lib.sorteo import sortear
from tequio.lib.workflow import ActNotOpenError
from tequio.presupuesto import papeles
from tequio.presupuesto.errors import AntesDeSuCitaError, ListaCambiadaError
from tequio.presupuesto.models import Invitacion, NumeroSorteado, Proyecto, Sorteo
from tequio.presupuesto.queries.calendario import reglas_de

from ._avanzar import avanzar_juntos, require_stage
from .comprometer_sorteo import viables


@transaction.atomic
def sortear_unidad(sorteo: Sorteo, *, azar: str, by: Actor, now: datetime) -> Sorteo:
    """``azar``: the public chance as it was read out in the act; with it and the secret, which is now shown, the order
    follows. Each project gets its number, and the constancia says all that is needed to compute it again.

    Raises ActNotOpenError, EtapaCerradaError, AntesDeSuCitaError, ListaCambiadaError, SorteoError.
    """
    sorteo = Sorteo.objects.select_for_update(of=("self",)).select_related("ejercicio__edicion").get(pk=sorteo.pk)
    if sorteo.estado != Sorteo.Estado.COMPROMETIDO:
        raise ActNotOpenError(f"{sorteo}: {sorteo.estado}")
    edicion = sorteo.ejercicio.edicion
    require_stage("sortear_unidad", edicion, sorteo.distrito_id, now)
    _require_call(sorteo, now)
    rows = viables(sorteo.ejercicio, sorteo.unidad).select_for_update(of=("self",))
    projects = {str(each.folio): each for each in rows}
    if list(projects) != sorteo.folios:
        raise ListaCambiadaError
    drawn = sortear(
        sorteo.unidad, sorteo.ejercicio.ejercicio, sorteo.folios, sorteo.secreto, azar=azar, primero=sorteo.primero
    )
    sorteo.estado, sorteo.sorteado_at = Sorteo.Estado.VIGENTE, now
    sorteo.azar, sorteo.revelado = drawn.azar, sorteo.secreto
    sorteo.constancia = _paper(sorteo, drawn.numeros, projects, by, now)
    sorteo.save(update_fields=["estado", "sorteado_at", "azar", "revelado", "constancia"])
    asentar(
        "presupuesto.sortear_unidad", sobre=sorteo, by=by, now=now,
        despues={
            "azar": sorteo.azar, "compromiso": sorteo.compromiso, "numeros": dict(drawn.numeros),
            "secreto": sorteo.revelado, "documento": sorteo.constancia.for_logbook(),
        },
        territorio=sorteo.unidad, publico=True,
    )  # fmt: skip
    for folio, number in drawn.numeros.items():
        projects[folio].numero = number
    NumeroSorteado.objects.bulk_create(
        NumeroSorteado(sorteo=sorteo, proyecto=projects[folio], numero=number)
        for folio, number in drawn.numeros.items()
    )
    own = sorteo.numeros.filter(proyecto=OuterRef("pk")).order_by().values("numero")
    avanzar_juntos(
        "sortear_unidad", list(projects.values()), numero=Subquery(own), documento=sorteo.constancia, by=by, now=now
    )
    return sorteo


def _require_call(sorteo: Sorteo, now: datetime) -> None:
    """Where the public was invited, nobody draws before they can be there; where nobody was, the stage alone holds."""
    call = Invitacion.objects.vigentes().filter(ejercicio=sorteo.ejercicio, unidad=sorteo.unidad).first()
    if call and now < call.cita_at:
        raise AntesDeSuCitaError(in_words(call.cita_at))


def _paper(
    sorteo: Sorteo, numbers: Mapping[str, int], projects: dict[str, Proyecto], by: Actor, now: datetime
) -> Documento:
    edicion = sorteo.ejercicio.edicion
    listed = sorted(numbers.items(), key=lambda each: each[1])
    return emitir(
        RELACION,
        titulo=f"Constancia del sorteo de {sorteo.unidad_nombre} ({sorteo.unidad}), ejercicio {sorteo.ejercicio}",
        datos={
            "entrada": f"Compromiso: {sorteo.compromiso}. Secreto: {sorteo.revelado}. Azar: {sorteo.azar}.",
            "columnas": ["Identificador numérico", "Folio", "Nombre del proyecto"],
            "filas": [[str(number), folio, projects[folio].nombre] for folio, number in listed],
            "firmas": papeles.firmas(sorteo.distrito_id),
        },
        publica="integra",
        membrete=papeles.membrete(edicion, reglas_de(edicion), distrito=sorteo.distrito_id),
        serie=Serie(f"IECM-DD{sorteo.distrito_id:02}-SORTEO", sorteo.ejercicio.ejercicio),
        by=by,
        now=now,
    )
