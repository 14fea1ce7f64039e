"""A person takes a seat in the órgano dictaminador of an alcaldía."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from tequio.bitacora.actions.asentar import asentar
from tequio.lib.actors import Actor
from tequio.lib.text import fold
from tequio.presupuesto.errors import FaltaDatoError
from tequio.presupuesto.models import AsientoODA, IntegranteODA
from tequio.territorio.models import Alcaldia


@transaction.atomic
def nombrar_integrante(
    asiento: AsientoODA, alcaldia: Alcaldia, *, nombre: str, by: Actor, now: datetime
) -> IntegranteODA:
    """While there is a seat (``asiento.cuantas`` in each alcaldía), and only in one. Raises FaltaDatoError."""
    asiento = AsientoODA.objects.select_for_update().get(pk=asiento.pk)
    taken = IntegranteODA.objects.filter(asiento=asiento, alcaldia=alcaldia, activo=True).count()
    if not nombre.strip():
        raise FaltaDatoError(_("Escribe el nombre."))
    if taken >= asiento.cuantas:
        raise FaltaDatoError(_("Ese asiento ya está completo: retira antes a quien lo dejó."))
    sitting = IntegranteODA.objects.filter(asiento__edicion=asiento.edicion_id, alcaldia=alcaldia, activo=True)
    if fold(nombre) in {fold(each) for each in sitting.values_list("nombre", flat=True)}:
        raise FaltaDatoError(_("Quien se llama así ya tiene un asiento en este órgano."))
    found = IntegranteODA.objects.create(asiento=asiento, alcaldia=alcaldia, nombre=" ".join(nombre.split()))
    asentar(
        "presupuesto.nombrar_integrante", sobre=asiento, by=by, now=now,
        despues={"integrantes": taken + 1}, territorio=alcaldia.slug, publico=True,
    )  # fmt: skip
    return found
