"""Between which numbers a rule makes sense, and what is told to whoever writes one that does not."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from tequio.presupuesto.errors import FaltaDatoError

LIMITES: Mapping[str, tuple[int, int]] = {
    "dias_prevencion": (1, 365),
    "dias_dictamen": (1, 365),
    "dias_borrador": (1, 365),
    "edad_minima": (1, 99),
    "mayoria": (2, 100),
    "limite_m": (0, 10_000),
    "largo_nombre": (20, 300),
}
"""By rule: the least and the most. Of our own: the law only says the values, not how far they may be moved. The name of
a project has no room for more letters."""


def entre(least: int, most: int) -> str:
    return _("Escribe un número de %(menos)s a %(mas)s.") % {"menos": least, "mas": most}


def check_limits(regla: str, valor: Any) -> None:
    """Raises FaltaDatoError."""
    if regla not in LIMITES:
        return
    least, most = LIMITES[regla]
    if not isinstance(valor, int) or not least <= valor <= most:
        raise FaltaDatoError(entre(least, most))
