"""Each act of the territory writes what it did in the logbook, for everyone to read."""

import json
from datetime import date

import pytest

from tequio.bitacora.models import Asiento
from tequio.lib.sources import Report
from tequio.territorio.actions.acentuar_nombres import acentuar_nombres
from tequio.territorio.actions.cargar_codigos_postales import cargar_asentamientos, cargar_codigos_postales
from tequio.territorio.actions.cargar_distritos import cargar_distritos
from tequio.territorio.actions.cargar_marco import FichaMarco, cargar_marco
from tequio.territorio.actions.cargar_secciones import cargar_secciones
from tequio.territorio.actions.fundar_ciudad import fundar_ciudad
from tequio.territorio.actions.publicar_marco import publicar_marco
from tequio.territorio.actions.sembrar_catalogos import sembrar_catalogos
from tequio.territorio.importers.asentamientos import AsentamientoLeido, AsentamientosLeidos
from tequio.territorio.importers.catalogos import Catalogos
from tequio.territorio.importers.distritos import DistritosLeidos, OficinaLeida, Persona
from tequio.territorio.importers.marco import read_marco
from tequio.territorio.importers.postal import CodigosLeidos
from tequio.territorio.importers.secciones import SeccionesLeidas
from tests.factories.actors import BY, NOW
from tests.factories.territorio import AsentamientoFactory, UnidadFactory

from .importers.files import layer, square, unit

pytestmark = pytest.mark.django_db
WHO = {"by": BY, "now": NOW}
FILE = {"archivo": "datos.csv", "sha256": "ab" * 32}


def report():
    return Report(FILE["archivo"], FILE["sha256"])


def written(acto):
    """The one entry of that act: who, when, before and after."""
    asiento = Asiento.objects.get(acto=f"territorio.{acto}")
    assert (asiento.actor, asiento.cargo, asiento.asentado_at, asiento.publico) == (BY.id, BY.label, NOW, True)
    return asiento


def changes(acto):
    asiento = written(acto)
    return asiento.antes, asiento.despues


def test_publishing_a_frame():
    marco = publicar_marco(UnidadFactory().marco, **WHO)
    asiento = written("publicar_marco")
    assert (asiento.antes, asiento.despues) == ({"estado": "CARGADO"}, {"estado": "PUBLICADO"})
    assert (asiento.sobre_tipo, asiento.sobre_id) == ("territorio.marco", str(marco.pk))


def test_loading_a_frame_and_loading_another_file_over_it(catalogos, tmp_path):
    for units in ([unit()], [unit(), unit("02-002", "ALDANA", square(1))]):
        leido = read_marco(layer(tmp_path, *units), Catalogos.now())
        cargar_marco(leido, FichaMarco("m-2019", "Marco", "ACU-1", date(2019, 9, 30)), **WHO)
    first, second = Asiento.objects.filter(acto="territorio.cargar_marco")
    assert first.antes is None
    assert second.antes == first.despues
    assert (first.despues["unidades"], second.despues["unidades"]) == (1, 2)
    assert first.despues["sha256"] != second.despues["sha256"]


def test_loading_sections():
    marco = UnidadFactory(clave="02-001").marco
    cargar_secciones(SeccionesLeidas(report(), {("02-001", 1): "COMPLETA"}), marco, **WHO)
    assert changes("cargar_secciones") == ({"secciones": 0}, {"secciones": 1, **FILE})


def test_loading_postal_codes():
    marco = UnidadFactory(clave="02-001").marco
    cargar_codigos_postales(CodigosLeidos(report(), {("02-001", "02000"): 1.0}), marco, **WHO)
    assert changes("cargar_codigos_postales") == ({"coincidencias": 0}, {"coincidencias": 1, **FILE})


def test_loading_settlements(catalogos):
    listed = frozenset([AsentamientoLeido("01000", "San Ángel", "Colonia", "10")])
    cargar_asentamientos(AsentamientosLeidos(report(), listed), **WHO)
    assert changes("cargar_asentamientos") == ({"asentamientos": 0}, {"asentamientos": 1, **FILE})


def test_accents_that_names_take():
    unidad = UnidadFactory(clave="10-001", nombre="SAN ANGEL")
    AsentamientoFactory(nombre="San Ángel", alcaldia=unidad.alcaldia)
    acentuar_nombres(report(), **WHO)
    assert changes("acentuar_nombres") == ({"10-001": "San Angel"}, {"10-001": "San Ángel"})


def test_letters_that_names_get_back(catalogos, tmp_path):
    for clave, year, nombre in (("m-1", 2016, "NUEVA ESPAA"), ("m-2", 2019, "NUEVA ESPAÑA")):
        leido = read_marco(layer(tmp_path, unit(nombre=nombre)), Catalogos.now())
        cargar_marco(leido, FichaMarco(clave, "Marco", "ACU-1", date(year, 1, 1)), **WHO)
    assert changes("recuperar_nombres") == ({"02-001": "NUEVA ESPAA"}, {"02-001": "NUEVA ESPAÑA"})


def test_the_directory_says_which_offices_changed_and_never_who_is_in_charge(catalogos):
    people = {"TITULAR": Persona("Nadie Real", "Titular de Órgano Desconcentrado")}
    leidos = DistritosLeidos(
        report(), (OficinaLeida(5, {"correo": "dd05@example.org"}, people, ()),), dice_cabeceras=False
    )
    cargar_distritos(leidos, None, **WHO)
    assert changes("cargar_distritos") == (None, {"distritos": [5], "cabeceras": False, **FILE})
    assert not any(text in json.dumps(written("cargar_distritos").despues) for text in ("Nadie", "@"))


def test_sowing_the_catalogues_once_and_not_again():
    for _ in range(2):
        sembrar_catalogos(**WHO)
    antes, despues = changes("sembrar_catalogos")
    assert (antes["alcaldia"], despues["alcaldia"], despues["distrito"]) == (0, 16, 33)


@pytest.mark.slow  # builds and writes a small city
def test_founding_the_fictitious_city_writes_every_act_of_it():
    fundar_ciudad(size="pequena", **WHO)
    assert changes("fundar_ciudad") == (None, {"semilla": 8033, "tamano": "pequena"})
    acts = Asiento.objects.values_list("acto", flat=True)
    assert [acts.filter(acto=f"territorio.{act}").count() for act in ("cargar_marco", "publicar_marco")] == [3, 3]


def test_what_changes_nothing_writes_nothing():
    marco = UnidadFactory(clave="02-001").marco
    for _ in range(2):
        cargar_secciones(SeccionesLeidas(report(), {("02-001", 1): "COMPLETA"}), marco, **WHO)
    assert Asiento.objects.count() == 1
