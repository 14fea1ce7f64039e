"""Issuing, replacing, withdrawing, publishing."""

import hashlib
import io

import pikepdf
import pytest
from django.db import DatabaseError, IntegrityError, transaction

from tequio.documentos import plantillas
from tequio.documentos.actions.publicar import Lugar, SinPruebaError, publicar
from tequio.documentos.actions.retirar import retirar
from tequio.documentos.actions.sustituir import sustituir
from tequio.documentos.models import Consecutivo, Documento, Publicacion
from tequio.documentos.plantillas import CONSTANCIA, Plantilla, VersionPublica
from tequio.documentos.queries import documento_by_code
from tequio.documentos.rendering import PlantillaError
from tequio.documentos.states import DOCUMENTO
from tequio.documentos.store import folder, path_of
from tequio.lib.folio import read_short_folio
from tequio.lib.workflow import ActNotOpenError
from tests.factories.documentos import MEMBRETE, NOW, OFICINA, document

pytestmark = pytest.mark.django_db
DATOS = {"parrafos": ["Vive en Calle Falsa 123."], "ficha": [["Domicilio", "Calle Falsa 123"]]}
PUBLICA = VersionPublica(
    plantillas.testar(DATOS, "parrafos"), "Ley de datos, art. 21.", "domicilio.", "Dirección Distrital 01"
)


def replaced(documento, **changes):
    facts = {"plantilla": CONSTANCIA, "titulo": "Constancia corregida", "datos": {"parrafos": ["Otra vez."]}}
    facts |= {"publica": "integra", "membrete": MEMBRETE, "motivo": "se corrigió el nombre", "by": OFICINA, "now": NOW}
    return sustituir(documento, **facts | changes)


def read(documento):
    return Documento.objects.with_estado().get(pk=documento.pk)


def text_of(sha256):
    with pikepdf.open(io.BytesIO(path_of(sha256).read_bytes())) as pdf:
        return str(pdf.docinfo) + str(pdf.Root.Metadata.read_bytes())


def test_a_document_is_numbered_hashed_and_kept_with_the_data_it_was_made_of():
    documento = read(document())
    assert documento.folio == "IECM-DD01-000001/2026"
    assert read_short_folio(documento.codigo) == documento.codigo
    assert hashlib.sha256(path_of(documento.sha256).read_bytes()).hexdigest() == documento.sha256
    assert (documento.estado, documento.version, documento.datos["ficha"]) == (
        "VIGENTE",
        1,
        [["Proyecto", "Luminarias"]],
    )
    assert (documento.emitido_by, documento.emitido_cargo, documento.emitido_at) == (OFICINA.id, OFICINA.label, NOW)


def test_what_is_wholly_public_is_one_file():
    documento = document()
    assert (documento.publica_sha256, documento.publica_bytes) == (documento.sha256, documento.bytes)


def test_what_is_reserved_has_no_public_version():
    assert document(publica="reservada").publica_sha256 == ""


def test_a_public_version_is_another_file_without_what_was_crossed_out():
    documento = document(datos=DATOS, publica=PUBLICA)
    assert documento.publica_sha256 not in ("", documento.sha256)
    assert path_of(documento.publica_sha256).exists()


def test_only_the_original_carries_the_chance_that_keeps_its_hash_from_being_guessed():
    documento = document(datos=DATOS, publica=PUBLICA)
    assert documento.sal in text_of(documento.sha256)
    assert documento.sal not in text_of(documento.publica_sha256)


def test_crossing_out_reaches_every_depth():
    datos = {"a": "1", "b": [{"a": "2", "c": "3"}], "d": {"a": ["4"]}}
    assert plantillas.testar(datos, "a") == {
        "a": "[dato testado]",
        "b": [{"a": "[dato testado]", "c": "3"}],
        "d": {"a": "[dato testado]"},
    }


def test_an_act_that_fails_leaves_no_gap():
    document()
    with pytest.raises(RuntimeError):
        document_of_an_act_that_fails()
    assert document().folio == "IECM-DD01-000002/2026"


@transaction.atomic
def document_of_an_act_that_fails():
    document()
    raise RuntimeError


