"""The actas of the sessions of a body: what each session judged, which actas everyone may see, which are missing."""

from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet

from tequio.cuentas.acting import Acting
from tequio.cuentas.roles import Rol
from tequio.lib.text import fold
from tequio.mecanismos.models import Edicion, Etapa
from tequio.presupuesto.models import Dictamen, IntegranteODA, Proyecto, SesionODA, VotoDictamen
from tequio.presupuesto.permissions import CAPTURISTAS, CENTRAL
from tequio.territorio.models import Alcaldia


def sesiones_publicas() -> QuerySet[SesionODA]:
    """Those whose opinions are out, all of them: an acta tells them together, so one under embargo holds it back. That
    of a project that was withdrawn meanwhile holds back nothing, since it will never come out."""
    of_it = Dictamen.objects.filter(sesion=OuterRef("pk"))
    waiting = of_it.filter(publicado_at=None, proyecto__estado=Proyecto.Estado.DICTAMINADO)
    return SesionODA.objects.filter(Exists(of_it.filter(publicado_at__isnull=False)), ~Exists(waiting))


def salio(sesion: SesionODA) -> bool:
    """Whether everyone may see its acta."""
    return sesiones_publicas().filter(pk=sesion.pk).exists()


def con_acta_publica() -> QuerySet[SesionODA]:
    """Those whose acta everyone may see, and that have one to show."""
    return sesiones_publicas().filter(Q(acta_publica=True) | Q(documento__isnull=False))


def acta_publica(pk: int) -> tuple[str, SesionODA] | None:
    """The hash of the PDF that everyone may see, and its session: the one that was signed, or else, since it may hold
    private data, the one that the program set. None where there is none."""
    found = con_acta_publica().select_related("acta", "documento", "alcaldia", "edicion").filter(pk=pk).first()
    if found is None:
        return None
    kept = found.acta if found.acta and found.acta_publica else found.documento
    return (kept.sha256, found) if kept else None


def dictaminados_en(sesion: SesionODA) -> list[Dictamen]:
    """What the session judged, by folio, with who voted what. Two queries, however many they are."""
    votes = VotoDictamen.objects.select_related("integrante").order_by("integrante__asiento__orden", "pk")
    found = Dictamen.objects.filter(sesion=sesion).select_related("proyecto").prefetch_related(Prefetch("votos", votes))
    return list(found.order_by("proyecto__folio", "version"))


@dataclass(frozen=True, slots=True)
class Organo:
    """The body of an alcaldía in one edition: how many sit in it, how many sessions it held, how many actas lack."""

    alcaldia: Alcaldia
    integrantes: int
    sesiones: int
    sin_acta: int


def organos(who: Acting, edicion: Edicion) -> list[Organo]:
    """Those of this person's ground, by name. Three queries."""
    places = Alcaldia.objects.all() if who.has(CENTRAL) else Alcaldia.objects.filter(_served(who)).distinct()
    sitting = IntegranteODA.objects.filter(asiento__edicion=edicion, activo=True).order_by().values("alcaldia")
    seats = dict(sitting.annotate(many=Count("pk")).values_list("alcaldia", "many"))
    held = SesionODA.objects.filter(edicion=edicion).order_by().values("alcaldia")
    counted = held.annotate(many=Count("pk"), lacking=Count("pk", filter=Q(acta=None)))
    sessions = {row["alcaldia"]: (row["many"], row["lacking"]) for row in counted}
    by_name = sorted(places.order_by("pk"), key=lambda each: fold(each.nombre))
    return [Organo(each, seats.get(each.pk, 0), *sessions.get(each.pk, (0, 0))) for each in by_name]


def _served(who: Acting) -> Q:
    """The alcaldías of the districts and bodies of this person's charges that capture opinions."""
    here = who.alcance(CAPTURISTAS).q(distrito="unidades__distrito")
    return here | who.alcance([Rol.ALCALDIA_ODA]).q(alcaldia="pk")


def sesiones_sin_acta(edicion: Edicion, alcaldia: Alcaldia) -> QuerySet[SesionODA]:
    """Those in which an opinion may still be captured, since their acta is not signed; the latest first."""
    return SesionODA.objects.filter(edicion=edicion, alcaldia=alcaldia, acta=None).order_by("-numero")


def sin_acta(who: Acting) -> QuerySet[SesionODA]:
    """The sessions of this person's ground that judged something and lack their signed acta, while their edition goes
    on; the oldest first."""
    places = Alcaldia.objects.filter(_served(who))
    going_on = Etapa.objects.filter(tipo="jornada", fin_vigente__gte=who.now)
    judged = Exists(Dictamen.objects.filter(sesion=OuterRef("pk")))
    found = SesionODA.objects.filter(judged, acta=None, alcaldia__in=places.values("pk"))
    return found.filter(edicion__in=going_on.values("edicion")).select_related("alcaldia").order_by("fecha", "pk")
