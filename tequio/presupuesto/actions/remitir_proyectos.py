"""A batch of registered projects is sent to an alcaldía."""

from collections.abc import Sequence
from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from tequio.bitacora.actions.asentar import asentar
from tequio.documentos.actions.emitir import emitir
from tequio.documentos.plantillas import RELACION
from tequio.lib.actors import Actor
from tequio.lib.folio import Serie
from tequio.lib.plazos import vencimiento
from tequio.mecanismos.models import Edicion
from tequio.mecanismos.queries import inhabiles
from tequio.presupuesto import papeles
from tequio.presupuesto.errors import FaltaDatoError
from tequio.presupuesto.models import Proyecto, Remision
from tequio.presupuesto.queries.calendario import reglas_de
from tequio.territorio.models import Alcaldia

from ._avanzar import avanzar, require_stage


@transaction.atomic
def remitir_proyectos(
    edicion: Edicion, alcaldia: Alcaldia, proyectos: Sequence[Proyecto], *, oficio: str, by: Actor, now: datetime
) -> Remision:
    """With its oficio and its list; from now on the working days of the alcaldía run.

    Raises EtapaCerradaError, FaltaDatoError (no project, or one of another alcaldía or edition; an oficio that
    was used already), ActNotOpenError.
    """
    require_stage("remitir_proyectos", edicion, None, now)
    rows = list(
        Proyecto.objects.select_for_update(of=("self",))
        .filter(pk__in=[each.pk for each in proyectos])
        .select_related("edicion", "ejercicio")
        .order_by("unidad", "folio")
    )
    _check(edicion, alcaldia, rows, oficio)
    reglas = reglas_de(edicion)
    until = vencimiento(now, reglas.plazo_dictamen, inhabiles())
    lista = emitir(
        RELACION,
        titulo=f"Proyectos que se remiten a {alcaldia.nombre}",
        datos=papeles.lista_de(rows) | {"entrada": f"Oficio {oficio.strip()}. {len(rows)} proyectos."},
        publica="integra",
        membrete=papeles.membrete(edicion, reglas),
        serie=Serie("IECM-PP-REM", now.year),
        by=by,
        now=now,
    )
    remision = _numbered(
        Remision(
            edicion=edicion,
            alcaldia=alcaldia,
            oficio=oficio.strip(),
            remitida_at=now,
            dias=reglas.dias_dictamen,
            vence_at=until,
            lista=lista,
        )
    )
    remision.proyectos.set(rows)
    asentar(
        "presupuesto.remitir_proyectos", sobre=remision, by=by, now=now,
        despues={"proyectos": len(rows), "documento": lista.for_logbook()}, territorio=alcaldia.slug, publico=True,
    )  # fmt: skip
    for each in rows:
        avanzar("remitir_proyectos", each, vence_at=until, nota=oficio.strip(), documento=lista, by=by, now=now)
    return remision


def _numbered(remision: Remision) -> Remision:
    """Its oficio is of no other batch, also of one that is being sent at this moment."""
    try:
        with transaction.atomic():
            remision.save(force_insert=True)
    except IntegrityError:
        raise FaltaDatoError(
            _("Ya se remitieron proyectos con el oficio %(oficio)s. Escribe el de esta remisión.")
            % {"oficio": remision.oficio}
        ) from None
    return remision


def _check(edicion: Edicion, alcaldia: Alcaldia, rows: Sequence[Proyecto], oficio: str) -> None:
    if not oficio.strip():
        raise FaltaDatoError(_("Escribe el número del oficio."))
    if not rows:
        raise FaltaDatoError(_("Elige al menos un proyecto."))
    if any(each.alcaldia_id != alcaldia.pk or each.edicion_id != edicion.pk for each in rows):
        raise FaltaDatoError(_("Todos los proyectos de un oficio son de la misma alcaldía y de la misma edición."))
