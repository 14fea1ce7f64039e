"""Put the catalogues and rules of the participatory budget in place from their seed files."""

from datetime import datetime

from django.db import transaction

from tequio.bitacora.actions.asentar import asentar
from tequio.bitacora.referencia import Referencia
from tequio.lib.actors import Actor
from tequio.mecanismos.models import Edicion, Ejercicio
from tequio.presupuesto.models import (
    Afectacion,
    AsientoODA,
    Criterio,
    NumeroInicial,
    Poblacion,
    ReglasEdicion,
    Rubro,
    TipoLugar,
)
from tequio.presupuesto.seeds import rows

CATALOGOS = Referencia("presupuesto", "", "Catálogos y reglas del presupuesto participativo")
MODELS = {"rubro": Rubro, "poblacion": Poblacion, "lugar": TipoLugar, "criterio": Criterio, "afectacion": Afectacion}


@transaction.atomic
def sembrar_presupuesto(*, by: Actor, now: datetime) -> None:
    """Running it again adds what is missing and changes nothing else: what people have edited stays."""
    before = _counts()
    for key, model in MODELS.items():
        for orden, row in enumerate(rows("catalogos.toml", key), start=1):
            model.objects.get_or_create(clave=row.pop("clave"), defaults={"orden": orden} | row)
    for row in rows("reglas.toml", "reglas"):
        ReglasEdicion.objects.get_or_create(ambito=row.pop("ambito"), defaults=row)
    _numbers()
    _bodies()
    if (after := _counts()) != before:
        asentar(
            "presupuesto.sembrar_presupuesto",
            sobre=CATALOGOS,
            by=by,
            now=now,
            antes=before,
            despues=after,
            publico=True,
        )


def _counts() -> dict[str, int]:
    models = (*MODELS.values(), ReglasEdicion, NumeroInicial, AsientoODA)
    return {model._meta.model_name or "": model._default_manager.count() for model in models}


def _numbers() -> None:
    years = {each.ejercicio: each for each in Ejercicio.objects.all()}
    for row in rows("reglas.toml", "numero"):
        if found := years.get(row.pop("ejercicio")):
            NumeroInicial.objects.get_or_create(ejercicio=found, defaults=row)


def _bodies() -> None:
    editions = {each.clave: each for each in Edicion.objects.all()}
    for row in rows("reglas.toml", "oda"):
        vouched = {"fuente": row["fuente"], "certeza": row["certeza"]}
        for edicion in (editions[key] for key in row["ediciones"] if key in editions):
            for orden, seat in enumerate(row["asientos"], start=1):
                AsientoODA.objects.get_or_create(
                    edicion=edicion, cargo=seat["cargo"], defaults={"orden": orden, **seat, **vouched}
                )
