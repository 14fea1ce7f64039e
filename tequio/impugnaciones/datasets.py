"""Challenges as open data: a row for each thing that a challenge is about. Who challenges is in none."""

from datetime import UTC, datetime

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tequio.lib.datasets import Cut, Dataset, Field, Filter, Kind
from tequio.lib.datasets.fields import day, text

from .models import Impugnacion
from .portal.pages import banderas_version
from .queries import corte, filas

OWNER = "Dirección Ejecutiva de Participación Ciudadana y Capacitación"


def _version() -> str:
    return f"{banderas_version()}:{timezone.localdate()}"


def _cut() -> Cut:
    return Cut(corte() or datetime(1970, 1, 1, tzinfo=UTC))


IMPUGNACIONES = Dataset(
    key="impugnaciones",
    name=_("Impugnaciones"),
    description=_("Lo que está o estuvo impugnado ante los tribunales, y cómo va. No dice quién impugna."),
    owner=OWNER,
    source=_("Registro de las direcciones distritales y de las áreas centrales."),
    query=lambda values: filas(timezone.localdate(), values.get("estado", "")),
    version=_version,
    cut=_cut,
    order=("presentada", "expediente", "clave"),
    identity=("expediente", "clave"),
    fields=(
        Field(
            name="distrito",
            title="Distrito",
            description=_("Distrito electoral local, si es un acto de un distrito."),
            source="distrito_id",
            kind=Kind.INTEGER,
            width=9,
        ),
        text("clave", "Clave", "objetos__clave", _("Clave de lo impugnado: la de la UT, si es una UT."), width=14),
        text("nombre", "Nombre", "objetos__nombre", _("Nombre de lo impugnado."), width=40),
        text("expediente", "Expediente", "expediente", _("Como lo imprime el tribunal."), required=True, width=24),
        text("medio", "Medio de impugnación", "medio__nombre", _("Clase de juicio."), required=True, width=30),
        text("autoridad", "Autoridad que resuelve", "medio__autoridad", _("Quién resuelve."), required=True, width=40),
        text("acto", "Acto impugnado", "acto", _("Qué se impugna."), required=True, width=50),
        day("presentada", "Presentada", "presentada_el", _("El día en que se presentó."), required=True),
        text("estado", "Estado", "estado", _("En qué momento va."), required=True, width=18),
        text("sentido", "Sentido", "sentido__nombre", _("Qué hizo la resolución; vacío si aún no hay."), width=14),
        day("resuelta", "Resuelta", "resuelta_el", _("El día de la resolución; vacío si aún no hay.")),
        text("anterior", "Impugnación anterior", "anterior__expediente", _("La de la instancia de antes."), width=24),
    ),
    filters=(
        Filter(
            name="estado",
            title=_("Estado"),
            description=_("En qué momento va."),
            choices=lambda: Impugnacion.Estado.choices,
        ),
    ),
)
DATASETS = (IMPUGNACIONES,)
