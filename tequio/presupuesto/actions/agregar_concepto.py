"""A concept is added to a catalogue."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max

from tequio.lib.actors import Actor
from tequio.presupuesto.models.catalogos import Catalogo
from tequio.presupuesto.queries.catalogos import ejercicios_empezados

from .conceptos import covers, note, plain
from .sustento import Sustento, check


@transaction.atomic
def agregar_concepto(
    model: type[Catalogo], clave: str, datos: Mapping[str, Any], sustento: Sustento, *, by: Actor, now: datetime
) -> Catalogo:
    """One more, at the end unless its order is given. Raises FaltaDatoError."""
    facts = {name: value for name, value in datos.items() if value is not None}
    row = model(clave=clave, fuente=sustento.fuente.strip(), certeza=sustento.certeza, **facts)
    if row.orden is None:
        row.orden = (model._default_manager.aggregate(last=Max("orden"))["last"] or 0) + 1
    sustento.check(empezo=any(covers((row.desde, row.hasta), year) for year in ejercicios_empezados(now)))
    check(row)
    row.save(force_insert=True)
    note("agregar_concepto", row, None, {name: plain(getattr(row, name)) for name in facts}, sustento, by=by, now=now)
    return row
