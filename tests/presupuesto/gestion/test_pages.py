"""Staff's pages: each on the ground of the charge, from the paper F1 to the number drawn."""

import pytest

from tequio.presupuesto.models import Dictamen, IntegranteODA, Proyecto, SalidaDictamenes, SesionODA, Sorteo
from tests.factories.presupuesto import (
    ACLARACIONES,
    DICTAMINACION,
    SALIDA,
    SORTEO,
    comprometido,
    dictaminado,
    fresh,
    incompleto,
    no_viable,
    numerado,
    presentado,
    registrado,
    remitidos,
    sesion,
    unanimous,
    unidad,
    viable,
)
from tests.presupuesto.portal.conftest import ANSWERS

pytestmark = pytest.mark.django_db
LIST = "/gestion/proyectos/"
PAPER = {name: value for answers in ANSWERS.values() for name, value in answers.items()}


def one(proyecto, acto=""):
    return f"{LIST}{proyecto.codigo}/{acto}{'/' if acto else ''}"


def test_what_waits_stands_in_its_list(enter):
    new, waiting = presentado(nombre="Recién llegado"), incompleto(nombre="Le falta algo")
    page = enter("od").get(LIST).content.decode()
    today, others = page.split("Para hoy")[1].split("Espera de otras personas")
    assert new.nombre in today
    assert waiting.nombre in others.split("Todos")[0]


def test_a_project_of_another_district_does_not_exist(enter):
    proyecto = presentado()
    client = enter("od_ajena")
    assert client.get(one(proyecto)).status_code == 404
    assert client.get(one(proyecto, "registrar")).status_code == 404
    assert proyecto.nombre not in client.get(LIST).content.decode()


@pytest.mark.parametrize("who", ["central", "consejeria"])
def test_who_watches_the_whole_city_sees_every_district(enter, who):
    here, elsewhere = registrado(), registrado(unidad=unidad("15-003"), geometria=None, nombre="Otro distrito")
    page = enter(who).get(LIST).content.decode()
    assert here.nombre in page
    assert elsewhere.nombre in page


def test_an_alcaldia_sees_only_what_was_sent_to_it_and_no_contact_without_consent(enter):
    sent, kept = registrado(), registrado(nombre="Sin remitir")
    remitidos(sent)
    client = enter("alcaldia", DICTAMINACION)
    page = client.get(one(sent)).content.decode()
    assert "Jacinta" not in page
    assert "No aceptó que veas su contacto" in page
    assert client.get(one(kept)).status_code == 404


def test_the_district_sees_who_proposes_with_the_address_covered(enter):
    page = enter("od").get(one(presentado())).content.decode()
    assert "Jacinta Inventada" in page
    assert "jacinta@example.org" not in page


def test_a_councillor_reads_and_does_nothing(enter):
    proyecto = presentado()
    client = enter("consejeria")
    assert "Qué sigue" not in client.get(one(proyecto)).content.decode()
    assert client.post(one(proyecto, "registrar")).status_code == 404
    assert fresh(proyecto).estado == "PRESENTADO"


def test_a_step_is_taken_by_who_may_when_it_may(enter):
    proyecto = presentado()
    client = enter("capturista")
    assert client.get(one(proyecto, "registrar")).status_code == 200
    assert client.post(one(proyecto, "registrar")).status_code == 302
    assert fresh(proyecto).folio == "IECM-DD33-000001/2028"


def test_who_comes_second_is_told_what_came_before_and_loses_no_word(enter):
    proyecto = presentado()
    client = enter("capturista")
    client.post(one(proyecto, "registrar"))
    late = client.post(one(proyecto, "prevenir_proyecto"), {"falta": "Falta decir en qué calle sería."})
    assert late.status_code == 409
    page = late.content.decode()
    assert "Se registró, con folio" in page.split("Lo último que pasó")[1]
    assert "Falta decir en qué calle sería." in page
    assert fresh(proyecto).estado == "REGISTRADO"


def test_asking_for_what_is_missing_keeps_what_was_typed(enter):
    proyecto = presentado()
    client = enter("od")
    assert client.post(one(proyecto, "prevenir_proyecto"), {"falta": " "}).status_code == 422
    client.post(one(proyecto, "prevenir_proyecto"), {"falta": "Di en qué calle."})
    assert fresh(proyecto).estado == "INCOMPLETO"


def test_a_paper_form_is_one_page_and_gives_its_folio(enter):
    client = enter("capturista")
    assert client.get(LIST + "recibir/").status_code == 200
    sent = client.post(LIST + "recibir/", {**PAPER, "falta": "", "permisos": ["publicar-nombre"]})
    proyecto = Proyecto.objects.get()
    assert sent.url == one(proyecto)
    assert (proyecto.folio, proyecto.canal) == ("IECM-DD33-000001/2028", "PRESENCIAL")


