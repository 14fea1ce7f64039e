"""One's own page: what was sent, what is missing, what was answered, and taking a consent back."""

import pytest

from tequio.bitacora.models import Asiento
from tequio.presupuesto.models import VersionPresupuesto
from tequio.presupuesto.queries.consentimientos import aceptadas, finalidades, huella_mostrada
from tests.documentos.test_pdf import words
from tests.factories.documentos import pdf, upload
from tests.factories.presupuesto import (
    ACLARACIONES,
    REGISTRO,
    fresh,
    incompleto,
    no_viable,
    persona,
    presentado,
    registrado,
)

pytestmark = pytest.mark.django_db
YOUNG = {"edad": 15, "tutora": "Rosa Inventada"}


def address(proyecto):
    return f"/presupuesto/mio/?folio={proyecto.codigo}&llave={proyecto.proponente.llave}"


def read(client, proyecto):
    return client.get(address(proyecto)).content.decode()


def shared(**facts):
    marked = {each.clave: huella_mostrada(each, REGISTRO.date()) for each in finalidades()}
    return registrado(consentimientos=marked, **facts)


def test_the_person_sees_what_they_sent(client):
    page = read(client, presentado(necesidad="De noche nadie pasa.", personas=300))
    for said in ("Poner doce luminarias", "De noche nadie pasa.", "300 personas", "$250,000", "Parque de la calle 5"):
        assert said in page


def paper_of(client, proyecto):
    sent = client.get(address(proyecto).replace("/mio/?", "/mio/acuse.pdf?"))
    return words(b"".join(sent.streaming_content))


def test_before_there_is_a_folio_the_receipt_speaks_of_a_code_and_says_what_was_sent(client):
    proyecto = presentado()
    told = paper_of(client, proyecto)
    assert f"Código: {proyecto.codigo}" in told
    assert "Folio" not in told
    assert "Poner doce luminarias" in told


def test_with_a_folio_the_receipt_says_folio(client):
    proyecto = registrado()
    assert f"Folio: {proyecto.folio}" in paper_of(client, proyecto)


def test_the_folio_opens_it_too(client):
    proyecto = registrado()
    facts = {"folio": f" {proyecto.folio.lower()} ", "llave": proyecto.proponente.llave}
    assert client.post("/presupuesto/mio/", facts).url == address(proyecto)
    assert client.get("/presupuesto/mio/", facts).status_code == 200


def test_the_folio_with_another_key_opens_nothing(client):
    wrong = {"folio": registrado().folio, "llave": presentado().proponente.llave}
    assert client.post("/presupuesto/mio/", wrong).status_code == 404


def test_what_is_missing_is_told_to_the_person_first_and_once(client):
    page = read(client, incompleto())
    assert page.count("Di en qué calle.") == 1
    assert page.index("Di en qué calle.") < page.index("Cómo va")
    assert "Tienes hasta el" in page
    assert "se tendrá por no presentado" in page
    assert "Quien lo propone" not in page


def test_a_minor_reads_what_an_adult_has_to_sign_before_anybody_asks(client):
    page = read(client, presentado(persona=persona(**YOUNG)))
    assert "Falta la autorización de una persona adulta" in page
    assert "5 días hábiles" in page


def test_of_an_adult_no_authorisation_is_asked(client):
    assert "persona adulta" not in read(client, presentado())


def test_a_minor_hands_both_papers_in_at_once(client):
    proyecto = incompleto(persona=persona(**YOUNG))
    papers = {"autorizacion": upload(pdf(), "permiso.pdf"), "identificacion_tutora": upload(pdf(), "ine.pdf")}
    client.post(address(proyecto), {"acto": "subsanar", "texto": "", "clase": "DOCUMENTO", **papers})
    assert fresh(proyecto).proponente.autorizada
    assert fresh(proyecto).estado == "PRESENTADO"
    assert "persona adulta" not in read(client, proyecto)


def test_after_the_answer_the_page_says_that_it_came_and_keeps_the_reasons(client, at):
    proyecto = no_viable()
    at(ACLARACIONES)
    done = client.post(address(proyecto), {"acto": "presentar_aclaracion", "texto": "El predio es público."})
    page = client.get(done.url).content.decode()
    assert "Recibimos tu escrito de aclaración" in page
    assert "El predio es público." in page
    assert "Razones sobre juridica." in page
    assert "El predio es público." in read(client, proyecto)


def test_a_consent_is_withdrawn_with_code_and_key(client):
    proyecto = shared()
    public = f"/proyectos/{proyecto.slug}/"
    assert "Jacinta" in client.get(public).content.decode()
    before = VersionPresupuesto.current()
    done = client.post(address(proyecto), {"acto": "retirar_permiso", "permiso": "publicar-nombre"})
    assert "Retiraste el permiso" in client.get(done.url).content.decode()
    assert "publicar-nombre" not in {each.finalidad_id for each in aceptadas(proyecto)}
    assert Asiento.objects.filter(acto="privacidad.revocar_consentimiento").count() == 1
    assert VersionPresupuesto.current() == before + 1


@pytest.mark.parametrize("other", ["publicar-nombre", "avisos", ""])
def test_what_was_not_agreed_to_cannot_be_withdrawn(client, other):
    shared()
    page = client.post(address(presentado()), {"acto": "retirar_permiso", "permiso": other})
    assert page.status_code == 422
    assert "ya no estaba dado" in page.content.decode()
    assert not Asiento.objects.filter(acto="privacidad.revocar_consentimiento").exists()