def test_a_template_that_fails_issues_nothing_and_says_why():
    with pytest.raises(PlantillaError, match=r"no-existe\.typ"):
        document(plantilla=Plantilla("x", "documentos/plantillas/no-existe.typ"))
    assert not Consecutivo.objects.exists()
    assert [path for path in folder().rglob("*") if path.is_file()] == []


def test_what_replaces_has_the_same_folio_another_code_and_the_next_version():
    first = document()
    second = replaced(first)
    assert (second.folio, second.version, second.sustituye) == (first.folio, 2, first)
    assert second.codigo != first.codigo
    assert (read(first).estado, read(second).estado) == ("SUSTITUIDO", "VIGENTE")


def test_what_is_withdrawn_stays_and_says_why():
    documento = document()
    retirar(documento, motivo="se emitió por error", by=OFICINA, now=NOW)
    found = documento_by_code(documento.codigo)
    assert (found.estado, found.retiro.motivo, found.retiro.retirado_by) == (
        "RETIRADO",
        "se emitió por error",
        OFICINA.id,
    )


def ended(how):
    documento = document()
    if how == "SUSTITUIDO":
        replaced(documento)
    else:
        retirar(documento, motivo="error", by=OFICINA, now=NOW)
    return documento


ACTS = {
    "sustituir": replaced,
    "retirar": lambda documento: retirar(documento, motivo="otra vez", by=OFICINA, now=NOW),
    "publicar": lambda documento: publicar(
        documento, lugares=[Lugar(Publicacion.Lugar.SITIO, enlace="https://example.org/")], by=OFICINA, now=NOW
    ),
}


@pytest.mark.parametrize("state", ["SUSTITUIDO", "RETIRADO"])
@pytest.mark.parametrize("act", DOCUMENTO.acts)
def test_what_no_longer_holds_takes_no_further_act(act, state):
    with pytest.raises(ActNotOpenError):
        ACTS[act](ended(state))


def test_what_replaces_says_why():
    with pytest.raises(IntegrityError), transaction.atomic():
        replaced(document(), motivo="")


def test_a_publication_names_every_place_and_what_proves_each(kept):
    from tests.factories.documentos import picture

    foto, _ = kept(picture(), "estrados.jpg")
    documento = document()
    estrados = Lugar(Publicacion.Lugar.ESTRADOS_DISTRITO, "Dirección Distrital 01", evidencia=foto)
    sitio = Lugar(Publicacion.Lugar.SITIO, enlace="https://example.org/estrados/")
    publicar(documento, lugares=[estrados, sitio], by=OFICINA, now=NOW)
    found = documento.publicaciones.values_list("lugar", "detalle", "enlace", "evidencia_id")
    assert list(found) == [
        ("ESTRADOS_DISTRITO", "Dirección Distrital 01", "", foto.pk),
        ("SITIO", "", "https://example.org/estrados/", None),
    ]


@pytest.mark.parametrize("lugares", [[], [Lugar(Publicacion.Lugar.GACETA)]])
def test_a_publication_without_proof_is_none(lugares):
    with pytest.raises(SinPruebaError):
        publicar(document(), lugares=lugares, by=OFICINA, now=NOW)


def test_the_logbook_is_given_what_proves_the_document_and_no_data_of_it():
    documento = document()
    assert set(documento.for_logbook()) == {"codigo", "clase", "folio", "version", "sha256", "publica_sha256"}


CHANGES = {
    "update": lambda documento: Documento.objects.filter(pk=documento.pk).update(titulo="otro"),
    "save": lambda documento: documento.save(),
    "delete": lambda documento: Documento.objects.filter(pk=documento.pk)._raw_delete("default"),
    "withdrawal": lambda documento: documento.retiro.delete(),
    "publication": lambda documento: documento.publicaciones.update(enlace="https://example.com/"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_the_database_refuses_to_change_or_delete(change):
    documento = document()
    ACTS["publicar"](documento)
    retirar(documento, motivo="error", by=OFICINA, now=NOW)
    with pytest.raises(DatabaseError, match="no se cambia ni se borra"), transaction.atomic():
        CHANGES[change](documento)
