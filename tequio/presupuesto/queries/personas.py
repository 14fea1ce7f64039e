"""What is one's own: by account, or by code and key."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from tequio.lib.folio import FolioError, read_legal_folio, read_short_folio
from tequio.mecanismos.queries import standings
from tequio.presupuesto.calendar import is_open
from tequio.presupuesto.models import Aclaracion, Anexo, Borrador, Dictamen, Movimiento, Poblacion, Proponente, Proyecto
from tequio.presupuesto.states import PROYECTO
from tequio.vault.ring import ring

DE_LA_PERSONA = ("subsanar", "presentar_aclaracion", "desistir")
"""Acts that whoever proposes may do by themselves."""
NEGADOS = frozenset(
    {Proyecto.Estado.NO_VIABLE, Proyecto.Estado.EN_ACLARACION, Proyecto.Estado.DICTAMINADO, Proyecto.Estado.RATIFICADO}
)
"""In which the last opinion that is out says no, if there is one: also while it is judged again."""
SIN_FOLIO = frozenset({Proyecto.Estado.PRESENTADO, Proyecto.Estado.INCOMPLETO})


@dataclass(frozen=True, slots=True)
class Mio:
    """A project as its person sees it: every step, also those that are not public, and what may be done now.

    ``pedido``: the step that asked for what is missing, while it is; ``papeles``: what a minor still lacks of whoever
    authorises, by field of Proponente, until there is a folio; ``negado``: the last published opinion, where it says
    no; ``aclarar_hasta``: until when it may be answered, None where that is not open; ``aclaracion``: what was
    answered."""

    proyecto: Proyecto
    pasos: tuple[Movimiento, ...]
    actos: tuple[str, ...]
    poblaciones: tuple[Poblacion, ...]
    anexos: tuple[Anexo, ...]
    pedido: Movimiento | None
    papeles: tuple[str, ...]
    negado: Dictamen | None
    aclarar_hasta: datetime | None
    aclaracion: Aclaracion | None


def mio(codigo: str, llave: str, now: datetime) -> Mio | None:
    """By code (or folio) and key, as they were given; None where they do not go together."""
    keys = _digests(llave)
    if keys is None or (named := _named(codigo)) is None:
        return None
    found = Proyecto.objects.with_names().select_related("proponente", "lugar_tipo", "aclaracion")
    proyecto = found.filter(named, proponente__llave_huella__in=keys).first()
    return _mio(proyecto, now) if proyecto else None


def _mio(proyecto: Proyecto, now: datetime) -> Mio:
    how = standings(proyecto.edicion, now, distrito=proyecto.distrito_id)
    may = PROYECTO.open_acts(proyecto.estado)
    hidden = {"dictaminar", "redictaminar", "corregir_dictamen"}  # under embargo for the person too
    steps = proyecto.movimientos.exclude(acto__in=hidden).select_related("documento").order_by("made_at", "pk")
    acts = tuple(each for each in DE_LA_PERSONA if each in may and is_open(each, how))
    return Mio(
        proyecto=proyecto,
        pasos=tuple(steps),
        actos=acts,
        poblaciones=tuple(proyecto.poblaciones.order_by("orden")),
        anexos=tuple(proyecto.anexos.select_related("archivo").order_by("pk")),
        pedido=_asked(proyecto, steps),
        papeles=_papers_of_a_minor(proyecto.proponente) if proyecto.estado in SIN_FOLIO else (),
        negado=_refusal(proyecto) if proyecto.estado in NEGADOS else None,
        aclarar_hasta=how["aclaraciones"].hasta if "presentar_aclaracion" in acts else None,
        aclaracion=getattr(proyecto, "aclaracion", None),
    )


def _asked(proyecto: Proyecto, steps: Iterable[Movimiento]) -> Movimiento | None:
    if proyecto.estado != Proyecto.Estado.INCOMPLETO:
        return None
    return next((each for each in reversed(list(steps)) if each.acto == "prevenir_proyecto"), None)


def _papers_of_a_minor(person: Proponente) -> tuple[str, ...]:
    if person.autorizada or person.olvidado_at:
        return ()
    have = {
        "tutora": person.tutora,
        "autorizacion": person.autorizacion_id,
        "identificacion_tutora": person.identificacion_tutora_id,
    }
    return tuple(name for name, value in have.items() if not value)


def _refusal(proyecto: Proyecto) -> Dictamen | None:
    found = proyecto.dictamenes.filter(publicado_at__isnull=False).prefetch_related("criterios__criterio")
    last = found.order_by("-version").first()
    return last if last and last.sentido == Dictamen.Sentido.NO_VIABLE else None


def borrador(codigo: str, llave: str, now: datetime) -> Borrador | None:
    """A draft that is still kept, by code and key."""
    keys = _digests(llave)
    if keys is None or (code := _read(codigo)) is None:
        return None
    return Borrador.objects.vivos(now).filter(codigo=code, llave_huella__in=keys).first()


def borradores_de(cuenta: str, now: datetime) -> list[Borrador]:
    """Those of an account, the last saved first."""
    return list(Borrador.objects.vivos(now).filter(cuenta=cuenta).order_by("-guardado_at"))


def _named(text: str) -> Q | None:
    """The project that is called so, by its code or by its legal folio."""
    try:
        serie, number = read_legal_folio(text)
    except FolioError:
        code = _read(text)
        return Q(codigo=code) if code else None
    return Q(folio=serie.folio(number))


def _read(text: str) -> str | None:
    try:
        return read_short_folio(text)
    except FolioError:
        return None


def _digests(text: str) -> list[str] | None:
    key = _read(text)
    return None if key is None else ring().digests(key)
