"""A small town drawn by hand, with every oddity of the real ground. Metres from (−99.13, 19.43).

            08-034 Los Padres (Ampl) ──┐                       12-001 La Joya (Tlalpan)
    y 600   ┌────────────┬────────┬────┴───┐                        at x 2000
            │ 15-005     │ 08-033 │ 08-034 │
            │ La Joya    │ Los    │        │   gap              12-002 San Ángel, in two parts
    y 400   ├────────────┤ Padres │        │   (hueco)              at x 1200 and x 1500
            │ 15-001     ├────────┼────────┤
    y 200   │ Centro     │ 15-003 │ 15-004 │
            │ with a hole│ Roma   │ Roma   │
    y 0     └────────────┴────────┴────────┘
            0           400      600      800

15-002 Centro (U HAB) is drawn over the corner of 15-001 (0-60 m): a point there is in both. The hole of 15-001
is a park (150-250 m). 12-003 has no outline.
"""

from datetime import date
from typing import Any

from shapely import MultiPolygon

from tequio.territorio.models import Marco

from .territorio import (
    AliasFactory,
    AsentamientoFactory,
    CodigoPostalFactory,
    DistritoFactory,
    MarcoFactory,
    SeccionFactory,
    TipoUnidadFactory,
    UnidadFactory,
    block,
)

# Key, official name, kind, district, population, ground.
UNIDADES = (
    ("15-001", "CENTRO", "colonia", 9, 5000, block(0, 0, 400) - block(150, 150, 100)),
    ("15-002", "CENTRO (U HAB)", "unidad-habitacional", 9, 300, block(0, 0, 60)),
    ("15-003", "ROMA NORTE I", "colonia", 9, 2100, block(400, 0, 200)),
    ("15-004", "ROMA NORTE II", "colonia", 12, 2200, block(600, 0, 200)),
    ("15-005", "LA JOYA", "colonia", 12, 0, block(0, 400, 400, 200)),
    ("08-033", "LOS PADRES", "colonia", 33, 3100, block(400, 200, 200, 400)),
    ("08-034", "LOS PADRES (AMPL)", "colonia", 33, None, block(600, 200, 200, 400)),
    ("12-001", "LA JOYA", "colonia", 14, 900, block(2000, 0, 300)),
    ("12-002", "SAN ÁNGEL (PBLO)", "pueblo", 14, 1200, MultiPolygon([block(1200, 0, 200), block(1500, 0, 100)])),
    ("12-003", "PEÑA SIN DIBUJO", "colonia", None, 10, False),
)
SECCIONES = (("15-001", 4701, False), ("15-001", 4702, True), ("15-003", 4702, True), ("08-033", 3080, False))
CODIGOS = (
    ("06000", "15-001", 0.8),
    ("06000", "15-005", 0.15),
    ("06000", "15-002", 0.05),
    ("06700", "15-003", 0.5),
    ("06700", "15-004", 0.4),
    ("06700", "15-001", 0.1),
    ("10340", "08-033", 1.0),
    ("10340", "15-003", 0.01),
)
ASENTAMIENTOS = (("06700", "Roma Norte", "15"), ("06000", "Alameda", "15"), ("10340", "Los Padres", "08"))
ALIAS = (("08-033", "El Llano"), ("15-005", "Joya del Pueblito"))


def pueblito(**frame: Any) -> Marco:
    """The town as a published frame in force since 2019-12-16; ``frame``: fields of the Marco that shall differ."""
    marco = MarcoFactory(**{"clave": "pueblito-2019", "vigente_desde": date(2019, 12, 16), "publicado": True, **frame})
    units = {
        key: UnidadFactory(
            marco=marco,
            clave=key,
            nombre=name,
            tipo=TipoUnidadFactory(clave=kind),
            distrito=district and DistritoFactory(numero=district),
            poblacion=people,
            geometria=ground,
        )
        for key, name, kind, district, people, ground in UNIDADES
    }
    for key, section, partial in SECCIONES:
        SeccionFactory(unidad=units[key], seccion=section, parcial=partial)
    for code, key, share in CODIGOS:
        CodigoPostalFactory(codigo=code, unidad=units[key], proporcion=share)
    for key, text in ALIAS:
        AliasFactory(unidad=units[key], texto=text)
    for code, name, alcaldia in ASENTAMIENTOS:
        AsentamientoFactory(codigo=code, nombre=name, alcaldia__clave=alcaldia)
    return marco
