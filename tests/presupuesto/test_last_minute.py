"""Five hundred browsers press send in the same instant, and the term ends while they wait in line.

Slow: a real server, and a connection for each.
"""

import re
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from http.client import HTTPConnection
from threading import Barrier
from urllib.parse import urlencode

import pytest

from scripts.served import served
from tests.factories.machine import machine

pytestmark = pytest.mark.slow
PEOPLE, LATE = 500, 50
PREPARE = f"""
from datetime import timedelta
from django.utils import timezone
from tequio.mecanismos.models import Etapa
from tequio.presupuesto.actions.guardar_borrador import abrir_borrador
from tequio.presupuesto.actions.sembrar_presupuesto import sembrar_presupuesto
from tequio.privacidad.actions.sembrar_privacidad import sembrar_privacidad
from tests.factories.actors import BY, NOW
from tests.factories.presupuesto import ejercicio
from tests.factories.pueblito import pueblito
from tests.presupuesto.portal.conftest import ANSWERS
pueblito()
ejercicio()
sembrar_presupuesto(by=BY, now=NOW)
sembrar_privacidad(by=BY, now=NOW)
now = timezone.now()
registro = Etapa.objects.get(tipo="registro")
Etapa.objects.exclude(pk=registro.pk).delete()
registro.inicio, registro.fin_original = now - timedelta(days=1), now + timedelta(hours=1)
registro.fin_vigente = registro.fin_original
registro.save()
for _ in range({PEOPLE}):
    draft = abrir_borrador(ANSWERS, dias=30, now=now)
    print(f"/presupuesto/borrador/{{draft.codigo}}/revisar/?llave={{draft.llave}}")
"""
CLOSE = """
from datetime import timedelta
from django.utils import timezone
from tequio.mecanismos.models import Etapa
end = timezone.now().replace(microsecond=0) - timedelta(seconds=3)
Etapa.objects.filter(tipo="registro").update(fin_original=end, fin_vigente=end)
print(end.timestamp())
"""
COUNT = """
from tequio.presupuesto.models import Borrador, Proyecto
print(Proyecto.objects.count(), Proyecto.objects.values("codigo").distinct().count(), Borrador.objects.count())
"""


def test_nobody_who_pressed_in_time_is_lost_and_nobody_late_gets_in(tmp_path):
    with machine(tmp_path) as box:
        box.manage("collectstatic", "--no-input", "-v", "0")
        drafts = box.python(PREPARE).splitlines()
        environment = box.environment | {"TEQUIO_TRUST_REQUEST_START": "1", "TEQUIO_ALLOWED_HOSTS": "127.0.0.1"}
        with served(environment) as url:
            port = int(url.rpartition(":")[2])
            cookie, token = pass_of(port, drafts[0])
            end = float(box.python(CLOSE))
            together = Barrier(PEOPLE)

            def press(number):
                came = end + (2 if number < LATE else -1)
                together.wait()
                return post(port, drafts[number], cookie, token, came)

            with ThreadPoolExecutor(PEOPLE) as people:
                answers = list(people.map(press, range(PEOPLE)))
        projects, codes, waiting = map(int, box.python(COUNT).split())
    assert answers == [409] * LATE + [302] * (PEOPLE - LATE)
    assert projects == codes == PEOPLE - LATE
    assert waiting == LATE


def pass_of(port, path):
    """The cookie and the hidden field that a form carries."""
    with closing(HTTPConnection("127.0.0.1", port, timeout=60)) as connection:
        connection.request("GET", path)
        answer = connection.getresponse()
        token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', answer.read().decode())[1]
    return answer.headers["Set-Cookie"].partition(";")[0], token


def post(port, path, cookie, token, came):
    headers = {
        "Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded", "X-Request-Start": f"t={came:.3f}",
    }  # fmt: skip
    with closing(HTTPConnection("127.0.0.1", port, timeout=180)) as connection:
        connection.request("POST", path, urlencode({"csrfmiddlewaretoken": token}), headers)
        return connection.getresponse().status
