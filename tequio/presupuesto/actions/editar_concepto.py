"""A concept of a catalogue is added, changed or retired. What somebody chose keeps its words: it is never deleted."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from tequio.bitacora.actions.asentar import asentar
from tequio.lib.actors import Actor
from tequio.presupuesto.errors import FaltaDatoError
from tequio.presupuesto.models import Criterio, Poblacion, Rubro, VersionPresupuesto
from tequio.presupuesto.models.catalogos import Catalogo
from tequio.presupuesto.queries.catalogos import Uso, ejercicios_empezados, usos

from .fijar_regla import Sustento, check

PALABRAS = frozenset({"nombre", "pregunta", "general", "con_texto"})  # what a decision was taken with
SIEMPRE = frozenset({"orden", "desde", "hasta"})
Years = tuple[int | None, int | None]


def campos_de(model: type[Catalogo]) -> tuple[str, ...]:
    """What may be written of a concept of this catalogue, besides its source."""
    own = {Rubro: ("general",), Poblacion: ("con_texto",), Criterio: ("pregunta",)}
    return ("nombre", *own.get(model, ()), "orden", "desde", "hasta")


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
    before = {name: _plain(getattr(row, name)) for name in cambios} | {"fuente": row.fuente, "certeza": row.certeza}
    years = (row.desde, row.hasta)
    for name, value in cambios.items():
        setattr(row, name, value)
    row.fuente, row.certeza = sustento.fuente.strip(), sustento.certeza
    after = {name: _plain(getattr(row, name)) for name in before}
    changed = {name for name in before if before[name] != after[name]}
    if not changed:
        return row
    sustento.check(empezo=_touches_begun(row, years, changed, now))
    if used := usos(model, row.pk).get(row.pk):
        _keep_what_was_chosen(row, used, changed)
    check(row)
    row.save()
    _note(
        "editar_concepto",
        row,
        {n: before[n] for n in changed},
        {n: after[n] for n in changed},
        sustento,
        by=by,
        now=now,
    )
    return row


@transaction.atomic
def agregar_concepto(
    model: type[Catalogo], clave: str, datos: Mapping[str, Any], sustento: Sustento, *, by: Actor, now: datetime
) -> Catalogo:
    """One more, at the end unless its order is given. Raises FaltaDatoError."""
    facts = {name: value for name, value in datos.items() if value is not None}
    row = model(clave=clave, fuente=sustento.fuente.strip(), certeza=sustento.certeza, **facts)
    if row.orden is None:
        row.orden = (model._default_manager.aggregate(last=Max("orden"))["last"] or 0) + 1
    sustento.check(empezo=any(_covers((row.desde, row.hasta), year) for year in ejercicios_empezados(now)))
    check(row)
    row.save(force_insert=True)
    _note("agregar_concepto", row, None, {name: _plain(getattr(row, name)) for name in facts}, sustento, by=by, now=now)
    return row


def _touches_begun(row: Catalogo, years: Years, changed: set[str], now: datetime) -> bool:
    """Whether somebody who chooses, or gives an opinion, in an edition that has begun would see another thing."""
    begun = ejercicios_empezados(now)
    after = (row.desde, row.hasta)
    if changed & PALABRAS:
        return any(_covers(years, year) or _covers(after, year) for year in begun)
    return any(_covers(years, year) != _covers(after, year) for year in begun)


def _covers(years: Years, year: int) -> bool:
    first, last = years
    return (first is None or first <= year) and (last is None or year <= last)


def _keep_what_was_chosen(row: Catalogo, used: Uso, changed: set[str]) -> None:
    if changed & PALABRAS:
        raise FaltaDatoError(
            _("Ya se usó y quien decidió lo leyó así: sus palabras no cambian. Retíralo y agrega otro.")
        )
    if not (_covers((row.desde, row.hasta), used.primero) and _covers((row.desde, row.hasta), used.ultimo)):
        said = _("Se usó de %(primero)s a %(ultimo)s: sus años tienen que incluirlos.")
        raise FaltaDatoError(said % {"primero": used.primero, "ultimo": used.ultimo})


def _plain(value: Any) -> Any:
    return value.pk if isinstance(value, Catalogo) else value


def _note(
    acto: str,
    row: Catalogo,
    before: dict[str, Any] | None,
    after: dict[str, Any],
    sustento: Sustento,
    *,
    by: Actor,
    now: datetime,
) -> None:
    asentar(
        f"presupuesto.{acto}", sobre=row, by=by, now=now, antes=before, despues=after | sustento.facts(),
        motivo=sustento.motivo, publico=True,
    )  # fmt: skip
    VersionPresupuesto.up()
