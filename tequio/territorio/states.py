"""The life of a frame on one screen."""

from tequio.lib.workflow import Workflow, act

from .models.marco import Marco

MARCO = Workflow({"publicar": act(Marco.Estado.CARGADO, to=Marco.Estado.PUBLICADO)})
