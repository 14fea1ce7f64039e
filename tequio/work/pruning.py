"""Forget the tasks that ended: a day those that went well, a month those that failed."""

from django.core.management import call_command


def prune() -> None:
    call_command("prune_db_task_results", min_age_days=1, failed_min_age_days=30, queue_name="*", verbosity=0)
