"""The power goes out (``kill -9``) at each point: what is lost, what arrives twice. Slow: real processes.

The worker is another process; the mail server stands in this one and holds the worker where the test wants it.
"""

import pytest

from tests.avisos.mail_server import mail_server
from tests.factories.machine import kill, machine, wait_until

pytestmark = pytest.mark.slow
WRITE = """
from datetime import datetime, timezone
from django.db import transaction
from tequio.avisos.actions.encolar import encolar
from tequio.avisos.models import Aviso
from tequio.avisos.notices import CONFIRMAR
Aviso.objects.all().delete()  # what an earlier test left on its way would arrive in this one
with transaction.atomic():
    encolar(CONFIRMAR, evento={evento!r}, destinatario="persona:1", direccion="ana@example.org",
            contexto=CONFIRMAR.ejemplo, now=datetime.now(timezone.utc))
    {then}
"""
DIE = "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"
DIE_FIRST_ON_COMMIT = f"""
    from django.db import connection
    transaction.on_commit(lambda: exec({DIE!r}))
    connection.run_on_commit.reverse()
"""
# What the clock does once the time of a dead worker is over, and then the work.
LATER = """
from django.utils import timezone
from tequio.avisos.actions.barrer import recuperar
from tequio.avisos.actions.repartir import LEASE
recuperar(now=timezone.now() + 2 * LEASE)
from tequio.avisos.models import Aviso
Aviso.objects.filter(estado="PENDIENTE").update(intentar_at=timezone.now())
from django.core.management import call_command
call_command("trabajar", una_vez=True)
"""
FORGET_THAT_IT_WENT = """
from tequio.avisos.models import Aviso
Aviso.objects.filter(evento="archivo").update(estado="PENDIENTE", enviado_at=None)
"""
MANY = """
from tequio.avisos.models import Aviso
Aviso.objects.all().delete()
from tests.factories.avisos import AvisoFactory
AvisoFactory.create_batch(40, plantilla="tequio.avisos.notices.CONFIRMAR", contexto={"tema": "x", "enlace": "x"})
"""
STATE = """
from tequio.avisos.models import Aviso
print(*Aviso.objects.filter(evento={evento!r}).values_list("estado", "dudoso").first() or ["nada"])
"""


@pytest.fixture(scope="module")
def own_machine(tmp_path_factory):
    with machine(tmp_path_factory.mktemp("crash")) as found:
        yield found


@pytest.fixture
def server():
    with mail_server() as running:
        yield running


@pytest.fixture
def box(own_machine, server):
    own_machine.environment["TEQUIO_MAIL_URL"] = f"smtp://127.0.0.1:{server.port}"
    yield own_machine
    own_machine.end()


def write(box, evento, then="pass"):
    box.python(WRITE.format(evento=evento, then=then))


def state(box, evento):
    return box.python(STATE.format(evento=evento)).split()


def test_before_the_commit_there_is_nothing(box, server):
    with pytest.raises(AssertionError):
        write(box, "antes", DIE)
    box.python(LATER)
    assert (state(box, "antes"), server.accepted) == (["nada"], [])


def test_between_the_commit_and_the_task_it_is_found_by_the_clock(box, server):
    with pytest.raises(AssertionError):  # it dies on commit, before the call of the worker
        write(box, "sin tarea", DIE_FIRST_ON_COMMIT)
    assert state(box, "sin tarea") == ["PENDIENTE", "False"]
    box.manage("trabajar", "--una-vez")
    assert (state(box, "sin tarea"), len(server.accepted)) == (["ENVIADO", "False"], 1)


def test_before_the_message_goes_out_it_arrives_once(box, server):
    server.pause = 2
    write(box, "al saludar")
    worker = box.start("trabajar")
    wait_until(lambda: state(box, "al saludar")[0] == "TOMADO")
    kill(worker)
    server.pause = 0
    box.python(LATER)
    assert (state(box, "al saludar")[0], len(server.accepted)) == ("ENVIADO", 1)


def test_after_our_commit_it_is_not_sent_again(box, server):
    write(box, "después")
    worker = box.start("trabajar")
    wait_until(lambda: state(box, "después")[0] == "ENVIADO")
    kill(worker)
    box.python(LATER)
    assert len(server.accepted) == 1


def test_between_acceptance_and_our_commit_it_comes_twice_as_the_same_message_and_says_so(box, server):
    server.hold = 60
    write(box, "en la duda")
    worker = box.start("trabajar")
    assert server.received.wait(20)
    kill(worker)
    server.hold = 0
    box.python(LATER)
    assert state(box, "en la duda") == ["ENVIADO", "True"]
    assert len(server.accepted) == 2
    assert len(set(server.message_ids())) == 1


def test_two_workers_at_once_send_each_message_once(box, server):
    server.pause = 0.02  # so that neither is done before the other begins
    box.python(MANY)
    workers = [box.start("trabajar") for _ in range(2)]
    wait_until(lambda: len(server.accepted) >= 40)
    assert [worker.poll() for worker in workers] == [None, None]
    assert len(set(server.message_ids())) == len(server.accepted) == 40


def test_without_a_mail_server_not_even_then_does_it_come_twice(box, server):
    del box.environment["TEQUIO_MAIL_URL"]
    write(box, "archivo")
    before = set(box.folder.glob("correo/*.eml"))
    box.manage("trabajar", "--una-vez")
    box.python(FORGET_THAT_IT_WENT + LATER)
    assert len(set(box.folder.glob("correo/*.eml")) - before) == 1
