"""From which number the projects of a fiscal year are numbered."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from tequio.bitacora.actions.asentar import asentar
from tequio.lib.actors import Actor
from tequio.mecanismos.models import Ejercicio
from tequio.presupuesto.errors import FaltaDatoError
from tequio.presupuesto.models import NumeroInicial, Sorteo
from tequio.presupuesto.queries.reglas import empezo

from .sustento import Sustento, check


@transaction.atomic
def fijar_numero(ejercicio: Ejercicio, numero: int, sustento: Sustento, *, by: Actor, now: datetime) -> NumeroInicial:
    """Only while no list of that year is bound or drawn: two UTs of one year begin with the same number.

    Raises FaltaDatoError.
    """
    ejercicio = Ejercicio.objects.select_for_update(of=("self",)).select_related("edicion").get(pk=ejercicio.pk)
    sustento.check(empezo=empezo(ejercicio.edicion.clave, now))
    if Sorteo.objects.filter(ejercicio=ejercicio).exclude(estado=Sorteo.Estado.CANCELADO).exists():
        raise FaltaDatoError(_("Ya hay sorteos de ese año: el número con que empiezan no cambia."))
    found = NumeroInicial.objects.filter(ejercicio=ejercicio).first()
    before = {"numero": found.numero} if found else None
    row = found or NumeroInicial(ejercicio=ejercicio)
    row.numero, row.fuente, row.certeza = numero, sustento.fuente.strip(), sustento.certeza
    check(row)
    row.save()
    asentar(
        "presupuesto.fijar_numero", sobre=row, by=by, now=now, antes=before,
        despues={"numero": numero, **sustento.facts()}, motivo=sustento.motivo, publico=True,
    )  # fmt: skip
    return row
