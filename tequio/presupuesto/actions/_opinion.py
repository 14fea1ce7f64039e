"""What a body says of a project: whether it holds together, and its rows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from tequio.documentos.models import Archivo
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """``criterios``: by key, whether it complies and why; ``afecta``: keys of the protected land that it touches;
    ``votos``: by key of the member, for or against this opinion; ``firmado``: the original with its signatures, which
    goes out with the opinion only where ``firmado_publico`` says that it holds no data of private persons (those of who
    signs are public)."""

    sesion: SesionODA
    sentido: Dictamen.Sentido
    criterios: Mapping[str, tuple[bool, str]]
    costo: Decimal
    meses: int
    fundamentacion: str
    afecta: frozenset[str] = frozenset()
    votos: Mapping[int, str] = field(default_factory=dict)
    expuso: bool = False
    observaciones: str = ""
    firmado: Archivo | None = None
    firmado_publico: bool = False


def check(proyecto: Proyecto, opinion: Opinion) -> None:
    """Raises FaltaDatoError, DictamenIncongruenteError. The session stays locked until the transaction of the act ends:
    nobody signs its acta, nor changes who was there, meanwhile."""
    _of_its_session(proyecto, opinion)
    _whole(proyecto, opinion)
    _coherent(proyecto, opinion)
    _voted(opinion)


def _of_its_session(proyecto: Proyecto, opinion: Opinion) -> None:
    if opinion.sesion.alcaldia_id != proyecto.alcaldia_id or opinion.sesion.edicion_id != proyecto.edicion_id:
        raise FaltaDatoError(_("Esa sesión es de otra alcaldía o de otra edición."))
    if SesionODA.objects.select_for_update().get(pk=opinion.sesion.pk).acta_id:
        raise FaltaDatoError(
            _("La %(sesion)s ya tiene su acta firmada, y no dice este dictamen. Anota la sesión en que se acordó.")
            % {"sesion": str(opinion.sesion).lower()}
        )


def criteria_of(proyecto: Proyecto) -> list[Criterio]:
    return list(Criterio.objects.de_ejercicio(proyecto.ejercicio.ejercicio).order_by("orden"))


def _whole(proyecto: Proyecto, opinion: Opinion) -> None:
    silent = [
        each.nombre for each in criteria_of(proyecto) if not opinion.criterios.get(each.clave, (False, ""))[1].strip()
    ]
    if silent:
        raise FaltaDatoError(_("Escribe las razones de: %(criterios)s.") % {"criterios": ", ".join(silent)})
    if not opinion.fundamentacion.strip():
        raise FaltaDatoError(_("Escribe la fundamentación."))
    if opinion.costo <= 0 or opinion.meses < 1:
        raise FaltaDatoError(_("Escribe cuánto costaría y en cuántos meses se haría."))


def _coherent(proyecto: Proyecto, opinion: Opinion) -> None:
    """Viable only if it complies with every criterion and touches no protected land; not viable needs one that it does
    not comply with (domain §3.5)."""
    failed = [each.nombre for each in criteria_of(proyecto) if not opinion.criterios[each.clave][0]]
    if opinion.sentido == Dictamen.Sentido.VIABLE and failed:
        raise DictamenIncongruenteError(
            _("No puede ser viable si no cumple: %(criterios)s.") % {"criterios": ", ".join(failed)}
        )
    if opinion.sentido == Dictamen.Sentido.VIABLE and opinion.afecta:
        raise DictamenIncongruenteError(_("No puede ser viable si afecta suelo o patrimonio protegido."))
    if opinion.sentido == Dictamen.Sentido.NO_VIABLE and not failed:
        raise DictamenIncongruenteError(_("Para que sea no viable, di qué criterio no cumple y por qué."))


def _voted(opinion: Opinion) -> None:
    """Only who was there and votes; the sense is that of more votes for this opinion than against it."""
    present = IntegranteODA.objects.filter(pk__in=opinion.sesion.presentes.values("pk"), asiento__con_voto=True)
    known = set(present.values_list("pk", flat=True))
    if strangers := set(opinion.votos) - known:
        raise FaltaDatoError(_("Votó quien no estuvo o no tiene voto (%(cuantas)s).") % {"cuantas": len(strangers)})
    cast = list(opinion.votos.values())
    if cast.count(VotoDictamen.Voto.A_FAVOR) <= cast.count(VotoDictamen.Voto.EN_CONTRA):
        raise DictamenIncongruenteError(
            _("Este dictamen necesita más votos a favor que en contra. Anota cómo votó cada quien, o su otro sentido.")
        )


def write(dictamen: Dictamen, opinion: Opinion) -> None:
    """The row of the opinion and those below it, as the opinion says; those of before go. Its paper is apart."""
    dictamen.sesion, dictamen.sentido = opinion.sesion, opinion.sentido
    dictamen.costo, dictamen.meses, dictamen.expuso = opinion.costo, opinion.meses, opinion.expuso
    dictamen.fundamentacion, dictamen.observaciones = opinion.fundamentacion.strip(), opinion.observaciones.strip()
    dictamen.firmado = opinion.firmado
    dictamen.firmado_publico = bool(opinion.firmado) and opinion.firmado_publico
    dictamen.save()
    for below in (dictamen.criterios, dictamen.afectaciones, dictamen.votos):
        below.all().delete()
    for each in criteria_of(dictamen.proyecto):
        complies, why = opinion.criterios[each.clave]
        CriterioDictaminado.objects.create(dictamen=dictamen, criterio=each, cumple=complies, motivacion=why.strip())
    for land in Afectacion.objects.de_ejercicio(dictamen.proyecto.ejercicio.ejercicio).order_by("orden"):
        AfectacionDictaminada.objects.create(dictamen=dictamen, afectacion=land, afecta=land.clave in opinion.afecta)
    VotoDictamen.objects.bulk_create(
        VotoDictamen(dictamen=dictamen, integrante_id=member, voto=vote)
        for member, vote in sorted(opinion.votos.items())
    )


def paper_of(dictamen: Dictamen) -> dict[str, Any]:
    """What its document says, as ``emitir`` and ``sustituir`` take it: all of it public, from the release on."""
    proyecto = dictamen.proyecto
    return {
        "titulo": f"Dictamen del proyecto {proyecto.clave}",
        "datos": papeles.dictamen_de(dictamen),
        "publica": "integra",
        "membrete": papeles.membrete(proyecto.edicion, reglas_de(proyecto.edicion)),
    }
