"""ARCO requests, with the clock that runs for each."""

import hmac
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from tequio.cuentas.acting import Acting
from tequio.lib.asuntos import Cuando
from tequio.lib.folio import FolioError, read_short_folio
from tequio.mecanismos.queries import inhabiles
from tequio.privacidad.calendar import Limite, Plazos, limite, para_responder
from tequio.privacidad.models import ActuacionArco, PlazoArco, SolicitudArco
from tequio.privacidad.permissions import may_ver_solicitudes


@dataclass(frozen=True, slots=True)
class Renglon:
    """One line of the tray; nothing of it is personal."""

    solicitud: SolicitudArco
    limite: Limite | None
    cuando: Cuando | None


@dataclass(frozen=True, slots=True)
class Bandeja:
    """What waits: for today, late, and in the hands of who asked; the first to fall due first."""

    hoy: tuple[Renglon, ...]
    vencido: tuple[Renglon, ...]
    otros: tuple[Renglon, ...]


@dataclass(frozen=True, slots=True)
class Seguimiento:
    """A request as who filed it sees it.

    ``respuesta``: until when there is time to answer, also before it is admitted.
    """

    solicitud: SolicitudArco
    limite: Limite | None
    respuesta: date
    pasos: tuple[ActuacionArco, ...]

    @property
    def dia(self) -> date | None:
        """What the person waits for: the answer, or else the end of the term that runs."""
        if self.limite is None:
            return None
        waits = self.limite.plazo in (PlazoArco.Clave.PREVENIR, PlazoArco.Clave.RESPONDER)
        return self.respuesta if waits else self.limite.dia


def terms() -> tuple[Plazos, Collection[date]]:
    """The terms and the non-working days that they count with; two queries."""
    return {row.clave: row.plazo() for row in PlazoArco.objects.all()}, inhabiles()


def plazos() -> list[PlazoArco]:
    """The terms as the public page tells them."""
    return list(PlazoArco.objects.order_by("orden"))


def limite_de(solicitud: SolicitudArco) -> Limite | None:
    return limite(solicitud, *terms())


def bandeja(who: Acting) -> Bandeja:
    """What is open, for whoever may see the tray; three queries, however many.

    Due dates move with the non-working days, so they are counted here and not kept.
    """
    found = sorted(_lines(who), key=lambda line: (line.limite.dia if line.limite else date.max, line.solicitud.pk))
    return Bandeja(*(tuple(line for line in found if line.cuando == each) for each in _ORDER))


_ORDER = (Cuando.HOY, Cuando.VENCIDO, Cuando.OTROS)


def _lines(who: Acting) -> list[Renglon]:
    if not may_ver_solicitudes(who):
        return []
    return renglones(SolicitudArco.objects.pendientes().without_secrets().order_by("pk"), who.now)


def renglones(solicitudes: Iterable[SolicitudArco], now: datetime) -> list[Renglon]:
    """Requests as lines, each with its clock; two more queries."""
    known = terms()
    counted = [(each, limite(each, *known)) for each in solicitudes]
    return [Renglon(each, last, last.cuando(now) if last else None) for each, last in counted]


def todas(who: Acting) -> QuerySet[SolicitudArco]:
    """Every request, the latest first, without what is encrypted; none for who may not see the tray."""
    found = SolicitudArco.objects.without_secrets().order_by("-presentada_at", "-pk")
    return found if may_ver_solicitudes(who) else found.none()


def solicitud_por_folio(folio: str) -> SolicitudArco | None:
    return SolicitudArco.objects.filter(folio=folio).select_related("sistema").first()


def seguimiento(folio: str, llave: str) -> Seguimiento | None:
    """The request that opens with this folio and this key, however they are typed; None when they do not fit."""
    try:
        asked, key = read_short_folio(folio), read_short_folio(llave)
    except FolioError:
        return None
    found = solicitud_por_folio(asked)
    if found is None or not hmac.compare_digest(found.llave, key):
        return None
    known = terms()
    steps = tuple(found.actuaciones.order_by("made_at", "pk"))
    return Seguimiento(found, limite(found, *known), para_responder(found, *known).dia, steps)
