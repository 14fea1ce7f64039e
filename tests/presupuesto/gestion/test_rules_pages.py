"""Rules and catalogues in the hands of the central areas."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tequio.presupuesto.models import AsientoODA, NumeroInicial, Rubro
from tequio.presupuesto.queries.calendario import reglas_de
from tests.factories.presupuesto import REGISTRO, presentado

pytestmark = pytest.mark.django_db
RULES, LISTS = "/gestion/presupuesto/reglas/", "/gestion/presupuesto/catalogos/"
WHY = {"fuente": "Convocatoria 2028", "certeza": "VERIFICADO", "motivo": "Lo dice la convocatoria."}
ORDERED = WHY | {"documento": "Acuerdo inventado 7/2028"}


def text(client, address):
    return client.get(address).content.decode()


def test_a_rule_is_seen_with_its_certainty_and_changed_with_its_document(enter, year):
    client = enter("central")
    assert "de memoria, por confirmar" in text(client, f"{RULES}2028/")
    address = f"{RULES}2028/dias_dictamen/"
    assert client.post(address, WHY | {"valor": 20}).status_code == 422
    assert client.post(address, ORDERED | {"valor": 20})["Location"] == f"{RULES}2028/"
    page = text(client, f"{RULES}2028/")
    assert reglas_de(year.edicion).dias_dictamen == 20
    assert "Acuerdo inventado 7/2028" in page
    assert "verificado" in page


def test_a_reason_that_names_an_address_is_told_beside_it(enter, year):
    answer = enter("central").post(f"{RULES}2028/area/", ORDERED | {"valor": "DEOEyG", "motivo": "ana@example.org"})
    assert answer.status_code == 422


def test_the_first_number_and_a_new_seat_have_their_forms(enter, year):
    client = enter("central")
    client.post(f"{RULES}2028/numeros/2028/", ORDERED | {"numero": 51})
    client.post(f"{RULES}2028/asientos/", ORDERED | {"cargo": "Academia", "cuantas": 2, "con_voto": "on"})
    seat = AsientoODA.objects.get(cargo="Academia")
    client.post(f"{RULES}2028/asientos/{seat.pk}/", ORDERED | {"cargo": "Academia", "cuantas": 3, "con_voto": "on"})
    seat.refresh_from_db()
    assert (NumeroInicial.objects.get().numero, seat.cuantas) == (51, 3)
    assert "Academia" in text(client, f"{RULES}2028/")


def test_a_concept_in_use_shows_its_words_closed_and_is_retired(enter, year):
    used, client = presentado().rubro, enter("central")
    address = f"{LISTS}rubros/{used.pk}/"
    page = text(client, address)
    assert "Ya se usó" in page
    assert "disabled" in page
    client.post(address, ORDERED | {"nombre": "Otra", "orden": used.orden, "hasta": 2028})
    kept = Rubro.objects.get(pk=used.pk)
    assert (kept.nombre, kept.hasta) == (used.nombre, 2028)


def test_a_concept_is_added(enter, year):
    client = enter("central")
    facts = {"clave": "cultura-2029", "nombre": "Cultura", "desde": 2029}
    assert client.post(f"{LISTS}rubros/agregar/", WHY | facts).status_code == 302
    assert "Cultura" in text(client, f"{LISTS}rubros/")


@pytest.mark.parametrize("who", ["od", "alcaldia", "consejeria"])
def test_nobody_else_sees_or_changes_them(enter, year, who):
    client = enter(who, REGISTRO)
    for address in (RULES, f"{RULES}2028/", f"{RULES}2028/area/", LISTS, f"{LISTS}rubros/", f"{LISTS}rubros/agregar/"):
        assert client.get(address).status_code == 403
        assert client.post(address, ORDERED).status_code == 403


@pytest.mark.parametrize("name", ["rubros", "poblaciones", "lugares", "criterios", "afectaciones"])
def test_every_catalogue_opens_and_asks_the_same_whatever_was_used(enter, year, name):
    client = enter("central")
    text(client, f"{LISTS}{name}/")

    def asked():
        with CaptureQueriesContext(connection) as queries:
            text(client, f"{LISTS}{name}/")
        return len(queries)

    few = asked()
    for number in range(3):
        presentado(nombre=f"Proyecto {number}")
    assert asked() == few


@pytest.mark.parametrize(
    ("rule", "value", "words"),
    [
        ("dias_prevencion", 0, "Escribe un número de 1 a 365."),
        ("edad_minima", 0, "Escribe un número de 1 a 99."),
        ("largo_nombre", 9000, "Escribe un número de 20 a 300."),
        ("limite_m", "x", "Escribe un número de 0 a 10000."),
        ("edad_minima", 18, "La mayoría de edad tiene que ser más que la edad mínima."),
    ],
)
def test_a_value_that_cannot_be_is_told_in_words_of_people(enter, year, rule, value, words):
    answer = enter("central").post(f"{RULES}2028/{rule}/", ORDERED | {"valor": value})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert words in page
    assert "restricción" not in page


@pytest.mark.parametrize(
    ("clave", "words"),
    [("obras-servicios", "Ya hay uno con esa clave: «"), ("obras y más", "Usa solo letras sin acento")],
)
def test_a_key_that_cannot_be_is_told_beside_it(enter, year, clave, words):
    facts = {"clave": clave, "nombre": "Cultura", "desde": 2029}
    answer = enter("central").post(f"{LISTS}rubros/agregar/", WHY | facts)
    assert answer.status_code == 422
    assert words in answer.content.decode().split('id="id_clave_error"')[1]


def test_the_words_of_a_limit_speak_english_too(enter, year):
    answer = enter("central").post(f"/en{RULES}2028/numeros/2028/", ORDERED | {"numero": 0})
    assert "Write a number from 1 to 10000." in answer.content.decode()


def test_a_change_that_was_kept_is_said(enter, year):
    page = enter("central").post(f"{RULES}2028/dias_dictamen/", ORDERED | {"valor": 20}, follow=True).content.decode()
    assert "El cambio quedó guardado." in page
