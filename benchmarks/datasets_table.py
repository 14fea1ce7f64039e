"""A table of invented rows as wide as the institute's reports, and its dataset."""

from datetime import UTC, datetime

from django.db import connection, models

from tequio.lib.datasets import Cut, Dataset, Field, Filter, Kind

ROWS = 300_000
SERIES = {
    "postgresql": "SELECT n FROM generate_series(1, {rows}) AS s(n)",
    "sqlite": "WITH RECURSIVE s(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s WHERE n < {rows}) SELECT n FROM s",
}
FILL = """
INSERT INTO renglon
SELECT n, 1 + n % 33, 'Demarcación ' || (2 + n % 16), substr('00' || (2 + n % 16), -2) || '-' || (100 + n % 900),
  'UNIDAD TERRITORIAL «' || (n % 1851) || '», (U HAB)',
  'Proyecto ' || n || CASE n % 50 WHEN 0 THEN ' "nuevo"' ELSE '' END,
  'Se propone arreglar la calle, poner luminarias y sembrar árboles en el andador ' || n, n % 700, n * 1.25,
  '2026-01-01', n % 2 = 0
FROM ({series}) AS t
"""


class Renglon(models.Model):
    n = models.IntegerField(primary_key=True)
    distrito = models.IntegerField()
    demarcacion = models.CharField(max_length=60)
    clave = models.CharField(max_length=8)
    unidad = models.CharField(max_length=120)
    proyecto = models.CharField(max_length=120)
    descripcion = models.TextField()
    opiniones = models.IntegerField()
    monto = models.DecimalField(max_digits=14, decimal_places=2)
    fecha = models.DateField()
    viable = models.BooleanField()

    class Meta:
        app_label = "benchmarks"
        managed = False
        db_table = "renglon"

    def __str__(self) -> str:
        return str(self.n)


COLUMNS = [field.column for field in Renglon._meta.fields]
BARE = f"SELECT {', '.join(COLUMNS)} FROM renglon ORDER BY n"


def _field(name: str, kind: Kind = Kind.TEXT, **more) -> Field:
    return Field(name=name, title=name.capitalize(), description=name, source=name, kind=kind, required=True, **more)


def _query(values):
    rows = Renglon.objects.all()
    return rows.filter(n__lte=int(values["hasta"])) if values.get("hasta") else rows


RENGLONES = Dataset(
    key="renglones",
    name="Renglones inventados",
    description="Para medir.",
    owner="Nadie",
    source="Inventado",
    query=_query,
    version=lambda: "1",
    cut=lambda: Cut(datetime(2026, 1, 1, tzinfo=UTC)),
    order=("n",),
    identity=("n",),
    filters=(Filter(name="hasta", title="Hasta", description="El último."),),
    fields=(
        _field("n", Kind.INTEGER), _field("distrito", Kind.INTEGER), _field("demarcacion"), _field("clave"),
        _field("unidad"), _field("proyecto"), _field("descripcion"), _field("opiniones", Kind.INTEGER, total=True),
        _field("monto", Kind.NUMBER, decimals=2, total=True), _field("fecha", Kind.DATE),
        _field("viable", Kind.BOOLEAN),
    ),
)  # fmt: skip


def fill() -> None:
    """The table with its rows, anew."""
    series = SERIES[connection.vendor].format(rows=ROWS)
    fill_in = FILL.format(series=series)
    if connection.vendor == "postgresql":
        fill_in = fill_in.replace("substr('00' || (2 + n % 16), -2)", "right('00' || (2 + n % 16), 2)")
        fill_in = fill_in.replace("'2026-01-01'", "date '2026-01-01'")
    with connection.schema_editor() as editor, connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS renglon")
        editor.create_model(Renglon)
        cursor.execute(fill_in)
