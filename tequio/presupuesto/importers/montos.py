"""Reading how much money each UT has in a fiscal year: one row per UT, or per UT and year."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from tequio.lib.sources import Report, Row, Source
from tequio.lib.sources.records import Value
from tequio.lib.text import fold
from tequio.territorio.importers.rows import Values, parsed_rows
from tequio.territorio.importers.secciones import known_clave
from tequio.territorio.importers.values import UnreadableError, text_of, whole_number

COLUMNS = {
    "clave": (
        "clave", "clave de la ut", "clave ut", "cve_ut", "cveut", "clave de la unidad territorial", "clave unidad",
        "clave_ut", "ut",
    ),
    "monto": (
        "monto", "monto en pesos", "monto asignado", "monto asignado por ut", "monto por ut", "monto total", "importe",
        "presupuesto", "presupuesto asignado", "recurso asignado", "monto ($)",
    ),
    "ejercicio": ("ejercicio", "ejercicio fiscal", "año", "anio", "año fiscal"),
}  # fmt: skip
REQUIRED = ("clave", "monto")
CENT = Decimal("0.01")
MOST = Decimal(10) ** 10  # pesos: what the column of the database holds
GROUPED = re.compile(r"(\d{1,3}(,\d{3})+|\d+)(\.\d+)?")
Pair = tuple[str, int]  # UT key, fiscal year


@dataclass(frozen=True, slots=True)
class MontosLeidos:
    """(UT key, fiscal year) → pesos."""

    report: Report
    montos: Mapping[Pair, Decimal]


def montos_of(
    source: Source,
    columns: Mapping[str, str],
    claves: Collection[str],
    ejercicios: Collection[int],
    *,
    ejercicio: int | None = None,
) -> MontosLeidos:
    """``claves``: the keys of the frame; ``ejercicios``: the years that an edition decides; ``ejercicio``: the year of
    the rows that do not say theirs. Rows of any other key or year are refused, and so is a UT told twice with two
    amounts. Raises SourceError when there are no rows.
    """
    report = Report.of(source)
    montos: dict[Pair, Decimal] = {}

    def parse(_: Row, values: Values, mends: list[str]) -> tuple[Pair, Decimal]:
        refuse_sum(values)
        pair = known_clave(values, claves, mends), _year(values.get("ejercicio"), ejercicio, ejercicios)
        monto = pesos_of(values["monto"], mends)
        if montos.setdefault(pair, monto) != monto:
            raise UnreadableError(f"la unidad {pair[0]} ya venía con otro monto (${montos[pair]:,.2f})")
        return pair, monto

    for (pair, _monto), mends in parsed_rows(source, columns, report, parse, key="clave"):
        report.take(f"{pair[0]} ({pair[1]})", *mends)
    if repeated := len(report.taken) - len(montos):
        report.note(f"Renglones repetidos con el mismo monto, que cuentan una vez: {repeated}.")
    return MontosLeidos(report, montos)


def pesos_of(value: Value, mends: list[str]) -> Decimal:
    """``"$ 1,234,567.00"``, ``"1234567"`` and ``1234567.0`` are the same; parts of a cent are rounded, and that is
    told. Raises UnreadableError.

    >>> pesos_of("$1,234,567.00", [])
    Decimal('1234567.00')
    """
    text = text_of(value)
    digits = re.sub(r"\s|\$|mxn|m\.?n\.?$", "", text, flags=re.IGNORECASE)
    if not digits:
        raise UnreadableError("no trae monto")
    if not GROUPED.fullmatch(digits):
        raise UnreadableError(f"el monto «{text}» no es una cantidad como 1,234,567.00")
    exact = Decimal(digits.replace(",", ""))
    if not 0 < exact < MOST:
        raise UnreadableError(f"el monto «{text}» no puede ser")
    monto = exact.quantize(CENT, ROUND_HALF_UP)
    if monto != exact:
        mends.append(f"el monto «{text}» se redondeó a ${monto:,.2f}")
    return monto


def _year(value: Value, chosen: int | None, known: Collection[int]) -> int:
    year = whole_number(value) or chosen
    if year is None:
        raise UnreadableError("no dice de qué ejercicio es")
    if year not in known:
        raise UnreadableError(f"ninguna edición decide el ejercicio {year}")
    return year


def refuse_sum(values: Values) -> None:
    """The line that adds up the others is of no UT."""
    if "total" in fold(text_of(values["clave"])).split():
        raise UnreadableError("es la suma de los renglones, no una unidad: omítela")
