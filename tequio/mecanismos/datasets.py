"""Mechanisms, stages and non-working days as open data; and the report that the transparency law asks for."""

from datetime import date, timedelta

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tequio.lib.datasets import Cut, Dataset, Field, Filter, Values
from tequio.lib.datasets.fields import YEAR, day, integer, moment, text

from .models import Edicion, Etapa, Inhabil, Mecanismo
from .queries import corte, filas_transparencia, picture
from .states import EstadoEdicion

OWNER = "Dirección Ejecutiva de Participación Ciudadana y Capacitación"
FIRST_YEAR = 2020
Choices = list[tuple[str, str]]


def _vouched(path: str = "") -> tuple[Field, Field]:
    return (
        text("fuente", "Fuente", f"{path}fuente", _("De dónde sale el dato."), required=True, width=40),
        text("certeza", "Certeza", f"{path}certeza", _("Qué tan seguro es."), required=True, width=14),
    )


def _version() -> str:
    return f"{picture().version}:{timezone.localdate()}"


def _cut() -> Cut:
    return Cut(corte())


def periodos() -> Choices:
    """The quarters from 2020 to the current one, the last one first: ``("2026-2", "2026, trimestre 2")``."""
    today = timezone.localdate()
    quarters = [(year, number) for year in range(FIRST_YEAR, today.year + 1) for number in range(1, 5)]
    begun = [each for each in quarters if days_of(f"{each[0]}-{each[1]}")[0] <= today]
    return [(f"{year}-{number}", f"{year}, trimestre {number}") for year, number in reversed(begun)]


def days_of(periodo: str) -> tuple[date, date]:
    """First and last day of a quarter, ``2026-2``."""
    year, number = map(int, periodo.split("-"))
    first = date(year, 3 * number - 2, 1)
    return first, (first + timedelta(days=93)).replace(day=1) - timedelta(days=1)


def _transparencia(values: Values) -> QuerySet[Mecanismo]:
    return filas_transparencia(*days_of(values.get("periodo") or periodos()[0][0]))


def _etapas(values: Values) -> QuerySet[Etapa]:
    rows = Etapa.objects.filter(edicion__estado=EstadoEdicion.PUBLICADA)
    return rows.filter(edicion__clave=values["edicion"]) if values.get("edicion") else rows


TRANSPARENCIA = Dataset(
    key="transparencia-mecanismos",
    name=_("Mecanismos de participación: informe de transparencia"),
    description=_("Por trimestre, con las columnas que pide la ley de transparencia (art. 121, fr. XL)."),
    owner=OWNER,
    source=_("Catálogo de mecanismos y ediciones publicadas."),
    query=_transparencia,
    version=_version,
    cut=_cut,
    order=("denominacion",),
    identity=("inicio_periodo", "denominacion"),
    fields=(
        integer("ejercicio", "Ejercicio", "ejercicio", _("Año del periodo."), required=True, unit=YEAR, width=9),
        day("inicio_periodo", "Inicio del periodo", "inicio_periodo", _("Primer día que se informa."), required=True),
        day(
            "termino_periodo", "Término del periodo", "termino_periodo", _("Último día que se informa."), required=True
        ),
        text("denominacion", "Denominación", "denominacion", _("Nombre del mecanismo."), required=True, width=34),
        text("fundamento", "Fundamento jurídico", "fundamento", _("Dónde lo dice la ley."), width=40),
        text("objetivos", "Objetivos", "objetivos", _("Para qué sirve."), width=60),
        text("alcances", "Alcances", "alcances", _("Hasta dónde alcanza."), width=24),
        text("convocatoria", "Convocatoria", "convocatoria", _("Dirección de la convocatoria."), width=40),
        text("temas", "Temas sujetos a revisión", "temas", _("Qué se puede hacer."), width=50),
        text("requisitos", "Requisitos", "requisitos", _("Qué se pide."), width=50),
        text("como_recibe", "Cómo recibe las propuestas", "como_recibe", _("Ante quién se presentan."), width=40),
        text("medio", "Medio de recepción", "medio", _("Por dónde se entregan."), width=40),
        day("inicio_recepcion", "Inicio de la recepción", "inicio_recepcion", _("Vacío si no la hubo en el periodo.")),
        day("termino_recepcion", "Término de la recepción", "termino_recepcion", _("Con sus ampliaciones.")),
        text("contacto", "Contacto", "contacto", _("Con quién."), width=40),
        day("actualizacion", "Actualización", "actualizacion", _("Cuándo cambió el dato."), required=True),
        day("validacion", "Validación", "validacion", _("La escribe quien valida el informe.")),
    ),
    filters=(
        Filter(
            name="periodo",
            title=_("Periodo"),
            description=_("Año y trimestre, por ejemplo 2026-2."),
            choices=periodos,
            default=lambda: periodos()[0][0],
        ),
    ),
)

