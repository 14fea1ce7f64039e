"""XLSX in the institute's frame: owner, system, title, fecha and hora de corte, purple header, totals. Flat memory.

The same rows and heading give the same bytes, so that the file has one fingerprint.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import IO, Any

from django.utils.timezone import make_naive
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from .fields import Field, Kind
from .table import NO, YES

PURPLE = "#6847A3"
HEADER_ROW = 10  # from 0: the eleventh, as in the institute's sheets
MOST_ROWS = 1_000_000  # a sheet takes 1,048,576
MOST_TEXT = 32_767  # UTF-16 units in a cell
CUT_SHORT = "… [sigue en el CSV]"
EXACT_DIGITS = 15  # a cell holds a double
WIDTHS = {Kind.TEXT: 30, Kind.INTEGER: 12, Kind.NUMBER: 14, Kind.BOOLEAN: 10, Kind.DATE: 12, Kind.MOMENT: 20}
Writer = Callable[[int, int, Any], object]


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above the header. ``moment``: local time; ``lines``: filters and notes in words."""

    institute: str
    owner: str
    system: str
    title: str
    moment: datetime
    lines: tuple[str, ...] = ()


def write_workbook(
    file: IO[bytes] | str,
    heading: Heading,
    fields: Sequence[Field],
    rows: Iterable[Sequence[Any]],
    about: Sequence[tuple[str, str]],
    *,
    closing: Callable[[list[Any]], list[Any]] = list,
) -> None:
    """Write the whole book. ``about``: lines (name, value) of the last sheet, which also explains each column.
    ``closing``: from the sums by column (None where a column does not add up), what the last row says."""
    book = Workbook(
        file,
        {"constant_memory": True, "strings_to_numbers": False, "strings_to_formulas": False, "strings_to_urls": False},
    )
    created = heading.moment.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    book.set_properties({"title": heading.title, "author": heading.owner, "created": created})
    try:
        _write_rows(_Styles(book), book, heading, fields, rows, closing=closing)
        _write_about(_Styles(book), book.add_worksheet("Acerca de"), fields, about)
    finally:
        book.close()


class _Styles:
    def __init__(self, book: Workbook) -> None:
        white_on_purple = {"bold": True, "font_color": "#FFFFFF", "bg_color": PURPLE, "border": 1}
        centred = {"text_wrap": True, "align": "center", "valign": "vcenter"}
        self.strong = book.add_format({"bold": True, "font_size": 12})
        self.plain = book.add_format({})
        self.wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        self.header = book.add_format(white_on_purple | centred)
        self.date = book.add_format({"num_format": "dd/mm/yyyy"})
        self.moment = book.add_format({"num_format": "dd/mm/yyyy hh:mm:ss"})
        self.total = book.add_format({"bold": True, "top": 2, "num_format": "#,##0.######"})
        self.book = book

    def number(self, field: Field) -> Format:
        if field.kind is Kind.INTEGER:
            return self.book.add_format({"num_format": "0"})
        return self.book.add_format({"num_format": f"0.{'0' * field.decimals}" if field.decimals else "General"})


def _write_rows(
    styles: _Styles,
    book: Workbook,
    heading: Heading,
    fields: Sequence[Field],
    rows: Iterable[Sequence[Any]],
    *,
    closing: Callable[[list[Any]], list[Any]],
) -> None:
    """As many sheets as the rows need; the totals close the last one."""
    pending = iter(rows)
    sums: list[Any] = [0 if field.total else None for field in fields]
    number = 1
    while True:
        sheet = book.add_worksheet("Datos" if number == 1 else f"Datos {number}")
        _write_heading(styles, sheet, heading, fields)
        written = _write_body(styles, sheet, fields, pending, sums)
        end = HEADER_ROW + written
        sheet.autofilter(HEADER_ROW, 0, max(end, HEADER_ROW + 1), len(fields) - 1)
        if written < MOST_ROWS:
            break
        number += 1
    if any(field.total for field in fields):
        _write_totals(styles, sheet, end + 1, closing(sums))


