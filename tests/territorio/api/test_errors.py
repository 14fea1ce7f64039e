"""What the API says when it is asked badly: problem details, in Spanish, with what to do."""

import pytest

from tequio.datos.problems import KINDS

from .conftest import degrees

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("town")]

POINT = degrees(500, 400)
BAD = [
    ("ubica", {"lat": "-99.13", "lon": "19.43"}, "ejes-cambiados", "están cambiadas"),
    ("ubica", {"lon": "19.43", "lat": "-99.13"}, "ejes-cambiados", "Intercámbialas"),
    ("ubica", {}, "pregunta-incompleta", "Di qué buscas"),
    ("ubica", {"lat": "19.43"}, "pregunta-incompleta", "Falta `lon`"),
    ("ubica", {"lon": "-99.13"}, "pregunta-incompleta", "Falta `lat`"),
    ("ubica", {"lat": "19.43", "lon": ""}, "coordenada-no-valida", "Falta la longitud"),
    ("ubica", {"q": "centro", "cp": "06700"}, "pregunta-doble", "(q, cp)"),
    ("ubica", {"q": "centro", **POINT}, "pregunta-doble", "(lat y lon, q)"),
    ("ubica", {"lat": "abc", "lon": "-99.13"}, "coordenada-no-valida", "«abc» no es un número"),
    ("ubica", {"lat": "nan", "lon": "-99.13"}, "coordenada-no-valida", "va de −90 a 90"),
    ("ubica", {"lat": "95.5", "lon": "-199.5"}, "coordenada-no-valida", "se recibió 95.5, -199.5"),
    ("ubica", {"cp": "123"}, "valor-no-valido", "No entendimos `cp=123`. Código postal de cinco cifras."),
    ("ubica", {"seccion": "x"}, "valor-no-valido", "Sección electoral"),
    ("ubica", {"q": "x" * 201}, "valor-no-valido", "200 letras o menos"),
    ("ubica", {"en": "ayer", **POINT}, "valor-no-valido", "No entendimos `en=ayer`. Día del que hablas"),
    ("ubica", {"en": "20200501", **POINT}, "valor-no-valido", "como 2020-05-01"),
    ("ubica", {"en": "2001-01-01", **POINT}, "sin-marco", "el más antiguo rige desde"),
    ("ubica", {"lng": "-99.1"}, "parametro-desconocido", "¿Quisiste decir `lon`?"),
    ("ubica", {"longitud": "-99.1"}, "parametro-desconocido", "¿Quisiste decir `lon`?"),
    ("ubica", {"LAT": "19.4"}, "parametro-desconocido", "¿Quisiste decir `lat`?"),
    ("ubica", {"colonia": "roma"}, "parametro-desconocido", "`q`, `cp`, `seccion`"),
    ("ubica", {"cp": ["06700", "06000"]}, "parametro-repetido", "`cp` viene 2 veces"),
    ("unidades", {"limit": "x"}, "valor-no-valido", "No entendimos `limit=x`. Cuántas unidades"),
    ("unidades", {"limit": "501"}, "valor-no-valido", "de 1 a 500"),
    ("unidades", {"tipo": "ejido"}, "valor-no-valido", "Hay: Colonia"),
    ("unidades", {"alcaldia": "narnia"}, "valor-no-valido", "cuauhtemoc"),
    ("unidades", {"distrito": "34"}, "valor-no-valido", "del 1 al 33"),
    ("unidades", {"en": "2001-01-01"}, "sin-marco", "el más antiguo rige desde"),
    ("unidades/99-999", {}, "no-existe", "«99-999»"),
    ("unidades/99-999.geojson", {}, "no-existe", "/api/v1/unidades?texto="),
    ("alcaldias/narnia", {}, "no-existe", "/api/v1/alcaldias"),
    ("distritos/3", {}, "no-existe", "/api/v1/distritos"),
    ("distritos/99", {}, "no-existe", "del 1 al 33"),
    ("distritos/x", {}, "no-existe", "Número del distrito"),
    ("marcos", {"en": "2020-05-01"}, "parametro-desconocido", "ninguno"),
    ("colonias", {}, "direccion-desconocida", "/api/v1/docs"),
]


@pytest.mark.parametrize(("address", "parameters", "kind", "said"), BAD)
def test_a_bad_question_is_told_what_is_wrong(ask, address, parameters, kind, said):
    response = ask(address, **parameters)
    problem = response.json()
    assert response.headers["Content-Type"] == "application/problem+json"
    assert problem["type"] == f"/api/v1/docs#{kind}"
    assert (response.status_code, problem["title"]) == (KINDS[kind].status, KINDS[kind].title)
    assert said in problem["detail"]


def test_a_problem_does_not_repeat_the_question_in_its_address(ask):
    assert ask("ubica", lat="19.43").json()["instance"] == "/api/v1/ubica"


def test_before_any_frame_is_published_it_says_so(ask, town):
    town.delete()
    response = ask("ubica", q="centro")
    assert response.status_code == 404
    assert "Todavía no hay ningún marco" in response.json()["detail"]


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_the_api_only_reads(client, method):
    response = getattr(client, method)("/api/v1/ubica")
    assert (response.status_code, response.headers["Allow"]) == (405, "GET, HEAD, OPTIONS")
    assert response.json()["type"] == "/api/v1/docs#metodo-no-permitido"
