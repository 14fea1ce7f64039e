import pytest

from tequio.lib.sources import Report
from tequio.territorio.actions.cargar_distritos import cargar_distritos
from tequio.territorio.actions.errores import CargaError
from tequio.territorio.importers.distritos import DistritosLeidos, OficinaLeida, Persona
from tequio.territorio.models import Distrito, DistritoAlcaldia, ResponsableDistrital
from tests.factories.actors import BY, NOW
from tests.factories.territorio import MarcoFactory

HEAD = Persona("Nadie Real", "Titular de Órgano Desconcentrado")

pytestmark = pytest.mark.usefixtures("catalogos")


def load(*oficinas, marco=None):
    report = Report("directorio.csv")
    leidos = DistritosLeidos(report, oficinas, dice_cabeceras=any(o.cabecera_de for o in oficinas))
    cargar_distritos(leidos, marco, by=BY, now=NOW)
    return report.notes


def office(numero=5, responsables=None, cabecera_de=(), **datos):
    return OficinaLeida(numero, datos, responsables or {}, cabecera_de)


def seats(marco):
    return set(marco.coberturas.filter(cabecera=True).values_list("distrito", "alcaldia"))


def test_what_the_file_says_is_written_and_the_rest_stays():
    load(office(telefono="55 5555 5555", domicilio="Calle Falsa 1"))
    load(office(telefono="55 5555 0000"))
    found = Distrito.objects.get(pk=5)
    assert (found.telefono, found.domicilio) == ("55 5555 0000", "Calle Falsa 1")


def test_people_in_charge_come_and_go():
    load(office(responsables={"TITULAR": HEAD}))
    assert str(ResponsableDistrital.objects.get()) == "Nadie Real, Titular de Órgano Desconcentrado"
    load(office(responsables={"TITULAR": None}))
    assert not ResponsableDistrital.objects.exists()


def test_the_same_directory_again_changes_nothing():
    said = office(telefono="55 5555 5555", lon=-99.2, lat=19.4, responsables={"TITULAR": HEAD})
    load(said)
    assert load(said) == ["El directorio ya decía esto mismo: no cambió nada."]


def test_a_change_raises_the_version_of_every_frame():
    marco = MarcoFactory()
    load(office(telefono="55 5555 5555"))
    marco.refresh_from_db()
    assert marco.version == 2


def test_the_cabecera_of_an_alcaldia_moves():
    marco = MarcoFactory()
    for numero in (3, 5):
        DistritoAlcaldia.objects.create(marco=marco, distrito_id=numero, alcaldia_id="02")
    load(office(3, cabecera_de=("02",)), marco=marco)
    load(office(5, cabecera_de=("02",)), marco=marco)
    assert seats(marco) == {(5, "02")}


def test_a_district_that_does_not_serve_an_alcaldia_is_not_its_cabecera():
    with pytest.raises(CargaError, match="no atienden esas alcaldías: el 05 en la 02"):
        load(office(5, cabecera_de=("02",)), marco=MarcoFactory())


def test_cabeceras_need_a_frame():
    with pytest.raises(CargaError, match="di con --marco"):
        load(office(5, cabecera_de=("02",)))
