"""``manage.py importar_marco colonias.gpkg --clave mgpc-2019 --nombre … --vigente-desde 2019-09-30``."""

from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.utils import timezone

from tequio.lib.actors import Actor
from tequio.lib.sources import Report
from tequio.lib.sources.draft import Progress
from tequio.territorio.actions.cargar_marco import FichaMarco, cargar_marco
from tequio.territorio.actions.leer_importacion import marco_con
from tequio.territorio.actions.publicar_marco import publicar_marco
from tequio.territorio.actions.recuperar_nombres import nombres_por_marco
from tequio.territorio.importers.catalogos import Catalogos
from tequio.territorio.importers.marco import MarcoLeido, read_marco
from tequio.territorio.management.importing import ImportCommand
from tequio.territorio.models import Marco


class Command(ImportCommand):
    help = "Carga un marco geográfico desde la capa de unidades territoriales; queda sin publicar."

    def add_arguments(self, parser: ArgumentParser) -> None:
        super().add_arguments(parser)
        parser.add_argument("--clave", required=True, help="mgpc-2019")
        parser.add_argument("--nombre", required=True, help="Marco Geográfico de Participación Ciudadana 2019")
        parser.add_argument("--acuerdo", default="", help="IECM/ACU-CG-076/19")
        parser.add_argument("--vigente-desde", type=date.fromisoformat, required=True, help="2019-09-30")
        parser.add_argument(
            "--nombres-de", default="", metavar="CLAVE", help="Recupera letras perdidas solo de este marco."
        )
        parser.add_argument("--publicar", action="store_true", help="Publica el marco al terminar.")

    def leer(self, heard: Progress, options: dict[str, Any]) -> tuple[Report, MarcoLeido]:
        donor = options["nombres_de"] and marco_con(options["nombres_de"]).clave
        leido = read_marco(
            options["archivo"],
            Catalogos.now(),
            vintages=nombres_por_marco(excepto=options["clave"], solo=donor),
            layer=options["capa"],
            progress=heard,
        )
        return leido.report, leido

    def guardar(self, leido: MarcoLeido, options: dict[str, Any]) -> None:
        ficha = FichaMarco(**{name: options[name] for name in ("clave", "nombre", "acuerdo", "vigente_desde")})
        by, now = Actor.command("importar_marco"), timezone.now()
        marco = cargar_marco(leido, ficha, by=by, now=now)
        if options["publicar"] and marco.estado == Marco.Estado.CARGADO:
            publicar_marco(marco, by=by, now=now)
            leido.report.note(f"«{marco.clave}» quedó publicado: rige desde el {marco.vigente_desde}.")
