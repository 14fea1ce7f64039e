"""Spreadsheets (XLSX): the one sheet that has a table."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook, ZipError

from tequio.lib.sources.archive import bundled, in_memory
from tequio.lib.sources.draft import Draft
from tequio.lib.sources.grid import table_of
from tequio.lib.sources.records import SourceError

Rows = list[list[Any]]
REFERENCE = re.compile(rb"""\sr\s*=\s*["']([A-Za-z]{0,3})(\d{1,9})["']""")
MAX_CELLS = 20_000_000  # of the box around the data: the reader reserves all of it


def read_workbook(path: Path, layer: str | None) -> Draft:
    """The table of the sheet ``layer``, or of the only sheet that is not empty."""
    members = in_memory(path)
    _refuse_far_cells(members)
    try:
        workbook = CalamineWorkbook.from_filelike(bundled(members))
        sheets = {
            name: workbook.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in workbook.sheet_names
        }
    except (CalamineError, ZipError, OSError, ValueError) as error:
        raise SourceError(
            "El libro de Excel está dañado. Ábrelo, guárdalo otra vez como .xlsx y vuelve a cargarlo."
        ) from error
    rows = _chosen({name: rows for name, rows in sheets.items() if rows}, layer)
    return table_of(list(enumerate(rows, start=1)), merged_headers=True)


def _chosen(sheets: Mapping[str, Rows], layer: str | None) -> Rows:
    if layer is not None and layer in sheets:
        return sheets[layer]
    if not sheets:
        raise SourceError("El libro de Excel está vacío. Pide que te lo envíen de nuevo.")
    if len(sheets) > 1:
        raise SourceError(f"El libro tiene varias hojas con datos: {', '.join(sheets)}. Indica cuál, o deja solo una.")
    return next(iter(sheets.values()))


def _refuse_far_cells(members: Mapping[str, bytes]) -> None:
    """A cell at the far corner of an empty sheet would reserve all the memory of the machine."""
    for data in members.values():
        places = [(_column(found.group(1)), int(found.group(2))) for found in REFERENCE.finditer(data)]
        width, height = (max((place[axis] for place in places), default=0) for axis in (0, 1))
        if width * height > MAX_CELLS:
            raise SourceError(
                f"Una hoja tiene celdas muy lejos de los datos ({height:,} renglones por {width:,} columnas). "
                "Copia solo la tabla a un libro nuevo y vuelve a cargarlo."
            )


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number
