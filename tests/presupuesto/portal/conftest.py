import pytest
from django.utils import timezone

from tequio.presupuesto.portal.views import mio, proponer
from tests.factories.presupuesto import REGISTRO


@pytest.fixture
def at(monkeypatch):
    """``at(moment)``: what time it is from now on."""
    return lambda moment: monkeypatch.setattr(timezone, "now", lambda: moment)


@pytest.fixture(autouse=True)
def in_registration(at, year):
    at(REGISTRO)
    for limiter in (mio.limiter, proponer.limiter):
        limiter._begin(0)


ANSWERS = {
    "unidad": {"unidad": "08-033", "ejercicio": "2028"},
    "proyecto": {"nombre": "Luminarias en el parque", "descripcion": "Doce luminarias.", "necesidad": ""},
    "para": {"rubro": "obras-servicios", "poblaciones": ["toda"], "poblacion_otra": "", "personas": "300"},
    "lugar": {
        "lugar_tipo": "espacio-publico", "lugar": "Parque de la calle 5", "forma": "PALABRAS", "geometria": "",
        "limite_motivo": "",
    },
    "costo": {"costo": "250,000"},
    "persona": {
        "nombres": "Jacinta", "primer_apellido": "Inventada", "segundo_apellido": "", "edad": "44", "sexo": "MUJER",
        "correo": "jacinta@example.org", "telefono": "", "domicilio": "", "identificacion": "", "tutora": "",
        "parentesco": "",
    },
    "permisos": {},
}  # fmt: skip


@pytest.fixture
def draft(client):
    """The address of a new draft, without steps."""
    return client.post("/presupuesto/proponer/").url


def step(draft, key):
    path, _, query = draft.partition("?")
    return f"{path}{key}/?{query}"


@pytest.fixture
def answered(client, draft):
    """A draft with every step answered."""
    for key, answers in ANSWERS.items():
        assert client.post(step(draft, key), answers).status_code == 302, key
    return draft
