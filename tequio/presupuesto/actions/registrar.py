"""The district registers what is complete: from now on the project has a folio and everyone sees it."""

from datetime import datetime

from django.db import transaction

from tequio.documentos.actions.numerar import numerar
from tequio.lib.actors import Actor
from tequio.lib.folio import Serie
from tequio.lib.text import slugify
from tequio.mecanismos.models import Edicion
from tequio.presupuesto.errors import SinAutorizacionError
from tequio.presupuesto.models import Proponente, Proyecto
from tequio.presupuesto.queries.search import searchable

from ._avanzar import avanzar, locked, require_stage


@transaction.atomic
def registrar(proyecto: Proyecto, *, by: Actor, now: datetime) -> Proyecto:
    """Folio ``IECM-DD33-000012/2026``: consecutive per district and edition, without gaps.

    Raises ActNotOpenError, EtapaCerradaError, SinAutorizacionError.
    """
    proyecto = locked(proyecto)
    require_stage("registrar", proyecto.edicion, proyecto.distrito_id, now)
    return admit(proyecto, by=by, now=now)


def admit(proyecto: Proyecto, *, by: Actor, now: datetime) -> Proyecto:
    """Inside the transaction of the act."""
    if not Proponente.objects.get(proyecto=proyecto).autorizada:
        raise SinAutorizacionError
    folio = numerar(serie_of(proyecto.edicion, proyecto.distrito_id))
    proyecto.folio = folio
    return avanzar(
        "registrar", proyecto, folio=folio, slug=slugify(folio), busqueda=searchable(proyecto), registrado_at=now,
        by=by, now=now,
    )  # fmt: skip


def serie_of(edicion: Edicion, distrito: int) -> Serie:
    """The series of a district in an edition; it bears the first fiscal year that the edition decides."""
    first = edicion.ejercicios.order_by("ejercicio").first()
    if first is None:
        raise LookupError(f"{edicion.clave} decides no fiscal year")
    return Serie(f"IECM-DD{distrito:02}", first.ejercicio)
