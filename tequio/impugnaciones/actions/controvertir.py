"""A ruling is challenged before the next instance."""

from datetime import datetime

from django.db import transaction

from tequio.impugnaciones.models import Impugnacion
from tequio.lib.actors import Actor

from ._avanzar import avanzar
from .registrar_impugnacion import Demanda, enter


@transaction.atomic
def controvertir(impugnacion: Impugnacion, demanda: Demanda, *, by: Actor, now: datetime) -> Impugnacion:
    """Enters the challenge of the next instance, about the same things, and marks the one before; gives the new one.

    Raises as ``registrar_impugnacion``, and ActNotOpenError where the one before has no ruling.
    """
    before = avanzar("controvertir", impugnacion, demanda.presentada_el, demanda.expediente, by=by, now=now)
    after = enter(demanda, before, by=by, now=now)
    for each in before.objetos.all():
        after.objetos.get_or_create(clase=each.clase, clave=each.clave, defaults={"nombre": each.nombre})
    return after
