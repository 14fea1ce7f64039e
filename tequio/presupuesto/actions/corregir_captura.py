"""The district mends a slip of whoever typed a paper: the project shall say what the paper says."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from tequio.lib.actors import Actor
from tequio.lib.workflow import ActNotOpenError
from tequio.presupuesto.errors import FaltaDatoError
from tequio.presupuesto.models import Proponente, Proyecto
from tequio.presupuesto.queries.calendario import reglas_de
from tequio.presupuesto.queries.search import searchable
from tequio.presupuesto.states import CORREGIBLES

from ._avanzar import locked, record, require_stage
from .emitir_acuse import renovar_acuse

DEL_PROYECTO = ("nombre", "descripcion", "necesidad", "lugar", "costo")
DE_LA_PERSONA = ("nombres", "primer_apellido", "segundo_apellido", "telefono", "correo", "domicilio")


@transaction.atomic
def corregir_captura(proyecto: Proyecto, *, cambios: Mapping[str, Any], by: Actor, now: datetime) -> Proyecto:
    """Only of what came on paper, and before it goes to the alcaldía. Folio, UT, arrival and state stay; a receipt that
    was given is replaced by another version. The logbook says which fields, never what they say: some are of a person.

    ``cambios``: by field, as it shall be. Raises ActNotOpenError, EtapaCerradaError, FaltaDatoError.
    """
    proyecto = locked(proyecto)
    if proyecto.canal != Proyecto.Canal.PRESENCIAL or proyecto.estado not in CORREGIBLES:
        raise ActNotOpenError(f"{proyecto} is not to be corrected")
    require_stage("registrar", proyecto.edicion, proyecto.distrito_id, now)
    person = Proponente.objects.select_for_update().get(proyecto=proyecto)
    changed = [*_set(proyecto, DEL_PROYECTO, cambios), *_set(person, DE_LA_PERSONA, cambios)]
    if not changed:
        raise FaltaDatoError(_("No cambiaste nada."))
    _check(proyecto, person)
    proyecto.busqueda = searchable(proyecto)
    proyecto.save(update_fields=[*DEL_PROYECTO, "busqueda"])
    person.save(update_fields=DE_LA_PERSONA)
    note = f"Se corrigió: {', '.join(changed)}."
    paper = renovar_acuse(proyecto, note, by=by, now=now)
    record(
        "corregir_captura", proyecto, antes={"campos": changed}, nota=note, documento=paper, publico=False, by=by,
        now=now,
    )  # fmt: skip
    return proyecto


def _check(proyecto: Proyecto, person: Proponente) -> None:
    """What ``presentar`` asks for too."""
    if not (proyecto.nombre and proyecto.descripcion and proyecto.lugar and person.nombres and proyecto.costo > 0):
        raise FaltaDatoError(_("No pueden quedar vacíos: nombre, descripción, lugar, costo y quién propone."))
    longest = reglas_de(proyecto.edicion).largo_nombre
    if len(proyecto.nombre) > longest:
        raise FaltaDatoError(_("Usa %(largo)s letras a lo más.") % {"largo": longest})


def _set(row: Proyecto | Proponente, names: tuple[str, ...], cambios: Mapping[str, Any]) -> list[str]:
    """The fields that change, as people call them."""
    changed = []
    for name in names:
        value = cambios.get(name, getattr(row, name))
        value = value.strip() if isinstance(value, str) else value
        if value != getattr(row, name):
            setattr(row, name, value)
            changed.append(str(row._meta.get_field(name).verbose_name))  # type: ignore[union-attr]  # a field of its own
    return changed
