"""Files on their way in."""

from django.db.models import QuerySet

from tequio.territorio.models import Importacion

HEAVY = ("muestra", "columnas", "correcciones", "informe")


def importaciones(estado: str = "", clase: str = "") -> QuerySet[Importacion]:
    """The newest first, without their reports; narrowed to a state, to a kind, or to neither."""
    found = Importacion.objects.defer(*HEAVY)
    if estado:
        found = found.filter(estado=estado)
    return found.filter(clase=clase) if clase else found


def importaciones_en_espera() -> QuerySet[Importacion]:
    """Those that were checked and wait for people: to be accepted, or their refused rows mended; the oldest first."""
    return importaciones(Importacion.Estado.REVISADA).order_by("revisada_at", "pk")
