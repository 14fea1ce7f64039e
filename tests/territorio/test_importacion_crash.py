"""The worker is killed (``kill -9``) in the middle of a load: nothing of it stays, and it can be begun again.

Slow: real processes, with the real queue.
"""

import subprocess
import sys

import pytest

from tests.factories.machine import ROOT, SET_UP, machine

pytestmark = pytest.mark.slow
RECEIVE = """
from pathlib import Path
from django.core.management import call_command
from tequio.territorio.actions.aceptar_importacion import aceptar_importacion
from tequio.territorio.actions.revisar_importacion import revisar_importacion
from tests.factories.actors import BY, NOW
from tests.factories.importaciones import importacion
from tests.territorio.importers.files import layer, unit
call_command("sembrar")
found = importacion(layer(Path({folder!r}), unit()))
revisar_importacion(found, by=BY, now=NOW)
call_command("trabajar", una_vez=True)
aceptar_importacion(found, by=BY, now=NOW)
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


def test_a_load_cut_in_the_middle_leaves_nothing_and_goes_through_when_begun_again(tmp_path):
    with machine(tmp_path) as box:
        box.python(RECEIVE.format(folder=str(tmp_path)))
        died = subprocess.run([sys.executable, "-c", SET_UP + WORK_AND_DIE], cwd=ROOT, env=box.environment, check=False)
        assert died.returncode == -9
        assert box.python(STATE) == "EN_CARGA 0"
        box.python(AGAIN)
        assert box.python(STATE) == "ACEPTADA 1"
