"""With a small daemon that speaks ClamAV's protocol and finds the text of the standard test file."""

import socketserver
import threading
from contextlib import contextmanager

import pytest

from tequio.documentos.uploads.antivirus import scan
from tequio.documentos.uploads.refusals import ArchivoRechazadoError
from tests.factories.documentos import pdf, picture

EICAR = b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE"
LIMIT = 300_000


class Clamd(socketserver.StreamRequestHandler):
    """What clamd does with ``zINSTREAM``: lengths of four bytes, pieces, a zero, one answer that ends in a null."""

    def handle(self):
        if self.rfile.read(10) != b"zINSTREAM\0":
            self.wfile.write(b"UNKNOWN COMMAND\0")
            return
        content = b""
        while length := int.from_bytes(self.rfile.read(4), "big"):
            content += self.rfile.read(length)
        self.wfile.write(self.answer(content) + b"\0")

    def answer(self, content):
        if len(content) > LIMIT:
            return b"INSTREAM size limit exceeded. ERROR"
        return b"stream: Eicar-Signature FOUND" if EICAR in content else b"stream: OK"


class Silent(socketserver.StreamRequestHandler):
    """Hangs up without a word."""

    def handle(self):
        self.rfile.read(10)


@contextmanager
def serving(handler, server=socketserver.ThreadingTCPServer, address=("127.0.0.1", 0)):
    with server(address, handler) as daemon:
        threading.Thread(target=daemon.serve_forever, args=[0.01], daemon=True).start()
        yield daemon
        daemon.shutdown()


@pytest.fixture
def clamd():
    with serving(Clamd) as daemon:
        yield f"tcp://127.0.0.1:{daemon.server_address[1]}"


@pytest.fixture
def file(tmp_path):
    def write(content):
        path = tmp_path / "file"
        path.write_bytes(content)
        return path

    return write


def test_a_clean_file_passes_and_the_fact_is_noted(kept, settings, clamd):
    settings.CLAMAV = clamd
    assert kept(pdf())[0].revision == "LIMPIO"


def test_a_file_with_a_virus_is_refused_in_words(kept, settings, clamd, nothing_is_left):
    settings.CLAMAV = clamd
    with pytest.raises(ArchivoRechazadoError, match="El antivirus encontró algo dañino"):
        kept(picture(comment=EICAR), "foto.jpg")
    nothing_is_left()


def test_a_file_of_many_pieces_arrives_whole(file, clamd):
    with pytest.raises(ArchivoRechazadoError, match="antivirus encontró"):
        scan(file(bytes(200_000) + EICAR), clamd)


def test_it_is_asked_over_a_socket_of_the_machine_too(file, tmp_path):
    path = str(tmp_path / "clamd.ctl")
    with serving(Clamd, socketserver.ThreadingUnixStreamServer, path):
        assert scan(file(b"hola"), f"unix://{path}") is None


@pytest.mark.parametrize("content", [bytes(LIMIT + 1)])
def test_a_daemon_that_cannot_say_takes_nothing(file, clamd, content):
    with pytest.raises(ArchivoRechazadoError, match="no podemos revisar"):
        scan(file(content), clamd)


def test_a_daemon_that_hangs_up_takes_nothing(file):
    with serving(Silent) as daemon, pytest.raises(ArchivoRechazadoError, match="no podemos revisar"):
        scan(file(b"hola"), f"tcp://127.0.0.1:{daemon.server_address[1]}")


def test_a_daemon_that_is_not_there_takes_nothing(kept, settings, nothing_is_left):
    settings.CLAMAV = "unix:///nowhere/clamd.ctl"
    with pytest.raises(ArchivoRechazadoError, match="inténtalo en unos minutos"):
        kept(pdf())
    nothing_is_left()
