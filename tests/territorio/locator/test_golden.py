"""The real frame of 2019. The small twins are in test_points.py, test_territory.py and test_search.py."""

import json
from collections import defaultdict

import numpy as np
import pytest

from tequio.territorio.locator.answers import Lectura, Situacion
from tequio.territorio.locator.coordinates import CoordinateError, SwappedAxesError, read_degrees
from tests.factories.marco_real import read_rows

pytestmark = pytest.mark.real


@pytest.fixture(scope="session")
def golden(shared_data):
    """Points as (lon, lat, expected keys, metres to the nearest boundary, keys within 2 m)."""
    return [
        (
            float(row["lon"]),
            float(row["lat"]),
            _keys(row["cve_ut_expected"]),
            float(row["dist_to_ut_boundary_m"]),
            _keys(row["cve_ut_within_2m"]),
        )
        for row in read_rows(shared_data / "ut_mgpc2019/golden_points_ut2019.csv")
    ]


def _keys(text):
    return set(filter(None, text.split("|")))


def fits(found, expected, metres, within):
    return found == expected if metres > 2 else found <= within


def ask(territorio, lon, lat):
    try:
        return set(territorio.keys_at(lon, lat))
    except SwappedAxesError:
        return set()


def test_every_golden_point_gets_its_units(real_territorio, golden):
    assert len(golden) == 2482
    wrong = [(lon, lat) for lon, lat, *truth in golden if not fits(ask(real_territorio, lon, lat), *truth)]
    assert wrong == []


def test_every_golden_point_gets_its_units_in_bulk(real_territorio, golden):
    lons, lats, *_ = zip(*golden, strict=True)
    found = [set() for _ in golden]
    for point, unit in zip(*real_territorio.at_many(np.array(lons), np.array(lats)), strict=True):
        found[point].add(real_territorio.lugares[unit].clave)
    assert all(fits(keys, *truth) for keys, (_, _, *truth) in zip(found, golden, strict=True))


@pytest.mark.slow  # 2,481 whole answers
def test_distances_to_boundaries_are_those_of_the_golden_points(real_territorio, golden):
    for lon, lat, keys, metres, _ in golden:
        if metres < 0 or (len(keys) and metres > 49.9):  # the file does not say, or we do not
            continue
        answer = real_territorio.at(lon, lat)
        near = [each.distancia_m for each in answer.cercanas]
        if len(answer.lugares) < 2:  # of two, only the boundary of the first is told
            assert min([*near, answer.lindero_m or np.inf]) == pytest.approx(metres, rel=0.005, abs=0.06)


def test_swapped_golden_point_is_recognised(real_territorio):
    with pytest.raises(SwappedAxesError):
        real_territorio.at(lon=19.4326, lat=-99.1332)


def test_every_bus_stop_gets_an_answer(real_territorio, shared_data):
    stops = json.loads((shared_data / "points_transit/bus_stops.geojson").read_text())["features"]
    found = [real_territorio.keys_at(*stop["geometry"]["coordinates"]) for stop in stops]
    assert (len(found), sum(not keys for keys in found)) == (6021, 81)


def test_metro_stations_get_an_answer_and_the_one_without_latitude_a_clear_error(real_territorio, shared_data):
    complaints = []
    for row in read_rows(shared_data / "points_transit/metro_stations.csv"):
        try:
            real_territorio.at(read_degrees(row["lon"], "longitud"), read_degrees(row["lat"], "latitud"))
        except CoordinateError as error:
            complaints.append((row["estacion"], str(error)))
    assert complaints == [("Observatorio", "Falta la latitud. Escríbela en grados, por ejemplo 19.4326.")]


def test_every_incident_gets_an_answer(real_territorio, shared_data):
    rows = read_rows(shared_data / "incidents_c5_2020/c5_incidentes.csv")
    found = [real_territorio.keys_at(float(row["lon"]), float(row["lat"])) for row in rows]
    assert len(found) == 33069
    assert sum(not keys for keys in found) / len(found) == pytest.approx(0.0121, abs=0.0001)


def test_a_gap_and_the_outside_are_told_apart(real_territorio):
    assert real_territorio.at(-99.26, 19.05).situacion is Situacion.HUECO
    assert real_territorio.at(-98.2, 19.04).situacion is Situacion.FUERA


