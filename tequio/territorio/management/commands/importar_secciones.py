"""``manage.py importar_secciones ut_seccion.csv --marco mgpc-2019``."""

from argparse import ArgumentParser
from typing import Any

from django.utils import timezone

from tequio.lib.actors import Actor
from tequio.lib.sources import Report
from tequio.lib.sources.draft import Progress
from tequio.territorio.actions.cargar_secciones import cargar_secciones
from tequio.territorio.actions.leer_importacion import marco_con
from tequio.territorio.importers.secciones import SeccionesLeidas, read_secciones
from tequio.territorio.management.importing import ImportCommand


class Command(ImportCommand):
    help = "Carga las secciones electorales, completas y parciales, de las unidades de un marco."

    def add_arguments(self, parser: ArgumentParser) -> None:
        super().add_arguments(parser)
        parser.add_argument("--marco", required=True, metavar="CLAVE", help="mgpc-2019")

    def leer(self, heard: Progress, options: dict[str, Any]) -> tuple[Report, SeccionesLeidas]:
        claves = set(marco_con(options["marco"]).unidades.values_list("clave", flat=True))
        leidas = read_secciones(options["archivo"], claves, layer=options["capa"], progress=heard)
        return leidas.report, leidas

    def guardar(self, leido: SeccionesLeidas, options: dict[str, Any]) -> None:
        by = Actor.command("importar_secciones")
        cargar_secciones(leido, marco_con(options["marco"]), by=by, now=timezone.now())
