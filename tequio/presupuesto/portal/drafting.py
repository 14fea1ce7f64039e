"""From the answers of a draft to a request: which steps there are, how each stands, what is sent at the end."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tequio.documentos.models import Archivo
from tequio.lib.plazos import local_day
from tequio.presupuesto.actions.presentar import Solicitud
from tequio.presupuesto.models import Anexo, Borrador, Poblacion, Rubro, TipoLugar
from tequio.presupuesto.queries.calendario import Recepcion, recepciones, reglas_de
from tequio.territorio.models import UnidadTerritorial
from tequio.territorio.queries import marco_en

from .forms.archivos import AUTORIZACION, DOCUMENTO, FOTO, IDENTIFICACION
from .forms.lugar import LugarForm
from .forms.pasos import Contexto, CostoForm, ParaForm, PasoForm, ProyectoForm, UnidadForm
from .forms.persona import PermisosForm, PersonaForm

Text = str | Promise


@dataclass(frozen=True, slots=True)
class Paso:
    """One page: its question is the h1, ``corto`` its name in the list of tasks."""

    clave: str
    corto: Text
    pregunta: Text
    form: type[PasoForm]


PASOS = (
    Paso("unidad", _("Unidad territorial"), _("¿En qué unidad territorial es?"), UnidadForm),
    Paso("proyecto", _("Proyecto"), _("¿Qué propones?"), ProyectoForm),
    Paso("para", _("Para qué y para quién"), _("¿Para qué y para quién?"), ParaForm),
    Paso("lugar", _("Lugar"), _("¿En qué lugar?"), LugarForm),
    Paso("costo", _("Costo"), _("¿Cuánto costaría?"), CostoForm),
    Paso("persona", _("Tus datos"), _("¿Quién propone?"), PersonaForm),
    Paso("permisos", _("Tus permisos"), _("¿Qué nos permites hacer con tus datos?"), PermisosForm),
)
PAPELES_DE_MENOR = frozenset({AUTORIZACION, IDENTIFICACION})
BY_KEY = {each.clave: each for each in PASOS}
SIN_EMPEZAR, EN_CURSO, COMPLETO = "sin-empezar", "en-curso", "completo"
WORDS: Mapping[str, Text] = {
    SIN_EMPEZAR: _("No iniciado"), EN_CURSO: _("Falta algo"), COMPLETO: _("Completo"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Escrito:
    """A draft with all that its pages need, read once."""

    borrador: Borrador
    recepcion: Recepcion
    about: Contexto

    def form(self, clave: str, data: Any = None) -> PasoForm:
        """Bound to what is sent, to what was saved, or to nothing."""
        saved = self.borrador.datos.get(clave)
        bound = data if data is not None else (typed(saved) if saved is not None else None)
        return self._made(clave, bound)

    def abierto(self, clave: str) -> PasoForm:
        """As the page opens it: with what was saved, and without the errors of another day."""
        return self._made(clave, initial=self.borrador.datos.get(clave))

    def _made(self, clave: str, *args: Any, **kwargs: Any) -> PasoForm:
        form = BY_KEY[clave].form(*args, about=self.about, **kwargs)
        form.mark_optional()
        return form

    def estado(self, clave: str) -> str:
        if clave not in self.borrador.datos:
            return SIN_EMPEZAR
        return COMPLETO if self.form(clave).is_valid() else EN_CURSO

    @property
    def archivos(self) -> list[dict[str, Any]]:
        return list(self.borrador.datos.get("archivos", {}).get("lista", ()))

    @property
    def archivo_a_medias(self) -> dict[str, Any] | None:
        """One that came without saying what it is: ``pk``, ``nombre`` and ``tipo``."""
        return self.borrador.datos.get("archivos", {}).get("a_medias")

    @property
    def autorizacion_falta(self) -> bool:
        """Whether a minor has not attached what an adult signs; it can be sent later, and without it there is no
        folio."""
        return self.about.menor and not {each["clase"] for each in self.archivos} >= PAPELES_DE_MENOR


def typed(saved: Mapping[str, Any]) -> QueryDict:
    """As a browser would send it again."""
    data = QueryDict(mutable=True)
    for name, value in saved.items():
        data.setlist(name, value if isinstance(value, list) else [value])
    return data


def escrito(borrador: Borrador, now: datetime, extra_unidad: str = "") -> Escrito | None:
    """None where no edition receives projects now: the draft waits, and its page says so. ``extra_unidad``: one that
    is being chosen and is not saved yet."""
    open_now = recepciones(now)
    if not open_now:
        return None
    recepcion = open_now[0]
    saved = borrador.datos.get("unidad", {})
    years = {str(each.ejercicio): each for each in recepcion.ejercicios}
    key = extra_unidad or saved.get("unidad", "")
    reglas = reglas_de(recepcion.edicion)
    about = Contexto(
        reglas=reglas,
        ejercicios=recepcion.ejercicios,
        day=local_day(now),
        unidad=unidad_de(key),
        ejercicio=years.get(saved.get("ejercicio", "")) or recepcion.ejercicios[0],
        menor=_is_minor(borrador, reglas.mayoria),
    )
    return Escrito(borrador, recepcion, about)


def unidad_de(clave: str) -> UnidadTerritorial | None:
    """The UT with this key in the frame in force."""
    if not clave:
        return None
    return UnidadTerritorial.objects.with_places().filter(marco=marco_en(None), clave=clave).first()


def _is_minor(borrador: Borrador, mayoria: int) -> bool:
    years = str(borrador.datos.get("persona", {}).get("edad", ""))
    return years.isdigit() and int(years) < mayoria


def solicitud_de(found: Escrito) -> Solicitud | None:
    """What is sent; None while a step lacks something."""
    forms = {each.clave: found.form(each.clave) for each in PASOS}
    if not all(form.is_valid() for form in forms.values()) or found.about.unidad is None:
        return None
    facts = {clave: form.cleaned_data for clave, form in forms.items()}
    permisos = cast(PermisosForm, forms["permisos"])
    year = next(each for each in found.about.ejercicios if each.ejercicio == facts["unidad"]["ejercicio"])
    year.edicion = found.recepcion.edicion
    place, whom = facts["lugar"], facts["para"]
    papers = _papers(found.archivos)
    return Solicitud(
        ejercicio=year,
        unidad=found.about.unidad,
        **facts["proyecto"],
        rubro=Rubro.objects.get(clave=whom["rubro"]),
        poblaciones=list(Poblacion.objects.filter(clave__in=whom["poblaciones"]).order_by("orden")),
        poblacion_otra=whom["poblacion_otra"],
        personas=whom["personas"],
        lugar_tipo=TipoLugar.objects.get(clave=place["lugar_tipo"]),
        lugar=place["lugar"],
        geometria=place["geometria"],
        en_palabras=place["forma"] == "PALABRAS",
        limite_motivo=place["limite_motivo"],
        costo=facts["costo"]["costo"],
        persona=facts["persona"] | papers["persona"],
        consentimientos=permisos.acuerdos(),
        anexos=papers["anexos"],
    )


def _papers(listed: list[dict[str, Any]]) -> dict[str, Any]:
    """Files as the request takes them: those of an adult who authorises apart from those of the project."""
    kept = Archivo.objects.in_bulk([each["pk"] for each in listed])
    kinds = {FOTO: Anexo.Clase.FOTO, DOCUMENTO: Anexo.Clase.DOCUMENTO}
    persona = {}
    for each in listed:
        if each["clase"] == AUTORIZACION:
            persona["autorizacion"] = kept[each["pk"]]
        elif each["clase"] == IDENTIFICACION:
            persona["identificacion_tutora"] = kept[each["pk"]]
    anexos = [(kept[e["pk"]], str(kinds[e["clase"]]), e["texto"]) for e in listed if e["clase"] in kinds]
    return {"persona": persona, "anexos": anexos}
