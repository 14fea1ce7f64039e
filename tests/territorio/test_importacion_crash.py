"""The worker is killed (``kill -9``) in the middle of a load; two people accept at the same instant.

Slow: real processes, with the real queue.
"""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.factories.machine import ROOT, SET_UP, machine

pytestmark = pytest.mark.slow
RECEIVE = """
from pathlib import Path
from django.core.management import call_command
from tequio.territorio.actions.revisar_importacion import revisar_importacion
from tests.factories.actors import BY, NOW
from tests.factories.importaciones import importacion
from tests.territorio.importers.files import layer, unit
call_command("sembrar")
found = importacion(layer(Path({folder!r}), unit()))
revisar_importacion(found, by=BY, now=NOW)
call_command("trabajar", una_vez=True)
"""
ACCEPT = """
from django.utils import timezone
from tequio.territorio.actions.aceptar_importacion import aceptar_importacion
from tequio.territorio.models import Importacion
from tests.factories.actors import BY
found = Importacion.objects.get()
try:
    aceptar_importacion(found, by=BY, now=timezone.now())
    print("accepted")
except Exception as refused:
    print(type(refused).__name__)
"""
WORK_AND_DIE = """
import os, signal
from django.core.management import call_command
from django.db import connection
def power_cut(execute, sql, *rest):
    if sql.startswith('INSERT INTO "territorio_geometriaunidad"'):
        os.kill(os.getpid(), signal.SIGKILL)
    return execute(sql, *rest)
with connection.execute_wrapper(power_cut):
    call_command("trabajar", una_vez=True)
"""
STATE = """
from tequio.territorio.models import Importacion, Marco
print(Importacion.objects.get().estado, Marco.objects.count())
"""
AGAIN = """
from datetime import timedelta
from django.core.management import call_command
from django.utils import timezone
from tequio.territorio.actions.aceptar_importacion import aceptar_importacion
from tequio.territorio.models import Importacion
from tests.factories.actors import BY
aceptar_importacion(Importacion.objects.get(), by=BY, now=timezone.now() + timedelta(minutes=5))
call_command("trabajar", una_vez=True)
"""


@pytest.fixture
def box(tmp_path):
    """A machine with an import that was checked."""
    with machine(tmp_path) as found:
        found.python(RECEIVE.format(folder=str(tmp_path)))
        yield found


def test_a_load_cut_in_the_middle_leaves_nothing_and_goes_through_when_begun_again(box):
    assert box.python(ACCEPT) == "accepted"
    died = subprocess.run([sys.executable, "-c", SET_UP + WORK_AND_DIE], cwd=ROOT, env=box.environment, check=False)
    assert died.returncode == -9
    assert box.python(STATE) == "EN_CARGA 0"
    box.python(AGAIN)
    assert box.python(STATE) == "ACEPTADA 1"


def test_of_two_people_who_accept_at_the_same_instant_one_is_told(box):
    with ThreadPoolExecutor(2) as people:
        told = list(people.map(box.python, [ACCEPT, ACCEPT]))
    assert sorted(told) == ["ImportacionOcupadaError", "accepted"]
