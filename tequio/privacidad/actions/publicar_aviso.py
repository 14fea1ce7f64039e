"""Publish a new version of the privacy notice of a system."""

from collections.abc import Mapping
from datetime import date, datetime

from django.db import transaction

from tequio.bitacora.actions.asentar import asentar
from tequio.lib.actors import Actor
from tequio.lib.plazos import local_day
from tequio.privacidad.errors import AvisoIncompletoError, AvisoSinCambiosError, VigenciaEquivocadaError
from tequio.privacidad.models import PARTES, AvisoPrivacidad, SistemaDatosPersonales

TEXTOS = ("simplificado", *PARTES)


@transaction.atomic
def publicar_aviso(
    sistema: SistemaDatosPersonales, textos: Mapping[str, str], *, vigente_desde: date, by: Actor, now: datetime
) -> AvisoPrivacidad:
    """The next version, which nobody changes any more; it rules from ``vigente_desde``.

    ``textos``: the short notice and the six parts of art. 21 (TEXTOS). Raises AvisoIncompletoError,
    AvisoSinCambiosError and VigenciaEquivocadaError.
    """
    sistema = SistemaDatosPersonales.objects.select_for_update().get(pk=sistema.pk)
    said = {name: textos.get(name, "").strip() for name in TEXTOS}
    _require_whole(said)
    before = sistema.avisos.order_by("-version").first()
    _require_new(before, said, vigente_desde, local_day(now))
    aviso = AvisoPrivacidad(
        sistema=sistema,
        version=before.version + 1 if before else 1,
        vigente_desde=vigente_desde,
        publicado_at=now,
        publicado_by=by.label,
        **said,
    )
    aviso.huella = aviso.calcular_huella()
    aviso.save(force_insert=True)
    asentar(
        "privacidad.publicar_aviso",
        sobre=sistema,
        by=by,
        now=now,
        antes={"version": before.version, "huella": before.huella} if before else None,
        despues={"version": aviso.version, "huella": aviso.huella, "vigente_desde": vigente_desde},
        publico=True,
    )
    return aviso


def _require_whole(said: Mapping[str, str]) -> None:
    for name, text in said.items():
        if not text:
            raise AvisoIncompletoError(getattr(AvisoPrivacidad._meta.get_field(name), "verbose_name", name))


def _require_new(before: AvisoPrivacidad | None, said: Mapping[str, str], day: date, today: date) -> None:
    if day < today or (before and day < before.vigente_desde):
        raise VigenciaEquivocadaError
    if before and all(getattr(before, name) == text for name, text in said.items()):
        raise AvisoSinCambiosError
