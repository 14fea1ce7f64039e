"""Values of a dataset as text, made by the database itself, so that a file needs no work row by row in Python.

The same text on both engines: ISO dates, moments in UTC, as many decimals as declared, «sí» and «no», formulas
guarded (``tequio.lib.datasets.guard`` says it in Python, and a test compares).
"""

from typing import Any

from django.db.models import Case, CharField, F, Func, Value, When

from tequio.lib.datasets import Field, Kind
from tequio.lib.datasets.guard import MARK, TRIGGERS
from tequio.lib.datasets.table import NO, YES


def expression(source: Any) -> Any:
    """A source as the ORM combines it: paths become F."""
    return F(source) if isinstance(source, str) else source


def printed(field: Field) -> Any:
    """The expression whose values stand in a CSV."""
    source = expression(field.source)
    match field.kind:
        case Kind.TEXT:
            return _Guarded(source)
        case Kind.BOOLEAN:
            words = (When(**{field.source: True}, then=Value(YES)), When(**{field.source: False}, then=Value(NO)))
            return Case(*words, default=None, output_field=CharField())
        case Kind.DATE:
            return _Day(source)
        case Kind.MOMENT:
            return _Moment(source)
        case Kind.NUMBER if field.decimals is not None:
            return _Fixed(source, decimals=field.decimals)
    return source


class _Text(Func):
    output_field = CharField()


class _Guarded(_Text):
    """Text behind an apostrophe where it would be a formula."""

    def as_sql(self, compiler: Any, connection: Any, **context: Any) -> Any:  # type: ignore[override]  # noqa: ARG002  Django's call
        return self._cases(compiler, "WHEN ascii(ltrim({0}, '{mark}')) IN {triggers} THEN '{mark}' || {0} ELSE {0}")

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> Any:  # noqa: ARG002  Django's call
        """Nearly every text begins with a letter, which costs one comparison of bytes to see."""
        plain = "WHEN {0} >= 'A' AND {0} < '\uff01' THEN {0} "
        return self._cases(
            compiler, plain + "WHEN unicode(ltrim({0}, '{mark}')) IN {triggers} THEN '{mark}' || {0} ELSE {0}"
        )

    def _cases(self, compiler: Any, cases: str) -> Any:
        sql, params = compiler.compile(self.get_source_expressions()[0])
        told = cases.format(sql, mark=MARK.replace("'", "''"), triggers=TRIGGERS)
        return f"CASE {told} END", (*params,) * cases.count("{0}")


class _Day(_Text):
    template = "to_char(%(expressions)s, 'YYYY-MM-DD')"

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> Any:
        """As it is stored; as an expression, so that no converter makes a date of it."""
        return self.as_sql(compiler, connection, template="(%(expressions)s || '')", **context)


class _Moment(_Text):
    template = """to_char(%(expressions)s AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')"""

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> Any:
        template = "strftime('%%Y-%%m-%%dT%%H:%%M:%%SZ', %(expressions)s)"
        return self.as_sql(compiler, connection, template=template, **context)


class _Fixed(_Text):
    """A number with so many decimals."""

    def __init__(self, source: Any, *, decimals: int, **extra: Any) -> None:
        super().__init__(source, decimals=decimals, **extra)

    def as_sql(self, compiler: Any, connection: Any, **context: Any) -> Any:  # type: ignore[override]  # Django's call
        return super().as_sql(
            compiler, connection, **{"template": "(%(expressions)s)::numeric(40, %(decimals)s)", **context}
        )

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> Any:  # noqa: ARG002  Django's call
        sql, params = compiler.compile(self.get_source_expressions()[0])
        written = f"printf('%%.{self.extra['decimals']}f', {sql})"  # which makes a zero of NULL
        return f"CASE WHEN {sql} IS NULL THEN NULL ELSE {written} END", (*params, *params)
