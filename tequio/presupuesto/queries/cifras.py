"""How many projects there are, and of persons of which sex and age; added up by the database, a query for each table.

Projects are public one by one, so their counts are shown whole. Who proposes is not: of persons no count below five is
told, nor any that the total would give away (``lib.suppression``), and never by place. These two tables move only when
``LOTE`` more projects are registered, so that nobody learns who came by looking before and after.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from django.db.models import Case, Count, IntegerField, QuerySet, Value, When
from django.utils.translation import gettext as _

from tequio.lib.suppression import withheld
from tequio.mecanismos.models import Edicion
from tequio.presupuesto.models import Proponente, Proyecto
from tequio.presupuesto.wording import dicho

from .calendario import concluidas
from .proyectos import PUBLIC_STATES, SEEN_AS

LOTE = 10
EDADES = (12, 18, 30, 45, 60)
"""Where each band of ages begins; the first one is of those below."""


@dataclass(frozen=True, slots=True)
class Cifra:
    """``total`` None: it may not be told."""

    nombre: str
    total: int | None


@dataclass(frozen=True, slots=True)
class Cuadro:
    """``clave``: for programs. ``de_personas``: whether some counts may be withheld; ``total``: of all its rows."""

    clave: str
    titulo: str
    cifras: tuple[Cifra, ...]
    total: int
    de_personas: bool = False

    @property
    def mayor(self) -> int:
        """The greatest count told, to draw the others beside it."""
        return max((each.total for each in self.cifras if each.total), default=0)

    @property
    def oculta(self) -> bool:
        return any(each.total is None for each in self.cifras)


def cifras(edicion: Edicion, now: datetime) -> list[Cuadro]:
    """Tables of one edition, as it stands at that moment; those of persons are absent until there are enough. Seven
    queries."""
    rows = Proyecto.objects.publicos().filter(edicion=edicion).order_by()
    found = [
        _states(rows, concluida=edicion.pk in concluidas(now)),
        _grouped("destino", _("Para qué es el dinero"), rows, "rubro__nombre"),
        _grouped("alcaldia", _("Por alcaldía"), rows, "alcaldia__nombre"),
        _districts(rows),
    ]
    return [*found, *_people(rows, found[0].total)]


def _states(rows: QuerySet[Proyecto], *, concluida: bool) -> Cuadro:
    """As everyone sees them: what is under embargo counts as under review."""
    counted = dict(rows.values("estado").annotate(many=Count("pk")).values_list("estado", "many"))
    seen = [(each, sum(counted.get(real, 0) for real in SEEN_AS.get(each, (each,)))) for each in PUBLIC_STATES]
    told = [Cifra(str(dicho(each, concluida=concluida)[0]), many) for each, many in seen if many]
    return _table("estado", _("En qué quedaron") if concluida else _("En qué van"), told)


def _grouped(clave: str, titulo: str, rows: QuerySet[Proyecto], path: str) -> Cuadro:
    """The greatest first."""
    counted = rows.values(path).annotate(many=Count("pk")).order_by("-many", path).values_list(path, "many")
    return _table(clave, titulo, [Cifra(name, many) for name, many in counted])


def _districts(rows: QuerySet[Proyecto]) -> Cuadro:
    counted = rows.values("distrito_id").annotate(many=Count("pk")).order_by("distrito_id")
    told = [Cifra(f"{number:02}", many) for number, many in counted.values_list("distrito_id", "many")]
    return _table("distrito", _("Por distrito"), told)


def _table(clave: str, titulo: str, told: Iterable[Cifra]) -> Cuadro:
    rows = tuple(told)
    return Cuadro(clave, titulo, rows, sum(each.total or 0 for each in rows))


def _people(rows: QuerySet[Proyecto], total: int) -> list[Cuadro]:
    counted = total - total % LOTE
    if not counted:
        return []
    first = rows.order_by("registrado_at", "pk").values("pk")[:counted]
    people = Proponente.objects.filter(proyecto__in=first).order_by()
    return [_sexes(people), _ages(people)]


def _sexes(people: QuerySet[Proponente]) -> Cuadro:
    names = {
        Proponente.Sexo.MUJER: _("Mujeres"),
        Proponente.Sexo.HOMBRE: _("Hombres"),
        Proponente.Sexo.NO_BINARIA: _("Personas no binarias u otra"),
        Proponente.Sexo.NO_DICE: _("Prefieren no decirlo"),
    }
    counted = dict(people.values("sexo").annotate(many=Count("pk")).values_list("sexo", "many"))
    return _of_people("sexo", _("Sexo de quienes proponen"), [(names[each], counted.get(each, 0)) for each in names])


def _ages(people: QuerySet[Proponente]) -> Cuadro:
    bands = [When(edad__lt=limit, then=Value(place)) for place, limit in enumerate(EDADES)]
    band = Case(*bands, default=Value(len(EDADES)), output_field=IntegerField())
    rows = people.annotate(banda=band).values("banda").annotate(many=Count("pk"))
    counted = dict(rows.values_list("banda", "many"))
    names = [_("Menos de %(edad)s años") % {"edad": EDADES[0]}]
    names += [
        _("De %(desde)s a %(hasta)s años") % {"desde": first, "hasta": after - 1} for first, after in pairwise(EDADES)
    ]
    names += [_("%(edad)s años o más") % {"edad": EDADES[-1]}]
    return _of_people(
        "edad", _("Edad de quienes proponen"), [(name, counted.get(place, 0)) for place, name in enumerate(names)]
    )


def _of_people(clave: str, titulo: str, counted: list[tuple[str, int]]) -> Cuadro:
    hidden = withheld([many for _name, many in counted])
    told = tuple(Cifra(name, None if place in hidden else many) for place, (name, many) in enumerate(counted))
    return Cuadro(clave, titulo, told, sum(many for _name, many in counted), de_personas=True)
