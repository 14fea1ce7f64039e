"""The life of a frame, and that of a file that brings part of the ground, each on one screen."""

from tequio.lib.workflow import Workflow, act

from .models.importacion import Importacion
from .models.marco import Marco

MARCO = Workflow({"publicar": act(Marco.Estado.CARGADO, to=Marco.Estado.PUBLICADO)})

_IN = Importacion.Estado
# ``ensayar``, ``cargar`` and ``soltar`` (what went wrong was said) are of the worker; the others of people.
# From EN_REVISION and EN_CARGA one begins anew only when the task was lost (actions.turno).
IMPORTACION = Workflow(
    {
        "revisar": act(_IN.POR_REVISAR, _IN.REVISADA, _IN.EN_REVISION, to=_IN.EN_REVISION),
        "ensayar": act(_IN.EN_REVISION, to=_IN.REVISADA),
        "corregir": act(_IN.POR_REVISAR, _IN.REVISADA, to=_IN.POR_REVISAR),
        "descartar": act(_IN.POR_REVISAR, _IN.REVISADA, to=_IN.DESCARTADA),
        "aceptar": act(_IN.REVISADA, _IN.EN_CARGA, to=_IN.EN_CARGA),
        "cargar": act(_IN.EN_CARGA, to=_IN.ACEPTADA),
        "soltar": act(_IN.EN_REVISION, _IN.EN_CARGA, to=_IN.POR_REVISAR),
        "deshacer": act(_IN.ACEPTADA, to=_IN.DESHECHA),
    }
)
