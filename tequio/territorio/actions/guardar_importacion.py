"""Store what an import brings, by the same acts as the commands, and remember what there was before."""

import hashlib
import json
from datetime import datetime
from typing import Any

from tequio.documentos.store import keep_bytes
from tequio.lib.actors import Actor
from tequio.territorio.importers.asentamientos import AsentamientosLeidos
from tequio.territorio.importers.marco import MarcoLeido
from tequio.territorio.importers.postal import CodigosLeidos
from tequio.territorio.models import CodigoPostalUnidad, Importacion, Marco, SeccionUnidad

from .cargar_codigos_postales import cargar_asentamientos, cargar_codigos_postales
from .cargar_marco import FichaMarco, cargar_marco
from .cargar_secciones import cargar_secciones
from .errores import CargaError
from .leer_importacion import Leido, marco_con
from .manera import Huellas

Rows = list[list[Any]]


def guardar_importacion(importacion: Importacion, leido: Leido, *, by: Actor, now: datetime) -> Huellas:
    """Inside the transaction of the caller. Raises CargaError and DatoPersonalError."""
    if isinstance(leido, MarcoLeido):
        return _guardar_marco(importacion, leido, by=by, now=now)
    if isinstance(leido, AsentamientosLeidos):
        cargar_asentamientos(leido, by=by, now=now)
        return Huellas("")
    marco = marco_con(importacion.marco)
    before = rows_of(importacion.clase, marco)
    if isinstance(leido, CodigosLeidos):
        cargar_codigos_postales(leido, marco, by=by, now=now)
    else:
        cargar_secciones(leido, marco, by=by, now=now)
    return Huellas(fingerprint(rows_of(importacion.clase, marco)), keep_bytes(as_bytes(before)))


def _guardar_marco(importacion: Importacion, leido: MarcoLeido, *, by: Actor, now: datetime) -> Huellas:
    if importacion.vigente_desde is None:
        raise CargaError("Falta la fecha desde la que rige el marco.")
    stood = Marco.objects.filter(clave=importacion.marco).exclude(sha256=leido.report.sha256).exists()
    ficha = FichaMarco(importacion.marco, importacion.nombre, importacion.acuerdo, importacion.vigente_desde)
    marco = cargar_marco(leido, ficha, by=by, now=now)
    return Huellas(marco.sha256, reemplazo=stood)


def rows_of(clase: str, marco: Marco) -> Rows:
    """Every section, or postal code, of a frame: what ``deshacer_importacion`` puts back."""
    if clase == Importacion.Clase.SECCIONES:
        stored = SeccionUnidad.objects.filter(unidad__marco=marco).order_by("unidad__clave", "seccion")
        return list(map(list, stored.values_list("unidad__clave", "seccion", "relacion", "fuente")))
    codes = CodigoPostalUnidad.objects.filter(unidad__marco=marco).order_by("unidad__clave", "codigo")
    return list(map(list, codes.values_list("unidad__clave", "codigo", "proporcion", "fuente")))


def as_bytes(rows: Rows) -> bytes:
    return json.dumps(rows, ensure_ascii=False).encode()


def fingerprint(rows: Rows) -> str:
    return hashlib.sha256(as_bytes(rows)).hexdigest()
