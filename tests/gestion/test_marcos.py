"""/gestion/marcos/ and the page that publishes a frame."""

import pytest

from tequio.cuentas.roles import Rol
from tequio.territorio.models import Marco
from tests.cuentas.conftest import signed_in
from tests.factories.cuentas import EncargoFactory
from tests.factories.territorio import MarcoFactory, SeccionFactory, UnidadFactory

pytestmark = pytest.mark.django_db
PUBLISH = "/gestion/marcos/m-nuevo/publicar/"


@pytest.fixture
def client():
    return signed_in(EncargoFactory(rol=Rol.DEOEYG).persona)


@pytest.fixture
def marco():
    return UnidadFactory(marco__clave="m-nuevo", clave="15-003").marco


def test_each_frame_tells_its_state_and_how_much_it_holds(client, marco):
    SeccionFactory(unidad=marco.unidades.get(), seccion=7)
    told = client.get("/gestion/marcos/").content.decode()
    assert "sin publicar" in told
    assert '<span class="number">1</span> · <span class="number">0</span>' in told


def test_publishing_asks_first_and_then_does_it(client, marco):
    assert "No se puede deshacer" in client.get(PUBLISH).content.decode()
    assert client.post(PUBLISH)["Location"] == "/gestion/marcos/"
    assert Marco.objects.get().estado == "PUBLICADO"


def test_a_frame_that_is_published_already_is_told(client, marco):
    client.post(PUBLISH)
    answer = client.post(PUBLISH)
    assert answer.status_code == 409
    assert "Otra persona ya lo publicó" in answer.content.decode()


def test_an_empty_frame_is_not_published(client):
    MarcoFactory(clave="m-nuevo")
    assert "No tiene unidades territoriales" in client.post(PUBLISH).content.decode()


def test_a_frame_that_does_not_exist_has_no_page(client, marco):
    assert client.get("/gestion/marcos/otro/publicar/").status_code == 404


@pytest.mark.parametrize(("rol", "sees"), [(Rol.DEPCYC, 200), (Rol.CONSEJERIA, 200), (Rol.OD_TITULAR, 403)])
def test_others_look_at_most(marco, rol, sees):
    other = signed_in(EncargoFactory(rol=rol).persona)
    assert other.get("/gestion/marcos/").status_code == sees
    assert other.post(PUBLISH).status_code == 403
