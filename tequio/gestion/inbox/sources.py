"""What each app has waiting for a person. Few lines each: the rest is one link away, in the list of the matter."""

from datetime import timedelta
from functools import partial

from django.urls import reverse
from django.utils import timezone
from django.utils.timesince import timeuntil
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from tequio.avisos.models import Aviso
from tequio.avisos.queries import bandeja
from tequio.cuentas.acting import Acting
from tequio.cuentas.permissions import grantable
from tequio.cuentas.queries import encargos_visibles
from tequio.gestion.importaciones.kinds import kinds_of
from tequio.gestion.permissions import may_publicar_marco, may_ver_avisos
from tequio.impugnaciones.permissions import REGISTRARS
from tequio.impugnaciones.queries import a_cargo
from tequio.lib.asuntos import Asunto, Cuando
from tequio.mecanismos.permissions import WATCHERS, may_abrir_ventana, may_publicar_edicion
from tequio.mecanismos.queries import en_curso, en_preparacion, etapas_con_ventanas
from tequio.presupuesto.permissions import DICTAMINADORES, FIRMANTES, may_ver_proyectos
from tequio.presupuesto.queries.actas import sin_acta
from tequio.presupuesto.queries.escritorio import bandeja as bandeja_proyectos
from tequio.presupuesto.queries.escritorio import ediciones_con_proyectos
from tequio.presupuesto.queries.tablero import por_sortear
from tequio.privacidad.permissions import may_atender_solicitudes
from tequio.privacidad.queries import bandeja as solicitudes
from tequio.territorio.models import Marco
from tequio.territorio.queries import importaciones_en_espera

LINES = 5
SOON = timedelta(days=15)
LATE = timedelta(minutes=10)


def marcos(who: Acting) -> list[Asunto]:
    """Frames that were loaded and wait to be published; late when their day has come."""
    if not may_publicar_marco(who):
        return []
    today = timezone.localdate(who.now)
    loaded = Marco.objects.filter(estado=Marco.Estado.CARGADO).order_by("vigente_desde")[:LINES]
    return [
        Asunto(
            Cuando.VENCIDO if marco.vigente_desde <= today else Cuando.HOY,
            _("Marco «%(clave)s» sin publicar") % {"clave": marco.clave},
            reverse("gestion:publicar-marco", args=[marco.clave]),
            _("rige desde el %(dia)s") % {"dia": f"{marco.vigente_desde:%d/%m/%Y}"},
        )
        for marco in loaded
    ]


def importaciones(who: Acting) -> list[Asunto]:
    """Files that were checked and wait for somebody to accept them, or to mend the rows that were refused."""
    kinds = kinds_of(who)
    if not kinds:
        return []
    return [
        Asunto(
            Cuando.HOY,
            (
                _("Importación por corregir: %(archivo)s")
                if each.rechazadas
                else _("Importación por aceptar: %(archivo)s")
            )
            % {"archivo": each.archivo},
            reverse("gestion:importacion", args=[each.pk]),
            each.marco,
        )
        for each in importaciones_en_espera().filter(clase__in=kinds)[:LINES]
    ]


def avisos(who: Acting) -> list[Asunto]:
    """Messages that will not leave by themselves, and those that should have left."""
    if not may_ver_avisos(who):
        return []
    told = bandeja(who.now)
    lost, href = told.total[Aviso.Estado.ABANDONADO.value], reverse("gestion:avisos")
    found = []
    if lost:
        title = ngettext("%(total)s mensaje no pudo entregarse", "%(total)s mensajes no pudieron entregarse", lost)
        found.append(Asunto(Cuando.HOY, title % {"total": lost}, f"{href}?estado=ABANDONADO", _("abandonados")))
    if told.mas_antiguo and told.mas_antiguo < who.now - LATE:
        found.append(Asunto(Cuando.VENCIDO, _("Los mensajes no están saliendo"), href, _("detenidos")))
    return found


def encargos(who: Acting) -> list[Asunto]:
    """Charges that end soon, for whoever may grant them anew."""
    roles = grantable(who)
    if not roles:
        return []
    today = timezone.localdate(who.now)
    ending = encargos_visibles(who).en_vigor(who.now).de_roles(roles).filter(hasta__lte=today + SOON)
    return [
        Asunto(
            Cuando.HOY,
            _("Termina un encargo: %(encargo)s") % {"encargo": encargo.en_palabras()},
            reverse("encargos:lista"),
            f"{encargo.hasta:%d/%m/%Y}",
        )
        for encargo in ending.order_by("hasta", "pk")[:LINES]
    ]


def etapas(who: Acting) -> list[Asunto]:
    """Stages that close within days, for those who watch the calendar."""
    if not who.has(WATCHERS):
        return []
    open_ones = [(ficha.edicion, etapa) for ficha in en_curso(who.now) for etapa in ficha.abiertas]
    closing = [(until, *each) for each in open_ones if (until := each[1].standing.hasta) and until <= who.now + SOON]
    return [
        Asunto(
            Cuando.HOY,
            _("Cierra pronto: %(etapa)s, %(edicion)s") % {"etapa": etapa.nombre, "edicion": edicion.nombre},
            reverse("mecanismos:calendario"),
            timeuntil(until, who.now, depth=1),
        )
        for until, edicion, etapa in sorted(closing, key=lambda each: each[0])[:LINES]
    ]


