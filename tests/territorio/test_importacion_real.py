"""The public layers through the acts of the wizard: the same result as by the commands."""

from datetime import date

import pytest
from django.core.management import call_command

from tequio.territorio.actions.aceptar_importacion import aceptar_importacion
from tequio.territorio.actions.deshacer_importacion import deshacer_importacion
from tequio.territorio.actions.revisar_importacion import revisar_importacion
from tequio.territorio.models import GeometriaUnidad, Importacion, Marco, SeccionUnidad
from tests.factories.actors import BY, NOW
from tests.factories.importaciones import importacion

WHO = {"by": BY, "now": NOW}
FRAME = {"nombre": "Marco 2019", "acuerdo": "IECM/ACU-CG-076/19", "vigente_desde": date(2019, 9, 30)}
pytestmark = [
    pytest.mark.real,
    pytest.mark.slow,  # each reads and stores at least 1,800 polygons
    pytest.mark.usefixtures("catalogos"),
]


@pytest.fixture
def load(shared_data, django_capture_on_commit_callbacks):
    """The import of a public file after its check and its load."""

    def load(path, clase, **facts):
        found = importacion(shared_data / path, clase, **facts)
        for act in (revisar_importacion, aceptar_importacion):
            with django_capture_on_commit_callbacks(execute=True):
                act(found, **WHO)
            found = Importacion.objects.get(pk=found.pk)
        return found

    return load


def stored(marco):
    """All that a frame brings, by key."""
    facts = marco.unidades.values_list(
        "clave", "nombre", "nombre_legible", "tipo", "alcaldia", "distrito", "poblacion"
    ).order_by("clave")
    outlines = GeometriaUnidad.objects.filter(unidad__marco=marco).order_by("unidad__clave")
    areas = outlines.values_list("unidad__clave", "area_m2", "lon", "lat")
    served = marco.coberturas.order_by("distrito", "alcaldia").values_list("distrito", "alcaldia")
    return list(facts), list(areas), list(served), (marco.fuente, marco.sha256, marco.estado)


def test_the_frame_of_2019_is_the_same_by_the_wizard_and_by_the_command(shared_data, load):
    path = "ut_mgpc2019/colonias_iecm.gpkg"
    found = load(path, "MARCO", marco="en-paginas", **FRAME)
    assert (found.estado, found.tomadas, found.rechazadas) == ("ACEPTADA", 1814, 0)
    by_wizard = stored(Marco.objects.get())
    deshacer_importacion(found, motivo="Para compararlo", **WHO)
    order = {"clave": "por-orden", "nombre": "Marco 2019", "vigente_desde": "2019-09-30"}
    call_command("importar_marco", str(shared_data / path), **order)
    assert stored(Marco.objects.get()) == by_wizard


def test_the_public_sections_come_in_and_go_out(load):
    load("ut_2016_iedf/coloniascdmx.zip", "MARCO", **FRAME | {"marco": "ut-2016"})
    before = SeccionUnidad.objects.count()
    found = load("ut_2016_iedf/ut_seccion_2016.csv", "SECCIONES", marco="ut-2016")
    assert (found.estado, found.tomadas) == ("ACEPTADA", 7561)
    deshacer_importacion(found, motivo="Para compararlas", **WHO)
    assert SeccionUnidad.objects.count() == before
