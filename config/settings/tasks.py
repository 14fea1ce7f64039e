"""Background work: a queue in our own database, and what is done by the clock."""

__all__ = ["PERIODIC_TASKS", "TASKS"]

# Another engine is another BACKEND: the code speaks only the API of django-tasks, which Django 6 has built in.
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

# From a function to its period in seconds; it looks for what is due and bears being called more often.
PERIODIC_TASKS = {
    "tequio.avisos.actions.barrer.barrer": 60,
    "tequio.bitacora.actions.sellar.sellar_todo": 5 * 60,
    "tequio.presupuesto.actions.cerrar_plazos.cerrar_plazos": 60,
    "tequio.presupuesto.actions.barrer_borradores.barrer_borradores": 24 * 3600,
    "tequio.gestion.actions.conservar.conservar": 24 * 3600,
    "tequio.cuentas.housekeeping.tidy": 6 * 3600,
    "tequio.work.pruning.prune": 6 * 3600,
}
