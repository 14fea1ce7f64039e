"""Tell every cache that a frame answers something else from now on."""

from django.db.models import F

from tequio.territorio.models import Marco


def subir_version(*marcos: Marco) -> None:
    """Raise the version of these frames; of all of them when none is named (data of the whole city changed)."""
    frames = Marco.objects.filter(pk__in=[marco.pk for marco in marcos]) if marcos else Marco.objects.all()
    frames.update(version=F("version") + 1)
