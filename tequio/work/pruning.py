"""Forget the tasks that ended: a day those that went well, a month those that failed."""

from django.core.management import call_command

DAYS, FAILED_DAYS = 1, 30


def prune() -> None:
    call_command(
        "prune_db_task_results", min_age_days=DAYS, failed_min_age_days=FAILED_DAYS, queue_name="*", verbosity=0
    )
