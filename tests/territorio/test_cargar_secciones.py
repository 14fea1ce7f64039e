import pytest

from tequio.lib.sources import Report
from tequio.territorio.actions.cargar_secciones import cargar_secciones
from tequio.territorio.importers.secciones import SeccionesLeidas
from tequio.territorio.models import SeccionUnidad
from tests.factories.actors import BY, NOW
from tests.factories.territorio import UnidadFactory

pytestmark = pytest.mark.django_db


def load(marco, relaciones):
    report = Report("secciones.csv")
    cargar_secciones(SeccionesLeidas(report, relaciones), marco, by=BY, now=NOW)
    marco.refresh_from_db()
    return report


def stored():
    return set(SeccionUnidad.objects.values_list("unidad__clave", "seccion", "relacion", "fuente"))


def test_the_sections_of_a_frame_are_replaced():
    unidad = UnidadFactory(clave="02-001")
    load(unidad.marco, {("02-001", 1): "COMPLETA"})
    load(unidad.marco, {("02-001", 2): "PARCIAL"})
    assert stored() == {("02-001", 2, "PARCIAL", "secciones.csv")}
    assert unidad.marco.version == 3


def test_the_same_sections_again_change_nothing():
    unidad = UnidadFactory(clave="02-001")
    load(unidad.marco, {("02-001", 1): "COMPLETA"})
    report = load(unidad.marco, {("02-001", 1): "COMPLETA"})
    assert (unidad.marco.version, report.notes) == (
        2,
        [f"«{unidad.marco.clave}» ya tenía estas mismas secciones: no cambió nada."],
    )


def test_the_sections_of_other_frames_stay():
    one, other = UnidadFactory(clave="02-001"), UnidadFactory(clave="02-001")
    load(one.marco, {("02-001", 1): "COMPLETA"})
    load(other.marco, {("02-001", 2): "COMPLETA"})
    assert {section for _, section, _, _ in stored()} == {1, 2}
