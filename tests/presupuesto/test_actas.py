"""The acta of a session: what it says, who signs it, when everyone may read it."""

import io
from datetime import date, timedelta

import pikepdf
import pytest

from tequio.bitacora.models import Asiento
from tequio.cuentas.acting import Acting
from tequio.documentos.actions.recibir import recibir
from tequio.documentos.models import Archivo, Documento
from tequio.documentos.store import path_of
from tequio.presupuesto import errors
from tequio.presupuesto.actas import acta_de
from tequio.presupuesto.actions.abrir_sesion import abrir_sesion
from tequio.presupuesto.actions.agregar_acta import agregar_acta
from tequio.presupuesto.actions.desistir import desistir
from tequio.presupuesto.actions.dictaminar import dictaminar
from tequio.presupuesto.actions.levantar_acta import levantar_acta
from tequio.presupuesto.models import IntegranteODA, SesionODA, VotoDictamen
from tequio.presupuesto.queries.actas import acta_publica, salio, sin_acta
from tests.factories.cuentas import EncargoFactory
from tests.factories.documentos import pdf, upload
from tests.factories.presupuesto import (
    ALCALDIA,
    DICTAMINACION,
    DISTRITAL,
    dictaminado,
    opinion,
    publicados,
    registrado,
    remitidos,
    sesion,
)
from tests.factories.territorio import AlcaldiaFactory, DistritoFactory

pytestmark = pytest.mark.django_db
WHO = {"by": ALCALDIA, "now": DICTAMINACION}


@pytest.fixture(autouse=True)
def _year(year):
    return year


def signed(content=b""):
    return recibir(upload(content or pdf(), "acta.pdf"), kinds={Archivo.Clase.PDF}, max_bytes=10_000_000, **WHO)


def the_session():
    return SesionODA.objects.select_related("alcaldia", "edicion", "documento", "acta").get()


def judged_with(votes, **facts):
    """A project that the session judged with those votes, in the order of its voting members."""
    [proyecto] = remitidos(registrado(**facts))
    there = sesion(proyecto).presentes.filter(asiento__con_voto=True).order_by("asiento__orden")
    cast = {each.pk: vote for each, vote in zip(there, votes, strict=False)}
    return dictaminar(proyecto, opinion(proyecto, **({"votos": cast} if cast else {})), **WHO)


def test_it_says_who_was_there_and_what_was_judged_with_its_votes():
    dictamen = judged_with([VotoDictamen.Voto.A_FAVOR])
    said = acta_de(dictamen.sesion)
    assert said["presentes"] == [
        ["Berta Inventada", "Especialista", "Voz y voto"],
        ["Clara Inventada", "Contraloría", "Solo voz"],
    ]
    [[folio, nombre, _unidad, sense, votes]] = said["proyectos"]
    assert (folio, nombre) == (dictamen.proyecto.folio, dictamen.proyecto.nombre)
    assert (sense, votes) == ("Viable", "A favor: Berta Inventada.")
    assert said["total"] == "1 dictamen: 1 viable y 0 no viables."
    assert [each["nombre"] for each in said["firmas"]] == ["Berta Inventada", "Clara Inventada"]


def test_it_names_nobody_who_proposes():
    dictamen = judged_with([])
    person = dictamen.proyecto.proponente
    said = str(acta_de(dictamen.sesion)).replace("Berta Inventada", "").replace("Clara Inventada", "")
    assert person.nombres not in said
    assert person.primer_apellido not in said


def test_who_had_a_seat_and_was_not_there_stands_apart():
    first = sesion(registrado())
    absent = first.presentes.get(asiento__con_voto=False)
    there = list(first.presentes.filter(asiento__con_voto=True))
    second = abrir_sesion(first.edicion, first.alcaldia, fecha=date(2028, 4, 6), presentes=there, **WHO)
    assert list(second.ausentes.all()) == [absent]
    assert acta_de(second)["ausentes"] == [["Clara Inventada", "Contraloría", "Solo voz"]]


def test_whoever_takes_a_seat_later_was_not_absent_before():
    found = sesion(registrado())
    seat = found.presentes.get(asiento__con_voto=True).asiento
    IntegranteODA.objects.create(asiento=seat, alcaldia=found.alcaldia, nombre="Delia Inventada")
    assert acta_de(found)["ausentes"] == []


def test_reading_it_costs_the_same_however_many_projects_were_judged(django_assert_num_queries):
    judged_with([VotoDictamen.Voto.A_FAVOR])
    found = the_session()
    with django_assert_num_queries(4):
        acta_de(found)
    judged_with([VotoDictamen.Voto.A_FAVOR], nombre="Otro proyecto")
    judged_with([], nombre="Y otro")
    with django_assert_num_queries(4):
        assert len(acta_de(found)["proyectos"]) == 3


def test_it_is_set_as_a_paper_that_opens():
    dictaminado()
    found = levantar_acta(the_session(), **WHO)
    with pikepdf.open(io.BytesIO(path_of(found.documento.sha256).read_bytes())) as paper:
        assert paper.docinfo["/Title"] == found.documento.titulo
    assert found.documento.publica_sha256 == ""
    assert Asiento.objects.get(acto="presupuesto.levantar_acta").despues["sesion"] == 1


