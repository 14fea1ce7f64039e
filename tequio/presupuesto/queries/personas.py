"""What is one's own: by account, or by code and key."""

from dataclasses import dataclass
from datetime import datetime

from tequio.lib.folio import FolioError, read_short_folio
from tequio.mecanismos.queries import standings
from tequio.presupuesto.calendar import is_open
from tequio.presupuesto.models import Borrador, Dictamen, Movimiento, Proyecto
from tequio.presupuesto.states import PROYECTO
from tequio.vault.ring import ring

DE_LA_PERSONA = ("subsanar", "presentar_aclaracion", "desistir")
"""Acts that whoever proposes may do by themselves."""
NEGADOS = frozenset({Proyecto.Estado.NO_VIABLE, Proyecto.Estado.RATIFICADO})


@dataclass(frozen=True, slots=True)
class Mio:
    """A project as its person sees it: every step, also those that are not public, and what may be done now.

    ``negado``: the last published opinion, where it says no; ``aclarar_hasta``: until when it may be answered, None
    where that is not open."""

    proyecto: Proyecto
    pasos: tuple[Movimiento, ...]
    actos: tuple[str, ...]
    negado: Dictamen | None
    aclarar_hasta: datetime | None


def mio(codigo: str, llave: str, now: datetime) -> Mio | None:
    """By code and key, as they were given; None where they do not go together."""
    keys = _digests(llave)
    if keys is None or (code := _read(codigo)) is None:
        return None
    found = Proyecto.objects.with_names().select_related("proponente")
    proyecto = found.filter(codigo=code, proponente__llave_huella__in=keys).first()
    return _mio(proyecto, now) if proyecto else None


def _mio(proyecto: Proyecto, now: datetime) -> Mio:
    how = standings(proyecto.edicion, now, distrito=proyecto.distrito_id)
    may = PROYECTO.open_acts(proyecto.estado)
    steps = proyecto.movimientos.select_related("documento").order_by("made_at", "pk")
    hidden = {"dictaminar", "redictaminar", "corregir_dictamen"}  # under embargo for the person too
    acts = tuple(each for each in DE_LA_PERSONA if each in may and is_open(each, how))
    return Mio(
        proyecto=proyecto,
        pasos=tuple(each for each in steps if each.acto not in hidden),
        actos=acts,
        negado=_refusal(proyecto) if proyecto.estado in NEGADOS else None,
        aclarar_hasta=how["aclaraciones"].hasta if "presentar_aclaracion" in acts else None,
    )


def _refusal(proyecto: Proyecto) -> Dictamen | None:
    found = proyecto.dictamenes.filter(publicado_at__isnull=False).prefetch_related("criterios__criterio")
    return found.order_by("-version").first()


def borrador(codigo: str, llave: str, now: datetime) -> Borrador | None:
    """A draft that is still kept, by code and key."""
    keys = _digests(llave)
    if keys is None or (code := _read(codigo)) is None:
        return None
    return Borrador.objects.vivos(now).filter(codigo=code, llave_huella__in=keys).first()


def borradores_de(cuenta: str, now: datetime) -> list[Borrador]:
    """Those of an account, the last saved first."""
    return list(Borrador.objects.vivos(now).filter(cuenta=cuenta).order_by("-guardado_at"))


def _read(text: str) -> str | None:
    try:
        return read_short_folio(text)
    except FolioError:
        return None


def _digests(text: str) -> list[str] | None:
    key = _read(text)
    return None if key is None else ring().digests(key)