def test_a_paper_form_with_something_missing_starts_the_days(enter):
    enter("od").post(LIST + "recibir/", {**PAPER, "falta": "Firma"})
    assert Proyecto.objects.get().estado == "INCOMPLETO"


@pytest.mark.parametrize(
    "wrong",
    [{"unidad": "15-003"}, {"unidad": "99-999"}, {"costo": "x"}, {"edad": "3"}, {"rubro": "nada"}, {"nombre": ""}],
)
def test_a_paper_form_that_is_wrong_keeps_all_and_enters_nothing(enter, wrong):
    failed = enter("od").post(LIST + "recibir/", {**PAPER, "falta": "", **wrong})
    assert failed.status_code == 422
    assert "Jacinta" in failed.content.decode()
    assert not Proyecto.objects.exists()


def test_out_of_its_stage_the_page_says_so(enter):
    assert "no está abierto" in enter("od", DICTAMINACION).get(LIST + "recibir/").content.decode()


def test_central_sends_a_batch(enter):
    proyecto = registrado()
    client = enter("central", DICTAMINACION)
    assert "La Magdalena Contreras" in client.get(LIST + "remitir/").content.decode()
    where = LIST + "remitir/?alcaldia=la-magdalena-contreras"
    assert client.get(where).status_code == 200
    client.post(where, {"oficio": "IECM/1", "proyectos": [proyecto.pk]})
    assert fresh(proyecto).estado == "EN_DICTAMINACION"


def test_the_body_of_an_alcaldia_its_members_and_sessions(enter, year):
    registrado()
    client = enter("alcaldia", DICTAMINACION)
    where = "/gestion/dictaminadores/la-magdalena-contreras/"
    seat = year.edicion.asientos_oda.get(cargo="Especialista")
    client.post(where, {"asiento": seat.pk, "nombre": "Berta Inventada"})
    member = IntegranteODA.objects.get()
    assert client.post(where, {"fecha": "2028-04-05", "presentes": [member.pk]}).status_code == 302
    assert SesionODA.objects.get().presentes.get() == member
    assert client.get("/gestion/dictaminadores/coyoacan/").status_code == 404


def said(proyecto, *, viable=True):
    keys = ("tecnica", "juridica", "ambiental", "financiera", "beneficio")
    facts = {f"c-{key}": "si" for key in keys} | {f"r-{key}": f"Razones de {key}" for key in keys}
    if not viable:
        facts["c-juridica"] = "no"
    return {
        **facts, "sesion": sesion(proyecto).pk, "costo": "260000", "meses": "4", "fundamentacion": "Ley.",
        "observaciones": "", "sentido": "VIABLE" if viable else "NO_VIABLE",
        **{f"v-{pk}": vote for pk, vote in unanimous(sesion(proyecto)).items()},
    }  # fmt: skip


def test_the_opinion_is_captured_criterion_by_criterion(enter):
    [proyecto] = remitidos(registrado())
    facts = said(proyecto, viable=False)
    client = enter("alcaldia", DICTAMINACION)
    assert client.get(one(proyecto, "dictaminar")).status_code == 200
    wrong = client.post(one(proyecto, "dictaminar"), {**facts, "sentido": "VIABLE"})
    assert wrong.status_code == 422
    assert "No puede ser viable" in wrong.content.decode()
    assert "Razones de juridica" in wrong.content.decode()
    assert client.post(one(proyecto, "dictaminar"), facts).status_code == 302
    assert Dictamen.objects.get().sentido == "NO_VIABLE"


def test_who_judges_sees_what_was_said_of_projects_alike(enter):
    no_viable(nombre="Luminarias en el parque central")
    other = registrado(nombre="Luminarias para el parque central")
    remitidos(other)
    sesion(other)
    page = enter("alcaldia", DICTAMINACION).get(one(other, "dictaminar")).content.decode()
    assert "proyectos parecidos" in page
    assert "Razones sobre juridica" in page


def test_the_release_is_set_and_comes_out(enter):
    proyecto = dictaminado()
    client = enter("central", DICTAMINACION)
    where = "/gestion/dictamenes/"
    assert client.post(where, {"vuelta": "1", "programada_at": "2028-04-01T10:00"}).status_code == 422
    client.post(where, {"vuelta": "1", "programada_at": "2028-04-30T10:00"})
    salida = SalidaDictamenes.objects.get()
    said = {"publicar": salida.pk, "confirmo": "on"}
    assert client.post(where, said).status_code == 422
    enter("central", SALIDA).post(where, said)
    assert fresh(proyecto).estado == "VIABLE"