def _write_heading(styles: _Styles, sheet: Worksheet, heading: Heading, fields: Sequence[Field]) -> None:
    last = max(len(fields) - 1, 1)
    for row, text in enumerate((heading.institute, heading.owner, heading.system)):
        sheet.write_string(row, 0, text.upper(), styles.strong)
    sheet.write_string(4, 0, heading.title.upper(), styles.strong)
    notes = dict(zip(range(6, HEADER_ROW), heading.lines, strict=False))
    stamps = {7: ("Fecha:", f"{heading.moment:%d/%m/%Y}"), 8: ("Hora:", f"{heading.moment:%H:%M:%S}")}
    for row in sorted({*notes, *stamps}):
        if row in notes:
            sheet.write_string(row, 0, short(notes[row]))
        for offset, text in enumerate(stamps.get(row, ())):
            sheet.write_string(row, last - 1 + offset, text, styles.plain if offset else styles.strong)
    for column, field in enumerate(fields):
        sheet.set_column(column, column, field.width or max(WIDTHS[field.kind], min(len(field.title), 24)))
        sheet.write_string(HEADER_ROW, column, field.title, styles.header)
    sheet.freeze_panes(HEADER_ROW + 1, 0)
    sheet.repeat_rows(HEADER_ROW)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&L&F&RPágina &P de &N")


def _write_body(
    styles: _Styles, sheet: Worksheet, fields: Sequence[Field], pending: Iterable[Sequence[Any]], sums: list[Any]
) -> int:
    """How many rows there were, up to what a sheet takes."""
    writers = [_writer(styles, sheet, field) for field in fields]
    added = [column for column, field in enumerate(fields) if field.total]
    written = 0
    for row in pending:
        written += 1
        place = HEADER_ROW + written
        for column, (write, value) in enumerate(zip(writers, row, strict=False)):
            if value is not None:
                write(place, column, value)
        for column in added:
            sums[column] += row[column] or 0
        if written == MOST_ROWS:
            break
    return written


def _writer(styles: _Styles, sheet: Worksheet, field: Field) -> Writer:
    """What writes a value of this field; text is always text, whatever it begins with."""
    text = sheet.write_string
    match field.kind:
        case Kind.INTEGER | Kind.NUMBER:
            style = styles.number(field)
            return lambda row, column, value: _write_number(sheet, row, column, value, style)
        case Kind.BOOLEAN:
            return lambda row, column, value: text(row, column, YES if value else NO)
        case Kind.DATE:
            return lambda row, column, value: sheet.write_datetime(row, column, value, styles.date)
        case Kind.MOMENT:
            return lambda row, column, value: sheet.write_datetime(row, column, make_naive(value), styles.moment)
    return lambda row, column, value: text(row, column, _told(value))


def _write_number(sheet: Worksheet, row: int, column: int, value: Any, style: Format) -> None:
    """As text where a double would change it."""
    if isinstance(value, (int, Decimal)) and len(Decimal(value).as_tuple().digits) > EXACT_DIGITS:
        sheet.write_string(row, column, str(value))
    else:
        sheet.write_number(row, column, value, style)


def _write_totals(styles: _Styles, sheet: Worksheet, row: int, sums: Sequence[Any]) -> None:
    for column, value in enumerate(sums):
        if value is not None:
            sheet.write_number(row, column, value, styles.total)
        else:
            sheet.write_string(row, column, "" if column else "Total", styles.total)


def _write_about(styles: _Styles, sheet: Worksheet, fields: Sequence[Field], about: Sequence[tuple[str, str]]) -> None:
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 1, 80)
    for row, (name, value) in enumerate(about):
        sheet.write_string(row, 0, name, styles.strong)
        sheet.write_string(row, 1, short(value), styles.wrapped)
    start = len(about) + 1
    for column, title in enumerate(("Columna", "Qué es")):
        sheet.write_string(start, column, title, styles.header)
    for row, field in enumerate(fields, start + 1):
        unit = f" Unidad: {field.unit}." if field.unit else ""
        sheet.write_string(row, 0, field.title, styles.wrapped)
        sheet.write_string(row, 1, f"{field.description}{unit}", styles.wrapped)


def _told(text: str) -> str:
    """Text for a cell. XlsxWriter takes what stands between <r> and </r> for markup of its own: a blank prevents it."""
    if len(text) > MOST_TEXT // 2:
        text = short(text)
    return f"{text} " if text.startswith("<r>") and text.endswith("</r>") else text


def short(text: str) -> str:
    """At most what a cell takes, which counts in UTF-16; where something is left out, it says so."""
    coded = text.encode("utf-16-le")
    if len(coded) <= 2 * MOST_TEXT:
        return text
    return coded[: 2 * (MOST_TEXT - len(CUT_SHORT))].decode("utf-16-le", "ignore") + CUT_SHORT
