"""The sixteen alcaldías and what a frame cuts them into."""

from dataclasses import dataclass
from datetime import date

from tequio.lib.text import fold
from tequio.territorio.locator.answers import Lugar
from tequio.territorio.locator.loading import territorio_en
from tequio.territorio.models import Alcaldia, DistritoAlcaldia, Marco

from .marcos import marco_en


@dataclass(frozen=True, slots=True)
class ResumenAlcaldia:
    """An alcaldía in a list. ``poblacion`` adds the UTs that say theirs."""

    alcaldia: Alcaldia
    unidades: int
    poblacion: int
    distritos: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class FichaAlcaldia:
    """An alcaldía in one frame: its UTs by name, and the district offices that serve it (cabecera first)."""

    alcaldia: Alcaldia
    marco: Marco
    unidades: tuple[Lugar, ...]
    poblacion: int
    coberturas: tuple[DistritoAlcaldia, ...]


def alcaldias(day: date | None = None) -> tuple[ResumenAlcaldia, ...]:
    """All alcaldías by name, with the counts of the frame of that day."""
    lugares = territorio_en(day).lugares
    by_name = sorted(Alcaldia.objects.all(), key=lambda alcaldia: fold(alcaldia.nombre))
    return tuple(_resumen(alcaldia, lugares) for alcaldia in by_name)


def ficha_alcaldia(slug: str, day: date | None = None) -> FichaAlcaldia | None:
    """One alcaldía by the name in its address; None when there is none so called."""
    alcaldia = Alcaldia.objects.filter(slug=slug).first()
    if alcaldia is None:
        return None
    marco = marco_en(day)
    own = [lugar for lugar in territorio_en(day).lugares if lugar.alcaldia_clave == alcaldia.clave]
    coberturas = DistritoAlcaldia.objects.filter(marco=marco, alcaldia=alcaldia).select_related("distrito")
    return FichaAlcaldia(
        alcaldia=alcaldia,
        marco=marco,
        unidades=tuple(sorted(own, key=lambda lugar: (fold(lugar.nombre), lugar.clave))),
        poblacion=sum(lugar.poblacion or 0 for lugar in own),
        coberturas=tuple(coberturas.order_by("-cabecera", "distrito")),
    )


def _resumen(alcaldia: Alcaldia, lugares: tuple[Lugar, ...]) -> ResumenAlcaldia:
    own = [lugar for lugar in lugares if lugar.alcaldia_clave == alcaldia.clave]
    return ResumenAlcaldia(
        alcaldia=alcaldia,
        unidades=len(own),
        poblacion=sum(lugar.poblacion or 0 for lugar in own),
        distritos=tuple(sorted({lugar.distrito for lugar in own if lugar.distrito})),
    )
