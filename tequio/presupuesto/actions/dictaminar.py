"""The opinion of the alcaldía on a project is captured; nobody outside knows it until its publication."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.db import transaction
from django.utils.translation import gettext as _

from tequio.documentos.actions.emitir import emitir
from tequio.documentos.models import Archivo, Documento
from tequio.documentos.plantillas import CONSTANCIA
from tequio.lib.actors import Actor
from tequio.lib.folio import Serie
from tequio.presupuesto import papeles
from tequio.presupuesto.errors import DictamenIncongruenteError, FaltaDatoError
from tequio.presupuesto.models import (
    Afectacion,
    AfectacionDictaminada,
    Criterio,
    CriterioDictaminado,
    Dictamen,
    IntegranteODA,
    Proyecto,
    SesionODA,
    VotoDictamen,
)
from tequio.presupuesto.queries.calendario import reglas_de

from ._avanzar import avanzar, locked, require_stage


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """``criterios``: by key, whether it complies and why; ``afecta``: keys of the protected land that it touches;
    ``votos``: by key of the member; ``firmado``: the original with its signatures, which goes out with the opinion only
    where ``firmado_publico`` says that it holds no data of private persons (those of who signs are public)."""

    sesion: SesionODA
    sentido: Dictamen.Sentido
    criterios: Mapping[str, tuple[bool, str]]
    costo: Decimal
    meses: int
    fundamentacion: str
    afecta: frozenset[str] = frozenset()
    votos: Mapping[int, str] | None = None
    expuso: bool = False
    observaciones: str = ""
    firmado: Archivo | None = None
    firmado_publico: bool = False


@transaction.atomic
def dictaminar(proyecto: Proyecto, opinion: Opinion, *, by: Actor, now: datetime) -> Dictamen:
    """Viable only if it complies with every criterion and touches no protected land; not viable needs one that it does
    not comply with, and each has its reasons (domain §3.5).

    Raises ActNotOpenError, EtapaCerradaError, FaltaDatoError, DictamenIncongruenteError.
    """
    proyecto = locked(proyecto)
    require_stage("dictaminar", proyecto.edicion, proyecto.distrito_id, now)
    return judge("dictaminar", proyecto, opinion, 1, by=by, now=now)


def judge(acto: str, proyecto: Proyecto, opinion: Opinion, version: int, *, by: Actor, now: datetime) -> Dictamen:
    """Inside the transaction of the act, on a locked row."""
    criterios = list(Criterio.objects.de_ejercicio(proyecto.ejercicio.ejercicio).order_by("orden"))
    _check(proyecto, opinion, criterios)
    dictamen = Dictamen.objects.create(
        proyecto=proyecto, version=version, sesion=opinion.sesion, sentido=opinion.sentido, costo=opinion.costo,
        meses=opinion.meses, expuso=opinion.expuso, fundamentacion=opinion.fundamentacion.strip(),
        observaciones=opinion.observaciones.strip(), firmado=opinion.firmado,
        firmado_publico=bool(opinion.firmado) and opinion.firmado_publico, recibido_at=now,
    )  # fmt: skip
    for each in criterios:
        complies, why = opinion.criterios[each.clave]
        CriterioDictaminado.objects.create(dictamen=dictamen, criterio=each, cumple=complies, motivacion=why.strip())
    for land in Afectacion.objects.de_ejercicio(proyecto.ejercicio.ejercicio).order_by("orden"):
        AfectacionDictaminada.objects.create(dictamen=dictamen, afectacion=land, afecta=land.clave in opinion.afecta)
    _votes(dictamen, opinion)
    dictamen.documento = _paper(dictamen, by, now)
    dictamen.save(update_fields=["documento"])
    avanzar(acto, proyecto, publico=False, by=by, now=now)
    return dictamen


def _check(proyecto: Proyecto, opinion: Opinion, criterios: list[Criterio]) -> None:
    if opinion.sesion.alcaldia_id != proyecto.alcaldia_id or opinion.sesion.edicion_id != proyecto.edicion_id:
        raise FaltaDatoError(_("Esa sesión es de otra alcaldía o de otra edición."))
    silent = [each.nombre for each in criterios if not opinion.criterios.get(each.clave, (False, ""))[1].strip()]
    if silent:
        raise FaltaDatoError(_("Escribe las razones de: %(criterios)s.") % {"criterios": ", ".join(silent)})
    if not opinion.fundamentacion.strip():
        raise FaltaDatoError(_("Escribe la fundamentación."))
    if opinion.costo <= 0 or opinion.meses < 1:
        raise FaltaDatoError(_("Escribe cuánto costaría y en cuántos meses se haría."))
    failed = [each.nombre for each in criterios if not opinion.criterios[each.clave][0]]
    if opinion.sentido == Dictamen.Sentido.VIABLE and failed:
        raise DictamenIncongruenteError(
            _("No puede ser viable si no cumple: %(criterios)s.") % {"criterios": ", ".join(failed)}
        )
    if opinion.sentido == Dictamen.Sentido.VIABLE and opinion.afecta:
        raise DictamenIncongruenteError(_("No puede ser viable si afecta suelo o patrimonio protegido."))
    if opinion.sentido == Dictamen.Sentido.NO_VIABLE and not failed:
        raise DictamenIncongruenteError(_("Para que sea no viable, di qué criterio no cumple y por qué."))


def _votes(dictamen: Dictamen, opinion: Opinion) -> None:
    """Only of who was there and votes."""
    present = IntegranteODA.objects.filter(pk__in=opinion.sesion.presentes.values("pk"), asiento__con_voto=True)
    known = set(present.values_list("pk", flat=True))
    if strangers := set(opinion.votos or {}) - known:
        raise FaltaDatoError(_("Votó quien no estuvo o no tiene voto (%(cuantas)s).") % {"cuantas": len(strangers)})
    VotoDictamen.objects.bulk_create(
        VotoDictamen(dictamen=dictamen, integrante_id=member, voto=vote)
        for member, vote in sorted((opinion.votos or {}).items())
    )


def _paper(dictamen: Dictamen, by: Actor, now: datetime) -> Documento:
    """Set when captured, so that the publication of thousands takes a moment; nobody knows its code until then."""
    proyecto = dictamen.proyecto
    return emitir(
        CONSTANCIA,
        titulo=f"Dictamen del proyecto {proyecto.clave}",
        datos=papeles.dictamen_de(dictamen),
        publica="integra",
        membrete=papeles.membrete(proyecto.edicion, reglas_de(proyecto.edicion)),
        serie=Serie("IECM-PP-DIC", now.year),
        by=by,
        now=now,
    )
