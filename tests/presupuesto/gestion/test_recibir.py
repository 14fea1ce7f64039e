"""A heap of papers, one after another, without lifting the hands from the keyboard."""

import re
from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tequio.presupuesto.models import Proyecto
from tests.factories.documentos import pdf
from tests.factories.presupuesto import REGISTRO, presentado
from tests.presupuesto.portal.conftest import ANSWERS

pytestmark = pytest.mark.django_db
WHERE = "/gestion/proyectos/recibir/"
PAPER = {name: value for answers in ANSWERS.values() for name, value in answers.items()} | {"falta": ""}


@pytest.fixture
def desk(enter):
    return enter("capturista")


def hidden(page, name):
    return re.search(rf'name="{name}" value="([^"]+)"', page.content.decode())[1]


def focused(page):
    return re.findall(r'name="(\w+)"[^>]* autofocus', page.content.decode())


def test_the_cursor_waits_in_the_first_field(desk):
    assert focused(desk.get(WHERE)) == ["unidad"]


def test_after_one_comes_the_next_with_the_folio_to_write_on_the_paper_and_what_both_share(desk):
    yesterday = f"{REGISTRO - timedelta(days=1):%Y-%m-%d}"
    sent = desk.post(WHERE, PAPER | {"seguir": "otro", "entregado_el": yesterday})
    page = desk.get(sent.url)
    said = page.content.decode()
    assert "Anota en el papel: IECM-DD33-000001/2028" in said
    assert 'name="unidad" value="08-033"' in said
    assert f'value="{yesterday}"' in said
    assert "Luminarias en el parque" not in said.split("<form")[-1]
    assert focused(page) == ["unidad"]


def test_the_paper_before_is_told_only_to_who_may_see_it(desk, enter):
    desk.post(WHERE, PAPER)
    codigo = Proyecto.objects.get().codigo
    assert "Anota en el papel" not in enter("od_ajena").get(f"{WHERE}?despues={codigo}").content.decode()


@pytest.mark.parametrize("typed", ["08-033", " 08-033 ", "los padres", "LOS PADRES"])
def test_the_unit_is_typed_by_its_key_or_by_its_name(desk, typed):
    desk.post(WHERE, PAPER | {"unidad": typed})
    assert Proyecto.objects.get().unidad == "08-033"


def test_a_name_that_two_units_bear_asks_for_the_key(desk):
    failed = desk.post(WHERE, PAPER | {"unidad": "padres"}).content.decode()
    told = failed.partition("Puede ser más de una")[2]
    assert "08-033" in told
    assert "08-034" in told


@pytest.mark.parametrize("typed", ["nada así", "", "0"])
def test_a_unit_that_nobody_knows_is_told_and_the_cursor_waits_there(desk, typed):
    failed = desk.post(WHERE, PAPER | {"unidad": typed})
    assert failed.status_code == 422
    assert focused(failed) == ["unidad"]


def test_the_day_on_which_it_was_brought_is_what_counts(desk):
    desk.post(WHERE, PAPER | {"entregado_el": f"{REGISTRO - timedelta(days=2):%Y-%m-%d}"})
    proyecto = Proyecto.objects.get()
    assert proyecto.enviado_at.date() == date(2028, 3, 9)  # 23:59:59 of the 8th in the city
    assert proyecto.registrado_at == REGISTRO


@pytest.mark.parametrize("day", ["2028-03-11", "2027-12-01", "x"])
def test_a_day_to_come_or_before_the_registration_is_refused(desk, day):
    assert desk.post(WHERE, PAPER | {"entregado_el": day}).status_code == 422
    assert not Proyecto.objects.exists()


def test_a_page_sent_twice_enters_one_project(desk):
    token = hidden(desk.get(WHERE), "pase")
    first, second = (desk.post(WHERE, PAPER | {"pase": token}) for _ in range(2))
    assert first.url == second.url
    assert Proyecto.objects.count() == 1


def test_a_file_survives_a_mistake_elsewhere(desk):
    failed = desk.post(WHERE, PAPER | {"costo": "x", "f1": SimpleUploadedFile("f1.pdf", pdf())})
    assert "Ya está adjunto: f1.pdf" in failed.content.decode()
    assert focused(failed) == ["costo"]
    desk.post(WHERE, PAPER | {"guardado-f1": hidden(failed, "guardado-f1")})
    assert Proyecto.objects.get().anexos.get().archivo.nombre == "f1.pdf"