MECANISMOS = Dataset(
    key="mecanismos",
    name=_("Mecanismos de participación"),
    description=_("El catálogo: cada mecanismo e instrumento de la ley, en palabras sencillas."),
    owner=OWNER,
    source=_("Ley de Participación Ciudadana e informe del Instituto; cada renglón dice su fuente."),
    query=lambda values: Mecanismo.objects.filter(**{name: value for name, value in values.items() if name == "rol"}),
    version=_version,
    cut=_cut,
    order=("orden",),
    identity=("clave",),
    fields=(
        text("clave", "Clave", "clave", _("Clase y lugar en el artículo 7."), required=True, width=8),
        text("nombre", "Nombre", "nombre", _("Como lo nombra la ley."), required=True, width=34),
        text("clase", "Clase", "clase", _("Directa, participativa, o de control."), required=True, width=15),
        integer("orden", "Orden", "orden", _("Su lugar en la ley."), required=True, width=7),
        text("rol", "Qué hace el Instituto", "rol", _("D, actúa; V, verifica; O, orienta."), required=True, width=8),
        text("puedes", "Qué puedes hacer", "puedes", _("En una frase."), required=True, width=50),
        text("texto", "En pocas palabras", "texto", _("En lenguaje claro."), required=True, width=60),
        day("vigente_desde", "Vigente desde", "vigente_desde", _("Vacío si no se sabe.")),
        day("vigente_hasta", "Vigente hasta", "vigente_hasta", _("Vacío si sigue vigente.")),
        *_vouched(),
        moment("actualizado", "Actualizado", "actualizado_at", _("Cuándo cambió por última vez."), required=True),
    ),
    filters=(
        Filter(
            name="rol",
            title=_("Qué hace el Instituto"),
            description=_("D, actúa; V, verifica; O, orienta."),
            choices=lambda: Mecanismo.Rol.choices,
        ),
    ),
)

ETAPAS = Dataset(
    key="etapas",
    name=_("Etapas de las convocatorias"),
    description=_("El calendario de cada edición: cuándo empezó y terminó cada etapa, y cuándo iba a terminar."),
    owner=OWNER,
    source=_("Convocatorias y acuerdos del Consejo General; cada renglón dice su fuente."),
    query=_etapas,
    version=_version,
    cut=_cut,
    order=("edicion", "orden"),
    identity=("edicion", "etapa"),
    fields=(
        text("edicion", "Edición", "edicion__clave", _("Clave de la edición."), required=True, width=12),
        text("mecanismo", "Mecanismo", "edicion__mecanismo_id", _("Clave del mecanismo."), required=True, width=10),
        text("etapa", "Clave de la etapa", "tipo_id", _("La misma en todas las ediciones."), required=True, width=22),
        text("nombre", "Etapa", "tipo__nombre", _("Su nombre."), required=True, width=34),
        integer("orden", "Orden", "tipo__orden", _("Su lugar en el calendario."), required=True, width=7),
        moment("inicio", "Inicio", "inicio", _("Vacío si no se sabe.")),
        moment("fin_original", "Fin original", "fin_original", _("Como lo dijo la convocatoria; vacío si no se sabe.")),
        moment("fin_vigente", "Fin vigente", "fin_vigente", _("Con sus ampliaciones; vacío si no se sabe.")),
        text("nota", "Nota", "nota", _("Lo que se sabe y no cabe en una fecha."), width=40),
        *_vouched(),
    ),
    filters=(
        Filter(
            name="edicion",
            title=_("Edición"),
            description=_("Clave de la edición, por ejemplo 2026-2027."),
            choices=lambda: list(Edicion.objects.publicadas().values_list("clave", "nombre")),
        ),
    ),
)

INHABILES = Dataset(
    key="dias-inhabiles",
    name=_("Días inhábiles"),
    description=_("Los que no cuentan en los plazos de días hábiles, además de sábados y domingos."),
    owner=OWNER,
    source=_("Acuerdos y circulares del Instituto; cada renglón dice cuál."),
    query=lambda _values: Inhabil.objects.all(),
    version=_version,
    cut=_cut,
    order=("fecha",),
    identity=("fecha",),
    fields=(
        day("fecha", "Fecha", "fecha", _("El día que no cuenta."), required=True),
        text("motivo", "Motivo", "motivo", _("Por qué no cuenta."), required=True, width=40),
        text("acuerdo", "Acuerdo o circular", "acuerdo", _("Dónde se declaró."), required=True, width=30),
    ),
)
DATASETS = (MECANISMOS, ETAPAS, INHABILES, TRANSPARENCIA)
