"""The page of a session: its acta is set, signed outside, and added."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from tequio.bitacora.models import Asiento
from tequio.documentos import store
from tequio.presupuesto.actions.corregir_sesion import corregir_sesion
from tequio.presupuesto.actions.levantar_acta import levantar_acta
from tequio.presupuesto.actions.nombrar_integrante import nombrar_integrante
from tequio.presupuesto.errors import FaltaDatoError
from tequio.presupuesto.models import IntegranteODA, SesionODA
from tests.factories.documentos import pdf
from tests.factories.presupuesto import ALCALDIA, DICTAMINACION, dictaminado, publicados, registrado, remitidos, sesion

from .test_pages import one, said

pytestmark = pytest.mark.django_db
BODY = "/gestion/dictaminadores/la-magdalena-contreras/"


@pytest.fixture
def session(year):
    dictaminado()
    return SesionODA.objects.get()


def page_of(session):
    return reverse("gestion-proyectos:acta", args=["la-magdalena-contreras", session.pk])


def original(content=b""):
    return SimpleUploadedFile("acta.pdf", content or pdf())


def test_the_acta_is_made_read_and_signed(enter, session):
    client, address = enter("alcaldia", DICTAMINACION), page_of(session)
    assert address in client.get(BODY).content.decode()
    assert "Berta Inventada" in client.get(address).content.decode()
    assert client.post(address, {"levantar": "1"}).status_code == 302
    made = client.get(f"{address}acta.pdf")
    assert b"".join(made.streaming_content).startswith(b"%PDF")
    assert client.post(address, {"firmada": original(), "publica": "on"}).status_code == 302
    assert "con su acta firmada" in client.get(BODY).content.decode()
    assert b"".join(client.get(f"{address}acta-firmada.pdf").streaming_content).startswith(b"%PDF")


def test_one_that_says_everything_offers_no_other(enter, session):
    client, address = enter("alcaldia", DICTAMINACION), page_of(session)
    client.post(address, {"levantar": "1"})
    assert "Hacer el acta" not in client.get(address).content.decode()
    again = client.post(address, {"levantar": "1"})
    assert again.status_code == 422
    assert "ya dice todo lo que se capturó" in again.content.decode()


@pytest.mark.parametrize(
    ("files", "told"),
    [({}, "Falta este dato"), ({"firmada": b"MZ nothing"}, "PDF")],
    ids=["no file", "not a PDF"],
)
def test_what_is_no_acta_is_refused_beside_its_field(enter, session, files, told):
    sent = {name: original(content) for name, content in files.items()}
    answer = enter("alcaldia", DICTAMINACION).post(page_of(session), sent)
    assert answer.status_code == 422
    assert told in answer.content.decode()
    assert SesionODA.objects.get().acta is None


def test_a_full_disk_makes_no_acta_and_says_so(enter, session, monkeypatch):
    def full(*_args):
        raise OSError(28, "No space left on device")

    client = enter("alcaldia", DICTAMINACION)
    monkeypatch.setattr(store, "keep_file", full)
    answer = client.post(page_of(session), {"levantar": "1"})
    assert answer.status_code == 422
    assert "no podemos guardar archivos" in answer.content.decode()
    assert SesionODA.objects.get().documento is None


@pytest.mark.parametrize(
    ("who", "reads", "writes"),
    [
        ("alcaldia", 200, 302),
        ("od", 200, 302),
        ("capturista", 200, 302),
        ("central", 200, 403),
        ("consejeria", 404, 404),
        ("od_ajena", 404, 404),
    ],
)
def test_the_body_and_its_districts_make_it_and_the_central_areas_read_it(enter, session, who, reads, writes):
    client, address = enter(who, DICTAMINACION), page_of(session)
    assert client.get(address).status_code == reads
    assert client.post(address, {"levantar": "1"}).status_code == writes


def test_it_waits_in_the_inbox_until_it_is_added(enter, session):
    client = enter("alcaldia", DICTAMINACION)
    page = client.get("/gestion/").content.decode()
    assert "Falta el acta firmada: Sesión 1" in page
    assert "sesión del 05/04/2028" in page
    client.post(page_of(session), {"firmada": original()})
    assert "Falta el acta firmada" not in client.get("/gestion/").content.decode()


@pytest.mark.parametrize("name", ["acta.pdf", "acta-firmada.pdf"])
def test_what_was_not_made_or_added_does_not_exist(enter, session, name):
    assert enter("alcaldia", DICTAMINACION).get(f"{page_of(session)}{name}").status_code == 404


def test_everyone_finds_it_beside_the_opinion_once_all_are_out(client, session):
    proyecto = session.dictamenes.get().proyecto
    levantar_acta(session, by=ALCALDIA, now=DICTAMINACION)
    public = reverse("presupuesto:acta", args=[session.pk])
    assert client.get(public).status_code == 404
    publicados(proyecto)
    assert public in client.get(f"/proyectos/{proyecto.slug}/").content.decode()
    answer = client.get(public)
    assert b"".join(answer.streaming_content).startswith(b"%PDF")
    assert "acta-" in answer["Content-Disposition"]


def test_a_vote_counts_only_in_a_session_where_its_member_was(enter):
    """The form offers every member who was at any session; the latest is not the one that judged."""
    [proyecto] = remitidos(registrado())
    first = sesion(proyecto)
    berta = first.presentes.get(asiento__con_voto=True)
    delia = IntegranteODA.objects.create(asiento=berta.asiento, alcaldia=first.alcaldia, nombre="Delia Inventada")
    facts = {name: value for name, value in said(proyecto).items() if not name.startswith("v-")} | {"sesion": first.pk}
    later = SesionODA.objects.create(edicion=first.edicion, alcaldia=first.alcaldia, numero=2, fecha=first.fecha)
    later.presentes.set([delia])
    client, address = enter("alcaldia", DICTAMINACION), one(proyecto, "dictaminar")
    wrong = client.post(address, facts | {f"v-{delia.pk}": "A_FAVOR"})
    assert wrong.status_code == 422
    assert "No estuvo en esa sesión" in wrong.content.decode()
    assert client.post(address, facts | {f"v-{berta.pk}": "A_FAVOR"}).status_code == 302
    assert [each.integrante for each in first.dictamenes.get().votos.all()] == [berta]


def test_each_sees_the_bodies_of_their_ground(enter, session):
    home = "/gestion/dictaminadores/"
    assert enter("alcaldia", DICTAMINACION).get(home)["Location"] == BODY
    page = enter("central", DICTAMINACION).get(home).content.decode()
    assert BODY in page
    assert "/gestion/dictaminadores/cuauhtemoc/" in page
    assert BODY not in enter("od_ajena", DICTAMINACION).get(home).content.decode()


def test_who_captures_an_opinion_finds_where_to_write_its_session_down(enter):
    [proyecto] = remitidos(registrado())
    page = enter("alcaldia", DICTAMINACION).get(one(proyecto, "dictaminar")).content.decode()
    assert f"{BODY}?edicion={proyecto.edicion.clave}" in page


# A slip in the day or in who was there


def mend_of(session):
    return f"{page_of(session)}corregir/"


def test_the_day_and_who_was_there_are_mended_and_the_rest_stays(enter, session):
    berta, clara = session.presentes.order_by("nombre")
    client = enter("alcaldia", DICTAMINACION)
    assert mend_of(session) in client.get(page_of(session)).content.decode()
    assert client.post(mend_of(session), {"fecha": "2028-04-06", "presentes": [berta.pk]}).status_code == 302
    session.refresh_from_db()
    assert (str(session.fecha), list(session.presentes.all()), list(session.ausentes.all())) == (
        "2028-04-06", [berta], [clara],
    )  # fmt: skip
    entry = Asiento.objects.get(acto="presupuesto.corregir_sesion")
    assert (entry.antes, entry.despues["presentes"]) == ({"fecha": "2028-04-05", "presentes": 2}, 1)


@pytest.mark.parametrize(
    ("day", "who", "told"),
    [
        ("2020-03-01", "Berta", "antes de que empezara el registro"),
        ("2028-04-11", "Berta", "después de hoy"),
        ("2028-04-06", "Clara", "al menos una persona con voto"),
    ],
)
def test_a_session_that_could_not_be_is_refused(enter, session, day, who, told):
    chosen = session.presentes.get(nombre__startswith=who)
    answer = enter("alcaldia", DICTAMINACION).post(mend_of(session), {"fecha": day, "presentes": [chosen.pk]})
    assert answer.status_code == 422
    assert told in answer.content.decode()
    assert SesionODA.objects.get().presentes.count() == 2


def test_who_voted_in_it_was_there(enter, session):
    berta = session.presentes.get(nombre__startswith="Berta")
    delia = IntegranteODA.objects.create(asiento=berta.asiento, alcaldia=session.alcaldia, nombre="Delia Inventada")
    session.ausentes.add(delia)
    answer = enter("alcaldia", DICTAMINACION).post(mend_of(session), {"fecha": "2028-04-05", "presentes": [delia.pk]})
    assert "Votó en esta sesión, así que estuvo: Berta Inventada" in answer.content.decode()


def test_once_its_acta_is_signed_the_session_stays(enter, session):
    client = enter("alcaldia", DICTAMINACION)
    client.post(page_of(session), {"firmada": original()})
    assert client.get(mend_of(session)).status_code == 404
    there = list(session.presentes.all())
    with pytest.raises(FaltaDatoError, match="ya está firmada"):
        corregir_sesion(session, fecha=session.fecha, presentes=there, by=ALCALDIA, now=DICTAMINACION)


@pytest.mark.parametrize(("who", "status"), [("central", 200), ("od", 200), ("od_ajena", 404), ("consejeria", 404)])
def test_whoever_may_write_sessions_down_mends_them(enter, session, who, status):
    assert enter(who, DICTAMINACION).get(mend_of(session)).status_code == status


def test_nobody_has_two_seats(session):
    seat = session.edicion.asientos_oda.get(cargo="Especialista")
    with pytest.raises(FaltaDatoError, match="ya tiene un asiento"):
        nombrar_integrante(seat, session.alcaldia, nombre=" clara  inventada", by=ALCALDIA, now=DICTAMINACION)
