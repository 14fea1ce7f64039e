"""A first look at a file, and the process apart in which it is taken."""

import json

import pytest

from tequio.lib.sources import SourceError, read_source
from tequio.territorio.importers import preview
from tequio.territorio.importers.looking import look
from tequio.territorio.importers.preview import seen

from .files import layer, table, unit


def test_it_shows_the_first_different_values_of_each_column(tmp_path):
    rows = [[f"02-{n:03}", "LARGO " * 20] for n in (1, 1, 2, 3, 4, 5)]
    vista = seen(read_source(table(tmp_path, ["clave", "nombre"], *rows)))
    assert (vista.filas, vista.geometria) == (6, False)
    assert vista.muestra["clave"] == ["02-001", "02-002", "02-003", "02-004"]
    assert len(vista.muestra["nombre"][0]) == 61


@pytest.mark.parametrize(("most", "sentence"), [(1, "trae más de 1 filas"), (0, "trae más de 0 filas")])
def test_far_too_many_rows_are_refused(tmp_path, monkeypatch, most, sentence):
    monkeypatch.setattr(preview, "MOST_ROWS", most)
    with pytest.raises(SourceError, match=sentence):
        seen(read_source(table(tmp_path, ["a", "b"], [1, 2], [3, 4])))


@pytest.mark.slow  # starts Python
def test_the_process_apart_sees_the_same(tmp_path):
    path = layer(tmp_path, unit("02-001", "PEÑA"))
    assert look(path) == seen(read_source(path))


@pytest.mark.slow  # starts Python
def test_its_refusals_come_in_words(tmp_path):
    path = tmp_path / "capa.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection"})[:-3])
    with pytest.raises(SourceError) as refused:
        look(path)
    assert len(str(refused.value)) > 30
