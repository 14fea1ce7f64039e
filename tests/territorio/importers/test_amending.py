"""A source as a person mended it by hand."""

from tequio.lib.sources import read_source
from tequio.territorio.importers.amending import amended

from .files import table


def source(folder):
    return read_source(table(folder, ["clave", "nombre"], ["02-001", ""], ["02-002", "ALDANA"], ["x", "y"]))


def test_without_changes_it_is_the_same_source(tmp_path):
    read = source(tmp_path)
    assert amended(read, {}, []) is read


def test_a_value_typed_by_hand_takes_the_place_of_the_cell_and_is_said(tmp_path):
    row = amended(source(tmp_path), {"1": {"nombre": "AGUILERA"}}, []).rows[0]
    assert row.values == {"clave": "02-001", "nombre": "AGUILERA"}
    assert row.notes == ("nombre: se escribió a mano «AGUILERA»",)


def test_a_value_typed_as_it_was_says_nothing(tmp_path):
    assert amended(source(tmp_path), {"2": {"nombre": "ALDANA"}}, []).rows[1].notes == ()


def test_rows_left_out_are_gone_and_the_others_keep_their_number(tmp_path):
    assert [row.number for row in amended(source(tmp_path), {}, [2]).rows] == [1, 3]


def test_each_set_of_changes_has_a_hash_of_its_own(tmp_path):
    read = source(tmp_path)
    changes = [({}, [1], None), ({}, [2], None), ({"1": {"nombre": "A"}}, [], None), ({}, [], {"clave": "nombre"})]
    hashes = {amended(read, *each).sha256 for each in changes}
    assert len(hashes | {read.sha256}) == 5
