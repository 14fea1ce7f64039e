"""What nobody sent goes at night with its files; terms follow the calendar."""

import os
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tequio.avisos.models import Aviso
from tequio.bitacora.models import Asiento
from tequio.documentos.actions.recibir import DOCUMENTS, recibir
from tequio.documentos.models import Archivo
from tequio.documentos.store import path_of
from tequio.lib.plazos import in_words, local_day
from tequio.mecanismos.actions.declarar_inhabil import declarar_inhabil
from tequio.mecanismos.models import Inhabil
from tequio.presupuesto.actions._avanzar import PROPONENTE
from tequio.presupuesto.actions.barrer_borradores import barrer_borradores
from tequio.presupuesto.actions.cerrar_plazos import RELOJ, cerrar_plazos
from tequio.presupuesto.actions.dictaminar import dictaminar
from tequio.presupuesto.actions.guardar_borrador import abrir_borrador
from tequio.presupuesto.actions.recorrer_plazos import recorrer_plazos
from tequio.presupuesto.actions.recorrer_prevenciones import recorrer_prevenciones
from tequio.presupuesto.actions.subsanar import subsanar
from tequio.presupuesto.models import Anexo, Borrador, Proyecto
from tests.factories.actors import BY
from tests.factories.documentos import pdf, upload
from tests.factories.presupuesto import (
    CENTRAL,
    DICTAMINACION,
    DISTRITAL,
    REGISTRO,
    fresh,
    incompleto,
    opinion,
    presentado,
    registrado,
    remitidos,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("year")]
LATER = REGISTRO + timedelta(days=5)
MUCH_LATER = REGISTRO + timedelta(days=40)


@pytest.fixture
def handed():
    """``handed()``: a file of whoever proposes, kept some days ago."""

    def handed(by=PROPONENTE):
        found = recibir(upload(pdf(), "papel.pdf"), kinds=DOCUMENTS, max_bytes=10**6, by=by, now=REGISTRO)
        os.chmod(path_of(found.sha256), 0o640)
        os.utime(path_of(found.sha256), (REGISTRO.timestamp(),) * 2)
        return found

    return handed


@pytest.fixture
def sweep(django_capture_on_commit_callbacks):
    def sweep(now):
        with django_capture_on_commit_callbacks(execute=True):
            return barrer_borradores(now)

    return sweep


def draft(*files):
    listed = [{"pk": each.pk, "clase": "DOCUMENTO", "nombre": each.nombre, "texto": ""} for each in files]
    return abrir_borrador({"archivos": {"lista": listed}}, dias=30, now=REGISTRO)


def test_a_file_of_a_draft_that_lives_stays(handed, sweep):
    kept = handed()
    draft(kept)
    assert sweep(LATER) == (0, 0)
    assert path_of(kept.sha256).is_file()
    assert not Asiento.objects.filter(acto="presupuesto.barrer_borradores").exists()


def test_a_draft_that_nobody_sent_goes_with_its_files_and_the_logbook_counts_them(handed, sweep):
    left = handed()
    draft(left)
    assert sweep(MUCH_LATER) == (1, 1)
    assert not Borrador.objects.exists()
    assert not Archivo.objects.exists()
    assert not path_of(left.sha256).exists()
    entry = Asiento.objects.get(acto="presupuesto.barrer_borradores")
    assert (entry.antes["borradores"], entry.antes["archivos"], entry.publico) == (1, 1, False)
    assert sweep(MUCH_LATER) == (0, 0)


def test_a_file_that_was_taken_off_its_draft_goes(handed, sweep):
    handed()
    draft()
    assert sweep(LATER) == (0, 1)


def test_files_of_projects_and_of_staff_stay(handed, sweep):
    Anexo.objects.create(proyecto=presentado(), archivo=handed(), clase="DOCUMENTO")
    handed(by=DISTRITAL)
    assert sweep(LATER) == (0, 0)
    assert Archivo.objects.count() == 2


def test_bytes_that_another_file_has_stay(handed, sweep):
    left, other = handed(), handed(by=DISTRITAL)
    Archivo.objects.filter(pk=other.pk).update(sha256=left.sha256)
    assert sweep(LATER) == (0, 1)
    assert path_of(left.sha256).is_file()


