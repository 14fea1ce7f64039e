"""The worker: does the tasks that wait (django-tasks, in our own database) and what is due by the clock.

It wraps the worker of django-tasks-db, which knows no clock: up to ``ROUND`` tasks, then a look at the clock.
"""

import logging
import os
import time
from collections.abc import Callable

from django.conf import settings
from django.db import InterfaceError, OperationalError, close_old_connections
from django.utils.crypto import get_random_string
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from .clock import Clock

log = logging.getLogger("tequio.work")
ROUND = 50
PAUSE_S = 1.0
PAUSE_WITHOUT_DATABASE_S = 5.0


def work(*, once: bool = False, go_on: Callable[[], bool] = lambda: True) -> None:
    """Work while ``go_on`` says so; ``once``: until nothing waits. SIGTERM lets the task in hand end first."""
    log.info("the worker begins")
    clock, name = Clock(settings.PERIODIC_TASKS), get_random_string(32)
    while go_on():
        pause = _one_round(clock, name)
        if once and pause:
            return
        time.sleep(pause)


def _one_round(clock: Clock, name: str) -> float:
    """How long to rest afterwards, in seconds."""
    try:
        clock.tick()
        worker = _worker(name)
        worker.configure_signals()
        if DBTaskResult.objects.ready().exists():  # reading locks nobody; taking a task locks SQLite whole
            worker.run()
        if not worker.running:
            raise SystemExit(0)
    except (OperationalError, InterfaceError):
        log.warning("the database does not answer; trying again in %s s", PAUSE_WITHOUT_DATABASE_S)
        close_old_connections()
        return PAUSE_WITHOUT_DATABASE_S
    return 0 if worker._run_tasks >= ROUND else PAUSE_S


def _worker(name: str) -> Worker:
    return Worker(
        queue_names=["*"],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=ROUND,
        worker_id=name,
        excluded_queue_names=[],
    )


def while_parent_lives() -> Callable[[], bool]:
    """Says yes until the process that started this one has ended."""
    parent = os.getppid()
    return lambda: os.getppid() == parent
