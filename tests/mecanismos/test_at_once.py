"""Two people open all the windows of a stage at the same instant.

Slow: real processes, each with its connection.
"""

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.factories.machine import machine

pytestmark = pytest.mark.slow
PREPARE = """
from tests.factories.mecanismos import EtapaFactory
from tests.factories.territorio import DistritoFactory
for numero in range(1, 34):
    DistritoFactory(numero=numero)
EtapaFactory()
"""
OPEN = """
from django.utils import timezone
from tequio.mecanismos.actions.mover_ventanas import abrir_ventanas
from tequio.mecanismos.models import Etapa
from tests.factories.actors import BY
try:
    print(len(abrir_ventanas(Etapa.objects.get(), range(1, 34), motivo="Inicio", by=BY, now=timezone.now())))
except Exception as refused:
    print(type(refused).__name__)
"""
STATE = """
from tequio.bitacora.models import Asiento
from tequio.mecanismos.models import VentanaCaptura
print(VentanaCaptura.objects.abiertas().count(), Asiento.objects.filter(acto="mecanismos.abrir_ventana").count())
"""


def test_of_two_people_one_opens_them_all_and_the_other_is_told(tmp_path):
    with machine(tmp_path) as box:
        box.python(PREPARE)
        with ThreadPoolExecutor(2) as people:
            told = list(people.map(box.python, [OPEN, OPEN]))
        assert sorted(told) == ["33", "CalendarioError"]
        assert box.python(STATE) == "33 33"
