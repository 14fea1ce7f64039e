"""The F1 as one dense page for the keyboard: the fields of the steps of a draft, in the order of the paper."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from tequio.lib.actors import Actor
from tequio.presupuesto.actions.presentar import Solicitud
from tequio.presupuesto.models import Anexo, Poblacion, Rubro, TipoLugar
from tequio.presupuesto.portal.forms.archivos import FORMATOS
from tequio.presupuesto.portal.forms.lugar import SIN_MAPA, LugarForm
from tequio.presupuesto.portal.forms.pasos import CostoForm, ParaForm, ProyectoForm, UnidadForm
from tequio.presupuesto.portal.forms.persona import PersonaForm
from tequio.presupuesto.queries.consentimientos import finalidades, huella_mostrada
from tequio.territorio.models import UnidadTerritorial
from tequio.ui.widgets import DayField

from .common import ActoForm
from .guardados import GuardadosMixin

FEW = 6
SIN_PAPEL = _(
    "Es menor de edad y falta este papel. Si no lo trae, escribe en «¿Falta algo?» qué falta: corre su plazo."
)

DICHO = {  # the words of a draft speak to whoever proposes; these, to who types
    "nombres": _("Nombre de quien propone"),
    "sexo": _("Se identifica como"),
    "edad": _("Edad"),
    "tutora": _("Si es menor de edad: madre, padre o persona tutora"),
    "parentesco": _("Parentesco"),
    "descripcion": _("Qué se haría"),
    "limite_motivo": _("Motivo, si está en el límite"),
    "costo": _("Costo estimado"),
}


class RecibirForm(GuardadosMixin, ActoForm, UnidadForm, ProyectoForm, ParaForm, LugarForm, CostoForm, PersonaForm):
    """All of them at once. ``falta``: what the person has to bring; empty, it is registered at once.
    ``candidatas``: the
    UTs that what was typed may mean."""

    ARCHIVOS = ("f1", "autorizacion", "identificacion_tutora")

    unidad = forms.CharField(
        label=_("Unidad territorial"),
        max_length=120,
        help_text=_("Su clave o parte de su nombre."),
        widget=forms.TextInput(attrs={"list": "unidades", "autocomplete": "off"}),
    )
    entregado_el = DayField(label=_("Se entregó el"), required=False, help_text=_("En blanco, hoy."))
    permisos = forms.MultipleChoiceField(
        label=_("Permisos que marcó en el papel"), widget=forms.CheckboxSelectMultiple, required=False
    )
    f1 = forms.FileField(label=_("F1 escaneado"), required=False, help_text=FORMATOS)
    autorizacion = forms.FileField(label=_("Autorización firmada, si es menor"), required=False)
    identificacion_tutora = forms.FileField(label=_("Identificación de quien autoriza"), required=False)
    falta = forms.CharField(
        label=_("¿Falta algo?"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("En blanco, se registra y recibe folio en este momento. Si escribes qué falta, corre su plazo."),
    )

    field_order = (
        "ejercicio",
        "unidad",
        "rubro",
        "nombre",
        "descripcion",
        "necesidad",
        "continua",
        "poblaciones",
        "poblacion_otra",
        "personas",
        "lugar_tipo",
        "lugar",
        "forma",
        "limite_motivo",
        "costo",
        "nombres",
        "primer_apellido",
        "segundo_apellido",
        "edad",
        "sexo",
        "telefono",
        "correo",
        "domicilio",
        "identificacion",
        "tutora",
        "parentesco",
        "autorizacion",
        "identificacion_tutora",
        "permisos",
        "f1",
        "entregado_el",
        "falta",
    )

    def __init__(self, *args: Any, candidatas: Sequence[UnidadTerritorial] = (), by: Actor, **kwargs: Any) -> None:
        self.candidatas = candidatas
        super().__init__(*args, **kwargs)
        self.recall(by)

    def prepare(self) -> None:
        for kind in (UnidadForm, ProyectoForm, ParaForm, LugarForm, CostoForm, PersonaForm):
            if "prepare" in vars(kind):
                kind.prepare(self)
        self.purposes = finalidades()
        for name, label in DICHO.items():
            self.fields[name].label = label
            self.fields[name].help_text = ""
        for name in ("nombre", "lugar", "domicilio", "identificacion", "poblaciones", "correo"):
            self.fields[name].help_text = ""
        for field in self.fields.values():
            field.error_messages["required"] = _("Falta este dato.")
        self.fields["costo"].error_messages["invalid"] = _("Escribe la cantidad con números, como 250000.")
        self.fields["entregado_el"].initial = self.about.day
        self.choose("forma", [(SIN_MAPA[0][0], _("Con esas palabras")), *SIN_MAPA[1:]])
        self.choose("permisos", [(each.clave, each.nombre) for each in self.purposes])

    def clean_unidad(self) -> str:
        if len(self.candidatas) == 1:
            return self.candidatas[0].clave
        if not self.candidatas:
            raise ValidationError(_("No hay una unidad así en tu distrito. Escribe su clave o parte de su nombre."))
        some = "; ".join(f"{each.clave} {each.nombre_legible}" for each in self.candidatas[:FEW])
        raise ValidationError(_("Puede ser más de una: %(unidades)s. Escribe la clave.") % {"unidades": some})

    def clean(self) -> dict[str, Any]:
        """Of a minor: what authorises, or in ``falta`` that it is missing."""
        facts = super().clean() or {}
        grown = self.about.reglas.mayoria
        if facts.get("edad", grown) >= grown or "falta" in self.errors:
            return facts
        if facts["falta"].strip():
            self._forgive_tutor(facts)
            return facts
        for name in ("autorizacion", "identificacion_tutora"):
            if not facts.get(name) and name not in self.guardados and name not in self.errors:
                self.add_error(name, SIN_PAPEL)
        return facts

    def _forgive_tutor(self, facts: dict[str, Any]) -> None:
        """The name of who authorises comes with what is missing."""
        if not str(self.data.get("tutora", "")).strip():
            self.errors.pop("tutora", None)
            facts["tutora"] = ""

    def clean_entregado_el(self) -> date:
        day: date = self.cleaned_data["entregado_el"] or self.about.day
        if day > self.about.day:
            raise ValidationError(_("No puede ser después de hoy."))
        return day

    def focus(self) -> None:
        """The cursor waits where something is wrong, or at the beginning."""
        wrong = next((name for name in self.fields if name in self.errors), "") if self.is_bound else "unidad"
        if wrong:
            self.fields[wrong].widget.attrs["autofocus"] = True

    def solicitud(self) -> Solicitud:
        """What ``recibir_proyecto`` takes, once the files were kept."""
        said = self.cleaned_data
        files = {name: self.guardados.get(name) for name in ("autorizacion", "identificacion_tutora")}
        paper = self.guardados.get("f1")
        year = next(each for each in self.about.ejercicios if each.ejercicio == said["ejercicio"])
        marked = {
            each.clave: huella_mostrada(each, self.about.day)
            for each in self.purposes
            if each.clave in said["permisos"]
        }
        return Solicitud(
            ejercicio=year,
            unidad=self.about.unidad,  # type: ignore[arg-type]  # clean_unidad made sure
            nombre=said["nombre"],
            descripcion=said["descripcion"],
            necesidad=said["necesidad"],
            continua=said["continua"],
            rubro=Rubro.objects.get(clave=said["rubro"]),
            poblaciones=list(Poblacion.objects.filter(clave__in=said["poblaciones"]).order_by("orden")),
            poblacion_otra=said["poblacion_otra"],
            personas=said["personas"],
            lugar_tipo=TipoLugar.objects.get(clave=said["lugar_tipo"]),
            lugar=said["lugar"],
            geometria=said["geometria"],
            en_palabras=said["forma"] == "PALABRAS",
            limite_motivo=said["limite_motivo"],
            costo=said["costo"],
            persona={name: said[name] for name in PersonaForm.base_fields} | files,
            consentimientos=marked,
            anexos=[(paper, str(Anexo.Clase.F1), "")] if paper else [],
        )
