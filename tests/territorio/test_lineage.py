import csv
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely import box

from tequio.territorio.lineage import Place, Relacion, is_renamed, trace
from tequio.territorio.models import Linaje

WEST, EAST, WHOLE = box(0, 0, 1, 1), box(1, 0, 2, 1), box(0, 0, 2, 1)


def relations(before, after):
    return {(t.anterior, t.unidad): str(t.relacion) for t in trace(before, after)}


def place(clave, geometry, nombre="X"):
    return Place(clave, nombre, geometry)


def test_the_same_key_over_the_same_ground_is_the_same():
    [thread] = trace([place("02-001", WEST)], [place("02-001", WEST)])
    assert (thread.relacion, thread.parte_anterior, thread.parte_nueva) == (Relacion.IGUAL, 1, 1)


def test_another_name_over_the_same_ground_is_a_rename():
    [thread] = trace([place("02-001", WEST, "EL CUERNITO")], [place("02-001", WEST, "BOSCOSO")])
    assert (thread.relacion, thread.cambio_nombre) == (Relacion.RENOMBRADA, True)


def test_a_key_that_went_elsewhere_moved_and_no_ground_is_shared():
    [thread] = trace([place("05-030", WEST)], [place("05-030", EAST)])
    assert (thread.relacion, thread.parte_anterior) == (Relacion.MOVIDA, 0)


def test_a_moved_one_may_also_be_renamed():
    [thread] = trace([place("05-030", WEST, "A")], [place("05-030", EAST, "B")])
    assert (thread.relacion, thread.cambio_nombre) == (Relacion.MOVIDA, True)


def test_a_new_key_over_part_of_an_old_one_splits_it():
    found = relations([place("16-042", WHOLE)], [place("16-042", WEST), place("16-096", EAST)])
    assert found == {("16-042", "16-042"): "DIVIDIDA", ("16-042", "16-096"): "DIVIDIDA"}


def test_a_vanished_key_shared_among_several_was_divided():
    before = [place("16-015", WHOLE), place("16-046", box(0, 1, 1, 2)), place("16-018", box(1, 1, 2, 2))]
    found = relations(before, [place("16-046", box(0, 0, 1, 2)), place("16-018", box(1, 0, 2, 2))])
    assert found["16-015", "16-046"] == found["16-015", "16-018"] == "DIVIDIDA"


def test_a_vanished_key_inside_another_was_merged_into_it():
    found = relations([place("02-001", WEST), place("02-002", EAST)], [place("02-001", WHOLE)])
    assert found == {("02-001", "02-001"): "FUSIONADA", ("02-002", "02-001"): "FUSIONADA"}


def test_two_vanished_keys_under_a_new_one_were_merged():
    found = relations([place("02-001", WEST), place("02-002", EAST)], [place("02-003", WHOLE)])
    assert found == {("02-001", "02-003"): "FUSIONADA", ("02-002", "02-003"): "FUSIONADA"}


def test_the_same_ground_under_another_key_is_the_same():
    assert relations([place("13-031", WEST)], [place("11-062", WEST)]) == {("13-031", "11-062"): "IGUAL"}


def test_ground_that_passes_between_two_that_go_on_moves():
    before = [place("02-001", WHOLE), place("02-002", box(2, 0, 3, 1))]
    found = relations(before, [place("02-001", WEST), place("02-002", box(1, 0, 3, 1))])
    assert found["02-001", "02-002"] == "MOVIDA"


def test_one_drawn_inside_another_is_no_passage_of_ground():
    inner = box(0.2, 0.2, 0.4, 0.4)
    before = [place("05-178", inner), place("05-111", WHOLE - inner)]
    found = relations(before, [place("05-178", inner), place("05-111", WHOLE)])
    assert found == {("05-178", "05-178"): "IGUAL", ("05-111", "05-111"): "IGUAL"}


def test_a_sliver_along_a_boundary_is_noise():
    before = [place("02-001", WEST), place("02-002", EAST)]
    after = [place("02-001", box(0, 0, 1.005, 1)), place("02-002", box(1.005, 0, 2, 1))]
    assert set(relations(before, after).values()) == {"IGUAL"}


