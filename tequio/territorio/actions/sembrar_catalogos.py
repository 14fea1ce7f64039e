"""Put the catalogues of the territory in place from their seed files."""

import tomllib
from datetime import datetime
from pathlib import Path

from django.db import transaction

from tequio.bitacora.actions.asentar import asentar
from tequio.bitacora.referencia import Referencia
from tequio.lib.actors import Actor
from tequio.lib.text import slugify
from tequio.territorio.models import Alcaldia, Distrito, TipoUnidad

SEEDS = Path(__file__).resolve().parents[1] / "semillas"
DISTRICTS = 33  # LPC: one Dirección Distrital in each of the 33 local districts
CATALOGOS = Referencia("territorio", "", "Catálogos del territorio")


@transaction.atomic
def sembrar_catalogos(*, by: Actor, now: datetime) -> None:
    """Alcaldías, kinds of UT and the 33 districts. Running it again adds what is missing and changes nothing else."""
    before = _counts()
    _sow()
    if (after := _counts()) != before:
        asentar(
            "territorio.sembrar_catalogos", sobre=CATALOGOS, by=by, now=now, antes=before, despues=after, publico=True
        )


def _counts() -> dict[str, int]:
    return {model._meta.model_name or "": model.objects.count() for model in (Alcaldia, TipoUnidad, Distrito)}


def _sow() -> None:
    for row in _rows("alcaldias.toml", "alcaldia"):
        Alcaldia.objects.get_or_create(
            clave=row["clave"], defaults={"nombre": row["nombre"], "slug": slugify(row["nombre"])}
        )
    for row in _rows("tipos_unidad.toml", "tipo"):
        TipoUnidad.objects.get_or_create(clave=row.pop("clave"), defaults=row)
    for number in range(1, DISTRICTS + 1):
        Distrito.objects.get_or_create(numero=number)


def _rows(file: str, key: str) -> list[dict]:
    return tomllib.loads((SEEDS / file).read_text(encoding="utf-8"))[key]
