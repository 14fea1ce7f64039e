"""Which frame rules, and which there have been."""

from datetime import date

from tequio.territorio.locator.loading import territorio_en
from tequio.territorio.models import Marco


def marco_en(day: date | None) -> Marco:
    """The published frame that ruled that day (None: today in Mexico City); raises MarcoNoDisponibleError."""
    return Marco.objects.get(clave=territorio_en(day).marco)


def marcos_publicados(clave: str = "") -> tuple[Marco, ...]:
    """All published frames, or those that have the UT with this key; the newest first."""
    marcos = Marco.objects.publicados().order_by("-vigente_desde")
    return tuple(marcos.filter(unidades__clave=clave) if clave else marcos)