def test_keys_without_ground_in_the_other_frame_are_new_and_gone():
    found = relations([place("16-048", WEST)], [place("10-259", EAST)])
    assert found == {(None, "10-259"): "NUEVA", ("16-048", None): "DESAPARECIDA"}


def test_without_an_outline_the_key_is_all_there_is():
    [thread] = trace([place("03-095", None)], [place("03-095", WEST)])
    assert (thread.relacion, thread.parte_anterior) == (Relacion.IGUAL, 0)


@pytest.mark.parametrize(
    ("old", "new", "renamed"),
    [
        ("NUEVA ESPAA", "NUEVA ESPAÑA", False),
        ("VIADUCTO  - BALBUENA )CONJ HAB)", "VIADUCTO  - BALBUENA (CONJ HAB)", False),
        ("ALVARO OBREGON", "ÁLVARO OBREGÓN", False),
        ("SAN MIGUEL", "SAN MIGUEL (BARR)", True),
    ],
)
def test_only_another_name_is_a_rename(old, new, renamed):
    assert is_renamed(old, new) is renamed


def test_the_words_are_those_of_the_model():
    assert list(Relacion) == Linaje.Relacion.values


@given(st.sets(st.integers(0, 8), min_size=1), st.sets(st.integers(0, 8), min_size=1))
def test_every_key_of_both_frames_is_in_some_thread(before, after):
    def frame(cells, shift):
        return [place(f"02-{n:03}", box(n + shift, 0, n + shift + 1, 1)) for n in sorted(cells)]

    threads = trace(frame(before, 0), frame(after, 0.5))
    assert {t.anterior for t in threads} >= {f"02-{n:03}" for n in before}
    assert {t.unidad for t in threads} >= {f"02-{n:03}" for n in after}


def public_frames(shared_data):
    from pyogrio.raw import read
    from shapely import from_wkb, make_valid

    def frame(path, clave, nombre):
        meta, _, outlines, columns = read(path)
        column = dict(zip(meta["fields"], columns, strict=True))
        shapes = [g if g is None or g.area > 1e-9 else None for g in make_valid(from_wkb(outlines))]
        return [Place(*row) for row in zip(column[clave], column[nombre], shapes, strict=True)]

    old = frame(f"/vsizip/{shared_data}/ut_2016_iedf/coloniascdmx.zip", "cve_col", "nombre")
    return old, frame(shared_data / "ut_mgpc2019/colonias_iecm.gpkg", "CVEUT", "NOMUT")


@pytest.mark.real
@pytest.mark.slow  # intersects 12,199 pairs of real polygons
def test_2016_to_2019_agrees_with_the_published_drift(shared_data):
    threads = trace(*public_frames(shared_data))
    same_key = {t.unidad: t for t in threads if t.anterior == t.unidad}
    with (shared_data / "ut_2016_iedf/drift_2016_2019.csv").open(encoding="utf-8") as file:
        drift = list(csv.DictReader(file))
    assert Counter(row["change"] for row in drift) == {"same": 1747, "renamed": 62, "only_2019": 5, "only_2016": 3}
    assert not any(same_key[row["CVEUT"]].cambio_nombre for row in drift if row["change"] == "same")
    expected = {r["CVEUT"] for r in drift if r["geom_iou"] and r["CVEUT"] in same_key and float(r["geom_iou"]) < 0.9}
    redrawn = {k for k, t in same_key.items() if t.relacion in ("MOVIDA", "DIVIDIDA", "FUSIONADA")}
    assert redrawn == expected - {"15-006"}  # its old outline is degenerate: the key is all there is


@pytest.mark.real
@pytest.mark.slow  # intersects 12,199 pairs of real polygons
def test_the_real_new_and_vanished_keys_have_their_history(shared_data):
    threads = {(t.anterior, t.unidad): str(t.relacion) for t in trace(*public_frames(shared_data))}
    assert threads["13-031", "11-062"] == "IGUAL"
    assert threads["10-197", "10-259"] == threads["12-151", "12-223"] == "DIVIDIDA"
    assert threads["16-042", "16-096"] == threads["16-042", "16-097"] == "DIVIDIDA"
    assert {b for (a, b), relation in threads.items() if a == "16-015"} == {"15-017", "16-018", "16-046", "16-053"}
    assert threads["16-048", None] == "DESAPARECIDA"
    assert threads["05-030", "05-030"] == "MOVIDA"
