"""A Llave CDMX on 127.0.0.1 that behaves as the real one is described: real HTTP, no authorisation page."""

import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit

PERSON = {
    "idUsuario": 4077,
    "login": "Vecina@example.org",
    "nombre": "Ana",
    "primerApellido": "Inventada",
    "segundoApellido": "Deveras",
    "telVigente": "5500000000",
    "curp": "XEXX010101MDFXXX00",
    "fechaNacimiento": "01/01/2001",
    "sexo": "MUJER",
    "estadoNacimiento": "CIUDAD DE MÉXICO",
}
CLIENT, SECRET, CODE, TOKEN = "tequio-1", "secreto-inventado", "codigo-1", "ficha-1"


class Llave(BaseHTTPRequestHandler):
    """/oauth.xhtml takes three parameters and no other; /token wants JSON; /datos wants the header accessToken."""

    def do_GET(self):
        address = urlsplit(self.path)
        if address.path == "/oauth.xhtml":
            asked = dict(parse_qsl(address.query))
            return self.answer(200 if set(asked) == {"client_id", "redirect_url", "state"} else 400, asked)
        if address.path == "/datos" and self.headers.get("accessToken") == TOKEN:
            return self.answer(200, self.server.person)
        return self.answer(401, {"error": "no autorizado"})

    def do_POST(self):
        sent = self.rfile.read(int(self.headers["Content-Length"]))
        json_sent = self.headers["Content-Type"] == "application/json" and json.loads(sent)
        right = json_sent and (json_sent["clientId"], json_sent["clientSecret"]) == (CLIENT, SECRET)
        if self.path == "/token" and right and json_sent["code"] == CODE:
            return self.answer(*self.server.token)
        return self.answer(401, {"error": "código no válido"})

    def answer(self, status, facts):
        body = facts if isinstance(facts, bytes) else json.dumps(facts).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        """Quiet."""


@contextmanager
def fake_llave():
    """The server, with its ``address``, the ``person`` it tells about and the ``token`` (status, answer) it gives."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Llave) as server:
        server.person, server.token = dict(PERSON), (200, {"accessToken": TOKEN})
        server.address = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, args=[0.01], daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()
