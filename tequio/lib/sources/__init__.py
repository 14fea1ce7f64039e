"""Reading files as electoral offices really send them: every fault is mended and said, or refused and explained."""

from tequio.lib.sources.columns import guess_columns, match_columns
from tequio.lib.sources.draft import Progress
from tequio.lib.sources.geometry import mend_geometry
from tequio.lib.sources.records import Row, Source, SourceError
from tequio.lib.sources.report import Report
from tequio.lib.sources.source import read_source

__all__ = [
    "Progress",
    "Report",
    "Row",
    "Source",
    "SourceError",
    "guess_columns",
    "match_columns",
    "mend_geometry",
    "read_source",
]
