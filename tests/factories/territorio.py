"""One factory for each fact of the territory; traits for situations. Ground is drawn in metres with ``block``."""

import tomllib
from datetime import UTC, date, datetime

import factory
import shapely
from shapely.geometry.base import BaseGeometry

from tequio.lib.text import readable_name, slugify
from tequio.territorio.actions.sembrar_catalogos import SEEDS
from tequio.territorio.locator.plane import Plane
from tequio.territorio.models import (
    Alcaldia,
    Alias,
    Asentamiento,
    CodigoPostalUnidad,
    Distrito,
    GeometriaUnidad,
    Marco,
    SeccionUnidad,
    TipoUnidad,
    UnidadTerritorial,
)

ALCALDIAS = {row["clave"]: row["nombre"] for row in tomllib.loads((SEEDS / "alcaldias.toml").read_text())["alcaldia"]}
GROUND = Plane.around(-99.13, 19.43)


def block(x: float, y: float, width: float = 200, height: float | None = None) -> shapely.Polygon:
    """A rectangle: its south-west corner and its sides in metres, east and north of (−99.13, 19.43)."""
    west, south = GROUND.to_degrees(complex(x, y))
    east, north = GROUND.to_degrees(complex(x + width, y + (height or width)))
    return shapely.set_precision(shapely.box(west, south, east, north), 1e-7)


class MarcoFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Marco

    clave = factory.Sequence(lambda n: f"marco-{n}")
    nombre = factory.LazyAttribute(lambda marco: f"Marco geográfico {marco.clave}")
    vigente_desde = factory.Sequence(lambda n: date(2000 + n % 20, 1 + n // 20 % 12, 1))
    fuente = "marco.gpkg"
    sha256 = "0" * 64
    cargado_at = datetime(2019, 12, 1, tzinfo=UTC)
    cargado_by = "pruebas"

    class Params:
        publicado = factory.Trait(
            estado=Marco.Estado.PUBLICADO,
            publicado_at=datetime(2019, 12, 2, tzinfo=UTC),
            publicado_by="pruebas",
        )


class AlcaldiaFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Alcaldia
        django_get_or_create = ("clave",)

    clave = "15"
    nombre = factory.LazyAttribute(lambda alcaldia: ALCALDIAS[alcaldia.clave])
    slug = factory.LazyAttribute(lambda alcaldia: slugify(alcaldia.nombre))


class DistritoFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Distrito
        django_get_or_create = ("numero",)

    numero = 9


class TipoUnidadFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = TipoUnidad
        django_get_or_create = ("clave",)

    clave = "colonia"
    nombre = factory.LazyAttribute(lambda tipo: tipo.clave.replace("-", " ").capitalize())
    orden = 1


class UnidadFactory(factory.django.DjangoModelFactory):
    """``geometria``: a shape, or False for a unit without ground; left out, a block of its own."""

    class Meta:
        model = UnidadTerritorial
        skip_postgeneration_save = True

    marco = factory.SubFactory(MarcoFactory)
    clave = factory.Sequence(lambda n: f"15-{n % 999 + 1:03d}")
    nombre = factory.LazyAttribute(lambda unidad: f"UNIDAD {unidad.clave}")
    nombre_legible = factory.LazyAttribute(lambda unidad: readable_name(unidad.nombre))
    tipo = factory.SubFactory(TipoUnidadFactory)
    alcaldia = factory.LazyAttribute(lambda unidad: AlcaldiaFactory(clave=unidad.clave[:2]))
    distrito = factory.SubFactory(DistritoFactory)
    poblacion = 1000

    @factory.post_generation
    def geometria(unidad, create, shape, **_):  # noqa: N805  factory_boy passes the unit
        if shape is None:
            number = int(unidad.clave[3:])
            shape = block(300 * (number % 30), 300 * (number // 30))
        if shape:
            geometria_de(unidad, shape)


def geometria_de(unidad: UnidadTerritorial, shape: BaseGeometry) -> GeometriaUnidad:
    """The outline and what is measured on it."""
    inner = shapely.point_on_surface(shape)
    west, south, east, north = shape.bounds
    return GeometriaUnidad.objects.create(
        unidad=unidad,
        wkb=shapely.to_wkb(shape),
        area_m2=shape.area * GROUND.per_lon * GROUND.per_lat,
        lon=inner.x,
        lat=inner.y,
        oeste=west,
        sur=south,
        este=east,
        norte=north,
    )


class SeccionFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = SeccionUnidad

    unidad = factory.SubFactory(UnidadFactory)
    seccion = factory.Sequence(lambda n: n + 1)
    relacion = SeccionUnidad.Relacion.COMPLETA
    fuente = "secciones.csv"

    class Params:
        parcial = factory.Trait(relacion=SeccionUnidad.Relacion.PARCIAL)


class AliasFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Alias

    unidad = factory.SubFactory(UnidadFactory)
    texto = factory.Sequence(lambda n: f"Alias {n}")
    clase = Alias.Clase.POPULAR
    fuente = "pruebas"


class CodigoPostalFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = CodigoPostalUnidad

    unidad = factory.SubFactory(UnidadFactory)
    codigo = "06000"
    proporcion = 1.0
    fuente = "codigos.geojson"


class AsentamientoFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Asentamiento

    codigo = "06000"
    nombre = factory.Sequence(lambda n: f"Asentamiento {n}")
    clase = "Colonia"
    alcaldia = factory.SubFactory(AlcaldiaFactory)
    fuente = "sepomex.csv"
