"""Anyone asks to see, correct, cancel or oppose the use of their data."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from tequio.lib.actors import Actor
from tequio.lib.folio import new_short_folio
from tequio.privacidad.models import SistemaDatosPersonales, SolicitudArco

from ._avanzar import record

SOLICITANTE = Actor("solicitante", "persona solicitante")  # who files without account


@dataclass(frozen=True, slots=True, kw_only=True)
class Peticion:
    """What a person writes. ``titular``: whose data, when they are not of who asks; ``cuenta``: "persona:17"."""

    derecho: SolicitudArco.Derecho
    calidad: SolicitudArco.Calidad
    nombre: str
    pedido: str
    titular: str = ""
    correo: str = ""
    sistema: SistemaDatosPersonales | None = None
    cuenta: str = ""
    idioma: str = "es-mx"


@transaction.atomic
def presentar_solicitud(peticion: Peticion, *, by: Actor = SOLICITANTE, now: datetime) -> SolicitudArco:
    """Received, with a folio and the key to follow it by. Raises DireccionInvalidaError for an address that cannot be
    written to."""
    solicitud = SolicitudArco.objects.create(
        folio=_new_folio(),
        llave=new_short_folio(),
        derecho=peticion.derecho,
        calidad=peticion.calidad,
        nombre=peticion.nombre,
        titular=peticion.titular,
        correo=peticion.correo,
        pedido=peticion.pedido,
        sistema=peticion.sistema,
        cuenta=peticion.cuenta,
        idioma=peticion.idioma,
        presentada_at=now,
    )
    record("presentar_solicitud", solicitud, "", by=by, now=now, antes=None)
    return solicitud


def _new_folio() -> str:
    folio = new_short_folio()
    while SolicitudArco.objects.filter(folio=folio).exists():
        folio = new_short_folio()
    return folio
