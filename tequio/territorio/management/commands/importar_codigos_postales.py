"""``manage.py importar_codigos_postales CP_09CdMx.shp --marco mgpc-2019``."""

from argparse import ArgumentParser
from typing import Any

from django.utils import timezone

from tequio.lib.actors import Actor
from tequio.lib.sources import Report
from tequio.lib.sources.draft import Progress
from tequio.territorio.actions.cargar_codigos_postales import cargar_asentamientos, cargar_codigos_postales
from tequio.territorio.actions.leer_importacion import marco_con
from tequio.territorio.importers.asentamientos import AsentamientosLeidos
from tequio.territorio.importers.catalogos import Catalogos
from tequio.territorio.importers.postal import CodigosLeidos, read_postal
from tequio.territorio.management.importing import ImportCommand
from tequio.territorio.outlines import outlines_of


class Command(ImportCommand):
    help = "Carga códigos postales (polígonos o tabla de coincidencias) o la lista de asentamientos de SEPOMEX."

    def add_arguments(self, parser: ArgumentParser) -> None:
        super().add_arguments(parser)
        parser.add_argument("--marco", metavar="CLAVE", help="mgpc-2019; la lista de asentamientos no lo necesita.")

    def leer(self, heard: Progress, options: dict[str, Any]) -> tuple[Report, AsentamientosLeidos | CodigosLeidos]:
        marco = marco_con(options["marco"]) if options["marco"] else None
        leidos = read_postal(
            options["archivo"],
            Catalogos.now(),
            set(marco.unidades.values_list("clave", flat=True)) if marco else (),
            outlines_of(marco) if marco else {},
            layer=options["capa"],
            progress=heard,
        )
        return leidos.report, leidos

    def guardar(self, leido: AsentamientosLeidos | CodigosLeidos, options: dict[str, Any]) -> None:
        by, now = Actor.command("importar_codigos_postales"), timezone.now()
        if isinstance(leido, AsentamientosLeidos):
            cargar_asentamientos(leido, by=by, now=now)
        else:
            cargar_codigos_postales(leido, marco_con(options["marco"]), by=by, now=now)
