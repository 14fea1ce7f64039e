"""Every public address × nine people and nobody: whoever asks gets the same page, made without knowing who it is.

What is behind the door (``/cuenta/``, ``/gestion/``) is walked in ``tests/cuentas/test_door.py``.
"""

import re

import pytest
from django.test import Client

from tequio.bitacora.actions.sellar import sellar
from tequio.bitacora.models import Asiento
from tequio.documentos.actions.recibir import PHOTOS, recibir
from tequio.impugnaciones.actions.sembrar_catalogos import sembrar_catalogos
from tequio.mecanismos.actions.sembrar_mecanismos import sembrar_mecanismos
from tequio.mecanismos.models import Mecanismo
from tequio.presupuesto.actions.sembrar_presupuesto import sembrar_presupuesto
from tequio.presupuesto.models import Sorteo
from tests.cuentas.conftest import signed_in
from tests.cuentas.test_door import PEOPLE, addresses
from tests.factories.actors import BY, NOW
from tests.factories.cuentas import nueve
from tests.factories.documentos import document, picture, upload
from tests.factories.impugnaciones import impugnacion
from tests.factories.presupuesto import ejercicio, numerado
from tests.factories.privacidad import SistemaFactory, aviso

TOKEN = re.compile(rb'name="csrfmiddlewaretoken" value="[^"]+"')
ASKED = re.compile(rb'"consultado_at": ?"[^"]+"|\d{2}:\d{2}(:\d{2})?')  # the moment of the answer
QUERIES = {"buscar/": "?q=padres", "api/v1/ubica": "?lat=19.3&lon=-99.2", "avisos/": "?tema=ut:08-033"}
# Only with a link from a message, or after a form: without it they say what is missing.
ASKS_FOR_MORE = {
    "avisos/baja/", "avisos/confirmar/", "avisos/mios/", "presupuesto/borrador/<codigo>/",
    "presupuesto/borrador/<codigo>/<clave>/", "presupuesto/borrador/<codigo>/archivos/",
    "presupuesto/borrador/<codigo>/revisar/", "presupuesto/mio/acuse.pdf",
    "proyectos/<slug>/dictamen-<version>.pdf",  # only where there is a signed original
    "presupuesto/actas/<pk>.pdf",  # only of a session whose opinions are all out
}  # fmt: skip


@pytest.fixture
def samples(town):
    """One existing value for each parameter of a public address, by the address or by its first part."""
    sembrar_mecanismos(by=BY, now=NOW)
    sembrar_catalogos(by=BY, now=NOW)
    challenge = impugnacion()
    ejercicio()
    sembrar_presupuesto(by=BY, now=NOW)
    photo = recibir(upload(picture(), "parque.jpg"), kinds=PHOTOS, max_bytes=99_999, by=BY, now=NOW)
    project = numerado(anexos=[(photo, "FOTO", "El parque.")])
    notice = aviso(SistemaFactory())
    codigo = document().codigo
    sellar(now=NOW)
    public = Asiento.objects.filter(publico=True).first()
    return {
        "ut": {"clave": "08-033"},
        "alcaldias": {"slug": "tlalpan"},
        "distritos": {"numero": "33"},
        "api": {"clave": "08-033", "alcaldia": "08", "numero": "33"},
        "impugnaciones": {"slug": challenge.slug},
        "mecanismos": {"slug": Mecanismo.objects.get(clave="B6").slug},
        "verifica": {"codigo": codigo},
        "privacidad": {"slug": notice.sistema.slug, "version": str(notice.version)},
        "datos": {"key": "distritos-electorales", "suffix": "csv"},
        "bitacora": {"numero": str(public.foja.numero)},
        "avisos": {"clave": "avisos-resumen"},
        "proyectos": {"slug": project.slug, "version": "1", "pk": str(project.anexos.get().pk)},
        "presupuesto": {"codigo": project.codigo, "clave": "costo", "pk": str(Sorteo.objects.get().pk)},
    }


def public_addresses():
    """Those outside the door; not the files named by their hash, which have their own tests."""
    found = {each for each in addresses() if not each.startswith(("cuenta/", "gestion/", "mapas/", "api/(?:"))}
    return sorted(found)


def path_of(address, samples):
    first = re.split(r"[/.]", address)[0]
    path = address
    for name, value in samples.get(first, {}).items():
        path = path.replace(f"<{name}>", "1" if address.startswith("bitacora/sellos") else value)
    assert "<" not in path, f"{address} needs a sample"
    return f"/{path}{QUERIES.get(address, '')}"


def answer(client, path):
    response = client.get(path)
    if response.status_code >= 400:
        return response.status_code, response.get("Location"), b""  # each refusal bears a number of its own
    content = b"".join(response.streaming_content) if response.streaming else response.content
    return response.status_code, response.get("Location"), ASKED.sub(b"", TOKEN.sub(b"", content))


@pytest.mark.django_db
@pytest.mark.slow  # ten people, every address
def test_no_public_page_depends_on_who_asks(samples):
    cast = nueve()
    paths = {address: path_of(address, samples) for address in public_addresses()}
    nobody = {}
    for person in PEOPLE:
        client = Client()  # the plain one: a message is shown as it is sent, with its styles inside
        client.cookies = signed_in(getattr(cast, person)).cookies
        for address, path in paths.items():
            found = answer(client, path)
            assert found == nobody.setdefault(address, found), f"{person} at {path}"
    refused = {address for address, (status, *_) in nobody.items() if status >= 400}
    assert refused <= ASKS_FOR_MORE
