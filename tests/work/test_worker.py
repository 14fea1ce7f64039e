"""A worker in a process of its own, with the real queue. Slow: each test starts Python and Django."""

import os
import signal
import subprocess
import sys

import pytest

from tests.factories.machine import ROOT, kill, wait_until

pytestmark = pytest.mark.slow
ENQUEUE = "from tests.work import tasks\ntasks.{name}.enqueue({path!r})"
LAST_FOUR = """from django_tasks_db.models import DBTaskResult
print(*DBTaskResult.objects.order_by("-enqueued_at").values_list("status", flat=True)[:4])"""


def test_it_does_everything_that_waits_and_ends_when_asked_for_once(box, tmp_path):
    for number in range(3):
        box.python(ENQUEUE.format(name="leave", path=str(tmp_path / f"{number}")))
    box.python("from tests.work import tasks\ntasks.fail.enqueue()")
    box.manage("trabajar", "--una-vez")
    assert len(list(tmp_path.iterdir())) == 3
    assert box.python(LAST_FOUR).split() == ["FAILED"] + ["SUCCESSFUL"] * 3


def test_told_to_end_it_ends_the_task_in_hand_first(box, tmp_path):
    left = tmp_path / "left"
    worker = box.start("trabajar")
    box.python(ENQUEUE.format(name="take_long", path=str(left)))
    wait_until(left.with_suffix(".begun").exists)
    worker.terminate()
    assert worker.wait(timeout=10) == 0
    assert left.exists()


def test_with_nothing_in_hand_it_ends_at_once(box, tmp_path):
    worker = box.start("trabajar")
    box.python(ENQUEUE.format(name="leave", path=str(tmp_path / "left")))
    wait_until((tmp_path / "left").exists)
    worker.terminate()
    assert worker.wait(timeout=15) == 0


def test_it_ends_with_the_process_that_started_it(box, tmp_path):
    pid = tmp_path / "pid"
    code = (
        "import pathlib, subprocess, sys, time\n"
        "worker = subprocess.Popen([sys.executable, 'manage.py', 'trabajar', '--acompanar'])\n"
        f"pathlib.Path({str(pid)!r}).write_text(str(worker.pid))\ntime.sleep(60)"
    )
    parent = subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, env=box.environment)
    box.python(ENQUEUE.format(name="leave", path=str(tmp_path / "left")))
    wait_until((tmp_path / "left").exists)
    kill(parent)
    wait_until(lambda: not alive(int(pid.read_text())))


def alive(pid):
    try:
        os.kill(pid, signal.SIG_DFL)
    except ProcessLookupError:
        return False
    return True
