"""A dataset of no app: one field of each kind, and one that is personal."""

from datetime import UTC, datetime

from tequio.lib.datasets import Cut, Dataset, Field, Filter, Kind

MOMENT = datetime(2026, 5, 3, 18, 30, tzinfo=UTC)


def make_field(name, kind=Kind.TEXT, **more):
    return Field(name=name, title=f"La {name}", description=f"Qué es {name}", source=name, kind=kind, **more)


CLAVE, NOMBRE = make_field("clave", required=True), make_field("nombre")
TELEFONO = make_field("telefono", personal=True)
FIELDS = (
    CLAVE,
    NOMBRE,
    make_field("votos", Kind.INTEGER, total=True),
    make_field("monto", Kind.NUMBER, decimals=2, unit="pesos"),
    make_field("viable", Kind.BOOLEAN),
    make_field("dia", Kind.DATE),
    make_field("momento", Kind.MOMENT),
    TELEFONO,
)


def make_dataset(**changes):
    given = {
        "key": "proyectos",
        "name": "Proyectos",
        "description": "Proyectos inventados.",
        "owner": "Dirección de Prueba",
        "source": "Inventados",
        "fields": FIELDS,
        "query": lambda values: values,
        "version": lambda: "v1",
        "cut": lambda: Cut(MOMENT, "Datos ficticios."),
        "order": ("clave",),
        "identity": ("clave",),
        "filters": (
            Filter(name="q", title="Palabras", description="…"),
            Filter(name="tipo", title="Tipo", description="…", choices=lambda: [("a", "Árboles")]),
        ),
    }
    return Dataset(**(given | changes))