def test_a_file_of_a_moment_ago_stays(handed, sweep):
    handed()
    assert sweep(REGISTRO + timedelta(hours=1)) == (0, 0)


def test_a_day_declared_afterwards_moves_the_term_of_the_alcaldia():
    [proyecto] = remitidos(registrado())
    before = proyecto.vence_at
    declarar_inhabil([date(2028, 4, 12)], motivo="Día inventado", acuerdo="A-1", by=CENTRAL, now=DICTAMINACION)
    assert cerrar_plazos(DICTAMINACION) == 1
    assert before < fresh(proyecto).vence_at == proyecto.remisiones.get().vence_at
    entry = Asiento.objects.get(acto="presupuesto.recorrer_plazos")
    assert entry.despues["proyectos"] == 1
    assert cerrar_plazos(DICTAMINACION) == 0


def test_a_project_that_was_judged_gets_no_term_back():
    judged, waiting = remitidos(registrado(), registrado(nombre="Otro"))
    dictaminar(judged, opinion(judged), by=DISTRITAL, now=DICTAMINACION)
    declarar_inhabil([date(2028, 4, 12)], motivo="Día inventado", acuerdo="A-1", by=CENTRAL, now=DICTAMINACION)
    recorrer_plazos(by=RELOJ, now=DICTAMINACION)
    assert fresh(judged).vence_at is None
    assert fresh(waiting).vence_at > waiting.vence_at


def test_when_nothing_moved_the_clock_asks_as_much_with_few_as_with_many():
    def asked():
        with CaptureQueriesContext(connection) as queries:
            assert recorrer_plazos(by=BY, now=DICTAMINACION) == 0
        return len(queries)

    remitidos(registrado())
    few = asked()
    for number in range(4):
        remitidos(registrado(nombre=f"Otro {number}"))
    assert asked() == few


def declared(day):
    declarar_inhabil([day], motivo="Día inventado", acuerdo="A-1", by=CENTRAL, now=REGISTRO)


def test_a_day_declared_afterwards_moves_the_days_to_complete_and_the_person_is_told():
    proyecto = incompleto()
    declared(date(2028, 3, 14))
    assert cerrar_plazos(REGISTRO) == 1
    moved = fresh(proyecto)
    assert (local_day(proyecto.vence_at), local_day(moved.vence_at)) == (date(2028, 3, 17), date(2028, 3, 20))
    assert moved.movimientos.get(acto="recorrer_prevenciones").made_by == RELOJ.label
    told = Aviso.objects.get(plantilla__endswith="RECORRIDO")
    assert in_words(moved.vence_at) in str(told.contexto)
    assert cerrar_plazos(REGISTRO) == 0


def test_who_was_told_a_day_never_gets_an_earlier_one():
    declared(date(2028, 3, 14))
    proyecto = incompleto()
    Inhabil.objects.all().delete()
    assert recorrer_prevenciones(by=RELOJ, now=REGISTRO) == 0
    assert fresh(proyecto).vence_at == proyecto.vence_at


def test_what_was_completed_has_no_term_to_move():
    subsanar(incompleto(), texto="En la calle 5.", now=REGISTRO)
    declared(date(2028, 3, 14))
    assert recorrer_prevenciones(by=RELOJ, now=REGISTRO) == 0


def test_it_is_not_held_against_anybody_that_the_clock_came_late():
    """The last day was declared inhábil when it was over, before the clock looked."""
    proyecto = incompleto()
    late = proyecto.vence_at + timedelta(minutes=5)
    declared(local_day(proyecto.vence_at))
    cerrar_plazos(late)
    assert fresh(proyecto).estado == Proyecto.Estado.INCOMPLETO


def test_when_nobody_gets_more_days_the_clock_asks_as_much_with_few_as_with_many():
    def asked():
        with CaptureQueriesContext(connection) as queries:
            assert recorrer_prevenciones(by=RELOJ, now=REGISTRO) == 0
        return len(queries)

    incompleto()
    few = asked()
    for number in range(4):
        incompleto(nombre=f"Otro {number}")
    assert asked() == few
