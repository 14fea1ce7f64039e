"""A neighbour sends a project."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from tequio.documentos.models import Archivo
from tequio.lib.actors import Actor
from tequio.lib.folio import new_short_folio
from tequio.mecanismos.models import Ejercicio
from tequio.presupuesto.errors import FaltaDatoError
from tequio.presupuesto.models import Anexo, Borrador, Poblacion, Proponente, Proyecto, ReglasEdicion, Rubro, TipoLugar
from tequio.presupuesto.queries.calendario import reglas_de
from tequio.presupuesto.queries.consentimientos import SISTEMA, permitida, titular_of
from tequio.presupuesto.queries.lugares import ubicar
from tequio.presupuesto.queries.search import searchable
from tequio.privacidad.actions.consentir import otorgar
from tequio.privacidad.models import Consentimiento, Finalidad
from tequio.territorio.models import Distrito, UnidadTerritorial

from ._avanzar import PROPONENTE, record, require_stage

ADULT = {"tutora": "", "parentesco": "", "autorizacion": None, "identificacion_tutora": None}


@dataclass(frozen=True, slots=True, kw_only=True)
class Solicitud:
    """The F1 (domain §3.4). ``persona``: fields of Proponente but those that the act sets; ``geometria``: GeoJSON in
    WGS84, None for the whole UT, or where the place is told ``en_palabras`` only; ``consentimientos``: by purpose, the
    hash of what the person read; ``anexos``: file, kind, and what is seen in a photo."""

    ejercicio: Ejercicio
    unidad: UnidadTerritorial
    nombre: str
    descripcion: str
    rubro: Rubro
    poblaciones: Sequence[Poblacion]
    lugar_tipo: TipoLugar
    lugar: str
    costo: Decimal
    persona: Mapping[str, Any]
    necesidad: str = ""
    continua: bool = False
    poblacion_otra: str = ""
    personas: int | None = None
    geometria: Mapping[str, Any] | None = None
    en_palabras: bool = False
    limite_motivo: str = ""
    consentimientos: Mapping[str, str] = field(default_factory=dict)
    anexos: Sequence[tuple[Archivo, str, str]] = ()


@transaction.atomic
def presentar(
    solicitud: Solicitud, *, borrador: Borrador | None = None, by: Actor = PROPONENTE, now: datetime
) -> Proyecto:
    """Received, with a code and the key that opens it. ``now``: when it arrived, which is what the term counts.

    ``borrador`` becomes the project: its code and key stay, so that its link leads on, and two clicks send it once
    (the second raises Borrador.DoesNotExist). Raises EtapaCerradaError, FaltaDatoError, LugarEquivocadoError, and what
    ``consentir`` raises."""
    require_stage("presentar", solicitud.ejercicio.edicion, solicitud.unidad.distrito_id, now)
    if borrador:
        borrador = Borrador.objects.select_for_update().get(pk=borrador.pk)
    proyecto = enter(solicitud, Proyecto.Canal.DIGITAL, borrador=borrador, by=by, now=now)
    if borrador:
        borrador.delete()
    record("presentar", proyecto, antes=None, publico=False, by=by, now=now)
    return proyecto


def enter(
    solicitud: Solicitud,
    canal: Proyecto.Canal,
    *,
    borrador: Borrador | None = None,
    codigo: str = "",
    llegada: datetime | None = None,
    by: Actor,
    now: datetime,
) -> Proyecto:
    """The rows of what was sent, inside the transaction of the act. ``codigo``: the one that it shall have;
    ``llegada``: when it arrived, where it is typed later."""
    edicion = solicitud.ejercicio.edicion
    reglas = reglas_de(edicion)
    distrito = _check(solicitud, reglas)
    lugar = ubicar(solicitud.unidad, solicitud.geometria, solicitud.limite_motivo, tolerance_m=reglas.limite_m)
    proyecto = Proyecto(
        codigo=borrador.codigo if borrador else codigo or new_short_folio(),
        edicion=edicion,
        ejercicio=solicitud.ejercicio,
        unidad=solicitud.unidad.clave,
        unidad_nombre=solicitud.unidad.nombre_legible,
        alcaldia=solicitud.unidad.alcaldia,
        distrito=distrito,
        **facts_of(solicitud),
        lugar_forma=_forma(solicitud),
        geometria=lugar.geometria,
        lon=lugar.lon,
        lat=lugar.lat,
        limite_motivo=lugar.motivo,
        canal=canal,
        estado=Proyecto.Estado.PRESENTADO,
        enviado_at=llegada or now,
    )
    proyecto.busqueda = searchable(proyecto)
    proyecto.save(force_insert=True)
    proyecto.poblaciones.set(solicitud.poblaciones)
    _person(proyecto, solicitud, reglas, borrador.llave if borrador else new_short_folio(), by)
    _attach(proyecto, solicitud)
    _consents(proyecto, solicitud, canal, by, now)
    return proyecto


def _forma(solicitud: Solicitud) -> str:
    if solicitud.geometria is not None:
        return Proyecto.Forma.MAPA
    return Proyecto.Forma.PALABRAS if solicitud.en_palabras else Proyecto.Forma.UNIDAD


def facts_of(solicitud: Solicitud) -> dict[str, Any]:
    """What the project says of itself, as it is kept."""
    return {
        "nombre": " ".join(solicitud.nombre.split()),
        "descripcion": solicitud.descripcion.strip(),
        "necesidad": solicitud.necesidad.strip(),
        "continua": solicitud.continua,
        "rubro": solicitud.rubro,
        "poblacion_otra": solicitud.poblacion_otra.strip(),
        "personas": solicitud.personas,
        "lugar_tipo": solicitud.lugar_tipo,
        "lugar": " ".join(solicitud.lugar.split()),
        "costo": solicitud.costo,
    }


def _check(solicitud: Solicitud, reglas: ReglasEdicion) -> Distrito:
    """What no form may let pass; the district that answers for the UT. Raises FaltaDatoError."""
    if not solicitud.nombre.strip() or len(solicitud.nombre) > reglas.largo_nombre:
        raise FaltaDatoError(
            _("Escribe el nombre del proyecto, de %(largo)s letras a lo más.") % {"largo": reglas.largo_nombre}
        )
    if not solicitud.descripcion.strip() or not solicitud.lugar.strip():
        raise FaltaDatoError(_("Describe el proyecto y di dónde se haría."))
    if not solicitud.poblaciones:
        raise FaltaDatoError(_("Di a quién beneficia el proyecto."))
    if solicitud.costo <= 0:
        raise FaltaDatoError(_("Escribe cuánto costaría, más o menos."))
    if solicitud.unidad.distrito is None:
        raise FaltaDatoError(_("Esta unidad no tiene Dirección Distrital en el marco vigente. Llama al Instituto."))
    if not str(solicitud.persona.get("nombres", "")).strip():
        raise FaltaDatoError(_("Escribe tu nombre."))
    if solicitud.persona["edad"] < reglas.edad_minima:
        raise FaltaDatoError(_("Para proponer hay que tener al menos %(edad)s años.") % {"edad": reglas.edad_minima})
    return solicitud.unidad.distrito


def _person(proyecto: Proyecto, solicitud: Solicitud, reglas: ReglasEdicion, llave: str, by: Actor) -> None:
    minor = solicitud.persona["edad"] < reglas.mayoria
    Proponente.objects.create(
        proyecto=proyecto,
        llave=llave,
        menor=minor,
        cuenta=by.id if by.id.startswith("persona:") and proyecto.canal == Proyecto.Canal.DIGITAL else "",
        **(dict(solicitud.persona) | ({} if minor else ADULT)),
    )


def _attach(proyecto: Proyecto, solicitud: Solicitud) -> None:
    Anexo.objects.bulk_create(
        Anexo(proyecto=proyecto, archivo=archivo, clase=clase, texto=texto)
        for archivo, clase, texto in solicitud.anexos
    )


def _consents(proyecto: Proyecto, solicitud: Solicitud, canal: str, by: Actor, now: datetime) -> None:
    """Of a minor none is taken that would give name or contact to others, whatever was marked."""
    way = Consentimiento.Canal.PORTAL if canal == Proyecto.Canal.DIGITAL else Consentimiento.Canal.PRESENCIAL
    found = Finalidad.objects.filter(clave__in=solicitud.consentimientos, sistema=SISTEMA).select_related("sistema")
    for finalidad in found.order_by("orden"):
        if not permitida(finalidad.clave, menor=proyecto.proponente.menor):
            continue
        shown = solicitud.consentimientos[finalidad.clave]
        otorgar(titular_of(proyecto), finalidad, mostrado=shown, canal=way, by=by, now=now)
