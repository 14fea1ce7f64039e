"""Finds what we serve: the static files of our apps, and from npm packages those in PACKAGE_FILES, no others."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.contrib.staticfiles.finders import AppDirectoriesFinder, BaseFinder
from django.core.checks import CheckMessage, Error
from django.core.files.storage import FileSystemStorage

PREFIX = "vendor"
ATKINSON = "@fontsource-variable/atkinson-hyperlegible-next"
BRICOLAGE = "@fontsource-variable/bricolage-grotesque"
PACKAGE_FILES = (
    f"{ATKINSON}/LICENSE",
    f"{ATKINSON}/files/atkinson-hyperlegible-next-latin-wght-normal.woff2",
    f"{BRICOLAGE}/LICENSE",
    f"{BRICOLAGE}/files/bricolage-grotesque-latin-wght-normal.woff2",
    "htmx.org/LICENSE",
    "htmx.org/dist/htmx.min.js",
    "maplibre-gl/LICENSE.txt",
    "maplibre-gl/dist/maplibre-gl-worker.mjs",
    "maplibre-gl/dist/maplibre-gl.css",
    "maplibre-gl/dist/maplibre-gl.mjs",
)


class OwnFinder(AppDirectoriesFinder):
    """Only our apps: the scripts that libraries bring along are not used, and some import what is not there."""

    def __init__(self) -> None:
        ours = [app.name for app in apps.get_app_configs() if app.name.startswith("tequio.")]
        super().__init__(ours)


class PackageFinder(BaseFinder):
    """``node_modules/<path>`` as ``vendor/<path>``, for collectstatic and runserver."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or settings.BASE_DIR / "node_modules"
        self.storage = FileSystemStorage(location=self.folder)
        self.storage.prefix = PREFIX  # type: ignore[attr-defined]  # how collectstatic asks where files go

    def check(self, **_kwargs: Any) -> list[CheckMessage]:
        missing = [path for path in PACKAGE_FILES if not (self.folder / path).is_file()]
        if not missing:
            return []
        message = f"Faltan {len(missing)} archivos de los paquetes de npm; el primero es {missing[0]}."
        return [Error(message, hint="Ejecuta `make setup`.", id="ui.E001")]

    def find(self, path: str, find_all: Any = False, **_kwargs: Any) -> Any:
        name = path.removeprefix(f"{PREFIX}/")
        if name == path or name not in PACKAGE_FILES:
            return []
        found = str(self.folder / name)
        return [found] if find_all else found

    def list(self, _ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, FileSystemStorage]]:
        for path in PACKAGE_FILES:
            yield path, self.storage
