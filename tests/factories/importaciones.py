"""Imports of small files made by hand, received without the process apart that only uploads need."""

from datetime import date

from tequio.documentos.store import keep_bytes
from tequio.gestion.importaciones.kinds import KINDS
from tequio.lib.sources import guess_columns, read_source
from tequio.territorio.importers.preview import seen
from tequio.territorio.models import Importacion

from .actors import BY, NOW

FRAME = {"marco": "m-2022", "nombre": "Marco inventado", "acuerdo": "ACU-1", "vigente_desde": date(2022, 10, 1)}


def importacion(path, clase="MARCO", **facts) -> Importacion:
    """The file ``path`` received, with the columns that its names tell; a frame brings its facts."""
    source = read_source(path)
    vista = seen(source)
    return Importacion.objects.create(
        **{
            "clase": clase,
            "archivo": path.name,
            "sha256": keep_bytes(path.read_bytes()),
            "muestra": {"filas": vista.filas, "geometria": vista.geometria, "columnas": vista.muestra},
            "columnas": guess_columns(source.columns, KINDS[clase].manera.columnas(clase)),
            "recibida_at": NOW,
            "recibida_by": BY.label,
            **(FRAME if clase == "MARCO" else {}),
            **facts,
        }
    )
