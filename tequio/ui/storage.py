"""Static files named by their hash, with the imports of ES modules rewritten too."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from whitenoise.storage import CompressedManifestStaticFilesStorage


class StaticStorage(CompressedManifestStaticFilesStorage):
    """WhiteNoise's storage; a second collectstatic compresses only what changed.

    Our modules end in ``.js`` and their imports are rewritten; those of packages end in ``.mjs`` and stay as
    they are (MapLibre's worker is a file of its own, whose address our code gives).
    """

    support_js_module_import_aggregation = True

    def compress_files(self, paths: Iterable[str]) -> Iterator[tuple[str, str]]:
        return super().compress_files([path for path in paths if self._is_stale(path)])

    def _is_stale(self, path: str) -> bool:
        file = Path(self.path(path))
        twin = file.with_name(file.name + ".gz")
        return not twin.exists() or twin.stat().st_mtime < file.stat().st_mtime
