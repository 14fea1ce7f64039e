"""A person leaves their seat in the órgano dictaminador of an alcaldía."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from tequio.bitacora.actions.asentar import asentar
from tequio.lib.actors import Actor
from tequio.lib.plazos import local_day
from tequio.presupuesto.errors import FaltaDatoError
from tequio.presupuesto.models import IntegranteODA, SesionODA


@transaction.atomic
def retirar_integrante(
    integrante: IntegranteODA, *, fecha: date, motivo: str, by: Actor, now: datetime
) -> IntegranteODA:
    """From ``fecha`` the seat is free; the sessions where they were, and their votes, stay. Raises FaltaDatoError."""
    row = IntegranteODA.objects.select_for_update(of=("self",)).select_related("asiento", "alcaldia")
    found = row.get(pk=integrante.pk)
    if not found.activo:
        raise FaltaDatoError(_("Esa persona ya dejó el asiento."))
    if not motivo.strip():
        raise FaltaDatoError(_("Escribe por qué deja el asiento."))
    if fecha > local_day(now):
        raise FaltaDatoError(_("La fecha no puede ser después de hoy."))
    last = SesionODA.objects.filter(presentes=found).order_by("-fecha").first()
    if last and fecha < last.fecha:
        raise FaltaDatoError(_("Estuvo en una sesión posterior a esa fecha: revisa el día."))
    found.activo, found.retirado_el, found.retiro_motivo = False, fecha, motivo.strip()
    found.save(update_fields=["activo", "retirado_el", "retiro_motivo"])
    left = IntegranteODA.objects.filter(asiento=found.asiento, alcaldia=found.alcaldia, activo=True).count()
    asentar(
        "presupuesto.retirar_integrante", sobre=found.asiento, by=by, now=now, antes={"integrantes": left + 1},
        despues={"integrantes": left, "fecha": fecha.isoformat()}, motivo=found.retiro_motivo,
        territorio=found.alcaldia.slug, publico=True,
    )  # fmt: skip
    return found
