"""Projects, draws and winners as open data. Who proposes is in none; an opinion under embargo is «en dictaminación»."""

from datetime import UTC, datetime
from typing import Any

from django.db.models import Case, CharField, F, Value, When
from django.db.models.functions import JSONObject
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tequio.lib.datasets import Cut, Dataset, Field, Filter, Geometry, Kind
from tequio.lib.datasets.fields import YEAR, integer, moment, text
from tequio.mecanismos.models import Ejercicio
from tequio.territorio.queries.conjuntos import corte_de_los_datos, opciones_de_alcaldia

from .models import Proyecto, Sorteo
from .portal.pages import proyectos_version
from .queries.conjuntos import corte, corte_ganadores, filas_ganadores, filas_proyectos, filas_sorteos
from .queries.ganadores import ejercicios
from .queries.proyectos import PUBLIC_STATES, SEEN_AS

OWNER = "Dirección Ejecutiva de Participación Ciudadana y Capacitación"
FICTITIOUS = _("Datos ficticios: ni los lugares ni las personas existen.")
_HIDDEN = {hidden: seen for seen, group in SEEN_AS.items() for hidden in group if hidden != seen}


def _version() -> str:
    return f"{proyectos_version()}:{timezone.localdate()}"


def _cut() -> Cut:
    _moment, fictitious = corte_de_los_datos()
    return Cut(corte() or datetime(1970, 1, 1, tzinfo=UTC), FICTITIOUS if fictitious else "")


def _cut_of_winners() -> Cut:
    found = _cut()
    return Cut(corte_ganadores() or found.moment, found.note)


def _years() -> list[tuple[str, str]]:
    found = Ejercicio.objects.filter(edicion__estado="PUBLICADA").order_by("-ejercicio")
    return [(str(each), str(each)) for each in found.values_list("ejercicio", flat=True)]


def _labels(path: str, labels: dict[str, str]) -> Case:
    """The words of a choice, made by the database."""
    whens = [When(**{path: value}, then=Value(label)) for value, label in labels.items()]
    return Case(*whens, default=Value(""), output_field=CharField())


def _estados() -> dict[str, str]:
    """Each state as everyone sees it."""
    return {each.value: Proyecto.Estado(_HIDDEN.get(each, each)).label for each in Proyecto.Estado}


def _distrito() -> Field:
    description = _("Distrito electoral local, del 1 al 33.")
    return integer("distrito", "Distrito", "distrito_id", description, required=True, width=9)


def _demarcacion(source: Any) -> Field:
    return text("demarcacion", "Demarcación Territorial", source, _("Nombre de la alcaldía."), required=True, width=26)


def _unidad() -> tuple[Field, Field]:
    name = _("Como se llamaba el día en que se presentó.")
    return (
        text("clave", "Clave de la UT", "unidad", _("Clave de la unidad territorial."), required=True, width=11),
        text("nombre_ut", "Nombre de la Unidad Territorial", "unidad_nombre", name, required=True, width=40),
    )


def _ejercicio() -> Field:
    description = _("Ejercicio fiscal: el año en que se gasta el dinero.")
    return integer("ejercicio", "Ejercicio", "ejercicio__ejercicio", description, required=True, unit=YEAR, width=9)


def _place(name: str, title: str, description: Any) -> Field:
    return Field(
        name=name, title=title, description=description, source=name[:3], kind=Kind.NUMBER, unit="grados WGS84",
        decimals=7, required=True,
    )  # fmt: skip


def _point(lonlat: dict[str, float]) -> dict[str, Any]:
    return {"geometry": {"type": "Point", "coordinates": [lonlat["lon"], lonlat["lat"]]}}


def _money(name: str, title: str, description: Any, **more: Any) -> Field:
    return Field(
        name=name, title=title, description=description, source=name, kind=Kind.NUMBER, unit="pesos", decimals=2,
        width=16, **more,
    )  # fmt: skip


def _by_alcaldia_and_year() -> tuple[Filter, Filter]:
    return (
        Filter(
            name="alcaldia",
            title=_("Alcaldía"),
            description=_("La alcaldía como está en su dirección: tlalpan."),
            choices=opciones_de_alcaldia,
        ),
        Filter(name="ejercicio", title=_("Año"), description=_("El ejercicio fiscal: 2028."), choices=_years),
    )


PROYECTOS = Dataset(
    key="proyectos",
    name=_("Proyectos del presupuesto participativo"),
    description=_("Cada proyecto con folio: qué se propone, dónde, cuánto cuesta y en qué va. No dice quién propone."),
    owner=OWNER,
    source=_("Registro de las direcciones distritales y dictámenes de las alcaldías."),
    query=filas_proyectos,
    version=_version,
    cut=_cut,
    order=("distrito", "demarcacion", "clave", "ejercicio", "folio"),
    identity=("folio",),
    fields=(
        _distrito(),
        _demarcacion("alcaldia__nombre"),
        *_unidad(),
        _ejercicio(),
        text("folio", "Folio", "folio", _("El del registro."), required=True, width=26),
        text("nombre", "Nombre del Proyecto", "nombre", _("Como lo escribió quien propone."), required=True, width=60),
        text("destino", "Destino de los recursos", "rubro__nombre", _("Para qué es el dinero."), required=True),
        text(
            "estado",
            "Estado",
            _labels("estado", _estados()),
            _("En qué va. Un dictamen que todavía no se publica es «en dictaminación»."),
            required=True,
            width=20,
        ),
        _money(
            "costo",
            "Costo estimado",
            _("Lo que calcula quien propone, no lo que dictamina la alcaldía."),
            required=True,
        ),
        integer("numero", "Número del Proyecto", "numero", _("Con el que va a la consulta; vacío si no lo tiene.")),
        moment("registrado", "Registrado", "registrado_at", _("Cuándo se le dio folio."), required=True),
        _place("longitud", "Longitud", _("De un punto del lugar, o de su unidad.")),
        _place("latitud", "Latitud", _("De un punto del lugar, o de su unidad.")),
    ),
    filters=(
        *_by_alcaldia_and_year(),
        Filter(
            name="estado",
            title=_("Estado"),
            description=_("En qué va, como se le dice a todas las personas: VIABLE."),
            choices=lambda: [(each.value, Proyecto.Estado(each).label) for each in PUBLIC_STATES],
        ),
    ),
    geometry=Geometry(JSONObject(lon=F("lon"), lat=F("lat")), _point),
)

