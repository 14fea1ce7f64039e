"""Tasks for the tests of the worker; they leave a file behind."""

import time
from pathlib import Path

from django_tasks import task


@task()
def leave(path: str) -> None:
    Path(path).touch()


@task()
def take_long(path: str) -> None:
    Path(path).with_suffix(".begun").touch()
    time.sleep(1)
    Path(path).touch()


@task()
def fail() -> None:
    raise ValueError("this one fails")


def by_the_clock() -> None:
    raise ValueError("the clock goes on")
