"""From the alcaldía's batch to the opinion, the answer to it and the ruling: what each act changes, every refusal."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from tequio.avisos.models import Aviso
from tequio.bitacora.models import Asiento
from tequio.documentos.actions.recibir import recibir
from tequio.documentos.models import Archivo
from tequio.lib.workflow import ActNotOpenError
from tequio.presupuesto import errors
from tequio.presupuesto.actions.acatar_sentencia import acatar_sentencia
from tequio.presupuesto.actions.agregar_acta import agregar_acta
from tequio.presupuesto.actions.cerrar_plazos import cerrar_plazos
from tequio.presupuesto.actions.corregir_dictamen import corregir_dictamen
from tequio.presupuesto.actions.dictaminar import dictaminar
from tequio.presupuesto.actions.presentar_aclaracion import presentar_aclaracion
from tequio.presupuesto.actions.programar_salida import programar_salida
from tequio.presupuesto.actions.publicar_dictamenes import publicar_dictamenes
from tequio.presupuesto.actions.redictaminar import redictaminar
from tequio.presupuesto.actions.remitir_proyectos import remitir_proyectos
from tequio.presupuesto.models import Dictamen, IntegranteODA, Proyecto
from tests.factories.documentos import pdf, upload
from tests.factories.presupuesto import (
    ACLARACIONES,
    CENTRAL,
    DICTAMINACION,
    DISTRITAL,
    REGISTRO,
    SALIDA,
    SORTEO,
    challenged,
    dictaminado,
    en_aclaracion,
    fresh,
    no_viable,
    opinion,
    presentado,
    publicados,
    ratificado,
    registrado,
    remitidos,
    sesion,
    unidad,
    viable,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _year(year):
    return year


# To the alcaldía


def test_a_batch_leaves_with_its_oficio_its_list_and_the_clock_of_the_alcaldia():
    one, two = registrado(), registrado()
    remitidos(one, two)
    found = fresh(one)
    remision = found.remisiones.get()
    assert found.estado == Proyecto.Estado.EN_DICTAMINACION
    assert [row[2] for row in remision.lista.datos["filas"]] == [one.folio, two.folio]
    assert found.vence_at == remision.vence_at


def test_a_batch_is_of_one_alcaldia():
    one, other = registrado(), registrado(unidad=unidad("15-003"), geometria=None)
    with pytest.raises(errors.FaltaDatoError):
        remitir_proyectos(one.edicion, one.alcaldia, [one, other], oficio="1", by=CENTRAL, now=REGISTRO)
    assert fresh(one).estado == Proyecto.Estado.REGISTRADO


@pytest.mark.parametrize("oficio", ["", " "])
def test_a_batch_needs_its_oficio(oficio):
    one = registrado()
    with pytest.raises(errors.FaltaDatoError):
        remitir_proyectos(one.edicion, one.alcaldia, [one], oficio=oficio, by=CENTRAL, now=REGISTRO)


def test_an_empty_batch_does_not_leave():
    one = registrado()
    with pytest.raises(errors.FaltaDatoError):
        remitir_proyectos(one.edicion, one.alcaldia, [], oficio="1", by=CENTRAL, now=REGISTRO)


def test_what_is_not_registered_is_not_sent():
    one = presentado()
    with pytest.raises(ActNotOpenError):
        remitir_proyectos(one.edicion, one.alcaldia, [one], oficio="1", by=CENTRAL, now=REGISTRO)


# The opinion


def test_an_opinion_is_kept_whole_and_under_embargo():
    proyecto = dictaminado()
    dictamen = Dictamen.objects.get()
    assert proyecto.estado == Proyecto.Estado.DICTAMINADO
    assert dictamen.publicado_at is None
    assert dictamen.criterios.count() == dictamen.afectaciones.count() == 5
    assert not Asiento.objects.get(acto="presupuesto.dictaminar").publico
    assert Aviso.objects.filter(plantilla__icontains="VIABLE").count() == 0


def judged(**facts):
    [proyecto] = remitidos(registrado())
    return dictaminar(proyecto, replace(opinion(proyecto), **facts), by=DISTRITAL, now=DICTAMINACION)


def criteria(**changes):
    keys = ("tecnica", "juridica", "ambiental", "financiera", "beneficio")
    return dict.fromkeys(keys, (True, "Razones")) | changes


@pytest.mark.parametrize(
    "facts",
    [
        {"criterios": criteria(tecnica=(False, "No se puede"))},
        {"afecta": frozenset({"suelo-conservacion"})},
        {"sentido": Dictamen.Sentido.NO_VIABLE},
    ],
)
def test_the_sense_follows_from_the_criteria(facts):
    with pytest.raises(errors.DictamenIncongruenteError):
        judged(**facts)
    assert not Dictamen.objects.exists()


@pytest.mark.parametrize(
    "facts",
    [
        {"criterios": criteria(tecnica=(True, " "))}, {"fundamentacion": ""}, {"costo": Decimal(0)}, {"meses": 0},
        {"criterios": {}}, {"votos": {999: "A_FAVOR"}},
    ],
)  # fmt: skip
def test_every_criterion_has_its_reasons_and_every_vote_its_voter(facts):
    with pytest.raises(errors.FaltaDatoError):
        judged(**facts)
    assert not Dictamen.objects.exists()


def test_who_has_voice_only_does_not_vote():
    [proyecto] = remitidos(registrado())
    said = opinion(proyecto)
    voice, vote = (said.sesion.presentes.get(asiento__con_voto=each) for each in (False, True))
    with pytest.raises(errors.FaltaDatoError):
        dictaminar(proyecto, replace(said, votos={voice.pk: "A_FAVOR"}), by=DISTRITAL, now=DICTAMINACION)
    found = dictaminar(proyecto, replace(said, votos={vote.pk: "A_FAVOR"}), by=DISTRITAL, now=DICTAMINACION)
    assert found.votos.get().integrante == vote


def test_out_of_its_stage_no_opinion_is_taken():
    [proyecto] = remitidos(registrado())
    with pytest.raises(errors.EtapaCerradaError):
        dictaminar(proyecto, opinion(proyecto), by=DISTRITAL, now=ACLARACIONES)


def test_opinions_come_out_all_at_once_at_their_moment():
    yes, no = dictaminado(), dictaminado(viable=False)
    salida = programar_salida(yes.edicion, 1, programada_at=SALIDA, by=CENTRAL, now=DICTAMINACION)
    with pytest.raises(errors.EnEmbargoError):
        publicar_dictamenes(salida, by=CENTRAL, now=SALIDA - timedelta(seconds=1))
    assert publicar_dictamenes(salida, by=CENTRAL, now=SALIDA) == 2
    assert (fresh(yes).estado, fresh(no).estado) == ("VIABLE", "NO_VIABLE")
    entry = Asiento.objects.get(acto="presupuesto.publicar_dictamenes")
    assert entry.despues["declarar_viable"] == [yes.folio]


def test_the_clock_brings_them_out_and_tells_everyone_once():
    yes = dictaminado()
    programar_salida(yes.edicion, 1, programada_at=SALIDA, by=CENTRAL, now=DICTAMINACION)
    assert cerrar_plazos(SALIDA - timedelta(minutes=1)) == 0
    cerrar_plazos(SALIDA)
    cerrar_plazos(SALIDA)
    assert fresh(yes).estado == "VIABLE"
    assert Aviso.objects.filter(plantilla__endswith=".VIABLE").count() == 1


def test_they_come_out_once():
    yes = viable()
    with pytest.raises(errors.YaPublicadosError, match="30 de abril de 2028"):
        publicar_dictamenes(yes.edicion.salidas.get(), by=CENTRAL, now=SALIDA)


def test_a_moment_that_went_by_is_not_set():
    with pytest.raises(errors.FaltaDatoError):
        programar_salida(registrado().edicion, 1, programada_at=REGISTRO, by=CENTRAL, now=REGISTRO)


# After a "no viable"


def test_an_aclaracion_brings_a_second_opinion():
    proyecto = en_aclaracion()
    redictaminar(proyecto, opinion(proyecto), by=DISTRITAL, now=ACLARACIONES)
    assert fresh(proyecto).estado == "DICTAMINADO"
    assert publicados(fresh(proyecto), vuelta=2).estado == "VIABLE"
    assert proyecto.dictamenes.count() == 2


def test_a_second_no_is_ratified():
    assert ratificado().estado == Proyecto.Estado.RATIFICADO


def test_an_aclaracion_comes_in_its_days_and_with_words():
    proyecto = no_viable()
    with pytest.raises(errors.EtapaCerradaError):
        presentar_aclaracion(proyecto, texto="Sí se puede", now=SORTEO)
    with pytest.raises(errors.FaltaDatoError):
        presentar_aclaracion(proyecto, texto=" ", now=ACLARACIONES)


def test_of_a_viable_project_there_is_nothing_to_clear_up():
    with pytest.raises(ActNotOpenError):
        presentar_aclaracion(viable(), texto="Sí", now=ACLARACIONES)


@pytest.mark.parametrize("make", [no_viable, en_aclaracion, ratificado])
def test_by_ruling_it_is_viable(make):
    proyecto = make()
    after = acatar_sentencia(proyecto, impugnacion=challenged(proyecto, "REVOCA"), by=CENTRAL, now=SORTEO)
    assert after.estado == Proyecto.Estado.VIABLE
    assert after.movimientos.latest("pk").nota == "TECDMX-JEL-259/2028"


def test_a_ruling_that_confirms_changes_nothing():
    proyecto = no_viable()
    with pytest.raises(errors.FaltaDatoError):
        acatar_sentencia(proyecto, impugnacion=challenged(proyecto, "CONFIRMA"), by=CENTRAL, now=SORTEO)


def test_the_ruling_on_another_project_changes_nothing_here():
    proyecto, other = no_viable(), registrado(unidad=unidad("15-003"), geometria=None)
    with pytest.raises(errors.FaltaDatoError):
        acatar_sentencia(proyecto, impugnacion=challenged(other, "REVOCA"), by=CENTRAL, now=SORTEO)


def test_an_oficio_is_of_one_batch():
    one, two = registrado(), registrado()
    remitir_proyectos(one.edicion, one.alcaldia, [one], oficio="IECM/1", by=CENTRAL, now=DICTAMINACION)
    with pytest.raises(errors.FaltaDatoError, match="Ya se remitieron proyectos con el oficio IECM/1"):
        remitir_proyectos(two.edicion, two.alcaldia, [two], oficio=" IECM/1 ", by=CENTRAL, now=DICTAMINACION)
    assert fresh(two).estado == Proyecto.Estado.REGISTRADO


# Votes, the acta that was signed, and what was captured wrong


def member(session, name):
    seat = session.presentes.filter(asiento__con_voto=True).first().asiento
    found = IntegranteODA.objects.create(asiento=seat, alcaldia=session.alcaldia, nombre=f"{name} Inventada")
    session.presentes.add(found)
    return found.pk


@pytest.mark.parametrize(
    ("votes", "passes"),
    [
        ((), False), (("ABSTENCION",), False), (("EN_CONTRA",), False), (("A_FAVOR", "EN_CONTRA"), False),
        (("A_FAVOR",), True), (("A_FAVOR", "ABSTENCION"), True), (("A_FAVOR", "A_FAVOR", "EN_CONTRA"), True),
    ],
)  # fmt: skip
@pytest.mark.parametrize("sense", [True, False], ids=["viable", "not viable"])
def test_an_opinion_is_what_more_voted_for_than_against(votes, passes, sense):
    [proyecto] = remitidos(registrado())
    session = sesion(proyecto)
    cast = {member(session, f"Delia {place}"): vote for place, vote in enumerate(votes)}
    said = opinion(proyecto, viable=sense, votos=cast)
    if passes:
        assert dictaminar(proyecto, said, by=DISTRITAL, now=DICTAMINACION).votos.count() == len(votes)
        return
    with pytest.raises(errors.DictamenIncongruenteError, match="más votos a favor que en contra"):
        dictaminar(proyecto, said, by=DISTRITAL, now=DICTAMINACION)
    assert not Dictamen.objects.exists()


@pytest.fixture
def signed():
    """Signs the acta of the session of a project."""

    def sign(proyecto):
        file = recibir(upload(pdf()), kinds={Archivo.Clase.PDF}, max_bytes=10**6, by=DISTRITAL, now=DICTAMINACION)
        agregar_acta(sesion(proyecto), file, publica=True, by=DISTRITAL, now=DICTAMINACION)

    return sign


def test_a_session_whose_acta_is_signed_takes_no_more_opinions(signed):
    dictaminado()
    [late] = remitidos(registrado(nombre="Otro"))
    signed(late)
    with pytest.raises(errors.FaltaDatoError, match="ya tiene su acta firmada"):
        dictaminar(late, opinion(late), by=DISTRITAL, now=DICTAMINACION)
    assert fresh(late).estado == Proyecto.Estado.EN_DICTAMINACION


def mended(proyecto, *, motivo="Se capturó al revés", now=DICTAMINACION, **facts):
    return corregir_dictamen(proyecto, opinion(proyecto, **facts), motivo=motivo, by=DISTRITAL, now=now)


def test_before_its_release_what_was_captured_is_mended_and_its_paper_replaced():
    proyecto = dictaminado(viable=False)
    before = proyecto.dictamenes.get().documento
    found = mended(proyecto, viable=True, costo=Decimal(300_000))
    assert (found.pk, found.sentido, found.costo) == (proyecto.dictamenes.get().pk, "VIABLE", 300_000)
    assert all(each.cumple for each in found.criterios.all())
    assert found.votos.count() == 1
    assert (found.documento.sustituye, found.documento.motivo) == (before, "Se capturó al revés")
    entry = Asiento.objects.get(acto="presupuesto.corregir_dictamen")
    assert (entry.antes, entry.publico) == ({"sentido": "NO_VIABLE"}, False)
    assert publicados(proyecto).estado == Proyecto.Estado.VIABLE


def test_nobody_is_told_of_a_correction():
    proyecto = dictaminado()
    sent = Aviso.objects.count()
    mended(proyecto, meses=5)
    assert Aviso.objects.count() == sent
    assert not proyecto.movimientos.publicos().filter(acto="corregir_dictamen").exists()


def test_what_is_out_or_was_never_captured_is_not_mended():
    [waiting] = remitidos(registrado())
    for proyecto in (waiting, viable(nombre="Ya salió")):
        with pytest.raises(ActNotOpenError):
            mended(proyecto)


def test_a_correction_has_a_reason_its_stage_and_a_session_without_signed_acta(signed):
    proyecto = dictaminado()
    with pytest.raises(errors.FaltaDatoError, match="por qué cambia"):
        mended(proyecto, motivo=" ")
    with pytest.raises(errors.EtapaCerradaError):
        mended(proyecto, now=ACLARACIONES)
    signed(proyecto)
    with pytest.raises(errors.FaltaDatoError, match="ya tiene su acta firmada"):
        mended(proyecto)


def test_a_second_opinion_is_mended_too():
    proyecto = en_aclaracion()
    redictaminar(proyecto, opinion(proyecto, viable=False), by=DISTRITAL, now=ACLARACIONES)
    found = mended(fresh(proyecto), now=ACLARACIONES)
    assert (found.version, found.sentido) == (2, "VIABLE")
    assert proyecto.dictamenes.get(version=1).sentido == "NO_VIABLE"


def test_an_acta_that_was_signed_while_the_form_was_open_counts(signed):
    [proyecto] = remitidos(registrado())
    said = opinion(proyecto)  # its session was read before the acta came
    signed(proyecto)
    assert said.sesion.acta_id is None
    with pytest.raises(errors.FaltaDatoError, match="ya tiene su acta firmada"):
        dictaminar(proyecto, said, by=DISTRITAL, now=DICTAMINACION)