def test_every_name_that_repeats_asks_which_alcaldia(real_territorio):
    units = defaultdict(set)
    for place in real_territorio.lugares:
        units[place.nombre_oficial].add(place.clave)
    repeated = {name: keys for name, keys in units.items() if len(keys) > 1}
    for name, keys in repeated.items():
        answer = real_territorio.search(name)
        assert answer.ambigua, name
        assert keys <= {each.lugar.clave for each in answer.candidatas}, name
    assert sum(len(keys) - 1 for keys in repeated.values()) == 71


def test_a_name_that_repeats_is_decided_by_its_alcaldia(real_territorio):
    homes = defaultdict(list)
    for place in real_territorio.lugares:
        homes[place.nombre].append(place)
    repeated = [place for places in homes.values() if len(places) > 1 for place in places]
    for place in repeated:
        alone = [each for each in homes[place.nombre] if each.alcaldia == place.alcaldia] == [place]
        answer = real_territorio.search(f"{place.nombre}, {place.alcaldia}")
        assert not alone or (answer.candidatas[0].lugar, answer.ambigua) == (place, False)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("la magdalena", "la-magdalena-contreras"),
        ("obregon", "alvaro-obregon"),
        ("cuajimalpa", "cuajimalpa-de-morelos"),
    ],
)
def test_part_of_the_name_of_an_alcaldia_is_enough(real_territorio, text, slug):
    answer = real_territorio.search(text)
    assert (answer.alcaldias, answer.ambigua) == ((slug,), True)


def test_a_unit_named_whole_is_not_taken_for_part_of_an_alcaldia(real_territorio):
    answer = real_territorio.search("juárez")
    assert (answer.candidatas[0].lugar.clave, answer.ambigua) == ("15-017", False)


@pytest.mark.slow  # 1,814 searches
def test_every_unit_is_found_by_its_names_and_its_key(real_territorio):
    for place in real_territorio.lugares:
        for text in (place.nombre_oficial, place.nombre, place.nombre.lower(), place.clave):
            best = real_territorio.search(text).candidatas
            tied = {each.lugar.clave for each in best if each.puntaje == best[0].puntaje}
            assert place.clave in tied, text


@pytest.mark.slow  # 1,814 searches
def test_every_unit_is_found_by_its_name_and_alcaldia(real_territorio):
    lost = [
        place.clave
        for place in real_territorio.lugares
        if place.clave
        not in {each.lugar.clave for each in real_territorio.search(f"{place.nombre}, {place.alcaldia}").candidatas}
    ]
    assert lost == []


@pytest.mark.parametrize(
    "text",
    ["Los Padres", "los padres", "LOS PADRES", "08-033", "8-33", "08033", "10340", "sección 3013", "los pdres"],
)
def test_every_way_of_asking_finds_los_padres(real_territorio, text):
    assert "08-033" in {each.lugar.clave for each in real_territorio.search(text).candidatas}


@pytest.mark.parametrize(("plain", "accented"), [("Alvaro Obregon", "Álvaro Obregón"), ("nino jesus", "Niño Jesús")])
def test_accents_do_not_matter(real_territorio, plain, accented):
    assert real_territorio.search(plain).candidatas == real_territorio.search(accented).candidatas


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("roma norte cuauhtémoc", "15-068"),
        ("roma norte, cuahutemoc", "15-068"),
        ("centro, tlalpan", "12-177"),
        ("col. sta ursula coapa", "03-109"),
        ("u hab tlatelolco", "15-059"),
        ("sanangel", "10-192"),
        ("narvarte pon", "14-060"),
        ("1a sección aragón", "05-241"),
    ],
)
def test_what_people_write_leads_to_the_place(real_territorio, text, key):
    assert real_territorio.search(text).candidatas[0].lugar.clave == key


def test_each_settlement_of_the_post_office_leads_somewhere(real_territorio, shared_data):
    rows = read_rows(shared_data / "postal_codes/sepomex_cdmx_2018.csv")
    answers = [real_territorio.search(row["asentamiento"]) for row in rows]
    assert all(answer.lectura is Lectura.NOMBRE for answer in answers)
    assert sum(not answer.candidatas for answer in answers) < 20
