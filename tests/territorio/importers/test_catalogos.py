import pytest

from tequio.lib.sources import SourceError
from tequio.territorio.importers.catalogos import Catalogos
from tequio.territorio.models import TipoUnidad

from .files import KNOWN


@pytest.mark.parametrize("said", ["10", "010", 10.0, "09010", "ALVARO OBREGON", "Álvaro Obregón", "LVARO OBREGN"])
def test_an_alcaldia_is_known_by_its_codes_and_names(said):
    assert KNOWN.alcaldia_of(said) == "10"


@pytest.mark.parametrize(
    ("said", "clave"), [("CUAJIMALPA", "04"), ("G.A.M.", "05"), ("MAGDALENA CONTRERAS", "08"), ("2", "02")]
)
def test_names_that_drift_still_mean_their_alcaldia(said, clave):
    assert KNOWN.alcaldia_of(said) == clave


@pytest.mark.parametrize("said", ["TOLUCA", "99", "", None, "a"])
def test_what_means_no_alcaldia_is_unclear(said):
    assert KNOWN.alcaldia_of(said) is None


@pytest.mark.parametrize(
    ("nombre", "declared", "clave"),
    [
        ("ALDANA", "", "colonia"),
        ("ARAGON (U HAB)", "", "unidad-habitacional"),
        ("ALTILLO (COND ALTILLO ACASULCO)", "", "unidad-habitacional"),
        ("NONOALCO (U HAB) II", "", "unidad-habitacional"),
        ("SANTIAGO (LA SELVITA) (U HAB)", "", "unidad-habitacional"),
        ("9 1/2 (EJERCITO CONSTITUCIONALISTA)", "", "colonia"),
        ("ALDANA", "PUEBLO", "pueblo"),
        ("ALDANA", "unidad habitacional", "unidad-habitacional"),
    ],
)
def test_the_kind_comes_from_the_source_or_from_the_mark_of_the_name(nombre, declared, clave):
    kind, understood = KNOWN.tipo_of(nombre, declared)
    assert (kind.clave, understood) == (clave, True)


def test_a_kind_out_of_the_catalogue_is_not_understood():
    kind, understood = KNOWN.tipo_of("SAN ANDRES (BARR)", "ranchería")
    assert (kind.clave, understood) == ("barrio", False)


@pytest.mark.django_db
def test_without_catalogues_it_says_how_to_put_them_there():
    with pytest.raises(SourceError, match="Faltan los catálogos"):
        Catalogos.now()


def test_the_catalogues_are_those_of_the_database(catalogos):
    TipoUnidad.objects.filter(clave="barrio").update(activo=False)
    now = Catalogos.now()
    assert (len(now.alcaldias), len(now.distritos), now.tipos[0].clave) == (16, 33, "colonia")
    assert "barrio" not in {kind.clave for kind in now.tipos}
