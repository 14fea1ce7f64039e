"""Put the kinds of challenge and the senses of rulings in place from their seed files."""

import tomllib
from pathlib import Path

from django.db import transaction

from tequio.impugnaciones.models import MedioImpugnacion, SentidoResolucion

SEEDS = Path(__file__).resolve().parents[1] / "semillas"


@transaction.atomic
def sembrar_catalogos() -> None:
    """Running it again adds what is missing and changes nothing else."""
    for model, file, key in (
        (MedioImpugnacion, "medios.toml", "medio"),
        (SentidoResolucion, "sentidos.toml", "sentido"),
    ):
        rows = tomllib.loads((SEEDS / file).read_text(encoding="utf-8"))[key]
        for order, row in enumerate(rows, 1):
            model.objects.get_or_create(clave=row.pop("clave"), defaults={"orden": order} | row)  # type: ignore[attr-defined]
