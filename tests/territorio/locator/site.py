"""A site of one page: our modules as collectstatic names them, the territory file, the strict policy, a log."""

from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from django.core.files.base import ContentFile

from tequio.territorio.locator.browser import file_name
from tequio.ui.storage import StaticStorage

MODULES = Path(__file__).parents[3] / "tequio/territorio/static/territorio/js"
NAMES = [
    *("locator", "territory", "shape", "varint"),
    *("locate-me", "position", "templates", "verdict"),
    *("offline", "service-worker"),
]
PAGE = Path(__file__).parent / "js" / "home.html"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'"
)
KINDS = {".js": "text/javascript", ".css": "text/css", ".html": "text/html; charset=utf-8"}


class Site:
    """``files``: bytes by address. ``shell``: what the worker should keep. ``log``: every address asked for."""

    def __init__(self, static, data):
        self.file = f"/mapas/{file_name('villa-2020', data)}"
        self.static = {name: f"/static/{path.name}" for name, path in static.items()}
        self.files = {
            self.file: data,
            "/service-worker.js": static["service-worker.js"].read_bytes(),
            "/gestion/": b"<!doctype html><title>Gesti\xc3\xb3n</title>",
            "/ut/02-001/": b"<!doctype html><title>UT</title>",
            **{f"/static/{path.name}": path.read_bytes() for path in static.values()},
        }
        self.release("1")
        self.shell = {"/", self.file} | set(self.static.values()) - {self.static["service-worker.js"]}
        self.log = []
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, self))
        self.address = f"http://127.0.0.1:{self._server.server_port}"
        Thread(target=self._server.serve_forever, args=[0.01], daemon=True).start()

    def release(self, version):
        """Serve the page with another version of the worker."""
        page = PAGE.read_text(encoding="utf-8").replace("{version}", version).replace("{file}", self.file)
        for name, address in self.static.items():
            page = page.replace("{" + name + "}", address)
        self.files["/"] = page.encode()

    def close(self):
        self._server.shutdown()
        self._server.server_close()


class Handler(BaseHTTPRequestHandler):
    def __init__(self, site, *args):
        self.site = site
        super().__init__(*args)

    def do_GET(self):
        path = self.path.split("?")[0]
        self.site.log.append(self.path)
        content = self.site.files.get(path)
        self.send_response(200 if content else 404)
        self.send_header("Content-Type", KINDS.get(Path(path).suffix or ".html", "application/octet-stream"))
        self.send_header("Content-Security-Policy", POLICY)
        self.end_headers()
        self.wfile.write(content or b"")

    def log_message(self, *args):
        """Quiet: the site keeps its own log."""


def collect_static(folder):
    """Our modules named by hash, their imports rewritten, as in production: name → path."""
    storage = StaticStorage(location=folder, base_url="/static/")
    storage.save("look.css", ContentFile(b"h1 { color: navy }"))
    for name in NAMES:
        storage.save(f"{name}.js", ContentFile((MODULES / f"{name}.js").read_bytes()))
    names = [path.name for path in folder.iterdir()]
    list(storage.post_process({name: (storage, name) for name in names}))
    return {name: folder / storage.stored_name(name) for name in names}
