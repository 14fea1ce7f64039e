"""Put the kinds of challenge and the senses of rulings in place from their seed files."""

import tomllib
from datetime import datetime
from pathlib import Path

from django.db import transaction

from tequio.bitacora.actions.asentar import asentar
from tequio.bitacora.referencia import Referencia
from tequio.impugnaciones.models import MedioImpugnacion, SentidoResolucion
from tequio.lib.actors import Actor

SEEDS = Path(__file__).resolve().parents[1] / "semillas"
CATALOGOS = Referencia("impugnaciones", "", "Catálogos de las impugnaciones")


@transaction.atomic
def sembrar_catalogos(*, by: Actor, now: datetime) -> None:
    """Running it again adds what is missing and changes nothing else."""
    before = _counts()
    _sow()
    if (after := _counts()) != before:
        asentar(
            "impugnaciones.sembrar_catalogos",
            sobre=CATALOGOS,
            by=by,
            now=now,
            antes=before,
            despues=after,
            publico=True,
        )


def _counts() -> dict[str, int]:
    return {model._meta.model_name or "": model.objects.count() for model in (MedioImpugnacion, SentidoResolucion)}


def _sow() -> None:
    for order, row in enumerate(_rows("medios.toml", "medio"), 1):
        MedioImpugnacion.objects.get_or_create(clave=row.pop("clave"), defaults={"orden": order} | row)
    for order, row in enumerate(_rows("sentidos.toml", "sentido"), 1):
        SentidoResolucion.objects.get_or_create(clave=row.pop("clave"), defaults={"orden": order} | row)


def _rows(file: str, key: str) -> list[dict]:
    return tomllib.loads((SEEDS / file).read_text(encoding="utf-8"))[key]
