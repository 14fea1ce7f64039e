"""What was before a file of the ground was accepted, put back; or why that cannot be."""

import json
from typing import Any

from django.db.models import ProtectedError

from tequio.documentos.store import path_of
from tequio.lib.sources import Report
from tequio.territorio.models import CodigoPostalUnidad, Importacion, Marco, SeccionUnidad
from tequio.territorio.planner import count_rows

from .errores import CargaError
from .guardar_importacion import fingerprint, rows_of
from .rastrear_linaje import rastrear_linaje
from .subir_version import subir_version

CHANGED = "Después de esta importación alguien cargó otra cosa en «{}»: deshacerla borraría lo nuevo."


def impedimento(importacion: Importacion) -> str:
    """Why this accepted import cannot be undone, for a person; empty when it can."""
    if importacion.clase == Importacion.Clase.MARCO:
        return _of_frame(Marco.objects.filter(clave=importacion.marco).first(), importacion)
    if not importacion.huella:
        return (
            "La lista de asentamientos también puso acentos a los nombres de las unidades, y eso no se puede volver a "
            "quitar con certeza. Si la lista está mal, importa la correcta: reemplaza a esta."
        )
    marco = Marco.objects.filter(clave=importacion.marco).first()
    if marco is None or fingerprint(rows_of(importacion.clase, marco)) != importacion.huella:
        return CHANGED.format(importacion.marco)
    if not path_of(importacion.respaldo).is_file():
        return "Ya no está guardado el respaldo de lo que había antes. Importa el archivo anterior: reemplaza a este."
    return ""


def _of_frame(marco: Marco | None, importacion: Importacion) -> str:
    if marco is None or marco.sha256 != importacion.huella:
        return CHANGED.format(importacion.marco)
    if marco.estado == Marco.Estado.PUBLICADO:
        return f"El marco «{marco.clave}» ya está publicado: responde por sus fechas y ya no se retira."
    return ""


def devolver(importacion: Importacion) -> None:
    """Inside the transaction of the caller. Raises CargaError with what hinders it (``impedimento``)."""
    marco = Marco.objects.select_for_update().filter(clave=importacion.marco).first()
    why_not = impedimento(importacion)
    if why_not or marco is None:
        raise CargaError(why_not)
    if importacion.clase == Importacion.Clase.MARCO:
        _remove(marco)
    else:
        _put_back(importacion, marco)


def _remove(marco: Marco) -> None:
    """With all that hangs from it; its neighbours in time become neighbours of each other."""
    try:
        marco.delete()
    except ProtectedError as error:
        raise CargaError(f"Ya hay trámites que se apoyan en el marco «{marco.clave}»: no se puede quitar.") from error
    rastrear_linaje(marco, Report(marco.fuente))


def _put_back(importacion: Importacion, marco: Marco) -> None:
    rows: list[list[Any]] = json.loads(path_of(importacion.respaldo).read_bytes())
    unidades = dict(marco.unidades.values_list("clave", "pk"))
    if importacion.clase == Importacion.Clase.SECCIONES:
        SeccionUnidad.objects.filter(unidad__marco=marco).delete()
        SeccionUnidad.objects.bulk_create(
            SeccionUnidad(unidad_id=unidades[clave], seccion=seccion, relacion=relacion, fuente=fuente)
            for clave, seccion, relacion, fuente in rows
        )
        count_rows(SeccionUnidad)
    else:
        CodigoPostalUnidad.objects.filter(unidad__marco=marco).delete()
        CodigoPostalUnidad.objects.bulk_create(
            CodigoPostalUnidad(unidad_id=unidades[clave], codigo=codigo, proporcion=parte, fuente=fuente)
            for clave, codigo, parte, fuente in rows
        )
        count_rows(CodigoPostalUnidad)
    subir_version(marco)
