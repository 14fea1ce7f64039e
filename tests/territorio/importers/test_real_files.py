"""The public layers and lists, read and stored whole."""

from collections import Counter

import pytest
from django.core.management import call_command

from tequio.lib.text import fold
from tequio.territorio.importers.catalogos import Catalogos
from tequio.territorio.importers.marco import read_marco
from tequio.territorio.importers.postal import read_postal
from tequio.territorio.importers.secciones import read_secciones
from tequio.territorio.models import DistritoAlcaldia, Linaje, Marco

from .files import how

pytestmark = [
    pytest.mark.real,
    pytest.mark.slow,  # each reads at least 1,800 polygons
    pytest.mark.usefixtures("catalogos"),
]


@pytest.fixture
def read(shared_data):
    def read(path, **options):
        return read_marco(shared_data / path, Catalogos.now(), **options)

    return read


@pytest.fixture
def frame_2019(read):
    return read("ut_mgpc2019/colonias_iecm.gpkg")


def test_the_frame_of_2019_is_taken_whole(frame_2019):
    report = frame_2019.report
    assert (len(report.taken), report.refused) == (1814, [])
    assert sum("población cero" in mend for _, mend in how(report)) == 14
    assert sum("polígono inválido" in mend for _, mend in how(report)) == 5
    assert Counter(unidad.tipo for unidad in frame_2019.unidades)["pueblo"] == 103


def test_no_two_real_uts_of_an_alcaldia_read_alike(frame_2019):
    names = [(unidad.alcaldia, fold(unidad.legible)) for unidad in frame_2019.unidades]
    assert len(set(names)) == len(names)


def test_the_frame_of_2016_gets_its_letters_back_from_2019(read, frame_2019):
    names = {unidad.clave: unidad.nombre for unidad in frame_2019.unidades}
    leido = read("ut_2016_iedf/coloniascdmx.zip", vintages=[names])
    told = how(leido.report)
    assert (len(leido.unidades), leido.report.refused) == (1812, [])
    assert sum("perdió letras" in mend for _, mend in told) == 37
    assert sum("queda sin límites" in mend for _, mend in told) == 8
    assert ("02-093", "dice «9» como alcaldía: se tomó la de la clave") in told


def test_the_sections_of_2016_agree_with_their_list(shared_data, read):
    unidades = read("ut_2016_iedf/coloniascdmx.zip").unidades
    listed = {}
    for unidad in unidades:
        listed |= {(unidad.clave, number): "COMPLETA" for number in unidad.completas}
        listed |= {(unidad.clave, number): "PARCIAL" for number in unidad.parciales}
    claves = {unidad.clave for unidad in unidades}
    leidas = read_secciones(shared_data / "ut_2016_iedf/ut_seccion_2016.csv", claves)
    assert leidas.report.accepted
    assert leidas.relaciones == listed


def test_postal_polygons_in_metres_agree_with_the_published_overlaps(shared_data, frame_2019):
    outlines = {unidad.clave: unidad.geometry for unidad in frame_2019.unidades}
    polygons, overlaps = (
        read_postal(shared_data / "postal_codes" / name, Catalogos.now(), outlines.keys(), outlines)
        for name in ("CP_09CdMx_v2.shp", "cp_ut_overlap.csv")
    )
    assert len(polygons.report.taken) == 1404
    assert len(polygons.partes) > 3700
    assert polygons.partes.keys() <= overlaps.partes.keys()


def test_the_list_of_settlements_is_taken_whole(shared_data):
    leidos = read_postal(shared_data / "postal_codes/sepomex_cdmx_2018.csv", Catalogos.now(), (), {})
    assert (len(leidos.report.taken), leidos.report.refused) == (1686, [])


def test_both_frames_are_stored_with_their_lineage(shared_data, capsys):
    call_command(
        "importar_marco", str(shared_data / "ut_2016_iedf/coloniascdmx.zip"),
        clave="ut-2016", nombre="Catálogo 2016", vigente_desde="2016-01-01",
    )  # fmt: skip
    call_command(
        "importar_marco", str(shared_data / "ut_mgpc2019/colonias_iecm.gpkg"),
        clave="mgpc-2019", nombre="Marco 2019", vigente_desde="2019-09-30", publicar=True,
    )  # fmt: skip
    assert "Nombres de «ut-2016» que recuperaron las letras perdidas (37)" in capsys.readouterr().out
    assert Counter(Linaje.objects.values_list("relacion", flat=True).order_by("pk"))["DIVIDIDA"] == 12
    assert Marco.objects.get(clave="ut-2016").unidades.filter(nombre="NUEVA ESPAÑA").exists()
    assert DistritoAlcaldia.objects.values("distrito").distinct().count() == 33