def borradores(who: Acting) -> list[Asunto]:
    """Editions that are being prepared, for whoever may publish them."""
    if not may_publicar_edicion(who):
        return []
    return [
        Asunto(
            Cuando.OTROS,
            _("Edición en preparación: %(edicion)s") % {"edicion": draft.nombre},
            reverse("gestion-mecanismos:edicion", args=[draft.clave]),
            draft.acuerdo or _("sin acuerdo todavía"),
        )
        for draft in en_preparacion()[:LINES]
    ]


def ventanas(who: Acting) -> list[Asunto]:
    """Stages whose term is over and that some district still captures, for whoever may close them."""
    if not may_abrir_ventana(who):
        return []
    return [
        Asunto(
            Cuando.VENCIDO,
            _("Ventanas abiertas después del plazo: %(etapa)s") % {"etapa": each.etapa.tipo.nombre},
            reverse("gestion-mecanismos:tablero", args=[each.etapa.edicion.clave, each.etapa.tipo_id]),
            ngettext("%(total)s distrito", "%(total)s distritos", each.abiertas) % {"total": each.abiertas},
        )
        for each in etapas_con_ventanas()
        if each.abiertas and each.etapa.fin_vigente and each.etapa.fin_vigente < who.now
    ][:LINES]


def impugnaciones(who: Acting) -> list[Asunto]:
    """Challenges on this person's ground that a court has not settled."""
    if not who.has(REGISTRARS):
        return []
    open_ones = a_cargo(who, pendientes=True).order_by("presentada_el", "pk")[:LINES]
    return [
        Asunto(
            Cuando.OTROS,
            _("Impugnación %(expediente)s") % {"expediente": each.expediente},
            reverse("gestion-impugnaciones:impugnacion", args=[each.slug]),
            each.get_estado_display(),
        )
        for each in open_ones
    ]


def solicitudes_arco(who: Acting) -> list[Asunto]:
    """Requests about personal data, for whoever attends them: the first to fall due first."""
    if not may_atender_solicitudes(who):
        return []
    waiting = solicitudes(who)
    return [
        Asunto(
            renglon.cuando,
            _("Solicitud ARCO %(folio)s") % {"folio": renglon.solicitud.folio},
            reverse("gestion-arco:solicitud", args=[renglon.solicitud.folio]),
            f"{renglon.limite.dia:%d/%m/%Y}",
        )
        for some in (waiting.vencido, waiting.hoy, waiting.otros)
        for renglon in some[:LINES]
        if renglon.limite and renglon.cuando
    ]


def actas(who: Acting) -> list[Asunto]:
    """Sessions of a body whose signed acta is missing, for whoever may add it."""
    if not who.has(DICTAMINADORES):
        return []
    return [
        Asunto(
            Cuando.HOY,
            _("Falta el acta firmada: %(sesion)s, %(alcaldia)s") % {"sesion": each, "alcaldia": each.alcaldia.nombre},
            reverse("gestion-proyectos:acta", args=[each.alcaldia.slug, each.pk]),
            _("sesión del %(dia)s") % {"dia": f"{each.fecha:%d/%m/%Y}"},
        )
        for each in sin_acta(who)[:LINES]
    ]


def sorteos(who: Acting) -> list[Asunto]:
    """For who signs for a district: the draws whose day has come, and the projects that became viable after theirs."""
    edicion = next(iter(ediciones_con_proyectos()), None) if who.has(FIRMANTES) else None
    if edicion is None:
        return []
    waiting, href = por_sortear(who, edicion), reverse("gestion-proyectos:sorteos")
    draws = partial(ngettext, "%(n)s sorteo por hacer", "%(n)s sorteos por hacer")
    late = partial(ngettext, "%(n)s proyecto por recibir número", "%(n)s proyectos por recibir número")
    rows = (
        (Cuando.HOY, draws, waiting.hoy, _("convocados para hoy")),
        (Cuando.VENCIDO, draws, waiting.antes, _("ya pasó su cita")),
        (Cuando.HOY, late, waiting.por_numerar, _("su unidad ya se sorteó")),
    )
    return [Asunto(cuando, title(many) % {"n": many}, href, why) for cuando, title, many, why in rows if many]


def proyectos(who: Acting) -> list[Asunto]:
    """Projects by what waits: one line for each of the three lists that has any."""
    if not may_ver_proyectos(who):
        return []
    words = {
        Cuando.HOY: lambda n: ngettext("%(n)s proyecto espera por ti", "%(n)s proyectos esperan por ti", n),
        Cuando.VENCIDO: lambda n: ngettext("%(n)s proyecto se pasó de plazo", "%(n)s proyectos se pasaron de plazo", n),
        Cuando.OTROS: lambda n: ngettext("%(n)s proyecto espera a otros", "%(n)s proyectos esperan a otros", n),
    }
    return [
        Asunto(cuando, words[cuando](len(lines)) % {"n": len(lines)}, reverse("gestion-proyectos:lista"))
        for cuando, lines in bandeja_proyectos(who).items()
        if lines
    ]
