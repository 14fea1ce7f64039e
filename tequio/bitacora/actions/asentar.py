"""Write an act in the logbook."""

import json
import secrets
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import connection
from django.db.models import Model

from tequio.bitacora.canonical import plain
from tequio.bitacora.models import Asiento, Pendiente
from tequio.bitacora.referencia import Referencia
from tequio.bitacora.shapes import personal_data_in
from tequio.lib.actors import Actor

SALT_BYTES = 16
Hechos = Mapping[str, Any] | None


class SinTransaccionError(Exception):
    """An act and its entry are all or nothing, so an entry is written only inside the transaction of its act."""


class DatoPersonalError(Exception):
    """What everyone would read shows personal data; says which kind, never the data."""


def asentar(
    acto: str,
    *,
    sobre: Model | Referencia,
    by: Actor,
    now: datetime,
    antes: Hechos = None,
    despues: Hechos = None,
    motivo: str = "",
    territorio: str = "",
    publico: bool = False,
) -> Asiento:
    """Write that ``by`` did ``acto`` ("app.act") on ``sobre``; call it inside the transaction of the act.

    ``antes`` and ``despues`` hold only what changed, never personal data; ``territorio`` is the key of a UT, "DD-12",
    the slug of an alcaldía, or empty for the whole city. Of a public entry everyone reads all but who acted.

    Raises SinTransaccionError, DatoPersonalError, and ValorIlegibleError when a value has no exact form.
    """
    if not connection.in_atomic_block:
        raise SinTransaccionError(f"{acto}: asienta dentro de la transacción del acto.")
    thing = sobre if isinstance(sobre, Referencia) else Referencia.to(sobre)
    asiento = Asiento(
        acto=acto,
        sobre_tipo=plain(thing.tipo),
        sobre_id=plain(thing.id),
        sobre_nombre=plain(thing.nombre),
        antes=plain(antes),
        despues=plain(despues),
        actor=plain(by.id),
        cargo=plain(by.label),
        asentado_at=now,
        motivo=plain(motivo),
        territorio=plain(territorio),
        publico=publico,
        sal=secrets.token_hex(SALT_BYTES),
    )
    _refuse_personal_data(asiento)
    asiento.huella = asiento.calcular_huella()
    asiento.save(force_insert=True)
    Pendiente.objects.create(asiento=asiento)
    return asiento


def _refuse_personal_data(asiento: Asiento) -> None:
    if not asiento.publico:
        return
    told = (asiento.sobre_nombre, asiento.cargo, asiento.motivo, asiento.territorio)
    facts = (json.dumps(each, ensure_ascii=False) for each in (asiento.antes, asiento.despues))
    for text in (*told, *facts):
        if what := personal_data_in(text):
            raise DatoPersonalError(f"{asiento.acto}: un asiento público no puede llevar {what}.")
