"""Keys, names, people, sections, postal codes and offices of the fictitious city."""

import re
from collections import Counter, defaultdict

import shapely

from tequio.lib.text import fold
from tequio.territorio.ciudad.outline import DEMARCACIONES


def test_keys_have_their_shape_and_begin_with_the_alcaldia(marco):
    assert all(re.fullmatch(r"\d{2}-\d{3}", unidad.clave) for unidad in marco.unidades)
    assert all(unidad.clave[:2] == unidad.alcaldia for unidad in marco.unidades)


def test_the_numbers_of_keys_have_gaps(marco):
    last = {unidad.alcaldia: int(unidad.clave[3:]) for unidad in marco.unidades}
    assert sum(last.values()) > len(marco.unidades)


def test_los_padres_is_always_there(ciudad):
    found = [[u.nombre for u in marco.unidades if u.clave == "08-033"] for marco in ciudad.marcos]
    assert found == [["LOS PADRES"]] * 3


def test_no_name_repeats_inside_an_alcaldia_and_some_repeat_across(marco):
    inside = Counter((unidad.alcaldia, fold(unidad.nombre)) for unidad in marco.unidades)
    across = Counter(fold(unidad.nombre) for unidad in marco.unidades)
    assert set(inside.values()) == {1}
    assert max(across.values()) > 1


def test_names_are_written_in_all_the_ways_of_the_real_frame(ciudad):
    names = {unidad.nombre for marco in ciudad.marcos for unidad in marco.unidades}
    for way in (r"[ÁÉÍÓÚ]", r"^\d", r"\(U HAB\)$", r"\(PBLO\)$", r"\(AMPL\)$", r"\(BARR\)$", r"\( ?\w", r".{60,}"):
        assert any(re.search(way, name) for name in names), way
    assert max(map(len, names)) <= 120


def test_some_units_have_no_people(marco):
    empty = [unidad for unidad in marco.unidades if unidad.poblacion is None]
    assert 1 <= len(empty) <= 14


def test_every_alcaldia_and_every_district_has_units(marco):
    assert {unidad.alcaldia for unidad in marco.unidades} == {d.clave for d in DEMARCACIONES}
    assert {unidad.distrito for unidad in marco.unidades} == set(range(1, 34))


def test_units_vote_in_the_districts_that_serve_their_alcaldia(ciudad, marco):
    served = {(numero, alcaldia) for numero, alcaldia, _ in ciudad.coberturas}
    assert {(unidad.distrito, unidad.alcaldia) for unidad in marco.unidades} == served


def test_some_districts_serve_two_alcaldias_and_each_alcaldia_has_one_cabecera(ciudad):
    alcaldias = Counter(numero for numero, _, _ in ciudad.coberturas)
    seats = Counter(alcaldia for _, alcaldia, cabecera in ciudad.coberturas if cabecera)
    assert max(alcaldias.values()) == 2
    assert seats == {d.clave: 1 for d in DEMARCACIONES}


def test_each_section_is_whole_somewhere_or_shared(ciudad, marco):
    touched = defaultdict(set)
    for unidad in marco.unidades:
        for block in unidad.blocks:
            touched[block].add(unidad.clave)
    shares = [len(set().union(*(touched[block] for block in s.blocks))) for s in ciudad.secciones]
    assert 1 in shares
    assert max(shares) > 1


def test_every_block_in_use_has_one_section_and_one_postal_code(ciudad):
    used = {block for marco in ciudad.marcos for unidad in marco.unidades for block in unidad.blocks}
    for sets in ([s.blocks for s in ciudad.secciones], [code.blocks for code in ciudad.codigos]):
        assert Counter(block for blocks in sets for block in blocks) == Counter(used)


def test_postal_codes_are_five_figures_and_keep_to_their_alcaldia(ciudad):
    prefix = {d.clave: d.postal for d in DEMARCACIONES}
    assert all(re.fullmatch(prefix[code.alcaldia] + r"\d{3}", code.codigo) for code in ciudad.codigos)
    assert len({code.codigo for code in ciudad.codigos}) == len(ciudad.codigos)


def test_each_office_is_in_its_district_with_a_phone_that_cannot_exist(ciudad, marco, outlines):
    for oficina in ciudad.oficinas:
        mine = [outlines[unidad.clave] for unidad in marco.unidades if unidad.distrito == oficina.distrito]
        assert shapely.union_all(mine).contains(shapely.Point(oficina.lon, oficina.lat))
        assert oficina.telefono == f"55 0000 01{oficina.distrito:02d}"


def test_posts_agree_with_the_person(ciudad):
    posts = {person.puesto for oficina in ciudad.oficinas for person in oficina.responsables}
    assert posts == {
        "Titular de Órgano Desconcentrado",
        "Secretaria de Órgano Desconcentrado",
        "Secretario de Órgano Desconcentrado",
    }
