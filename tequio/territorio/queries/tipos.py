"""The kinds of UT, for filters and lists."""

from tequio.territorio.models import TipoUnidad


def tipos() -> tuple[TipoUnidad, ...]:
    return tuple(TipoUnidad.objects.filter(activo=True))
