"""/salud/: for whoever watches over the service. Which check failed, in words; no secrets, no paths."""

import os
from collections.abc import Callable

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache

from tequio.territorio.files import refused
from tequio.territorio.locator import MarcoNoDisponibleError, territorio_en
from tequio.territorio.queries import marco_en
from tequio.ui.reading import read_only

Check = Callable[[], str]  # what is wrong, or nothing


def database() -> str:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return "La base de datos no responde. Revisa DATABASE_URL y que el motor esté en marcha."
    return ""


def migrations() -> str:
    try:
        executor = MigrationExecutor(connection)
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError:
        return "No se pudo leer qué migraciones hay, porque la base de datos no responde."
    return f"Faltan {len(waiting)} migraciones: corre manage.py migrate." if waiting else ""


def frame() -> str:
    try:
        units = territorio_en(None).lugares
    except (MarcoNoDisponibleError, DatabaseError):
        return "No hay un marco publicado que rija hoy: corre manage.py publicar_marco."
    return "" if units else "El marco que rige hoy no tiene unidades: vuelve a importarlo."


def data_folder() -> str:
    if os.access(settings.DATA_DIR, os.W_OK | os.X_OK):
        return ""
    return "No se puede escribir en la carpeta de datos: revisa TEQUIO_DATA_DIR, sus permisos y su dueño."


def frame_files() -> str:
    try:
        fine = not refused(marco_en(None))
    except (MarcoNoDisponibleError, DatabaseError):
        return ""  # told by ``frame``
    return "" if fine else "No se pudieron escribir los archivos de mapa: revisa el espacio de TEQUIO_DATA_DIR."


CHECKS: dict[str, Check] = {
    "base_de_datos": database,
    "migraciones": migrations,
    "marco": frame,
    "carpeta_de_datos": data_folder,
    "archivos_de_mapa": frame_files,
}


@read_only
@never_cache
def alive(request: HttpRequest) -> JsonResponse:  # noqa: ARG001  Django's call
    """The process answers; nothing else is asked."""
    return _quiet(JsonResponse({"estado": "viva"}))


@read_only
@never_cache
def ready(request: HttpRequest) -> JsonResponse:  # noqa: ARG001  Django's call
    """Whether it can answer people: 200, or 503 with what is wrong."""
    complaints = {name: check() for name, check in CHECKS.items()}
    fine = not any(complaints.values())
    body = {
        "estado": "lista" if fine else "no lista",
        "revisiones": {name: complaint or "bien" for name, complaint in complaints.items()},
    }
    return _quiet(JsonResponse(body, status=200 if fine else 503, json_dumps_params={"ensure_ascii": False}))


def _quiet(response: JsonResponse) -> JsonResponse:
    """Asked every few seconds: not worth a line of the log."""
    response.unlogged = True  # type: ignore[attr-defined]  # read by ui.middleware.request_log
    return response
