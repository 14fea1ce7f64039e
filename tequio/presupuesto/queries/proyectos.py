"""What everyone may see of projects: the list, one project, those that look alike."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from textwrap import shorten

from django.db.models import Prefetch, Q
from rapidfuzz import fuzz

from tequio.documentos.models import Archivo
from tequio.impugnaciones.queries import Bandera, flags_for, identity
from tequio.lib.text import fold
from tequio.presupuesto.models import Anexo, Dictamen, MontoUnidad, Movimiento, Proyecto, ProyectoGanador, Rubro, Sorteo
from tequio.presupuesto.models.proyecto import ProyectoQuerySet
from tequio.presupuesto.states import REGISTRADOS, EstadoProyecto

from .actas import con_acta_publica
from .consentimientos import nombres_publicos
from .gano import ganador_de
from .montos import monto_de
from .search import matching

ALIKE = 62  # of 100, by the words that two names share in any order
FEW = 5
SAID = 120  # letters of a name where it stands in a sentence


@dataclass(frozen=True, slots=True)
class FiltroProyectos:
    """What the list, the map and the files are narrowed to; each part may be empty. ``rubro``: the key of one, for all
    that are called as it is."""

    texto: str = ""
    unidad: str = ""
    alcaldia: str = ""
    distrito: int | None = None
    ejercicio: int | None = None
    rubro: str = ""
    estado: str = ""

    def rows(self) -> ProyectoQuerySet:
        """Public projects that pass, the latest sent first."""
        found = Proyecto.objects.publicos()
        exact = {
            "unidad": self.unidad,
            "alcaldia__slug": self.alcaldia,
            "distrito": self.distrito,
            "ejercicio__ejercicio": self.ejercicio,
        }
        found = found.filter(**{name: value for name, value in exact.items() if value})
        if self.rubro:  # each list of the convocatorias has a row of its own for what is called the same
            found = found.filter(rubro__nombre__in=Rubro.objects.filter(pk=self.rubro).values("nombre"))
        if self.estado:
            found = found.filter(estado__in=SEEN_AS.get(self.estado, (self.estado,)))
        return matching(found, self.texto).order_by("-pk")


# What everyone sees as one state: an opinion under embargo is "under review".
SEEN_AS: Mapping[str, tuple[str, ...]] = {
    EstadoProyecto.EN_DICTAMINACION: (EstadoProyecto.EN_DICTAMINACION, EstadoProyecto.DICTAMINADO),
    EstadoProyecto.NO_VIABLE: (EstadoProyecto.NO_VIABLE, EstadoProyecto.RATIFICADO),
}
PUBLIC_STATES = tuple(
    each for each in REGISTRADOS if each not in {EstadoProyecto.DICTAMINADO, EstadoProyecto.RATIFICADO}
)


@dataclass(frozen=True, slots=True)
class FichaProyecto:
    """A project as everyone sees it. ``propone``: the name, only where it may be shown; ``sorteo``: the draw in force
    that gave its number, with its proof; ``actas``: keys of the sessions of its opinions whose acta is public;
    ``gano``: the row of winners that is this project."""

    proyecto: Proyecto
    propone: str
    dictamenes: tuple[Dictamen, ...]
    actas: frozenset[int]
    pasos: tuple[Movimiento, ...]
    banderas: tuple[Bandera, ...]
    sorteo: Sorteo | None
    fotos: tuple[Anexo, ...]
    monto: MontoUnidad | None
    gano: ProyectoGanador | None


def ficha(slug: str, day: date) -> FichaProyecto | None:
    """One public project; None where there is none. Opinions appear once they are published."""
    proyecto = Proyecto.objects.publicos().with_names().filter(slug=slug).first()
    return _ficha(proyecto, day) if proyecto else None


def original_publico(slug: str, version: int) -> Archivo | None:
    """The signed original of an opinion that was published, and that was said to hold no data of private persons."""
    out = Dictamen.objects.filter(
        proyecto__slug=slug, version=version, publicado_at__isnull=False, firmado_publico=True
    ).select_related("firmado")
    found = out.first()
    return found.firmado if found else None


def foto_publica(slug: str, pk: int) -> Archivo | None:
    """The photo of the place with that key, of a public project; no other paper that came with it."""
    found = Anexo.objects.filter(
        pk=pk, clase=Anexo.Clase.FOTO, proyecto__in=Proyecto.objects.publicos().filter(slug=slug)
    ).select_related("archivo")
    photo = found.first()
    return photo.archivo if photo else None


def slug_de(folio: str) -> str:
    """The address of the public project with this folio or code; empty where there is none."""
    found = Proyecto.objects.publicos().filter(Q(folio=folio) | Q(codigo=folio)).values_list("slug", flat=True).first()
    return found or ""


def nombre_publico(slug: str) -> str | None:
    """``Luminarias en el parque (IECM-DD33-000012/2028)``; None where there is no such public project."""
    found = Proyecto.objects.publicos().filter(slug=slug).values_list("nombre", "folio").first()
    return f"{shorten(found[0], SAID, placeholder='…')} ({found[1]})" if found else None


def _ficha(proyecto: Proyecto, day: date) -> FichaProyecto:
    judged = tuple(
        proyecto.dictamenes.filter(publicado_at__isnull=False)
        .select_related("sesion", "documento")
        .prefetch_related("criterios__criterio", "afectaciones__afectacion")
        .order_by("-version")
    )
    told = con_acta_publica().filter(pk__in=[each.sesion_id for each in judged]).order_by()
    drawn = Sorteo.objects.filter(numeros__proyecto=proyecto, estado=Sorteo.Estado.VIGENTE).first()
    return FichaProyecto(
        proyecto=proyecto,
        propone=nombres_publicos([proyecto]).get(proyecto.pk, ""),
        dictamenes=judged,
        actas=frozenset(told.values_list("pk", flat=True)) if judged else frozenset(),
        pasos=tuple(proyecto.movimientos.publicos().select_related("documento").order_by("made_at", "pk")),
        banderas=flags_for([proyecto], day).get(identity(proyecto), ()),
        sorteo=drawn,
        fotos=tuple(proyecto.anexos.filter(clase=Anexo.Clase.FOTO).order_by("pk")),
        monto=monto_de(proyecto.ejercicio, proyecto.unidad),
        gano=ganador_de(proyecto),
    )


@dataclass(frozen=True, slots=True)
class Parecido:
    """A project that looks like the one being written, and what was decided of it."""

    proyecto: Proyecto
    dictamen: Dictamen | None


def parecidos(nombre: str, unidades: Sequence[str]) -> list[Parecido]:
    """The public projects of those UTs, of any year, whose names say the same, the most alike first. Two queries."""
    asked = fold(nombre)
    names = Proyecto.objects.publicos().filter(unidad__in=unidades).order_by("pk").values_list("pk", "nombre")
    scored = [(fuzz.token_set_ratio(asked, fold(name)), pk) for pk, name in names]
    best = [pk for score, pk in sorted(scored, reverse=True)[:FEW] if score >= ALIKE]
    judged = Dictamen.objects.filter(publicado_at__isnull=False).prefetch_related("criterios__criterio")
    rows = (
        Proyecto.objects.filter(pk__in=best)
        .with_names()
        .prefetch_related(Prefetch("dictamenes", judged.order_by("-version"), to_attr="publicados"))
    )
    found = {each.pk: each for each in rows}
    return [Parecido(found[pk], next(iter(found[pk].publicados), None)) for pk in best]
