from contextlib import closing
from importlib import import_module
from wsgiref.util import setup_testing_defaults

import pytest
from django.core.signals import request_finished

from tequio.territorio.files import frame_files

pytestmark = pytest.mark.django_db


@pytest.fixture
def ask():
    """``ask("/salud/viva")`` gives what the web server is given, as it is."""
    application = import_module("config.wsgi").application

    def get(path):
        environ = {"PATH_INFO": path, "QUERY_STRING": "", "HTTP_HOST": "127.0.0.1"}
        setup_testing_defaults(environ)
        return application(environ, lambda _status, _headers: None)

    return get


def test_a_whole_answer_goes_to_the_server_as_a_list(ask):
    assert isinstance(ask("/salud/viva"), list)


def test_a_file_goes_to_the_server_piece_by_piece(ask, town):
    with closing(ask(f"/mapas/{frame_files(town).mosaic}")) as answer:
        assert not isinstance(answer, list)
        assert b"<svg" in b"".join(answer)


def test_a_request_is_finished_once(ask):
    finished = []
    request_finished.connect(lambda **_: finished.append(1), weak=False, dispatch_uid="test")
    ask("/salud/viva")
    request_finished.disconnect(dispatch_uid="test")
    assert finished == [1]
