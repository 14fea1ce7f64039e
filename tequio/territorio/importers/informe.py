"""The report of a check as an import keeps it: bounded, and with the values of the rows that were refused."""

from collections.abc import Mapping
from typing import Any

from tequio.lib.sources import Report, Source

from .values import text_of

MOST_TOLD = 5000  # rows taken or mended; more are counted, not listed
MOST_REFUSED = 500  # nobody mends more by hand: the file is what has to be mended


def informe_of(report: Report, source: Source, columns: Mapping[str, str]) -> dict[str, Any]:
    """Ready for JSON. ``valores``: the cells of a refused row by field, as text."""
    rows = {row.number: row for row in source.rows}
    return {
        "notas": list(report.notes),
        "tomadas": report.taken[:MOST_TOLD],
        "corregidas": [[mended.key, mended.how] for mended in report.mended[:MOST_TOLD]],
        "cambian": [[changed.key, changed.how] for changed in report.changes[:MOST_TOLD]],
        "rechazadas": [
            {
                "fila": refused.number,
                "clave": refused.key,
                "motivo": refused.why,
                "valores": {field: text_of(rows[refused.number].values[name]) for field, name in columns.items()},
            }
            for refused in report.refused[:MOST_REFUSED]
        ],
    }
