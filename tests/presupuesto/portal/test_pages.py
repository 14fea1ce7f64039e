"""What everyone sees of projects, and what the person alone sees."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tequio.presupuesto.actions.dictaminar import dictaminar
from tequio.presupuesto.actions.sortear_unidad import sortear_unidad
from tequio.presupuesto.models import Borrador
from tequio.presupuesto.portal.views.mio import PER_MINUTE
from tests.factories.documentos import pdf
from tests.factories.impugnaciones import impugnacion
from tests.factories.presupuesto import (
    ACLARACIONES,
    DICTAMINACION,
    DISTRITAL,
    SALIDA,
    SEGUNDA_SALIDA,
    SORTEO,
    comprometido,
    dictaminado,
    fresh,
    incompleto,
    no_viable,
    numerado,
    opinion,
    presentado,
    publicados,
    ratificado,
    registrado,
    remitidos,
    unidad,
    viable,
)

pytestmark = pytest.mark.django_db


def page_of(client, proyecto):
    return client.get(f"/proyectos/{proyecto.slug}/").content.decode()


def mine(client, proyecto):
    return client.get("/presupuesto/mio/", {"folio": proyecto.codigo, "llave": proyecto.proponente.llave})


def test_the_page_of_a_project_says_what_where_and_what_comes_next(client):
    page = page_of(client, registrado())
    for said in (
        "Luminarias en el parque",
        "Parque de la calle 5 #12",
        "$250,000",
        "Enviarlo a la alcaldía",
        "Registrado",
    ):
        assert said in page


def test_who_proposes_is_not_on_any_public_page(client):
    proyecto = registrado()
    for path in (f"/proyectos/{proyecto.slug}/", f"/proyectos/{proyecto.slug}.json", "/proyectos/", "/proyectos.json"):
        said = client.get(path).content.decode()
        assert "Jacinta" not in said
        assert "example.org" not in said


@pytest.mark.parametrize("make", [presentado, incompleto])
def test_before_it_has_a_folio_nobody_sees_it(client, make):
    proyecto = make()
    assert client.get(f"/proyectos/{proyecto.codigo.lower()}/").status_code == 404
    assert json.loads(client.get("/proyectos.json").content)["total"] == 0


def test_an_opinion_under_embargo_is_nowhere(client, at):
    proyecto = dictaminado(viable=False)
    at(SALIDA)
    public = [
        page_of(client, proyecto),
        client.get("/proyectos.json").content.decode(),
        client.get("/proyectos/?estado=NO_VIABLE").content.decode(),
    ]
    for said in (*public, mine(client, proyecto).content.decode()):
        assert "Razones sobre" not in said
        assert "no viable:" not in said.lower()
    assert "En revisión" in public[0]
    assert proyecto.nombre in client.get("/proyectos/?estado=EN_DICTAMINACION").content.decode()


def test_a_published_opinion_has_its_reasons_criterion_by_criterion(client):
    page = page_of(client, no_viable())
    assert "Razones sobre juridica." in page
    assert "Dictamen de la alcaldía" in page


def test_an_opinion_of_before_without_criteria_has_no_table_of_them(client):
    proyecto = no_viable()
    proyecto.dictamenes.get().criterios.all().delete()
    page = page_of(client, proyecto)
    assert "Dictamen de la alcaldía" in page
    assert "riterio por criterio" not in page


def test_a_project_of_the_whole_unit_says_so_first_and_its_street_as_a_reference(client):
    assert "Abarca toda la unidad." in page_of(client, registrado(geometria=None))
    assert "Abarca toda" not in page_of(client, registrado(geometria=None, en_palabras=True))


def test_a_challenge_shows_on_its_page(client, at):
    proyecto = no_viable()
    impugnacion("TECDMX-JEL-300/2028", now=SALIDA, presentada_el=SALIDA.date(), objetos=[proyecto])
    at(ACLARACIONES)
    assert "TECDMX-JEL-300/2028" in page_of(client, proyecto)


def test_the_list_narrows_by_each_of_its_fields_and_the_points_obey_the_same(client):
    one = registrado()
    other = registrado(nombre="Árboles en la avenida", unidad=unidad("15-003"), geometria=None)
    for query, found in (
        ("q=arboles", [other]), ("q=ÁRBOLES avenida", [other]), ("unidad=08-033", [one]),
        ("alcaldia=cuauhtemoc", [other]), ("ejercicio=2028", [one, other]),
        ("rubro=actividades", []), ("estado=REGISTRADO", [one, other]), ("estado=VIABLE", []), ("q=zzz", []),
    ):  # fmt: skip
        told = json.loads(client.get(f"/proyectos.json?{query}").content)
        assert {each["folio"] for each in told["proyectos"]} == {each.folio for each in found}, query
        points = json.loads(client.get(f"/proyectos/puntos.json?{query}").content)["puntos"]
        assert {each[2] for each in points} == {each.slug for each in found}, query


@pytest.mark.parametrize(
    "query", ["ejercicio=x", "estado=NADA", "unidad=999999999", "pagina=x", "pagina=99999", "q=" + "a" * 500]
)
def test_a_strange_filter_fails_nowhere(client, query):
    registrado()
    assert client.get(f"/proyectos/?{query}").status_code == 200
    assert client.get(f"/proyectos.json?{query}").status_code == 200


@pytest.mark.parametrize("many", [1, 30])
def test_the_list_costs_the_same_with_few_and_with_many(client, django_assert_max_num_queries, many):
    for _ in range(many):
        registrado()
    client.get("/proyectos/?q=zzz")  # the first page of a process reads the ground
    with django_assert_max_num_queries(12):
        client.get("/proyectos/")


def test_the_page_of_a_project_costs_few_queries(client, django_assert_max_num_queries):
    proyecto = numerado()
    client.get("/proyectos/?q=zzz")  # the first page of a process reads the ground and the calendar
    with django_assert_max_num_queries(18):
        client.get(f"/proyectos/{proyecto.slug}/")


@pytest.fixture
def checker(tmp_path):
    """The published program, run outside of ours on some acta; whether all agrees."""
    text = (Path(__file__).resolve().parents[3] / "docs/datos/verificar-sorteo.md").read_text(encoding="utf-8")
    program, data = tmp_path / "comprobar.py", tmp_path / "acta.json"
    program.write_text(text.split("```python\n")[1].split("```")[0], encoding="utf-8")

    def agrees(acta):
        data.write_text(json.dumps(acta), encoding="utf-8")
        return subprocess.run([sys.executable, "-I", program, data], capture_output=True, check=False).returncode == 0

    return agrees


MANY = 12  # with so many, another order is as good as sure: one in 479 million is the same


def test_the_proof_computes_again_outside_and_one_byte_of_any_input_makes_it_fail(client, checker):
    made = remitidos(*(registrado() for _ in range(MANY)))
    for each in made:
        dictaminar(each, opinion(each), by=DISTRITAL, now=DICTAMINACION)
    sorteo = sortear_unidad(comprometido(publicados(made[0])), azar="Lotería 1234", by=DISTRITAL, now=SORTEO)
    acta = json.loads(client.get(f"/presupuesto/sorteos/{sorteo.pk}.json").content)
    assert checker(acta)
    for name, value in acta.items():
        if name != "numeros":
            assert not checker({**acta, name: changed(value)}), name
    folio, number = next(iter(acta["numeros"].items()))
    others = {each: at for each, at in acta["numeros"].items() if each != folio}
    assert not checker({**acta, "numeros": {changed(folio): number, **others}})
    assert not checker({**acta, "numeros": {folio: changed(number), **others}})


def changed(value):
    """The same but for its last byte."""
    if isinstance(value, int):
        return value + 1
    return value[:-1] + ("1" if value[-1] == "0" else "0")


def test_before_the_act_the_commitment_is_public_and_the_secret_is_not(client):
    sorteo = comprometido(viable())
    for path in (f"/presupuesto/sorteos/{sorteo.pk}/", f"/presupuesto/sorteos/{sorteo.pk}.json"):
        said = client.get(path).content.decode()
        assert sorteo.compromiso in said
        assert sorteo.secreto not in said


def test_a_draw_that_does_not_exist_does_not_exist(client):
    assert client.get("/presupuesto/sorteos/99/").status_code == 404


def test_the_person_sees_what_is_missing_and_mends_it(client):
    proyecto = incompleto()
    page = mine(client, proyecto)
    assert "Di en qué calle." in page.content.decode()
    sent = client.post(page.wsgi_request.get_full_path(), {"acto": "subsanar", "texto": "En la calle 5."})
    assert sent.status_code == 302
    assert fresh(proyecto).estado == "PRESENTADO"


def test_mending_without_words_keeps_the_page_and_says_why(client):
    proyecto = incompleto()
    failed = client.post(mine(client, proyecto).wsgi_request.get_full_path(), {"acto": "subsanar", "texto": " "})
    assert failed.status_code == 422
    assert fresh(proyecto).estado == "INCOMPLETO"


def test_the_person_withdraws(client):
    proyecto = registrado()
    client.post(mine(client, proyecto).wsgi_request.get_full_path(), {"acto": "desistir", "texto": ""})
    assert fresh(proyecto).estado == "DESISTIDO"
    assert "Retirado" in page_of(client, proyecto)


def test_the_person_answers_a_no(client, at):
    proyecto = no_viable()
    at(ACLARACIONES)
    said = {"acto": "presentar_aclaracion", "texto": "El predio es público."}
    client.post(mine(client, proyecto).wsgi_request.get_full_path(), said)
    assert fresh(proyecto).estado == "EN_ACLARACION"


@pytest.mark.parametrize("acto", ["registrar", "dictaminar", "presentar_aclaracion", "", "__class__"])
def test_the_person_does_nothing_else(client, acto):
    proyecto = registrado()
    said = client.post(mine(client, proyecto).wsgi_request.get_full_path(), {"acto": acto, "texto": "x"})
    assert said.status_code == 422
    assert fresh(proyecto).estado == "REGISTRADO"


@pytest.mark.parametrize("key", ["00000-00000", "", "ñ", "AAAAA-AAAAA"])
def test_code_and_key_go_together_or_nothing_is_told(client, key):
    proyecto = registrado()
    assert client.get("/presupuesto/mio/", {"folio": proyecto.codigo, "llave": key}).status_code == 404
    assert client.get("/presupuesto/mio/acuse.pdf", {"folio": proyecto.codigo, "llave": key}).status_code == 404


def test_keys_are_not_tried_without_end(client):
    proyecto = registrado()
    assert mine(client, proyecto).status_code == 200
    for _ in range(PER_MINUTE):
        client.get("/presupuesto/mio/", {"folio": "x", "llave": "x"})
    assert mine(client, proyecto).status_code == 404


def test_the_form_asks_for_both_words(client):
    proyecto = registrado()
    assert client.get("/presupuesto/mio/").status_code == 200
    facts = {"folio": proyecto.codigo.lower(), "llave": proyecto.proponente.llave.replace("-", " ")}
    assert client.post("/presupuesto/mio/", facts).url.startswith("/presupuesto/mio/?")


def test_the_same_form_opens_a_draft_by_its_code_and_key(client):
    where = client.post("/presupuesto/proponer/").url
    draft = Borrador.objects.get()
    assert client.post("/presupuesto/mio/", {"folio": draft.codigo, "llave": draft.llave}).url == where


def test_who_was_told_no_reads_why_and_until_when_to_answer(client, at):
    proyecto = no_viable()
    at(ACLARACIONES)
    page = mine(client, proyecto).content.decode()
    assert "Razones sobre juridica." in page
    assert "Razones sobre tecnica." not in page
    assert "escrito de aclaración" in page.split("hasta el")[0]
    assert "Tribunal Electoral" in page


def test_who_was_told_no_twice_is_sent_to_the_tribunal_only(client, at):
    proyecto = ratificado()
    at(SEGUNDA_SALIDA)
    page = mine(client, proyecto).content.decode()
    assert "Razones sobre juridica." in page
    assert "hasta el" not in page
    assert "Tribunal Electoral" in page


def test_an_answer_may_bring_a_paper(client, at):
    proyecto = no_viable()
    at(ACLARACIONES)
    facts = {"acto": "presentar_aclaracion", "texto": "Es público.", "archivo": SimpleUploadedFile("e.pdf", pdf())}
    where = f"/presupuesto/mio/?folio={proyecto.codigo}&llave={proyecto.proponente.llave}"
    assert client.post(where, facts).status_code == 302
    assert fresh(proyecto).aclaracion.archivo.nombre == "e.pdf"


def test_who_has_to_complete_something_can_bring_a_file(client):
    assert 'type="file"' in mine(client, incompleto()).content.decode()


def test_a_draft_that_is_not_there_says_why_that_may_be(client):
    gone = client.get("/presupuesto/borrador/7k3m9-xqpd1/?llave=00000-00000")
    assert gone.status_code == 404
    assert "Este borrador no está" in gone.content.decode()
