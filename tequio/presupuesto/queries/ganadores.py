"""What won in past years: the list, what the list lacks, and examples for whoever writes a project."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Case, Count, IntegerField, Q, QuerySet, Value, When

from tequio.lib.text import fold
from tequio.presupuesto.models import ProyectoGanador
from tequio.territorio.models import Alcaldia

from .search import stems, wordless

EXAMPLES = 3
LOOKED = 40  # rows among which examples that say different things are looked for


def words_of(ganador: ProyectoGanador) -> str:
    """The folded words by which it is found, each after a blank."""
    said = (ganador.nombre, ganador.descripcion, ganador.rubro, ganador.unidad_nombre)
    return f" {fold(' '.join(said))}"


@dataclass(frozen=True, slots=True)
class FiltroGanadores:
    """What the list is narrowed to; each part may be empty. ``alcaldia``: its slug."""

    texto: str = ""
    unidad: str = ""
    alcaldia: str = ""
    ejercicio: int | None = None

    def rows(self) -> QuerySet[ProyectoGanador]:
        """Those that pass, the last stored first."""
        exact = {"unidad": self.unidad, "alcaldia__slug": self.alcaldia, "ejercicio": self.ejercicio}
        found = ProyectoGanador.objects.filter(**{name: value for name, value in exact.items() if value})
        if wordless(self.texto):
            return found.none()
        for word in stems(self.texto):
            found = found.filter(busqueda__contains=f" {word}")
        return found.select_related("alcaldia").order_by("-pk")


def ejercicios() -> list[int]:
    """The years of which there is some winner, the latest first."""
    return list(ProyectoGanador.objects.order_by("-ejercicio").values_list("ejercicio", flat=True).distinct())


@dataclass(frozen=True, slots=True)
class Huecos:
    """What the list lacks, counted among ``total``. ``sin``: alcaldías of which there is none."""

    total: int
    nombre: int
    aprobado: int
    ejercido: int
    avance: int
    sin: tuple[str, ...]


def huecos(ejercicio: int | None = None) -> Huecos:
    """Of one year, or of all. Two queries."""
    found = ProyectoGanador.objects.filter(**{"ejercicio": ejercicio} if ejercicio else {})
    counted: Mapping[str, int] = found.aggregate(
        total=Count("pk"),
        nombre=Count("pk", filter=Q(nombre="")),
        aprobado=Count("pk", filter=Q(aprobado=None)),
        ejercido=Count("pk", filter=Q(ejercido=None)),
        avance=Count("pk", filter=Q(avance=None)),
    )
    absent = Alcaldia.objects.exclude(pk__in=found.order_by().values("alcaldia")).values_list("nombre", flat=True)
    return Huecos(**counted, sin=tuple(sorted(absent, key=fold)))


def ejemplos(unidad: str = "") -> list[ProyectoGanador]:
    """Three that say different things: of this UT (its key, or empty), then of its alcaldía, then of the city; of each,
    the latest first. Those without a name teach nothing. One query."""
    near = Case(
        When(unidad=unidad, then=Value(0)),
        When(alcaldia=unidad[:2], then=Value(1)),
        default=Value(2),
        output_field=IntegerField(),
    )
    named = ProyectoGanador.objects.exclude(nombre="").select_related("alcaldia")
    found: dict[str, ProyectoGanador] = {}
    for each in named.alias(near=near).order_by("near", "-ejercicio", "-pk")[:LOOKED]:
        found.setdefault(fold(each.nombre), each)
    return list(found.values())[:EXAMPLES]
