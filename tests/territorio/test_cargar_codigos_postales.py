import pytest

from tequio.lib.sources import Report
from tequio.territorio.actions.cargar_codigos_postales import cargar_asentamientos, cargar_codigos_postales
from tequio.territorio.importers.asentamientos import AsentamientoLeido, AsentamientosLeidos
from tequio.territorio.importers.postal import CodigosLeidos
from tequio.territorio.models import Asentamiento, CodigoPostalUnidad, Marco
from tests.factories.actors import BY, NOW
from tests.factories.territorio import AlcaldiaFactory, UnidadFactory

pytestmark = pytest.mark.django_db
SAN_ANGEL = AsentamientoLeido("01000", "San Ángel", "Colonia", "10")
ALPES = AsentamientoLeido("01010", "Los Alpes", "Colonia", "10")


def load_codes(marco, partes):
    report = Report("cp.shp")
    cargar_codigos_postales(CodigosLeidos(report, partes), marco, by=BY, now=NOW)
    return report.notes[-1], Marco.objects.get(pk=marco.pk).version


def load_list(*asentamientos):
    report = Report("sepomex.csv")
    cargar_asentamientos(AsentamientosLeidos(report, frozenset(asentamientos)), by=BY, now=NOW)
    return report.notes[-1]


def test_the_codes_of_a_frame_are_replaced():
    marco = UnidadFactory(clave="02-001").marco
    load_codes(marco, {("02-001", "02000"): 1.0})
    told, version = load_codes(marco, {("02-001", "02010"): 1 / 3})
    assert list(CodigoPostalUnidad.objects.values_list("codigo", "proporcion")) == [("02010", 0.333333)]
    assert (version, told) == (3, f"Códigos postales de «{marco.clave}»: 1, en 1 coincidencias.")


def test_the_same_codes_again_change_nothing():
    marco = UnidadFactory(clave="02-001").marco
    load_codes(marco, {("02-001", "02000"): 1 / 3})
    told, version = load_codes(marco, {("02-001", "02000"): 1 / 3})
    assert version == 2
    assert "no cambió nada" in told


def test_the_list_of_settlements_is_replaced_for_the_whole_city():
    AlcaldiaFactory(clave="10")
    marco = UnidadFactory(clave="10-001").marco
    load_list(SAN_ANGEL)
    assert load_list(ALPES) == "Asentamientos: 1; antes: 1."
    assert list(Asentamiento.objects.values_list("codigo", "nombre", "fuente")) == [
        ("01010", "Los Alpes", "sepomex.csv")
    ]
    assert Marco.objects.get(pk=marco.pk).version == 3


def test_readable_names_take_the_accents_of_the_postal_service():
    unidad = UnidadFactory(clave="10-001", nombre="SAN ANGEL", nombre_legible="San Angel")
    load_list(SAN_ANGEL)
    unidad.refresh_from_db()
    assert (unidad.nombre, unidad.nombre_legible) == ("SAN ANGEL", "San Ángel")


def test_names_of_another_alcaldia_lend_no_accents():
    AlcaldiaFactory(clave="10")
    unidad = UnidadFactory(clave="02-001", nombre="SAN ANGEL", nombre_legible="San Angel")
    load_list(SAN_ANGEL)
    unidad.refresh_from_db()
    assert unidad.nombre_legible == "San Angel"


def test_the_same_list_again_changes_nothing():
    AlcaldiaFactory(clave="10")
    load_list(SAN_ANGEL, ALPES)
    assert "no cambió nada" in load_list(ALPES, SAN_ANGEL)
