"""A session of the órgano dictaminador is written down, with who was there."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from tequio.bitacora.actions.asentar import asentar
from tequio.lib.actors import Actor
from tequio.lib.plazos import local_day
from tequio.mecanismos.models import Edicion
from tequio.mecanismos.queries import standings
from tequio.presupuesto.errors import FaltaDatoError
from tequio.presupuesto.models import IntegranteODA, SesionODA
from tequio.territorio.models import Alcaldia


@transaction.atomic
def abrir_sesion(
    edicion: Edicion, alcaldia: Alcaldia, *, fecha: date, presentes: Sequence[IntegranteODA], by: Actor, now: datetime
) -> SesionODA:
    """Numbered by itself within its alcaldía and edition. Raises FaltaDatoError."""
    check_session(edicion, fecha, presentes, now)
    Alcaldia.objects.select_for_update().get(pk=alcaldia.pk)  # two sessions at once take two numbers
    last = SesionODA.objects.filter(edicion=edicion, alcaldia=alcaldia).order_by("-numero").first()
    sesion = SesionODA.objects.create(
        edicion=edicion, alcaldia=alcaldia, numero=last.numero + 1 if last else 1, fecha=fecha
    )
    seat(sesion, presentes, IntegranteODA.objects.filter(asiento__edicion=edicion, alcaldia=alcaldia, activo=True))
    asentar(
        "presupuesto.abrir_sesion", sobre=sesion, by=by, now=now,
        despues={"fecha": fecha.isoformat(), "presentes": len(presentes)}, territorio=alcaldia.slug, publico=True,
    )  # fmt: skip
    return sesion


def check_session(edicion: Edicion, fecha: date, presentes: Sequence[IntegranteODA], now: datetime) -> None:
    """Raises FaltaDatoError: a day that cannot be, or nobody there who votes."""
    if fecha > local_day(now):
        raise FaltaDatoError(_("La sesión no puede ser después de hoy. Escribe el día en que fue."))
    stage = standings(edicion, now).get("registro")
    if stage and stage.desde and fecha < local_day(stage.desde):
        raise FaltaDatoError(_("La sesión no puede ser antes de que empezara el registro de proyectos. Revisa el año."))
    if not any(each.asiento.con_voto for each in presentes):
        raise FaltaDatoError(_("Marca quiénes estuvieron: al menos una persona con voto."))


def seat(sesion: SesionODA, presentes: Sequence[IntegranteODA], seated: Iterable[IntegranteODA]) -> None:
    """Who was there; and of those who had a seat that day, who was not."""
    sesion.presentes.set(presentes)
    sesion.ausentes.set(set(seated) - set(presentes))
