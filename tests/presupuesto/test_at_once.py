"""Many people in the last minute of the term: none lost, no folio twice, none late, each with an answer.

Slow: real processes, each with its connection.
"""

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.factories.machine import machine

pytestmark = pytest.mark.slow
PROCESSES, PEOPLE = 8, 63
PREPARE = """
from tequio.presupuesto.actions.sembrar_presupuesto import sembrar_presupuesto
from tequio.privacidad.actions.sembrar_privacidad import sembrar_privacidad
from tests.factories.actors import BY, NOW
from tests.factories.presupuesto import ejercicio
from tests.factories.pueblito import pueblito
pueblito()
ejercicio()
sembrar_presupuesto(by=BY, now=NOW)
sembrar_privacidad(by=BY, now=NOW)
"""
SEND = f"""
from datetime import timedelta
from tequio.mecanismos.models import Etapa
from tequio.presupuesto.actions.presentar import presentar
from tequio.presupuesto.actions.registrar import registrar
from tequio.presupuesto.errors import EtapaCerradaError
from tests.factories.presupuesto import DISTRITAL, solicitud
end = Etapa.objects.get(tipo="registro").fin_vigente
for number in range({PEOPLE}):
    arrived = end - timedelta(seconds=number) if number % 10 else end + timedelta(seconds=2)
    try:
        sent = presentar(solicitud(), now=arrived)
        print(sent.codigo, registrar(sent, by=DISTRITAL, now=end).folio)
    except EtapaCerradaError:
        print("tarde")
"""


def test_five_hundred_people_in_the_last_minute(tmp_path):
    with machine(tmp_path) as box:
        box.python(PREPARE)
        with ThreadPoolExecutor(PROCESSES) as people:
            told = [line for said in people.map(box.python, [SEND] * PROCESSES) for line in said.splitlines()]
    sent = [line.split() for line in told if line != "tarde"]
    assert len(told) == PROCESSES * PEOPLE
    assert told.count("tarde") == PROCESSES * len(range(0, PEOPLE, 10))
    assert len({code for code, _folio in sent}) == len(sent)
    assert sorted(int(folio[10:16]) for _code, folio in sent) == list(range(1, len(sent) + 1))
