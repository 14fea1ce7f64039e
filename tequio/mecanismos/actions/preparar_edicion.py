"""Begin an edition: a draft that only staff sees, until the Consejo General approves it."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from tequio.bitacora.actions.asentar import asentar
from tequio.lib.actors import Actor
from tequio.mecanismos.models import Certeza, Edicion, Ejercicio, Etapa, TipoEtapa, Version

from .errores import CalendarioError, check


@transaction.atomic
def preparar_edicion(
    facts: Mapping[str, Any],
    *,
    ejercicios: Collection[int],
    etapas: Mapping[str, bool],
    by: Actor,
    now: datetime,
) -> Edicion:
    """Central prepares a convocatoria. ``facts``: clave, nombre, mecanismo, fuente and perhaps acuerdo, convocatoria
    and nota; ``etapas``: kind of stage → whether it is captured by window. Dates come later (``programar_etapa``).

    Raises CalendarioError without stages, or when a value is missing, taken or not admitted.
    """
    if not etapas:
        raise CalendarioError(_("Elige al menos una etapa: sin etapas no hay calendario."))
    vouched = {"fuente": facts["fuente"], "certeza": Certeza.VERIFICADO}  # whoever prepares it read it there
    edicion = Edicion(**facts, certeza=Certeza.VERIFICADO)
    _save(edicion)
    for ejercicio in sorted(ejercicios):
        _save(Ejercicio(edicion=edicion, ejercicio=ejercicio, **vouched))
    for tipo in TipoEtapa.objects.filter(activo=True, pk__in=etapas):
        _save(Etapa(edicion=edicion, tipo=tipo, por_ventana=etapas[tipo.clave], **vouched))
    asentar(
        "mecanismos.preparar_edicion",
        sobre=edicion,
        by=by,
        now=now,
        despues={"estado": edicion.estado, "ejercicios": sorted(ejercicios), "etapas": sorted(etapas)},
    )
    Version.up()
    return edicion


def _save(row: Edicion | Ejercicio | Etapa) -> None:
    check(row, about=f"{row}: ")
    row.save(force_insert=True)
