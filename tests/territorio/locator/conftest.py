"""The real frame of 2019, encoded once for the tests that use it."""

import csv

import pytest
import shapely

from .towns import encoded


@pytest.fixture(scope="session")
def real_frame(shared_data):
    """Geometry of the 1,814 UTs by key."""
    from pyogrio.raw import read

    _, _, shapes, (claves,) = read(shared_data / "ut_mgpc2019/colonias_iecm.gpkg", columns=["CVEUT"])
    return dict(zip(claves, shapely.make_valid(shapely.from_wkb(shapes)), strict=True))


@pytest.fixture(scope="session")
def real_file(real_frame):
    return encoded(real_frame)


@pytest.fixture(scope="session")
def golden_points(shared_data):
    """Real points, the UTs expected at each, its metres to the nearest boundary, the UTs within 2 m."""
    with (shared_data / "ut_mgpc2019/golden_points_ut2019.csv").open(encoding="utf-8", newline="") as file:
        return [
            {
                "lon": float(row["lon"]),
                "lat": float(row["lat"]),
                "expected": set(row["cve_ut_expected"].replace("|", " ").split()),
                "boundary_m": float(row["dist_to_ut_boundary_m"]),
                "within_2m": set(row["cve_ut_within_2m"].replace("|", " ").split()),
            }
            for row in csv.DictReader(file)
        ]


@pytest.fixture(scope="session")
def real_territorio(shared_data):
    """The locator over the real frame, its sections, postal codes and settlements, without a database."""
    from tequio.territorio.locator.territory import Territorio
    from tests.factories.marco_real import read_real_frame

    return Territorio(read_real_frame(shared_data))
