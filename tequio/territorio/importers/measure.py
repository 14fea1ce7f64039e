"""Square metres of outlines that come in degrees."""

from collections.abc import Sequence

import numpy as np
import shapely
from pyproj import Transformer
from shapely.geometry.base import BaseGeometry

# EPSG:6933 is a cylindrical projection that keeps every area of the WGS84 ellipsoid.
EQUAL_AREA = "EPSG:6933"


def areas_m2(geometries: Sequence[BaseGeometry | None]) -> list[float]:
    """The area of each outline (WGS84, lon lat) in square metres; zero where there is none."""
    transformer = Transformer.from_crs("OGC:CRS84", EQUAL_AREA, always_xy=True)
    outlines = np.array([*geometries, None], dtype=object)[:-1]  # the None keeps numpy from looking inside
    flat = shapely.transform(outlines, lambda xy: np.column_stack(transformer.transform(*xy.T)))
    return [float(area) for area in np.nan_to_num(shapely.area(flat))]
