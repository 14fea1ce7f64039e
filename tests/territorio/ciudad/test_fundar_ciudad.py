"""The act that writes the fictitious city, and its command."""

import sys
import time
from datetime import date, datetime
from io import StringIO
from zoneinfo import ZoneInfo

import pytest
import shapely
from django.core.management import CommandError, call_command
from django.db.models import Count

from tequio.lib.text import fold
from tequio.territorio.actions.errores import CargaError
from tequio.territorio.actions.fundar_ciudad import fundar_ciudad
from tequio.territorio.models import (
    Alias,
    Asentamiento,
    CodigoPostalUnidad,
    Distrito,
    DistritoAlcaldia,
    GeometriaUnidad,
    Linaje,
    Marco,
    SeccionUnidad,
    UnidadTerritorial,
)
from tests.factories.actors import BY

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 8, 16, 12, tzinfo=ZoneInfo("America/Mexico_City"))


def found(**how):
    return fundar_ciudad(**{"size": "pequena", "by": BY, "now": NOW, **how})


def real_frame():
    return Marco.objects.create(
        clave="mgpc-2019", nombre="Marco 2019", vigente_desde=date(2019, 9, 30), fuente="x.zip", sha256="0" * 64,
        cargado_at=NOW, cargado_by="prueba",
    )  # fmt: skip


@pytest.mark.slow  # builds and writes a small city
def test_three_published_frames_say_that_they_are_fictitious():
    assert found()
    marcos = list(Marco.objects.publicados())
    assert [marco.clave for marco in marcos] == ["ficticio-2016", "ficticio-2019", "ficticio-2022"]
    assert all(marco.ficticio and "ciudad ficticia" in marco.nombre for marco in marcos)


@pytest.mark.slow  # builds and writes a small city
def test_everything_that_hangs_from_a_frame_is_written():
    found()
    for model in (GeometriaUnidad, SeccionUnidad, CodigoPostalUnidad, Alias):
        assert model.objects.values("unidad__marco").distinct().count() == 3
    assert Asentamiento.objects.exists()
    assert set(Linaje.objects.values_list("relacion", flat=True)) == set(Linaje.Relacion.values)


@pytest.mark.slow  # builds and writes a small city
def test_every_office_is_complete_and_each_alcaldia_has_its_cabecera():
    found()
    assert Distrito.objects.exclude(telefono="").exclude(lon=None).count() == 33
    assert set(Distrito.objects.annotate(n=Count("responsables")).values_list("n", flat=True)) == {2}
    assert DistritoAlcaldia.objects.filter(marco__clave="ficticio-2022", cabecera=True).count() == 16


@pytest.mark.slow  # builds and writes a small city
def test_founding_it_again_changes_nothing():
    found()
    before = list(Marco.objects.values())
    assert not found()
    assert list(Marco.objects.values()) == before


@pytest.mark.slow  # builds and writes a small city
def test_another_seed_is_refused_where_a_city_stands():
    found()
    with pytest.raises(CargaError, match="otra ciudad ficticia"):
        found(seed=1)


def test_it_never_mixes_with_real_frames():
    real_frame()
    with pytest.raises(CargaError, match="marcos reales"):
        found()
    assert not UnidadTerritorial.objects.exists()


@pytest.mark.slow  # builds and writes a small city
def test_the_progress_reaches_the_end():
    told = []
    found(progress=lambda done, total: told.append((done, total)))
    assert told[-1] == (len(told) - 1, len(told) - 1)


@pytest.mark.slow  # builds and writes a small city
def test_the_command_says_what_it_did_the_first_time_and_the_second():
    first, second = StringIO(), StringIO()
    call_command("fundar_ciudad", pequena=True, stdout=first)
    call_command("fundar_ciudad", pequena=True, stdout=second)
    assert "ficticio-2022" in first.getvalue()
    assert "no cambió nada" in second.getvalue()


def test_the_command_refuses_in_words():
    real_frame()
    with pytest.raises(CommandError, match="No cambió nada"):
        call_command("fundar_ciudad", pequena=True)


@pytest.mark.slow  # the whole city: about 1,800 units in three frames
def test_the_whole_city_is_founded_in_time(capsys):
    """Twenty seconds on a quiet machine of two cores; noisy ones get three times that."""
    start = time.perf_counter()
    found(size="completa")
    seconds = time.perf_counter() - start
    with capsys.disabled():
        sys.stderr.write(f"\nciudad completa: {seconds:.1f} s\n")
    assert seconds <= 60
    assert 1_750 <= UnidadTerritorial.objects.filter(marco__clave="ficticio-2022").count() <= 1_900
    assert shapely.is_valid(
        shapely.from_wkb([bytes(wkb) for wkb in GeometriaUnidad.objects.values_list("wkb", flat=True)])
    ).all()


@pytest.mark.slow  # builds and writes a small city
def test_no_alias_is_the_name_of_a_unit_in_its_frame():
    found()
    for marco in Marco.objects.all():
        official = {fold(name) for name in marco.unidades.values_list("nombre_legible", flat=True)}
        assert not official & {
            fold(texto) for texto in Alias.objects.filter(unidad__marco=marco).values_list("texto", flat=True)
        }
