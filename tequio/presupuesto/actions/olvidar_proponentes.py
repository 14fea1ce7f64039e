"""What is kept of who proposed goes when it is no longer needed, or when the person asks."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Max, QuerySet

from tequio.lib.actors import Actor
from tequio.mecanismos.models import Etapa
from tequio.presupuesto.models import Proponente
from tequio.presupuesto.queries.consentimientos import titular_of
from tequio.privacidad.actions.revocar_consentimiento import withdraw
from tequio.privacidad.models import Consentimiento

TERM = timedelta(days=2 * 365)  # after the last stage of the edition; a proposal, for the institute to confirm
CLOSED = (
    "llave",
    "nombres",
    "primer_apellido",
    "segundo_apellido",
    "identificacion",
    "domicilio",
    "telefono",
    "correo",
    "tutora",
)


def vencidos(now: datetime) -> "QuerySet[Proponente]":
    """Those of editions that ended long ago and still have something to forget."""
    ended = Etapa.objects.values("edicion").annotate(last=Max("fin_vigente")).filter(last__lt=now - TERM)
    found = Proponente.objects.filter(proyecto__edicion__in=ended.values("edicion"))
    return found.exclude(olvidado_at__isnull=False)


@transaction.atomic
def olvidar_proponentes(now: datetime, limit: int) -> int:
    """At most ``limit`` of those that are due; how many."""
    due = list(vencidos(now).select_related("proyecto").order_by("pk")[:limit])
    return forget(due, by=Actor.command("conservar"), now=now)


def forget(people: Iterable[Proponente], *, by: Actor, now: datetime) -> int:
    """Inside a transaction: name, contact and papers go, consents are withdrawn; sex and age stay, for the counts, and
    the project, which is a public fact."""
    total = 0
    for person in people:
        for name in CLOSED:
            setattr(person, name, "")
        person.cuenta, person.parentesco, person.olvidado_at = "", "", now
        person.autorizacion = person.identificacion_tutora = None
        person.save()
        for each in Consentimiento.objects.vivos().filter(titular=titular_of(person.proyecto)).order_by("pk"):
            withdraw(each, by=by, now=now)
        total += 1
    return total
