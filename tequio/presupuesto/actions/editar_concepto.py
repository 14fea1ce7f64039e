"""A concept of a catalogue is changed or retired. What somebody chose keeps its words: it is never deleted."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from tequio.lib.actors import Actor
from tequio.presupuesto.errors import FaltaDatoError
from tequio.presupuesto.models.catalogos import Catalogo
from tequio.presupuesto.queries.catalogos import Uso, ejercicios_empezados, usos

from .conceptos import PALABRAS, Years, campos_de, covers, note, plain
from .sustento import Sustento, check


@transaction.atomic
def editar_concepto(
    concepto: Catalogo, cambios: Mapping[str, Any], sustento: Sustento, *, by: Actor, now: datetime
) -> Catalogo:
    """``cambios``: new values by field (``campos_de``). Of one that somebody chose only its order and its years change,
    and these keep the years in which it was chosen: to say it otherwise, retire it and add another.

    Raises FaltaDatoError. Nothing is written when nothing changes.
    """
    model = type(concepto)
    if unknown := set(cambios) - set(campos_de(model)):
        raise FaltaDatoError(_("Esto no se cambia aquí: %(campos)s.") % {"campos": ", ".join(sorted(unknown))})
    row = model._default_manager.select_for_update().get(pk=concepto.pk)
    before = {name: plain(getattr(row, name)) for name in cambios} | {"fuente": row.fuente, "certeza": row.certeza}
    years = (row.desde, row.hasta)
    for name, value in cambios.items():
        setattr(row, name, value)
    row.fuente, row.certeza = sustento.fuente.strip(), sustento.certeza
    after = {name: plain(getattr(row, name)) for name in before}
    changed = {name for name in before if before[name] != after[name]}
    if not changed:
        return row
    sustento.check(empezo=_touches_begun(row, years, changed, now))
    if used := usos(model, row.pk).get(row.pk):
        _keep_what_was_chosen(row, used, changed)
    check(row)
    row.save()
    note(
        "editar_concepto",
        row,
        {n: before[n] for n in changed},
        {n: after[n] for n in changed},
        sustento,
        by=by,
        now=now,
    )
    return row


def _touches_begun(row: Catalogo, years: Years, changed: set[str], now: datetime) -> bool:
    """Whether somebody who chooses, or gives an opinion, in an edition that has begun would see another thing."""
    begun = ejercicios_empezados(now)
    after = (row.desde, row.hasta)
    if changed & PALABRAS:
        return any(covers(years, year) or covers(after, year) for year in begun)
    return any(covers(years, year) != covers(after, year) for year in begun)


def _keep_what_was_chosen(row: Catalogo, used: Uso, changed: set[str]) -> None:
    if changed & PALABRAS:
        raise FaltaDatoError(
            _("Ya se usó y quien decidió lo leyó así: sus palabras no cambian. Retíralo y agrega otro.")
        )
    if not (covers((row.desde, row.hasta), used.primero) and covers((row.desde, row.hasta), used.ultimo)):
        said = _("Se usó de %(primero)s a %(ultimo)s: sus años tienen que incluirlos.")
        raise FaltaDatoError(said % {"primero": used.primero, "ultimo": used.ultimo})
