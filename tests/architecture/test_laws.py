"""The laws of the suite bite: each fails on a small example of what it forbids."""

import socket
from os.path import normpath

import pytest
from django.template import Context, Template
from pytest_socket import SocketConnectBlockedError

from tequio.territorio.models import Alcaldia
from tests.laws.pages import check_page
from tests.laws.templates import PROGRAM, UndefinedVariableError, is_our_file


@pytest.mark.parametrize("source", ["{{ missing }}", "{% if missing %}x{% endif %}", "{{ thing.missing }}"])
def test_an_undefined_variable_fails(source):
    with pytest.raises(UndefinedVariableError):
        Template(source).render(Context({"thing": {}}))


def test_a_default_filter_declares_that_a_variable_may_be_missing():
    assert Template("{{ missing|default:'-' }}").render(Context({})) == "-"


@pytest.mark.parametrize(("path", "ours"), [("ui/templates/ui/base.html", True), ("../.venv/tequio/x.html", False)])
def test_only_templates_of_the_program_obey_whatever_the_folder_is_called(path, ours):
    assert is_our_file(normpath(PROGRAM + path)) is ours


def test_an_unordered_query_comes_in_random_order(catalogos):
    seen = {tuple(Alcaldia.objects.order_by().values_list("clave", flat=True)) for _ in range(5)}
    assert len(seen) > 1


def test_an_ordered_query_keeps_its_order(catalogos):
    claves = [alcaldia.clave for alcaldia in Alcaldia.objects.all()]
    assert claves == sorted(claves)


@pytest.mark.parametrize(
    "fragment",
    [
        '<p onclick="x()">a</p>',
        '<p style="color:red">a</p>',
        "<script>alert(1)</script>",
        "<p>{{ leftover }}</p>",
        "<p>unclosed <b>tag</p>",
        '<a href="javascript:x">a</a>',
    ],
)
def test_a_bad_page_fails(fragment):
    with pytest.raises(AssertionError):
        check_page(fragment)


@pytest.mark.filterwarnings("ignore:A test tried to use socket")
def test_the_network_is_closed():
    with pytest.raises(SocketConnectBlockedError), socket.socket() as connection:
        connection.connect(("192.0.2.1", 80))
