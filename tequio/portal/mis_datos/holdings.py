"""What all the apps hold on one person. The tuple is written by hand; a test says when an app is missing from it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from tequio.avisos import personal as avisos
from tequio.bitacora import personal as bitacora
from tequio.cuentas import personal as cuentas
from tequio.cuentas.models import Persona
from tequio.documentos import personal as documentos
from tequio.lib.personal import Grupo
from tequio.presupuesto import personal as presupuesto
from tequio.privacidad import personal as privacidad

APPS = (cuentas, avisos, privacidad, presupuesto, documentos, bitacora)
SHOWN = 20
FEW = 3  # rows up to here read better one under another than side by side


@dataclass(frozen=True, slots=True)
class Apartado:
    """One group as the page shows it: the first rows in words, why each datum is held and until when. ``fichas``: the
    rows as (column, cell) pairs, where they are few."""

    grupo: Grupo
    renglones: list[list[str]]
    mas: int
    razones: list[tuple[Any, Any]]

    @property
    def fichas(self) -> list[list[tuple[Any, str]]]:
        if len(self.grupo.renglones) > FEW:
            return []
        return [list(zip(self.grupo.columnas, row, strict=True)) for row in self.renglones]


def held(persona: Persona, now: datetime) -> list[Grupo]:
    """Each group of each app, also the empty ones: that nothing is held is an answer."""
    titular = cuentas.titular_de(persona)
    return [grupo for app in APPS for grupo in app.export(titular, now=now)]


def apartados(persona: Persona, now: datetime) -> list[Apartado]:
    return [_apartado(grupo) for grupo in held(persona, now)]


def _apartado(grupo: Grupo) -> Apartado:
    rows = [[in_words(cell) for cell in row] for row in grupo.renglones[:SHOWN]]
    reasons = [(each.para_que, each.conservacion.hasta) for each in grupo.datos]
    return Apartado(grupo, rows, len(grupo.renglones) - len(rows), reasons)


def in_words(cell: object) -> str:
    """A cell as a person reads it, moments in the time of the city."""
    if cell is None or cell == "":
        return "–"
    if isinstance(cell, bool):
        return _("sí") if cell else _("no")
    if isinstance(cell, datetime):
        return date_format(timezone.localtime(cell), "j/m/Y H:i")
    return date_format(cell, "j/m/Y") if isinstance(cell, date) else str(cell)


def as_data(persona: Persona, now: datetime) -> dict[str, Any]:
    """All of it, for another program: keys in Spanish, moments in ISO 8601."""
    return {
        "consultado_at": now.isoformat(),
        "apartados": [
            {
                "clave": grupo.clave,
                "titulo": str(grupo.titulo),
                "renglones": [
                    dict(zip(map(str, grupo.columnas), map(_plain, row), strict=True)) for row in grupo.renglones
                ],
                "para_que": [
                    {"que": str(each.que), "para_que": str(each.para_que), "hasta": str(each.conservacion.hasta)}
                    for each in grupo.datos
                ],
                "queda": str(grupo.queda),
            }
            for grupo in held(persona, now)
        ],
    }


def _plain(cell: Any) -> Any:
    if isinstance(cell, datetime | date):
        return cell.isoformat()
    return cell if cell is None or isinstance(cell, bool | int | float) else str(cell)
