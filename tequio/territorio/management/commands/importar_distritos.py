"""``manage.py importar_distritos directorio.xlsx --marco mgpc-2019``."""

from argparse import ArgumentParser
from typing import Any

from django.utils import timezone

from tequio.lib.actors import Actor
from tequio.lib.sources import Report
from tequio.lib.sources.draft import Progress
from tequio.territorio.actions.cargar_distritos import cargar_distritos
from tequio.territorio.actions.leer_importacion import marco_con
from tequio.territorio.importers.catalogos import Catalogos
from tequio.territorio.importers.distritos import DistritosLeidos, read_distritos
from tequio.territorio.management.importing import ImportCommand


class Command(ImportCommand):
    help = "Carga el directorio de las direcciones distritales: domicilio, teléfono, horario y personas a cargo."

    def add_arguments(self, parser: ArgumentParser) -> None:
        super().add_arguments(parser)
        parser.add_argument("--marco", metavar="CLAVE", help="El marco de las cabeceras de demarcación, si vienen.")

    def leer(self, heard: Progress, options: dict[str, Any]) -> tuple[Report, DistritosLeidos]:
        leidos = read_distritos(options["archivo"], Catalogos.now(), layer=options["capa"], progress=heard)
        return leidos.report, leidos

    def guardar(self, leido: DistritosLeidos, options: dict[str, Any]) -> None:
        marco = marco_con(options["marco"]) if options["marco"] else None
        cargar_distritos(leido, marco, by=Actor.command("importar_distritos"), now=timezone.now())