def test_what_is_judged_later_makes_a_new_version_that_says_why():
    dictaminado()
    first = levantar_acta(the_session(), **WHO).documento
    dictaminado(nombre="Otro más")
    second = levantar_acta(the_session(), **WHO).documento
    assert (second.folio, second.version) == (first.folio, 2)
    assert len(second.datos["proyectos"]) == 2
    assert Documento.objects.with_estado().get(pk=first.pk).estado == Documento.Estado.SUSTITUIDO


def test_nothing_judged_or_nothing_new_sets_no_paper():
    found = sesion(registrado())
    with pytest.raises(errors.FaltaDatoError, match="Todavía no hay dictámenes"):
        levantar_acta(found, **WHO)
    dictaminado()
    levantar_acta(the_session(), **WHO)
    with pytest.raises(errors.FaltaDatoError, match="ya dice todo"):
        levantar_acta(the_session(), **WHO)
    assert Documento.objects.filter(clase="acta-oda").count() == 1


def test_nobody_outside_reads_it_until_every_opinion_of_the_session_is_out():
    proyecto = dictaminado()
    found = levantar_acta(the_session(), **WHO)
    assert acta_publica(found.pk) is None
    publicados(proyecto)
    sha256, session = acta_publica(found.pk)
    assert (sha256, session) == (found.documento.sha256, found)


def test_what_was_withdrawn_meanwhile_holds_nothing_back():
    proyecto, other = dictaminado(), dictaminado(nombre="Se retira")
    desistir(other, by=DISTRITAL, now=DICTAMINACION)
    publicados(proyecto)
    assert salio(the_session())


def test_the_signed_one_goes_out_only_if_it_was_said_to_hold_no_private_data():
    proyecto = dictaminado()
    levantar_acta(the_session(), **WHO)
    agregar_acta(the_session(), signed(), publica=False, **WHO)
    publicados(proyecto)
    found = the_session()
    assert acta_publica(found.pk)[0] == found.documento.sha256 != found.acta.sha256


def test_the_signed_one_that_may_be_read_goes_before_ours():
    proyecto = dictaminado()
    levantar_acta(the_session(), **WHO)
    agregar_acta(the_session(), signed(), publica=True, **WHO)
    publicados(proyecto)
    found = the_session()
    assert acta_publica(found.pk)[0] == found.acta.sha256


def test_a_session_without_paper_and_with_a_closed_original_shows_nothing():
    proyecto = dictaminado()
    agregar_acta(the_session(), signed(), publica=False, **WHO)
    publicados(proyecto)
    assert acta_publica(the_session().pk) is None


def test_another_one_takes_its_place_until_the_opinions_are_out():
    proyecto = dictaminado()
    first, second = signed(), signed(pdf(lambda made: made.add_blank_page(page_size=(200, 200))))
    agregar_acta(the_session(), first, publica=True, **WHO)
    agregar_acta(the_session(), second, publica=True, **WHO)
    said = Asiento.objects.filter(acto="presupuesto.agregar_acta").order_by("pk").last()
    assert (said.antes["sha256"], said.despues["sha256"]) == (first.sha256, second.sha256)
    publicados(proyecto)
    with pytest.raises(errors.ActaPublicadaError):
        agregar_acta(the_session(), first, publica=True, **WHO)
    assert the_session().acta == second


def test_a_session_that_has_none_gets_it_even_afterwards():
    proyecto = dictaminado()
    publicados(proyecto)
    agregar_acta(the_session(), signed(), publica=True, **WHO)
    assert acta_publica(the_session().pk)


def waiting_for(now=DICTAMINACION, **charge):
    encargo = EncargoFactory(**charge)
    return list(sin_acta(Acting(encargo.persona, now, (encargo,))))


def test_it_waits_for_the_body_and_for_the_districts_of_its_ground():
    dictaminado()
    found = the_session()
    here, elsewhere = DistritoFactory(numero=33), DistritoFactory(numero=9)
    assert waiting_for(rol="ALCALDIA_ODA", alcaldia=AlcaldiaFactory(clave="08")) == [found]
    assert waiting_for(rol="OD_TITULAR", distrito=here) == [found]
    assert waiting_for(rol="OD_TITULAR", distrito=elsewhere) == []
    agregar_acta(found, signed(), publica=True, **WHO)
    assert waiting_for(rol="OD_TITULAR", distrito=here) == []


def test_it_waits_no_longer_once_the_vote_is_over():
    dictaminado()
    late = DICTAMINACION + timedelta(days=90)
    assert waiting_for(late, rol="ALCALDIA_ODA", alcaldia=AlcaldiaFactory(clave="08")) == []


def test_a_session_that_judged_nothing_waits_for_no_acta():
    sesion(registrado())
    assert waiting_for(rol="ALCALDIA_ODA", alcaldia=AlcaldiaFactory(clave="08")) == []
