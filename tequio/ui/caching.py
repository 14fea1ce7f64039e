"""Public pages kept in the memory of the process, until the data change.

    public_page = page_cache(version=lambda: f"{marco_version()}-{today()}")

    @public_page
    def unidad(request, clave): ...

``version`` is asked at each request: it must be cheap, and change whenever the page would (data, day). One
thread builds a page; the others meanwhile get the old one or wait for the new one, so a change of data is never
a stampede. While the database or the disk fail, the old one answers. Only whole 200 answers to GET, without
cookies, that do not say ``no-store``, are kept; the oldest unused leave when memory is full.
"""

import logging
import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from hashlib import blake2b
from typing import Any

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.cache import patch_vary_headers

from tequio.ui.reading import read_only

View = Callable[..., HttpResponse]
log = logging.getLogger(__name__)

MAX_BYTES = 32 * 1024 * 1024
PATIENCE = 10  # seconds that a request waits for another to build the same page, before building it itself
CACHE_CONTROL = "public, max-age=0, s-maxage=60, stale-while-revalidate=86400"
VARIES_BY = ("HX-Request",)


@dataclass(frozen=True, slots=True)
class Kept:
    """A page as it was answered, and the version of the data it was built from."""

    version: object
    body: bytes
    headers: dict[str, str]


class PageCache:
    """Pages by key, least recently used first, within a number of bytes of keys and bodies; safe among threads."""

    def __init__(self, max_bytes: int = MAX_BYTES) -> None:
        self.max_bytes = max_bytes
        self._builders: dict[str, threading.Event] = {}
        self._lock = threading.Lock()
        self.forget()

    def forget(self) -> None:
        """As if no page had been asked for yet."""
        self.size = 0
        self._pages: OrderedDict[str, Kept] = OrderedDict()

    def get(self, key: str) -> Kept | None:
        with self._lock:
            if key in self._pages:
                self._pages.move_to_end(key)
            return self._pages.get(key)

    def keep(self, key: str, page: Kept) -> None:
        with self._lock:
            self._drop(key)
            self._pages[key] = page
            self.size += len(key) + len(page.body)
            while self.size > self.max_bytes:
                self._drop(next(iter(self._pages)))

    def _drop(self, key: str) -> None:
        gone = self._pages.pop(key, None)
        self.size -= len(key) + len(gone.body) if gone else 0

    def begin(self, key: str) -> threading.Event | None:
        """None when the caller is to build the page and then call ``done``; else what to wait for."""
        with self._lock:
            if key in self._builders:
                return self._builders[key]
            self._builders[key] = threading.Event()
            return None

    def done(self, key: str) -> None:
        with self._lock:
            self._builders.pop(key).set()


def page_cache(*, version: Callable[[], object], cache: PageCache | None = None) -> Callable[[View], View]:
    """The decorator of public pages whose data have this version: they only show, and share one cache."""
    pages = cache or PageCache()

    def public_page(view: View) -> View:
        @read_only
        @wraps(view)
        def cached(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            found = _find_or_build(pages, _key(request), version(), lambda: view(request, *args, **kwargs))
            return _answer(request, found) if isinstance(found, Kept) else found

        return cached

    return public_page


def _key(request: HttpRequest) -> str:
    """Everything that changes the page: host and scheme (absolute links), path, query, htmx."""
    part = "part" if request.META.get("HTTP_HX_REQUEST") == "true" else "page"
    return f"{part} {request.scheme}://{request.get_host()}{request.get_full_path()}"


def _find_or_build(pages: PageCache, key: str, version: object, build: View) -> Kept | HttpResponse:
    kept = pages.get(key)
    if kept and kept.version == version:
        return kept
    builder = pages.begin(key)
    if builder and kept:
        return kept
    if builder:
        builder.wait(PATIENCE)
        return pages.get(key) or build()
    try:
        return _build(pages, key, version, build)
    except (DatabaseError, OSError):
        if not kept:
            raise
        log.exception("the old page answers: it could not be built again")
        return kept
    finally:
        pages.done(key)


def _build(pages: PageCache, key: str, version: object, build: View) -> Kept | HttpResponse:
    response = build()
    if response.status_code != 200 or response.streaming or response.cookies or _is_passing(response):
        return response
    response.headers.setdefault("Cache-Control", CACHE_CONTROL)
    response.headers["ETag"] = f'"{blake2b(response.content, digest_size=12).hexdigest()}"'
    patch_vary_headers(response, VARIES_BY)
    page = Kept(version, response.content, dict(response.headers))
    pages.keep(key, page)
    return page


def _is_passing(response: HttpResponse) -> bool:
    return "no-store" in response.headers.get("Cache-Control", "")


def _answer(request: HttpRequest, page: Kept) -> HttpResponse:
    if page.headers["ETag"] in request.META.get("HTTP_IF_NONE_MATCH", ""):
        response: HttpResponse = HttpResponseNotModified()
    else:
        response = HttpResponse(page.body)
    for name, value in page.headers.items():
        if response.status_code == 200 or name != "Content-Type":
            response.headers[name] = value
    return response
