"""Nobody types an address: every page of the desk is reached by following links from its home."""

import re

import pytest
from allauth.account.models import EmailAddress
from django.core.management import call_command
from django.urls import URLPattern, get_resolver, resolve
from django.utils import timezone

from tequio.cuentas.models import Persona
from tequio.gestion.ciudad import HOST, poblar
from tequio.lib.actors import Actor
from tests.cuentas.conftest import fresh_limits, signed_in
from tests.factories.pueblito import pueblito

__all__ = ["fresh_limits"]

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
ENOUGH = 4  # pages of one kind: the next ones have the same links
LINK = re.compile(r'href="(/gestion/[^"#]*)')
# Behind a button or a search, or only where something happened that the fictitious city does not have.
OTHERWISE = {
    "gestion:aceptar", "gestion:columnas", "gestion:descartar", "gestion:deshacer", "gestion:encargo", "gestion:fila",
    "gestion:buscar", "gestion:importacion", "gestion:omitir", "gestion:omitir-rechazadas", "gestion:publicar-marco",
    "gestion:reponer", "gestion:revisar", "gestion-arco:paso", "gestion-arco:solicitud", "gestion-mecanismos:publicar",
    "gestion-proyectos:acta-firmada", "gestion-proyectos:archivo", "gestion-proyectos:original",
    "gestion-proyectos:sortear",
}  # fmt: skip


@pytest.fixture
def city(db):
    call_command("sembrar")
    pueblito(ficticio=True)
    poblar(by=Actor.command("pruebas"), now=timezone.now())
    EmailAddress.objects.update(verified=True)


def test_every_page_of_the_desk_is_reached_by_links(city):
    reached = set()
    for who in ("deoeyg", "depcyc", "od-titular", "alcaldia-oda", "utsi", "transparencia"):
        reached |= walked(signed_in(Persona.objects.get(correo=f"{who}@{HOST}")))
    assert sorted(addresses() - reached - OTHERWISE) == []
    assert sorted(OTHERWISE & reached) == []


def walked(client):
    """The names of the addresses that this person comes to from the home of the desk."""
    seen, met, waiting = set(), {}, ["/gestion/"]
    while waiting:
        address = waiting.pop(0)
        name = resolve(address.partition("?")[0]).view_name
        met[name] = met.get(name, 0) + 1
        if address in seen or met[name] > ENOUGH:
            continue
        seen.add(address)
        answer = client.get(address)
        assert answer.status_code in {200, 302}, address
        if answer.status_code == 302:
            assert answer["Location"].startswith("/gestion/"), address
            waiting.append(answer["Location"])
        elif answer["Content-Type"].startswith("text/html"):
            waiting += LINK.findall(answer.content.decode().replace("&amp;", "&"))
        if answer.streaming:
            b"".join(answer.streaming_content)  # which closes its file, and leaves the connection of the test alone
    return set(met)


def addresses():
    """The names of every address below /gestion/."""
    found = set()

    def collect(resolver, spaces, path):
        for each in resolver.url_patterns:
            here = path + str(each.pattern)
            if isinstance(each, URLPattern):
                if here.startswith("gestion/") and each.name:
                    found.add(":".join([*spaces, each.name]))
            else:
                collect(each, [*spaces, each.namespace] if each.namespace else spaces, here)

    collect(get_resolver(), [], "")
    return found
