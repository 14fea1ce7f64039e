"""The district mends a slip of whoever typed a paper: the project shall say what the paper says."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from tequio.lib.actors import Actor
from tequio.lib.workflow import ActNotOpenError
from tequio.presupuesto.errors import FaltaDatoError, SinAutorizacionError
from tequio.presupuesto.models import Proponente, Proyecto, ReglasEdicion
from tequio.presupuesto.queries.calendario import reglas_de
from tequio.presupuesto.queries.consentimientos import permitida, titular_of
from tequio.presupuesto.queries.lugares import ubicar
from tequio.presupuesto.queries.search import searchable
from tequio.presupuesto.states import CORREGIBLES
from tequio.privacidad.actions.revocar_consentimiento import withdraw
from tequio.privacidad.models import Consentimiento
from tequio.territorio.models import UnidadTerritorial

from ._avanzar import locked, record, require_stage
from .emitir_acuse import renovar_acuse
from .presentar import ADULT

DEL_PROYECTO = ("nombre", "descripcion", "necesidad", "rubro", "lugar", "costo")
DE_LA_PERSONA = (
    "nombres", "primer_apellido", "segundo_apellido", "edad", "sexo", "telefono", "correo", "domicilio",
    "identificacion", "tutora", "parentesco", "autorizacion", "identificacion_tutora",
)  # fmt: skip
DEL_LUGAR = ("unidad", "unidad_nombre", "alcaldia", "lon", "lat", "limite_motivo")


@transaction.atomic
def corregir_captura(proyecto: Proyecto, *, cambios: Mapping[str, Any], by: Actor, now: datetime) -> Proyecto:
    """Only of what came on paper, and before it goes to the alcaldía. Folio, arrival and state stay, and so does the
    district, since the folio bears it; a receipt that was given is replaced by another version. The logbook says which
    fields, never what they say (some are of a person), and the UT that was written before.

    ``cambios``: by field, as it shall be; ``unidad``, a UnidadTerritorial. Raises ActNotOpenError, EtapaCerradaError,
    FaltaDatoError, LugarEquivocadoError, and SinAutorizacionError where a minor who has a folio lacks the papers.
    """
    proyecto = locked(proyecto)
    if proyecto.canal != Proyecto.Canal.PRESENCIAL or proyecto.estado not in CORREGIBLES:
        raise ActNotOpenError(f"{proyecto} is not to be corrected")
    require_stage("registrar", proyecto.edicion, proyecto.distrito_id, now)
    person = Proponente.objects.select_for_update().get(proyecto=proyecto)
    before, reglas = proyecto.unidad, reglas_de(proyecto.edicion)
    moved = _move(proyecto, cambios.get("unidad"), reglas)
    changed = [*moved, *_set(proyecto, DEL_PROYECTO, cambios), *_set(person, DE_LA_PERSONA, cambios)]
    if not changed:
        raise FaltaDatoError(_("No cambiaste nada."))
    _check(proyecto, person, reglas)
    _withdraw(proyecto, person, by, now)
    proyecto.busqueda = searchable(proyecto)
    proyecto.save(update_fields=[*DEL_PROYECTO, *DEL_LUGAR, "busqueda"])
    person.save(update_fields=[*DE_LA_PERSONA, "menor", "nombre_huella"])
    note = f"Se corrigió: {', '.join(changed)}."
    paper = renovar_acuse(proyecto, note, by=by, now=now)
    facts = {"campos": changed} | ({"unidad": before} if moved else {})
    record("corregir_captura", proyecto, antes=facts, nota=note, documento=paper, publico=False, by=by, now=now)
    return proyecto


def _move(proyecto: Proyecto, unidad: UnidadTerritorial | None, reglas: ReglasEdicion) -> list[str]:
    """To the UT that the paper says; what was drawn has to be there."""
    if unidad is None or unidad.clave == proyecto.unidad:
        return []
    if unidad.distrito_id != proyecto.distrito_id:
        raise FaltaDatoError(_("Esa unidad es de otra Dirección Distrital, y el folio es de la tuya."))
    place = ubicar(unidad, proyecto.geometria, proyecto.limite_motivo, tolerance_m=reglas.limite_m)
    proyecto.unidad, proyecto.unidad_nombre = unidad.clave, unidad.nombre_legible
    proyecto.alcaldia = unidad.alcaldia
    proyecto.lon, proyecto.lat, proyecto.limite_motivo = place.lon, place.lat, place.motivo
    return [_called(proyecto, "unidad")]


def _check(proyecto: Proyecto, person: Proponente, reglas: ReglasEdicion) -> None:
    """What ``presentar`` asks for too, and ``registrar`` of what has a folio. It says whether the person is a minor."""
    if not (proyecto.nombre and proyecto.descripcion and proyecto.lugar and person.nombres and proyecto.costo > 0):
        raise FaltaDatoError(_("No pueden quedar vacíos: nombre, descripción, lugar, costo y quién propone."))
    if len(proyecto.nombre) > reglas.largo_nombre:
        raise FaltaDatoError(_("Usa %(largo)s letras a lo más.") % {"largo": reglas.largo_nombre})
    if person.edad < reglas.edad_minima:
        raise FaltaDatoError(_("Para proponer hay que tener al menos %(edad)s años.") % {"edad": reglas.edad_minima})
    person.menor = person.edad < reglas.mayoria
    if not person.menor:
        for name, nothing in ADULT.items():
            setattr(person, name, nothing)
    if proyecto.folio and not person.autorizada:
        raise SinAutorizacionError


def _withdraw(proyecto: Proyecto, person: Proponente, by: Actor, now: datetime) -> None:
    """Of whom the paper says that they are a minor, the consents that would give name or contact to others end."""
    for each in Consentimiento.objects.vivos().filter(titular=titular_of(proyecto)).order_by("pk"):
        if not permitida(each.finalidad_id, menor=person.menor):
            withdraw(each, by=by, now=now)


def _set(row: Proyecto | Proponente, names: tuple[str, ...], cambios: Mapping[str, Any]) -> list[str]:
    """The fields that change, as people call them."""
    changed = []
    for name in names:
        value = cambios.get(name, getattr(row, name))
        value = value.strip() if isinstance(value, str) else value
        if value != getattr(row, name):
            setattr(row, name, value)
            changed.append(_called(row, name))
    return changed


def _called(row: Proyecto | Proponente, name: str) -> str:
    return str(row._meta.get_field(name).verbose_name)  # type: ignore[union-attr]  # a field of its own
