"""A neighbour proposes: one thing a page, nothing lost, and a code at the end."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tequio.mecanismos.models import Ejercicio
from tequio.presupuesto.models import Borrador, Proyecto
from tests.factories.documentos import pdf, picture
from tests.factories.presupuesto import DICTAMINACION, REGISTRO, lonlat, registrado

from .conftest import ANSWERS, step

pytestmark = pytest.mark.django_db


def test_the_first_page_says_what_is_needed_and_until_when(client):
    page = client.get("/presupuesto/proponer/").content.decode()
    assert "viernes 31 de marzo de 2028" in page
    assert "Empezar" in page


def test_when_registration_is_closed_it_says_so_and_begins_nothing(client, at):
    at(DICTAMINACION)
    assert "cerró el" in client.get("/presupuesto/proponer/").content.decode()
    client.post("/presupuesto/proponer/")
    assert not Borrador.objects.exists()


def test_from_the_page_of_a_unit_the_draft_knows_it(client):
    client.post("/presupuesto/proponer/", {"ut": "08-033"})
    assert Borrador.objects.get().datos["unidad"]["unidad"] == "08-033"


def test_a_whole_draft_is_sent_and_its_link_leads_on_to_the_project(client, answered):
    checked = client.get(step(answered, "revisar")).content.decode()
    assert "$250,000" in checked
    sent = client.post(step(answered, "revisar"))
    proyecto = Proyecto.objects.get()
    assert proyecto.codigo in sent.url
    assert not Borrador.objects.exists()
    page = client.get(sent.url).content.decode()
    assert proyecto.codigo in page
    assert proyecto.proponente.llave in page
    assert client.get(answered).url.startswith("/presupuesto/mio/")
    assert proyecto.proponente.correo == "jacinta@example.org"


def test_sent_twice_it_is_one_project(client, answered):
    client.post(step(answered, "revisar"))
    assert client.post(step(answered, "revisar")).url.startswith("/presupuesto/mio/")
    assert Proyecto.objects.count() == 1


def test_the_task_list_says_how_each_step_stands(client, draft):
    client.post(step(draft, "costo"), {"costo": "mucho"})
    client.post(step(draft, "proyecto"), ANSWERS["proyecto"])
    page = client.get(draft).content.decode()
    assert page.count("No iniciado") == 5
    assert page.count("Falta algo") == 1
    assert page.count("Completo") == 1


def test_what_was_typed_is_kept_even_where_it_is_wrong(client, draft):
    failed = client.post(step(draft, "costo"), {"costo": "mucho"})
    assert failed.status_code == 422
    assert "Escribe la cantidad con números" in failed.content.decode()
    assert 'value="mucho"' in client.get(step(draft, "costo")).content.decode()


@pytest.mark.parametrize(
    "typed", ["80000", "80,000", "$80,000.00", "80 000", "80,000 pesos", "80 mil", "80 mil pesos", "$80,000 MXN"]
)
def test_an_amount_is_understood_as_people_write_it(client, draft, typed):
    assert client.post(step(draft, "costo"), {"costo": typed}).status_code == 302


@pytest.mark.parametrize("key", ["proyecto", "para", "lugar", "costo", "persona"])
def test_what_is_missing_is_told_with_words_of_its_own(client, draft, key):
    failed = client.post(step(draft, key), {}).content.decode()
    assert "Falta corregir algo" in failed
    assert "Este campo es obligatorio" not in failed


def test_the_list_of_tasks_leads_to_the_first_that_is_missing(client, draft):
    client.post(step(draft, "unidad"), ANSWERS["unidad"])
    assert "Seguir con: Proyecto" in client.get(draft).content.decode()


def test_with_a_step_missing_there_is_nothing_to_check(client, draft):
    assert client.get(step(draft, "revisar")).url == draft


def test_from_the_check_one_comes_back_to_it(client, answered):
    changed = client.post(step(answered, "costo") + "&volver=revisar", {"costo": "300000"})
    assert "/revisar/" in changed.url


@pytest.mark.parametrize("wrong", ["", "?llave=AAAAA-AAAAA", "?llave=ñ", "?llave=00000-00000"])
def test_without_its_key_a_draft_does_not_exist(client, draft, wrong):
    path = draft.partition("?")[0]
    assert client.get(path + wrong).status_code == 404
    assert client.post(path + "costo/" + wrong, {"costo": "1"}).status_code == 404


def test_a_step_that_does_not_exist_does_not_exist(client, draft):
    assert client.get(step(draft, "otro")).status_code == 404


def test_a_draft_that_nobody_touches_is_gone_after_its_days(client, draft, at):
    at(REGISTRO + timedelta(days=31))
    assert client.get(draft).status_code == 404


def test_when_registration_closes_meanwhile_the_draft_waits_and_is_not_sent(client, answered, at):
    at(REGISTRO + timedelta(days=25))
    closed = client.post(step(answered, "revisar"))
    assert closed.status_code == 409
    assert "sigue guardado" in closed.content.decode()
    assert Borrador.objects.exists()
    assert not Proyecto.objects.exists()


def test_a_draft_can_be_erased(client, draft):
    client.post(draft)
    assert not Borrador.objects.exists()


def test_a_unit_is_found_by_its_name(client, draft):
    page = client.get(step(draft, "unidad") + "&q=los+padres").content.decode()
    assert 'value="08-033"' in page


def test_a_unit_that_does_not_exist_is_refused(client, draft):
    assert client.post(step(draft, "unidad"), {"unidad": "99-999", "ejercicio": "2028"}).status_code == 422


def drawn(x, y, **facts):
    point = f'{{"type":"Point","coordinates":{lonlat(x, y)}}}'
    return {**ANSWERS["lugar"], "forma": "MAPA", "geometria": point, **facts}


def test_the_place_is_checked_against_the_unit_at_once(client, answered):
    assert client.post(step(answered, "lugar"), drawn(500, 300)).status_code == 302
    outside = client.post(step(answered, "lugar"), drawn(100, 100))
    assert outside.status_code == 422
    assert "metros de Los Padres" in outside.content.decode()


def test_a_place_at_the_boundary_with_its_reason_is_sent(client, answered):
    client.post(step(answered, "lugar"), drawn(380, 300, limite_motivo="La banqueta de enfrente"))
    client.post(step(answered, "revisar"))
    assert Proyecto.objects.get().limite_motivo == "La banqueta de enfrente"


def test_a_step_that_failed_opens_again_without_the_errors_of_then(client, draft):
    client.post(step(draft, "persona"), {**ANSWERS["persona"], "edad": "", "nombres": "Jacinta"})
    page = client.get(step(draft, "persona")).content.decode()
    assert 'value="Jacinta"' in page
    assert "Falta corregir algo" not in page
    assert "has-error" not in page


def test_whoever_gives_their_data_reads_first_what_for(client, draft):
    page = client.get(step(draft, "persona")).content.decode()
    assert page.index("aviso de privacidad completo") < page.index('for="id_nombres"')


def test_what_may_stay_empty_says_so(client, draft):
    page = client.get(step(draft, "persona")).content.decode()
    assert "Teléfono (opcional)" in page
    assert "Primer apellido (opcional)" not in page


def test_a_long_text_comes_back_whole_and_says_how_long_it_may_be(client, draft):
    long = "x" * 4_100
    page = client.get(step(draft, "proyecto")).content.decode()
    assert "maxlength" not in page
    assert "Hasta 4,000 letras" in page
    failed = client.post(step(draft, "proyecto"), ANSWERS["proyecto"] | {"descripcion": long}).content.decode()
    assert "escribiste 4100" in failed
    assert long in failed


def test_all_that_was_answered_is_there_to_be_checked(client, answered):
    client.post(step(answered, "proyecto"), ANSWERS["proyecto"] | {"necesidad": "De noche nadie pasa."})
    client.post(step(answered, "para"), ANSWERS["para"] | {"poblaciones": ["otra"], "poblacion_otra": "Quien pasea"})
    client.post(step(answered, "lugar"), drawn(500, 300))
    client.post(step(answered, "persona"), ANSWERS["persona"] | {"telefono": "55 0000 0000"})
    client.post(step(answered, "permisos"), {"publicar-nombre": "on"})
    page = client.get(step(answered, "revisar")).content.decode()
    for said in (
        "De noche nadie pasa.", "Quien pasea", "300 personas", "Espacio público", "un punto señalado en el mapa",
        "44 años", "55 0000 0000", "Publicar mi nombre",
    ):  # fmt: skip
        assert said in page, said


def test_of_several_units_found_none_is_chosen_for_the_person(client, draft):
    address = step(draft, "unidad") + "&q=Los Padres"
    page = client.get(address).content.decode()
    assert page.count('name="unidad"') == 2
    assert "checked" not in page
    failed = client.post(address, {"ejercicio": "2028"})
    assert "Elige una unidad de la lista" in failed.content.decode()


def test_the_only_unit_found_and_the_one_chosen_before_are_marked(client, draft):
    only = client.get(step(draft, "unidad") + "&q=08-034").content.decode()
    assert 'value="08-034" checked' in only
    client.post(step(draft, "unidad"), ANSWERS["unidad"])
    assert 'value="08-033" checked' in client.get(step(draft, "unidad") + "&q=Los Padres").content.decode()


def test_the_map_is_offered_only_by_its_script(client, draft):
    page = client.get(step(draft, "lugar")).content.decode()
    assert "hidden data-place-choice" in page
    assert "hace falta JavaScript" in page


@pytest.mark.parametrize("raw", ["{", "7", '{"type":"Point"}', "x" * 41_000])
def test_a_drawing_that_is_none_is_refused(client, answered, raw):
    said = {**ANSWERS["lugar"], "forma": "MAPA", "geometria": raw}
    assert client.post(step(answered, "lugar"), said).status_code == 422


def test_consents_are_off_and_those_that_are_marked_are_kept(client, answered):
    page = client.get(step(answered, "permisos")).content.decode()
    assert "checked" not in page
    assert "Sistema de datos personales" in page
    client.post(step(answered, "permisos"), {"publicar-nombre": "on"})
    client.post(step(answered, "revisar"))
    from tequio.presupuesto.queries.consentimientos import aceptadas

    assert [each.finalidad_id for each in aceptadas(Proyecto.objects.get())] == ["publicar-nombre"]


def test_a_minor_names_an_adult_and_is_not_asked_to_publish_the_name(client, answered):
    young = {**ANSWERS["persona"], "edad": "12"}
    assert client.post(step(answered, "persona"), young).status_code == 422
    assert client.post(step(answered, "persona"), {**young, "tutora": "Rosa Inventada"}).status_code == 302
    page = client.get(step(answered, "permisos")).content.decode()
    assert "publicar-nombre" not in page
    assert "contacto-" not in page
    for key in ("archivos", "revisar"):
        assert "hace falta una autorización" in client.get(step(answered, key)).content.decode()
    tasks = client.get(answered).content.decode()
    assert "Autorización de una persona adulta" in tasks
    assert "Falta adjuntarla" in tasks


def test_of_an_adult_no_authorisation_is_spoken_of(client, answered):
    for address in (answered, step(answered, "archivos"), step(answered, "revisar")):
        assert "autorización" not in client.get(address).content.decode().lower()


def test_below_the_age_of_the_law_nobody_proposes(client, answered):
    said = client.post(step(answered, "persona"), {**ANSWERS["persona"], "edad": "5", "tutora": "Rosa"})
    assert "al menos 6 años" in said.content.decode()


def test_files_are_kept_listed_taken_away_and_sent(client, answered):
    photo = SimpleUploadedFile("parque.jpg", picture())
    paper = SimpleUploadedFile("carta.pdf", pdf())
    address = step(answered, "archivos")
    assert client.post(address, {"archivo": photo, "clase": "FOTO", "texto": "El camino"}).status_code == 302
    client.post(address, {"archivo": paper, "clase": "DOCUMENTO", "texto": ""})
    listed = Borrador.objects.get().datos["archivos"]["lista"]
    assert [each["nombre"] for each in listed] == ["parque.jpg", "carta.pdf"]
    client.post(address, {"quitar": str(listed[1]["pk"])})
    client.post(step(answered, "revisar"))
    assert [each.clase for each in Proyecto.objects.get().anexos.order_by("pk")] == ["FOTO"]


@pytest.mark.parametrize("content", [b"", b"MZ\x90\x00", b"<svg onload=alert(1)>"])
def test_a_file_that_is_not_what_is_asked_for_is_refused_with_words(client, draft, content):
    sent = {"archivo": SimpleUploadedFile("x.jpg", content), "clase": "FOTO", "texto": "Algo"}
    assert client.post(step(draft, "archivos"), sent).status_code == 422
    assert "archivos" not in Borrador.objects.get().datos


def test_projects_that_look_alike_are_shown_before_sending(client, answered):
    alike = registrado(nombre="Luminarias para el parque")
    other = registrado(nombre="Taller de danza")
    page = client.get(step(answered, "revisar")).content.decode()
    assert alike.nombre in page
    assert other.nombre not in page


def test_drafts_are_limited_by_address(client):
    for _ in range(10):
        client.post("/presupuesto/proponer/")
    assert client.post("/presupuesto/proponer/").status_code == 429
    assert Borrador.objects.count() == 10


def test_the_steps_speak_english(client, answered):
    for key in (*ANSWERS, "archivos", "revisar"):
        path = "/en" + step(answered, key)
        assert client.get(path).status_code == 200, key


def test_the_receipt_is_a_pdf_with_its_folio_and_nobodys_name(client, answered):
    import pikepdf

    sent = client.post(step(answered, "revisar")).url
    paper = client.get(sent.replace("/mio/?", "/mio/acuse.pdf?"))
    content = b"".join(paper.streaming_content)
    again = b"".join(client.get(sent.replace("/mio/?", "/mio/acuse.pdf?")).streaming_content)
    assert content == again
    with pikepdf.open(BytesIO(content)) as opened:
        assert Proyecto.objects.get().codigo in str(opened.docinfo["/Title"])


def test_an_edition_that_decides_no_year_yet_takes_no_project(client, at):
    Ejercicio.objects.all().delete()
    at(REGISTRO)
    assert client.post("/presupuesto/proponer/").status_code == 200