def test_a_file_that_somebody_else_kept_is_not_taken(desk, enter):
    failed = desk.post(WHERE, PAPER | {"costo": "x", "f1": SimpleUploadedFile("f1.pdf", pdf())})
    enter("od").post(WHERE, PAPER | {"guardado-f1": hidden(failed, "guardado-f1")})
    assert not Proyecto.objects.get().anexos.exists()


def test_the_receipt_is_there_to_be_given(desk, enter):
    desk.post(WHERE, PAPER)
    where = f"/gestion/proyectos/{Proyecto.objects.get().codigo}/acuse.pdf"
    assert b"".join(desk.get(where).streaming_content).startswith(b"%PDF")
    assert enter("od_ajena").get(where).status_code == 404
    assert enter("consejeria").get(where).status_code == 404


@pytest.mark.parametrize("words", ["IECM-DD33-000001/2028", "iecm-dd33-000001-2028", "luminarias parque"])
def test_the_search_of_the_desk_finds_a_project_by_folio_or_by_words(desk, enter, words):
    desk.post(WHERE, PAPER)
    other = presentado(nombre="Otra cosa", descripcion="Nada.")
    found = desk.get("/gestion/buscar/", {"q": words}).content.decode()
    assert f"/gestion/proyectos/{Proyecto.objects.get(folio__isnull=False).codigo}/" in found
    assert other.codigo not in found
    assert (
        "/gestion/proyectos/" + Proyecto.objects.get(folio__isnull=False).codigo
        not in enter("od_ajena").get("/gestion/buscar/", {"q": words}).content.decode()
    )


MINOR = PAPER | {"edad": "15"}


@pytest.mark.parametrize("name", ["autorizacion", "identificacion_tutora"])
def test_of_a_minor_each_paper_that_is_missing_is_told_beside_it_and_the_cursor_waits_there(desk, name):
    papers = {"autorizacion": "a.pdf", "identificacion_tutora": "i.pdf"}
    sent = {key: SimpleUploadedFile(file, pdf(), "application/pdf") for key, file in papers.items() if key != name}
    failed = desk.post(WHERE, MINOR | {"tutora": "Berta Inventada", **sent})
    assert failed.status_code == 422
    assert "escribe en «¿Falta algo?» qué falta" in failed.content.decode().split(f'id="id_{name}_error"')[1]
    assert focused(failed) == [name]
    assert not Proyecto.objects.exists()


def test_a_minor_without_papers_nor_the_name_of_who_authorises_is_received_as_incomplete(desk):
    desk.post(WHERE, MINOR | {"falta": "La autorización y la identificación de quien autoriza."})
    proyecto = Proyecto.objects.get()
    assert (proyecto.estado, proyecto.proponente.menor, proyecto.proponente.tutora) == ("INCOMPLETO", True, "")


def test_of_a_minor_with_papers_the_name_of_who_authorises_is_still_asked_for(desk):
    failed = desk.post(WHERE, MINOR)
    assert 'id="id_tutora_error"' in failed.content.decode()


def test_another_of_the_same_person_and_unit_on_the_same_day_is_told_and_both_stay(desk):
    desk.post(WHERE, PAPER)
    page = desk.post(WHERE, PAPER | {"nombre": "Otra idea"}, follow=True).content.decode()
    first = Proyecto.objects.order_by("pk").first()
    assert "Hoy se recibió otro de la misma persona" in page
    assert f'<a href="/gestion/proyectos/{first.codigo}/">{first.clave}</a>' in page
    assert Proyecto.objects.count() == 2


@pytest.mark.parametrize("facts", [{"unidad": "08-034"}, {"nombres": "Berta"}], ids=["another unit", "another person"])
def test_what_is_not_alike_is_not_told(desk, facts):
    desk.post(WHERE, PAPER)
    assert "Hoy se recibió otro" not in desk.post(WHERE, PAPER | facts, follow=True).content.decode()


def test_one_of_another_day_is_not_told(enter):
    enter("capturista").post(WHERE, PAPER)
    later = enter("capturista", REGISTRO + timedelta(days=1))
    assert "Hoy se recibió otro" not in later.post(WHERE, PAPER, follow=True).content.decode()