SORTEOS = Dataset(
    key="sorteos",
    name=_("Sorteos de los números"),
    description=_(
        "Cada sorteo y cada asignación directa, con lo que hace falta para comprobarlos. También los cancelados."
    ),
    owner=OWNER,
    source=_("Actas de los sorteos públicos de las direcciones distritales."),
    query=filas_sorteos,
    version=_version,
    cut=_cut,
    order=("distrito", "clave", "ejercicio", "sorteo"),
    identity=("sorteo",),
    fields=(
        integer(
            "sorteo",
            "Sorteo",
            "pk",
            _("Su número en la dirección de su página."),
            required=True,
            page="presupuesto:sorteo",
            width=9,
        ),
        _distrito(),
        _demarcacion("demarcacion"),
        *_unidad(),
        _ejercicio(),
        text("tipo", "Tipo", _labels("tipo", dict(Sorteo.Tipo.choices)), _("Sorteo, o asignación directa."), width=18),
        text(
            "estado",
            "Estado",
            _labels("estado", dict(Sorteo.Estado.choices)),
            _("Si vale, si apenas se prometió o si se canceló."),
            width=14,
        ),
        integer("primero", "Primer número", "primero", _("Desde cuál se numera."), required=True),
        text(
            "compromiso",
            "Compromiso",
            "compromiso",
            _("Huella de la lista y del secreto, publicada antes; vacía en una asignación."),
            width=66,
        ),
        moment("comprometido", "Comprometido", "comprometido_at", _("Cuándo se publicó el compromiso.")),
        text(
            "secreto", "Secreto revelado", "revelado", _("El que se abrió en el acto; vacío si todavía no."), width=66
        ),
        text("azar", "Azar público", "azar", _("Como se leyó en el acto."), width=40),
        moment("hecho", "Hecho", "sorteado_at", _("Cuándo se sorteó o se asignó; vacío si todavía no.")),
        text(
            "organo",
            "Órgano jurisdiccional",
            "organo",
            _("El que ordenó una asignación directa, si la ordenó uno."),
            width=34,
        ),
        text("expediente", "Expediente", "expediente", _("El de esa resolución."), width=24),
        moment("cancelado", "Cancelado", "cancelado_at", _("Cuándo se canceló; vacío si no.")),
        text("causa", "Motivo de cancelación", "cancelado_motivo", _("Por qué se canceló."), width=50),
    ),
    filters=_by_alcaldia_and_year(),
)
GANADORES = Dataset(
    key="ganadores",
    name=_("Proyectos que ganaron en otros años"),
    description=_(
        "Lo que se cargó de cada año, con lo que se gastó y se avanzó. Lo que la fuente no dice queda vacío."
    ),
    owner=OWNER,
    source=_("Archivos del Instituto y cuenta pública: cada renglón dice la suya."),
    query=filas_ganadores,
    version=_version,
    cut=_cut_of_winners,
    order=("ejercicio", "clave", "nombre"),
    identity=("ejercicio", "clave", "nombre"),
    fields=(
        integer("ejercicio", "Ejercicio", "ejercicio", _("Ejercicio fiscal."), required=True, unit=YEAR, width=9),
        _demarcacion("alcaldia__nombre"),
        text("clave", "Clave de la UT", "unidad", _("Clave de la unidad territorial."), required=True, width=11),
        text(
            "nombre_ut", "Nombre de la Unidad Territorial", "unidad_nombre",
            _("Como la llama el marco con el que se leyó el archivo."), required=True, width=40,
        ),
        text("nombre", "Proyecto ganador", "nombre", _("Vacío si la fuente no lo dice."), width=60),
        text("descripcion", "Descripción", "descripcion", _("Si es otra cosa que el nombre."), width=60),
        text("rubro", "Rubro", "rubro", _("Como lo dice la fuente, sin catálogo."), width=30),
        _money("aprobado", "Monto aprobado", _("Vacío si no se sabe.")),
        _money("ejercido", "Monto ejercido", _("Lo que se gastó, como lo dice la fuente. Vacío si no se sabe.")),
        Field(
            name="avance", title="Avance", description=_("De 0 a 1. Vacío si no se sabe."), source="avance",
            kind=Kind.NUMBER, decimals=4, width=9,
        ),
        text("fuente", "Fuente", "fuente", _("Dónde se publicó."), required=True, width=50),
    ),
    filters=(
        _by_alcaldia_and_year()[0],
        Filter(
            name="ejercicio", title=_("Año"), description=_("El ejercicio fiscal: 2018."),
            choices=lambda: [(str(year), str(year)) for year in ejercicios()],
        ),
    ),
)  # fmt: skip
DATASETS = (PROYECTOS, SORTEOS, GANADORES)
