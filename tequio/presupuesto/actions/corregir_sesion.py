"""A slip in the day of a session, or in who was there, is mended before its acta is signed."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from tequio.bitacora.actions.asentar import asentar
from tequio.lib.actors import Actor
from tequio.presupuesto.errors import FaltaDatoError
from tequio.presupuesto.models import IntegranteODA, SesionODA, VotoDictamen

from .abrir_sesion import check_session, seat


@transaction.atomic
def corregir_sesion(
    sesion: SesionODA, *, fecha: date, presentes: Sequence[IntegranteODA], by: Actor, now: datetime
) -> SesionODA:
    """Its number and its opinions stay; so who voted in it was there. Raises FaltaDatoError."""
    rows = SesionODA.objects.select_for_update(of=("self",)).select_related("alcaldia", "edicion")
    sesion = rows.get(pk=sesion.pk)
    if sesion.acta_id:
        raise FaltaDatoError(_("Su acta ya está firmada: la sesión se queda como dice el acta."))
    check_session(sesion.edicion, fecha, presentes, now)
    voted = VotoDictamen.objects.filter(dictamen__sesion=sesion).exclude(integrante__in=presentes)
    if names := sorted(set(voted.values_list("integrante__nombre", flat=True))):
        raise FaltaDatoError(
            _("Votó en esta sesión, así que estuvo: %(nombres)s. Corrige primero el dictamen.")
            % {"nombres": ", ".join(names)}
        )
    before = {"fecha": sesion.fecha.isoformat(), "presentes": sesion.presentes.count()}
    sesion.fecha = fecha
    sesion.save(update_fields=["fecha"])
    seat(sesion, presentes, [*sesion.presentes.all(), *sesion.ausentes.all()])
    asentar(
        "presupuesto.corregir_sesion", sobre=sesion, by=by, now=now, antes=before,
        despues={"fecha": fecha.isoformat(), "presentes": len(presentes)}, territorio=sesion.alcaldia.slug,
        publico=True,
    )  # fmt: skip
    return sesion
