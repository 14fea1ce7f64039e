"""Sealing: an order without gaps, the root of RFC 9162, proofs that anyone can follow."""

import pytest
from django.conf import settings
from django.utils.module_loading import import_string

from tequio.bitacora import tree
from tequio.bitacora.actions import sellar as sellar_module
from tequio.bitacora.models import Foja, Pendiente, Sello, Tramo
from tequio.bitacora.tree import prove_consistency, prove_inclusion
from tequio.bitacora.verification.peaks import Peaks

from .rfc9162 import consistent, root_by_inclusion, root_of


@pytest.fixture
def short_stretches(monkeypatch):
    """Stretches of four leaves, so that a few entries exercise what a million would."""
    monkeypatch.setattr(tree, "TRAMO", 4)
    monkeypatch.setattr(sellar_module, "TRAMO", 4)


def leaves():
    return [bytes.fromhex(huella) for huella in Foja.objects.order_by("numero").values_list("huella", flat=True)]


def test_entries_get_numbers_without_gaps_in_the_order_in_which_they_were_written(write, seal):
    first = write(3)
    seal()
    second = write(2)
    seal()
    assert list(Foja.objects.values_list("numero", "asiento")) == list(
        enumerate([asiento.pk for asiento in first + second], start=1)
    )
    assert not Pendiente.objects.exists()


def test_a_seal_keeps_size_root_moment_and_the_hash_of_the_one_before(write, seal):
    write(3)
    first = seal()
    write(2)
    second = seal()
    assert (first.numero, first.tamano, first.anterior) == (1, 3, "")
    assert (second.numero, second.tamano, second.anterior) == (2, 5, first.huella)
    assert bytes.fromhex(second.raiz) == root_of(leaves())
    assert Sello.objects.get(pk=2).huella == second.calcular_huella()


def test_without_entries_that_wait_there_is_nothing_to_seal(write, seal):
    assert seal() is None
    write()
    seal()
    assert seal() is None
    assert Sello.objects.count() == 1


def test_too_many_entries_go_under_several_seals(write, seal, monkeypatch):
    monkeypatch.setattr(sellar_module, "LOTE", 3)
    write(7)
    assert [seal().tamano for _ in range(3)] == [3, 6, 7]


def test_by_the_clock_everything_that_waits_is_sealed(write, monkeypatch):
    monkeypatch.setattr(sellar_module, "LOTE", 2)
    write(5)
    import_string(next(path for path in settings.PERIODIC_TASKS if path.startswith("tequio.bitacora.")))()
    assert list(Sello.objects.order_by("numero").values_list("tamano", flat=True)) == [2, 4, 5]
    assert not Pendiente.objects.exists()


@pytest.mark.parametrize("sizes", [(1,), (4,), (5, 4, 7), (3, 1, 12, 16), (33,)])
def test_every_root_is_that_of_the_standard_whatever_the_batches(write, seal, short_stretches, sizes):
    for size in sizes:
        write(size)
        sello = seal()
        assert bytes.fromhex(sello.raiz) == root_of(leaves())
    assert Tramo.objects.count() == sum(sizes) // 4


def test_every_entry_proves_that_it_is_under_every_later_seal(write, seal, short_stretches):
    for size in (3, 6, 9):
        write(size)
        seal()
    for sello in Sello.objects.all():
        for numero, leaf in enumerate(leaves()[: sello.tamano], start=1):
            prueba = prove_inclusion(numero, leaf.hex(), sello)
            path = [bytes.fromhex(each) for each in prueba.camino]
            assert prueba.concuerda
            assert root_by_inclusion(leaf, numero - 1, sello.tamano, path) == bytes.fromhex(sello.raiz)


def test_every_tree_is_the_beginning_of_every_later_one(write, seal, short_stretches):
    for size in (1, 1, 2, 3, 9, 5):
        write(size)
        seal()
    seals = list(Sello.objects.all())
    for n, before in enumerate(seals):
        for after in seals[n + 1 :]:
            prueba = prove_consistency(before, after)
            path = [bytes.fromhex(each) for each in prueba.camino]
            roots = bytes.fromhex(before.raiz), bytes.fromhex(after.raiz)
            assert prueba.concuerda
            assert consistent(before.tamano, roots[0], after.tamano, roots[1], path)


def test_another_hash_or_another_number_proves_nothing(write, seal):
    write(5)
    sello = seal()
    huella = Foja.objects.get(pk=2).huella
    assert prove_inclusion(2, huella, sello).concuerda
    assert not prove_inclusion(3, huella, sello).concuerda
    assert not prove_inclusion(2, "0" * 64, sello).concuerda
    assert not prove_inclusion(2, "", sello).concuerda
    assert not prove_inclusion(6, huella, sello).concuerda


def test_a_proof_costs_few_queries_whatever_the_size(write, seal, short_stretches, django_assert_max_num_queries):
    write(61)
    sello = seal()
    huella = Foja.objects.get(pk=30).huella
    with django_assert_max_num_queries(3):
        assert prove_inclusion(30, huella, sello).concuerda


@pytest.mark.parametrize("size", [0, 1, 2, 3, 7, 8, 100])
def test_the_tree_that_verifies_is_that_of_the_standard_too(size):
    hashes = [bytes([n]) * 32 for n in range(size)]
    peaks = Peaks()
    for each in hashes:
        peaks.add(each)
    assert (peaks.root(), peaks.size) == (root_of(hashes), size)


def test_sealing_asks_the_same_queries_for_three_and_for_three_hundred(write, seal, django_assert_max_num_queries):
    write(3)
    with django_assert_max_num_queries(100) as few:
        seal()
    write(300)
    with django_assert_max_num_queries(
        len(few) + 1
    ):  # PostgreSQL's lock, savepoints: the same; one more read of leaves
        seal()
