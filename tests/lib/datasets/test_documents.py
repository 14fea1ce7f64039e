import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tequio.lib.datasets import Selection
from tequio.lib.datasets.documents import features, json_array, json_lines

from .invented import CLAVE, MOMENT, NOMBRE, make_dataset

FIELDS = Selection(make_dataset()).fields
ROW = ("01-001", 'Árbol "viejo"\n🌵', 3, Decimal("10.50"), True, date(2026, 5, 3), MOMENT)
TOLD = {
    "clave": "01-001",
    "nombre": 'Árbol "viejo"\n🌵',
    "votos": 3,
    "monto": 10.5,
    "viable": True,
    "dia": "2026-05-03",
    "momento": "2026-05-03T18:30:00Z",
}


def test_an_array_tells_each_value_in_its_type():
    assert json.loads(b"".join(json_array(FIELDS, [ROW, (None,) * 7]))) == [TOLD, dict.fromkeys(TOLD)]


def test_no_rows_are_an_empty_array():
    assert json.loads(b"".join(json_array(FIELDS, []))) == []
    assert list(json_lines(FIELDS, [])) == []


@given(st.lists(st.tuples(st.text(), st.text())))
def test_each_line_is_an_object(rows):
    lines = b"".join(json_lines((CLAVE, NOMBRE), rows)).split(b"\n")
    assert [tuple(json.loads(line).values()) for line in lines[:-1]] == rows


@pytest.mark.parametrize(("outline", "drawn"), [(None, None), ("x", {"type": "Point"})])
def test_a_feature_has_its_identity_and_its_outline(outline, drawn):
    made = json.loads(
        b"".join(features(FIELDS, ("clave",), lambda _: {"geometry": {"type": "Point"}}, [(*ROW, outline)]))
    )
    assert made == {
        "type": "FeatureCollection",
        "features": [{"type": "Feature", "id": "01-001", "properties": TOLD, "geometry": drawn}],
    }
