"""Questions about people and charges; the only place a face reads from."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.functional import Promise

from tequio.cuentas.acting import Acting
from tequio.cuentas.models import Encargo, EncargoQuerySet, Persona
from tequio.cuentas.permissions import may_mostrar_correo, may_retirar_encargo
from tequio.cuentas.policies import Policy, permission_modules, policies_of
from tequio.cuentas.roles import CIUDADANIA, OD, Rol
from tequio.territorio.models import Marco, UnidadTerritorial

SEE_ALL = (Rol.DEPCYC, Rol.CONSEJERIA)
# All but where an inhabitant lives.
SEE_FUNCTIONS = (Rol.UTSI, Rol.DEOEYG, Rol.SECRETARIA_TECNICA, Rol.TRANSPARENCIA)


@dataclass(frozen=True, slots=True)
class Renglon:
    """One line of the list of charges. ``se_retira``: this person may withdraw it; ``se_muestra``: may ask to see the
    address of whoever holds it."""

    encargo: Encargo
    situacion: str
    se_retira: bool
    se_muestra: bool


def encargos_visibles(who: Acting) -> EncargoQuerySet:
    """The charges that this person may see, each once."""
    everything = Encargo.objects.with_places()
    if who.has(SEE_ALL):
        return everything
    distritos = who.alcance(OD).distritos
    seen = Q(pk__in=())
    if who.has(SEE_FUNCTIONS):
        seen |= ~Q(rol=Rol.HABITANTE)
    if distritos:
        seen |= Q(distrito__in=distritos) | Q(rol__in=CIUDADANIA, unidad__in=claves_de_distritos(distritos))
    return everything.filter(seen | who.alcance([Rol.ALCALDIA_ODA]).q(alcaldia="alcaldia"))


def buscar_encargos(who: Acting, text: str, rol: str, *, everything: bool) -> EncargoQuerySet:
    """The visible charges with that role, whose holder's name or document has the text; ``everything``: also ended."""
    found = encargos_visibles(who)
    if rol in Rol.values:
        found = found.filter(rol=rol)
    if text:
        found = found.filter(Q(persona__nombre__icontains=text) | Q(documento__icontains=text))
    return found if everything else found.sin_terminar(who.now)


def renglones(who: Acting, encargos: Collection[Encargo]) -> list[Renglon]:
    """Charges as lines; one more query for the districts of the UTs, however many lines."""
    distritos = distritos_de(encargo.unidad for encargo in encargos if encargo.unidad)
    return [
        Renglon(
            encargo,
            encargo.situacion(who.now),
            may_retirar_encargo(who, encargo, distrito=distrito_de(encargo, distritos)),
            may_mostrar_correo(who, encargo, distrito=distrito_de(encargo, distritos)),
        )
        for encargo in encargos
    ]


def distrito_de(encargo: Encargo, distritos: Mapping[str, int | None]) -> int | None:
    """The district of a charge: its own, or that of its UT."""
    return encargo.distrito_id or distritos.get(encargo.unidad)


def distritos_de(claves: Iterable[str], day: date | None = None) -> dict[str, int | None]:
    """The district of each UT of the frame of that day, by key; a UT that the frame lacks is absent."""
    asked = {clave for clave in claves if clave}
    return dict(_unidades(day).filter(clave__in=asked).values_list("clave", "distrito_id")) if asked else {}


def claves_de_distritos(distritos: Collection[int], day: date | None = None) -> list[str]:
    """The keys of the UTs of these districts in the frame of that day."""
    return list(_unidades(day).filter(distrito__in=distritos).values_list("clave", flat=True))


def _unidades(day: date | None) -> QuerySet[UnidadTerritorial]:
    """Asked of the database: the picture in memory is for pages of the ground, and weighs far more than these keys."""
    ruling = Marco.objects.publicados().filter(vigente_desde__lte=day or timezone.localdate())
    return UnidadTerritorial.objects.filter(marco__in=ruling.order_by("-vigente_desde").values("pk")[:1])


def encargos_de(persona: Persona, now: datetime) -> list[tuple[Encargo, str]]:
    """All the charges of one person, newest first, each with how it stands."""
    found = persona.encargos.with_places().order_by("-desde", "-pk")
    return [(encargo, encargo.situacion(now)) for encargo in found]


def politicas() -> list[tuple["str | Promise", list[Policy]]]:
    """Every permission of the program as it is declared, by matter."""
    return [(matter, list(policies_of(module))) for matter, module in permission_modules()]


def hay_administracion(now: datetime) -> bool:
    """Whether somebody holds the technical administration."""
    return Encargo.objects.en_vigor(now).de_roles([Rol.UTSI]).exists()
