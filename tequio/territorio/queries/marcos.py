"""Which frame rules, and which there have been."""

from tequio.territorio.locator.loading import marco_en
from tequio.territorio.models import Marco

__all__ = ["marco_en", "marcos_publicados"]


def marcos_publicados(clave: str = "") -> tuple[Marco, ...]:
    """All published frames, or those that have the UT with this key; the newest first."""
    marcos = Marco.objects.publicados().order_by("-vigente_desde")
    return tuple(marcos.filter(unidades__clave=clave) if clave else marcos)
