"""A mechanism, its lines, and which come first."""

from collections.abc import Sequence
from datetime import date
from typing import Any, ClassVar, cast

from django import forms
from django.forms import BaseFormSet, formset_factory
from django.utils.translation import gettext_lazy as _

from tequio.mecanismos.actions.cambiar_mecanismo import EDITABLE
from tequio.mecanismos.models import CIUDAD, LUGARES, Certeza, Mecanismo
from tequio.mecanismos.wording import CLASES, ROLES
from tequio.territorio.models import Alcaldia
from tequio.ui.widgets import DayField

from .common import Refusing, motivo

BLANK = 2  # lines to fill, below those that there are


class MecanismoForm(forms.ModelForm, Refusing):
    """What the catalogue says of a mechanism, and why it changes."""

    clase = forms.ChoiceField(label=_("Clase"), choices=list(CLASES.items()))
    rol = forms.ChoiceField(label=_("Qué hace el Instituto"), choices=[(key, word.text) for key, word in ROLES.items()])
    vigente_desde = DayField(label=_("Vigente desde"), required=False, help_text=_("Vacío si no se sabe."))
    vigente_hasta = DayField(label=_("Vigente hasta"), required=False, help_text=_("Vacío si sigue vigente."))
    motivo = motivo(_("Por qué cambia"))

    class Meta:
        model = Mecanismo
        fields: tuple[str, ...] = EDITABLE
        labels: ClassVar = {
            "nombre": _("Nombre"),
            "puedes": _("Qué puedes hacer, en una frase"),
            "texto": _("En pocas palabras"),
            "fuente": _("Fuente"),
            "certeza": _("Certeza"),
        }
        widgets: ClassVar = {"texto": forms.Textarea(attrs={"rows": 4})}

    def cambios(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in EDITABLE}


class AgregarForm(MecanismoForm):
    """One more; its key is its class and its place in the law."""

    class Meta(MecanismoForm.Meta):
        fields = ("clave", *EDITABLE)
        labels: ClassVar = {**MecanismoForm.Meta.labels, "clave": _("Clave")}


class RenglonForm(forms.Form):
    """One line of a matter."""

    texto = forms.CharField(label=_("Qué dice"), max_length=400, widget=forms.Textarea(attrs={"rows": 2}))
    enlace = forms.URLField(label=_("Enlace"), required=False, assume_scheme="https")
    fuente = forms.CharField(label=_("Fuente"), max_length=250)
    certeza = forms.ChoiceField(label=_("Certeza"), choices=Certeza.choices)


class MotivoForm(Refusing):
    motivo = motivo(_("Por qué cambia"))


class Renglones(BaseFormSet):
    """The lines of a matter, with words of ours for their place and for taking one out."""

    def add_fields(self, form: forms.Form, index: int | None) -> None:
        super().add_fields(form, index)
        form.fields["ORDER"].label = _("Lugar")
        form.fields["DELETE"].label = _("Quitar este renglón")


RenglonesFormSet = formset_factory(RenglonForm, Renglones, extra=BLANK, can_order=True, can_delete=True, max_num=40)


def lines_of(formset: BaseFormSet) -> list[dict[str, Any]]:
    """Those that stay, in the order that their numbers say; what has no number goes last."""
    kept = [form.cleaned_data for form in formset.forms if form.cleaned_data and not form.cleaned_data.get("DELETE")]
    ordered = sorted(kept, key=lambda line: (line["ORDER"] is None, line["ORDER"] or 0))
    return [{name: line[name] for name in ("texto", "enlace", "fuente", "certeza")} for line in ordered]


class AmbitoForm(forms.Form):
    """Which ground: the city, an alcaldía, or a UT by its key."""

    ambito = forms.ChoiceField(label=_("Dónde"), required=False)
    unidad = forms.RegexField(
        r"^\d{2}-\d{3}$", label=_("O una unidad territorial"), required=False, help_text=_("Su clave: 08-033.")
    )

    def __init__(self, data: Any) -> None:
        super().__init__(data)
        grounds = [(alcaldia.clave, alcaldia.nombre) for alcaldia in Alcaldia.objects.order_by("nombre")]
        cast(forms.ChoiceField, self.fields["ambito"]).choices = [(CIUDAD, _("Toda la ciudad")), *grounds]

    def chosen(self) -> str:
        """What cannot be read is the city."""
        self.is_valid()
        return self.cleaned_data.get("unidad") or self.cleaned_data.get("ambito") or CIUDAD


class PrioridadesForm(Refusing):
    """The four places, in order."""

    motivo = motivo(_("Por qué cambia"))

    def __init__(self, data: Any, *, before: Sequence[str], today: date) -> None:
        super().__init__(data)
        rows = Mecanismo.objects.vigentes(today).values_list("clave", "nombre")
        choices = [("", _("Ninguno")), *rows]
        for place in range(1, LUGARES + 1):
            name, initial = f"lugar_{place}", before[place - 1] if len(before) >= place else ""
            label = _("Lugar %(numero)s") % {"numero": place}
            self.fields[name] = forms.ChoiceField(label=label, choices=choices, required=False, initial=initial)
        self.order_fields([*(f"lugar_{place}" for place in range(1, LUGARES + 1)), "motivo"])

    def claves(self) -> list[str]:
        """Empty places close up."""
        chosen = [self.cleaned_data[f"lugar_{place}"] for place in range(1, LUGARES + 1)]
        return [clave for clave in chosen if clave]
