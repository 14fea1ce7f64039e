"""Background work runs with what it is given, and that may name someone."""

from django.utils.translation import gettext_lazy as _

from tequio.lib.personal import AlVencer, Categoria, Conservacion, DatoPersonal

from .pruning import FAILED_DAYS

DATOS = (
    DatoPersonal(
        tuple(
            f"django_tasks_database.DBTaskResult.{name}"
            for name in ("args_kwargs", "return_value", "exception_class_path", "traceback")
        ),
        Categoria.CONTENIDO,
        _("Con qué se hizo una tarea del servidor y en qué acabó. Suele llevar números, no nombres."),
        _("Terminar el trabajo que queda en espera y saber por qué falló."),
        Conservacion(_("Un día después de terminada la tarea; un mes, si falló."), AlVencer.BORRAR, FAILED_DAYS),
        _("Quien opera el servidor."),
        "avisos-por-correo",
    ),
)
SIN_DATOS_PERSONALES = {"django_tasks_database.DBTaskResult": "task_path worker_ids queue_name backend_name"}
