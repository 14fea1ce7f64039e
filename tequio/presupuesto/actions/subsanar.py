"""Whoever proposes mends what was missing."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from tequio.documentos.models import Archivo
from tequio.lib.actors import Actor
from tequio.lib.plazos import in_words
from tequio.presupuesto.errors import FaltaDatoError, PlazoVencidoError
from tequio.presupuesto.models import Anexo, Proponente, Proyecto

from ._avanzar import PROPONENTE, avanzar, locked, require_stage

OF_THE_PERSON = frozenset({"tutora", "parentesco", "autorizacion", "identificacion_tutora", "identificacion"})


@transaction.atomic
def subsanar(
    proyecto: Proyecto,
    *,
    texto: str,
    persona: Mapping[str, Any] | None = None,
    anexos: Sequence[tuple[Archivo, str, str]] = (),
    by: Actor = PROPONENTE,
    now: datetime,
) -> Proyecto:
    """``texto``: what the person answers; ``persona``: facts of ``OF_THE_PERSON`` that were missing. The moment of
    sending stays the first one: whoever sent in time and mended in time is in time.

    Raises ActNotOpenError, EtapaCerradaError, PlazoVencidoError, FaltaDatoError.
    """
    proyecto = locked(proyecto)
    require_stage("subsanar", proyecto.edicion, proyecto.distrito_id, now)
    if proyecto.vence_at and now > proyecto.vence_at:
        raise PlazoVencidoError(in_words(proyecto.vence_at))
    facts = {name: value for name, value in (persona or {}).items() if name in OF_THE_PERSON and value}
    if not (texto.strip() or facts or anexos):
        raise FaltaDatoError(_("Escribe tu respuesta o adjunta lo que faltaba."))
    if facts:
        person = Proponente.objects.get(proyecto=proyecto)
        for name, value in facts.items():
            setattr(person, name, value)
        person.save(update_fields=list(facts))
    for archivo, clase, said in anexos:
        Anexo.objects.create(proyecto=proyecto, archivo=archivo, clase=clase, texto=said)
    return avanzar("subsanar", proyecto, nota=texto.strip(), publico=False, by=by, now=now)
