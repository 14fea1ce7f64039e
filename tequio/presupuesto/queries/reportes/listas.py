"""The lists that the institute prints after the draws (templates SIPROE_*, and «Proyectos a opinar»)."""

from django.db.models import Case, CharField, F, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Substr, TruncDate
from django.utils.translation import gettext_lazy as _

from tequio.lib.datasets.fields import day, integer
from tequio.presupuesto.models import NumeroSorteado, Proyecto, Sorteo
from tequio.presupuesto.states import EstadoProyecto
from tequio.territorio.models import Alcaldia

from .pedido import Pedido
from .reporte import Reporte, column, distrito, ejercicio_fiscal

IN_PLACE = ("distrito", "alcaldia__nombre", "unidad", "ejercicio__ejercicio", "numero")


def numerados(pedido: Pedido) -> QuerySet[Proyecto]:
    """The projects that go to the vote, by district, alcaldía, UT, year and number."""
    return Proyecto.objects.filter(pedido.q(), estado=EstadoProyecto.NUMERADO).order_by(*IN_PLACE)


def _directas(pedido: Pedido) -> QuerySet[NumeroSorteado]:
    given = Q(sorteo__tipo=Sorteo.Tipo.DIRECTA, sorteo__estado=Sorteo.Estado.VIGENTE)
    found = NumeroSorteado.objects.filter(pedido.q("sorteo__"), given)
    return found.order_by("sorteo__distrito", "sorteo__unidad", "sorteo__ejercicio__ejercicio", "numero")


def _cancelados(pedido: Pedido) -> QuerySet[Sorteo]:
    """What was drawn or assigned and then left without effect; not a commitment that another one replaced."""
    gone = Sorteo.objects.filter(pedido.q(), estado=Sorteo.Estado.CANCELADO, sorteado_at__isnull=False)
    place = Alcaldia.objects.filter(pk=Substr(OuterRef("unidad"), 1, 2)).order_by("pk")
    return gone.annotate(demarcacion=Subquery(place.values("nombre")[:1])).order_by("distrito", "unidad", "pk")


CONCENTRADO = Reporte(
    slug="concentrado",
    titulo="Concentrado de proyectos participantes por unidad territorial",
    para=_("Los proyectos con número, unidad por unidad."),
    query=numerados,
    fields=(
        distrito("distrito_id"),
        column("demarcacion", "Demarcación", "alcaldia__nombre", "Nombre de la alcaldía.", 26),
        column("nombre_ut", "Unidad territorial", "unidad_nombre", "Como se llamaba al presentar el proyecto.", 40),
        column("clave", "Clave", "unidad", "Clave de la UT.", 10),
        # The template still says «alfanumérico», from the years of letters; since 2022 it is a number.
        integer("numero", "Identificador numérico", "numero", "El que tocó en el sorteo.", required=True, width=14),
        ejercicio_fiscal(),
        column("folio", "Folio", "folio", "El del registro.", 26),
        column("nombre", "Nombre del proyecto", "nombre", "Como lo escribió quien propone.", 60),
    ),
    punto=("lon", "lat"),
)
OPINAR = Reporte(
    slug="proyectos-a-opinar",
    titulo="Lista de proyectos que serán opinados",
    para=_("Lo que irá en la boleta, con su destino."),
    query=numerados,
    fields=(
        distrito("distrito_id", "Distrito"),
        column("demarcacion", "Demarcación Territorial", "alcaldia__nombre", "Nombre de la alcaldía.", 26),
        column("clave", "Clave de la UT", "unidad", "Clave de la UT.", 10),
        column("nombre_ut", "Nombre de la Unidad Territorial", "unidad_nombre", "El del día en que se presentó.", 40),
        integer("numero", "No. del Proyecto", "numero", "El que tocó en el sorteo.", required=True, width=10),
        column("folio", "Folio de Registro", "folio", "El del registro.", 26),
        column("nombre", "Nombre del Proyecto", "nombre", "Como lo escribió quien propone.", 60),
        column("destino", "Destino de los recursos", "rubro__nombre", "Para qué es el dinero.", 30),
        ejercicio_fiscal(),
    ),
    punto=("lon", "lat"),
)
DIRECTAS = Reporte(
    slug="asignacion-directa",
    titulo="Concentrado de proyectos participantes por asignación directa",
    para=_("Los que llegaron después del sorteo, y por qué."),
    query=_directas,
    siempre_distrito=True,
    fields=(
        distrito("sorteo__distrito_id"),
        column("demarcacion", "Demarcación", "proyecto__alcaldia__nombre", "Nombre de la alcaldía.", 26),
        column("nombre_ut", "Unidad territorial", "sorteo__unidad_nombre", "Nombre de la UT.", 40),
        column("clave", "Clave", "sorteo__unidad", "Clave de la UT.", 10),
        column("folio", "Folio", "proyecto__folio", "El del registro.", 26),
        integer("numero", "Identificador numérico", "numero", "El que sigue al último.", required=True, width=14),
        column("nombre", "Nombre del proyecto", "proyecto__nombre", "Como lo escribió quien propone.", 60),
        day("asignado", "Fecha de asignación", TruncDate("sorteo__sorteado_at"), "El día en que se asignó."),
        column(
            "resolucion",
            "Asignación por resolución",
            Case(
                When(sorteo__motivo=Sorteo.Motivo.SENTENCIA, then=F("sorteo__organo")),
                default=Value("Escrito de aclaración"),
                output_field=CharField(),
            ),
            "Qué órgano la ordenó, o que viene de un escrito de aclaración.",
            34,
        ),
        column("motivo", "Motivo", "sorteo__texto", "Lo que se escribió al asignar.", 50),
        column("expediente", "Número de expediente", "sorteo__expediente", "El de la resolución, si la hay.", 24),
        day("resuelto", "Fecha de resolución", "sorteo__resuelto_el", "Vacía si no la hay."),
        ejercicio_fiscal("sorteo__ejercicio__ejercicio"),
    ),
    punto=("proyecto__lon", "proyecto__lat"),
)
CANCELADOS = Reporte(
    slug="sorteos-cancelados",
    titulo="Concentrado de sorteos cancelados",
    para=_("Los que se dejaron sin efecto, con su causa."),
    query=_cancelados,
    fields=(
        distrito("distrito_id"),
        column("demarcacion", "Demarcación territorial", "demarcacion", "Nombre de la alcaldía.", 26),
        column("clave", "Clave", "unidad", "Clave de la UT.", 10),
        column("nombre_ut", "Unidad territorial", "unidad_nombre", "Nombre de la UT.", 40),
        day("cancelado", "Fecha de cancelación", TruncDate("cancelado_at"), "El día en que se canceló."),
        column("motivo", "Motivo de cancelación", "cancelado_motivo", "Como se escribió al cancelar.", 50),
        column("organo", "Órgano jurisdiccional", "cancelado_organo", "Si un tribunal lo ordenó.", 34),
        column("expediente", "Número de expediente", "cancelado_expediente", "El de la resolución, si la hay.", 24),
        ejercicio_fiscal(),
        column(
            "tipo",
            "Tipo",
            Case(
                When(tipo=Sorteo.Tipo.DIRECTA, then=Value("Asignación directa")),
                default=Value("Sorteo"),
                output_field=CharField(),
            ),
            "Sorteo de una unidad, o asignación directa a un proyecto.",
            18,
        ),
    ),
)
