"""The catalogues that a file is checked against: alcaldías, kinds of UT and districts."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from tequio.lib.sources.records import SourceError, Value
from tequio.lib.text import MARK, fold
from tequio.territorio.models import Alcaldia, Distrito, TipoUnidad

from .values import text_of


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of UT as the catalogue names it."""

    clave: str
    nombre: str
    sufijos: tuple[str, ...]

    def is_called(self, text: str) -> bool:
        return fold(text) in {fold(self.clave), fold(self.nombre), *self.sufijos}

    def marks(self, mark: str) -> bool:
        """Whether a mark in parentheses means this kind: ``COND ALTILLO ACASULCO`` begins with ``cond``."""
        return any(f"{fold(mark)} ".startswith(f"{suffix} ") for suffix in self.sufijos)


@dataclass(frozen=True, slots=True)
class Catalogos:
    """A photograph of the catalogues; without the database from then on."""

    alcaldias: Mapping[str, str]
    tipos: tuple[Kind, ...]
    distritos: frozenset[int]

    @classmethod
    def now(cls) -> Self:
        """Read from the database; raises SourceError when they were never put there."""
        tipos = TipoUnidad.objects.filter(activo=True).order_by("orden")
        if not tipos:
            raise SourceError("Faltan los catálogos. Cárgalos con «manage.py sembrar» y repite la orden.")
        return cls(
            dict(Alcaldia.objects.values_list("clave", "nombre")),
            tuple(Kind(t.clave, t.nombre, tuple(map(fold, t.sufijos))) for t in tipos),
            frozenset(Distrito.objects.values_list("numero", flat=True)),
        )

    def alcaldia_of(self, value: Value) -> str | None:
        """The key of the alcaldía that a code (``2``, ``002``, ``09002``) or a name means; None if it is unclear."""
        text = text_of(value)
        if text.isdigit():
            code = f"{int(text) % 1000:02}"
            return code if code in self.alcaldias else None
        found = [clave for clave, nombre in self.alcaldias.items() if _means(text, nombre)]
        return found[0] if len(found) == 1 else None

    def tipo_of(self, nombre: str, declared: str) -> tuple[Kind, bool]:
        """The kind, and whether it was understood: what the source declares, the last mark of the name, the first."""
        for kind in self.tipos:
            if declared and kind.is_called(declared):
                return kind, True
        for mark in reversed(MARK.findall(nombre)):
            for kind in self.tipos:
                if kind.marks(mark):
                    return kind, not declared
        return self.tipos[0], not declared


def _means(text: str, nombre: str) -> bool:
    """Whole, in part, without the letters an encoding lost, or by its initials: ``G.A.M.``, ``CUAJIMALPA``."""
    said, name = fold(text), fold(nombre)
    lost = fold("".join(c for c in nombre if c.isascii()))
    initials = "".join(word[0] for word in name.split())
    return bool(said) and (f" {said} " in f" {name} " or said == lost or said.replace(" ", "") == initials)