def test_the_draw_from_its_commitment_to_its_proof(enter):
    proyecto = viable()
    client = enter("od", SALIDA)
    assert "Publicar el compromiso" in client.get("/gestion/sorteos/").content.decode()
    client.post("/gestion/sorteos/", {"fila": "2028/08-033"})
    sorteo = Sorteo.objects.get()
    client = enter("od", SORTEO)
    where = f"/gestion/sorteos/{sorteo.pk}/"
    assert client.get(where).status_code == 200
    assert client.post(where, {"azar": ""}).status_code == 422
    done = client.post(where, {"azar": "Lotería 41236"}, follow=True).content.decode()
    assert fresh(proyecto).numero == 1
    assert f'<a href="/presupuesto/sorteos/{sorteo.pk}/">Ver y comprobar el sorteo</a>' in done
    assert client.get(where).status_code == 404


@pytest.mark.parametrize("who", ["capturista", "od_ajena", "central", "consejeria"])
def test_nobody_else_draws(enter, who):
    sorteo = comprometido(viable())
    assert enter(who, SORTEO).post(f"/gestion/sorteos/{sorteo.pk}/", {"azar": "x"}).status_code == 404
    assert enter(who, SORTEO).post("/gestion/sorteos/", {"fila": "2028/08-033"}).status_code == 403


def test_central_cancels_with_a_cause(enter):
    proyecto = numerado()
    where = f"/gestion/sorteos/{Sorteo.objects.get().pk}/cancelar/"
    assert enter("od", SORTEO).get(where).status_code == 404
    client = enter("central", SORTEO)
    assert client.get(where).status_code == 200
    assert client.post(where, {"motivo": ""}).status_code == 422
    client.post(where, {"motivo": "Faltó un proyecto"})
    assert fresh(proyecto).numero is None


def test_the_district_types_an_aclaracion_that_came_on_paper(enter):
    proyecto = no_viable()
    client = enter("od", ACLARACIONES)
    client.post(one(proyecto, "presentar_aclaracion"), {"texto": "Sí se puede."})
    assert fresh(proyecto).estado == "EN_ACLARACION"


@pytest.mark.parametrize("many", [2, 30])
def test_the_tray_costs_the_same_with_few_and_with_many(enter, many, django_assert_max_num_queries):
    for _ in range(many):
        presentado()
    client = enter("od")
    with django_assert_max_num_queries(20):
        client.get(LIST)


@pytest.mark.parametrize("query", ["q=%00", "estado=x", "pagina=z", "q=" + "a" * 300])
def test_a_strange_filter_fails_nowhere(enter, query):
    assert enter("od").get(f"{LIST}?{query}").status_code in (200, 400)


def test_the_pages_speak_english(enter):
    proyecto = presentado()
    client = enter("od")
    for path in (LIST, one(proyecto), one(proyecto, "registrar"), LIST + "recibir/", "/gestion/sorteos/"):
        page = client.get("/en" + path)
        assert page.status_code == 200
        assert "¿" not in page.content.decode().replace(proyecto.descripcion, ""), path


def test_the_projects_wait_in_the_inbox(enter):
    presentado()
    assert "1 proyecto espera por ti" in enter("od").get("/gestion/").content.decode()


def test_after_each_act_the_next_page_says_what_was_done_and_only_once(enter):
    proyecto = presentado()
    client = enter("od")
    page = client.post(one(proyecto, "registrar"), follow=True).content.decode()
    assert "Se registró, con folio." in page.split('role="status"')[1]
    assert 'role="status"' not in client.get(one(proyecto)).content.decode()


def test_a_batch_that_left_leads_to_its_list(enter):
    proyecto = registrado()
    client = enter("central", DICTAMINACION)
    address = f"{LIST}remitir/?alcaldia=la-magdalena-contreras"
    page = client.post(address, {"oficio": "IECM/77", "proyectos": [proyecto.pk]}, follow=True).content.decode()
    assert "Se remitió 1 proyecto con el oficio IECM/77." in page
    assert f"/verifica/{fresh(proyecto).remisiones.get().lista.codigo}/" in page


def test_an_oficio_that_was_used_is_told_beside_the_form_and_nothing_is_lost(enter):
    remitidos(registrado())
    used = fresh(Proyecto.objects.get()).remisiones.get().oficio
    waiting = registrado(nombre="Otro")
    address = f"{LIST}remitir/?alcaldia=la-magdalena-contreras"
    answer = enter("central", DICTAMINACION).post(address, {"oficio": used, "proyectos": [waiting.pk]})
    assert answer.status_code == 422
    assert "Ya se remitieron proyectos con el oficio" in answer.content.decode()
    assert f'value="{used}"' in answer.content.decode()
