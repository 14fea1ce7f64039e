"""What every step of an ARCO request does: state, step, logbook, message."""

from datetime import date, datetime
from typing import Any

from django.utils import translation

from tequio.avisos.actions.encolar import encolar
from tequio.avisos.links import link
from tequio.bitacora.actions.asentar import asentar
from tequio.bitacora.referencia import Referencia
from tequio.lib.actors import Actor
from tequio.lib.dates import long_date
from tequio.privacidad.calendar import limite, para_responder
from tequio.privacidad.errors import PlazoVencidoError, SinTextoError
from tequio.privacidad.models import ActuacionArco, SolicitudArco
from tequio.privacidad.notices import DE_ACTO
from tequio.privacidad.queries import terms
from tequio.privacidad.states import SOLICITUD_ARCO


def locked(solicitud: SolicitudArco) -> SolicitudArco:
    """As the database has it now, kept from others until the transaction of the act ends."""
    return SolicitudArco.objects.select_for_update().get(pk=solicitud.pk)


def avanzar(
    acto: str, solicitud: SolicitudArco, texto: str, *, by: Actor, now: datetime, **changes: Any
) -> SolicitudArco:
    """Inside the transaction of the act, on a locked row. Raises ActNotOpenError and SinTextoError."""
    before = solicitud.estado
    after = SOLICITUD_ARCO.target_of(acto, before)
    if not texto.strip():
        raise SinTextoError
    for name, value in (changes | {"estado": after}).items():
        setattr(solicitud, name, value)
    solicitud.save(update_fields=["estado", *changes])
    record(acto, solicitud, texto, by=by, now=now, antes={"estado": before})
    return solicitud


def record(
    acto: str, solicitud: SolicitudArco, texto: str, *, by: Actor, now: datetime, antes: dict[str, Any] | None
) -> None:
    """The step, its Asiento (which says nothing of the person) and the message."""
    ActuacionArco.objects.create(
        solicitud=solicitud, acto=acto, estado=solicitud.estado, texto=texto.strip(), made_at=now, made_by=by.label
    )
    asentar(
        f"privacidad.{acto}",
        sobre=Referencia("privacidad.solicitudarco", str(solicitud.pk), solicitud.folio),
        by=by,
        now=now,
        antes=antes,
        despues={"estado": solicitud.estado} | ({"sentido": solicitud.sentido} if solicitud.sentido else {}),
    )
    _tell(acto, solicitud, now)


def _tell(acto: str, solicitud: SolicitudArco, now: datetime) -> None:
    """By mail, where the person gave an address; ``dia``: the last day of the term that the message is about."""
    if not solicitud.correo:
        return
    plantilla = DE_ACTO[acto]
    address = link("privacidad:seguimiento", solicitud.idioma, folio=solicitud.folio, llave=solicitud.llave)
    contexto = {"folio": solicitud.folio, "enlace": address}
    if "dia" in plantilla.campos:
        contexto["dia"] = _in_words(_told_day(acto, solicitud), solicitud.idioma)
    encolar(
        plantilla,
        evento=f"arco:{solicitud.pk}:{acto}",
        destinatario=f"arco:{solicitud.pk}",
        direccion=solicitud.correo,
        contexto=contexto,
        idioma=solicitud.idioma,
        now=now,
    )


def _told_day(acto: str, solicitud: SolicitudArco) -> date:
    """What was asked of the person is due on the day that now runs; else, when there will be an answer."""
    known = terms()
    running = limite(solicitud, *known)
    return running.dia if acto == "prevenir" and running else para_responder(solicitud, *known).dia


def _in_words(day: date, idioma: str) -> str:
    with translation.override(idioma):
        return long_date(day)


def require_time(solicitud: SolicitudArco, now: datetime) -> None:
    """Raises PlazoVencidoError when the term that runs has ended."""
    running = limite(solicitud, *terms())
    if running and running.vencido(now):
        raise PlazoVencidoError(long_date(running.dia))
