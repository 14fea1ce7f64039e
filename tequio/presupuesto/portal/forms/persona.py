"""Who proposes, and what may be done with their data."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from tequio.presupuesto.models import Proponente
from tequio.presupuesto.queries.consentimientos import finalidades, huella_mostrada

from .pasos import PasoForm


class PersonaForm(PasoForm):
    """Who. Of the adult who authorises a minor the page asks by script, once the age says so."""

    OPCIONALES: tuple[str, ...] = ("segundo_apellido", "correo", "telefono", "domicilio", "identificacion")

    nombres = forms.CharField(
        error_messages={"required": _("Escribe tu nombre.")},
        label=_("Tu nombre"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "given-name"}),
    )
    primer_apellido = forms.CharField(
        error_messages={"required": _("Escribe tu primer apellido.")},
        label=_("Primer apellido"),
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "family-name"}),
    )
    segundo_apellido = forms.CharField(label=_("Segundo apellido"), max_length=80, required=False)
    edad = forms.IntegerField(
        error_messages={"required": _("Escribe tu edad.")},
        label=_("Edad"),
        max_value=120,
        help_text=_("En años cumplidos."),
    )
    sexo = forms.ChoiceField(
        error_messages={"required": _("Elige una. Puedes preferir no decirlo.")},
        label=_("Te identificas como"),
        widget=forms.RadioSelect,
        choices=[
            (Proponente.Sexo.MUJER.value, _("Mujer")),
            (Proponente.Sexo.HOMBRE.value, _("Hombre")),
            (Proponente.Sexo.NO_BINARIA.value, _("Persona no binaria u otra")),
            (Proponente.Sexo.NO_DICE.value, _("Prefiero no decirlo")),
        ],
        help_text=_("Sirve para contar quiénes proponen; nunca se publica de una persona."),
    )
    correo = forms.EmailField(
        label=_("Correo electrónico"),
        max_length=200,
        required=False,
        help_text=_("Para avisarte de cada paso. Sin correo, lo sigues con un código y una llave."),
        widget=forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"}),
        error_messages={"invalid": _("Revisa el correo: le falta algo, como la arroba o lo que va después.")},
    )
    telefono = forms.CharField(
        label=_("Teléfono"), max_length=20, required=False, widget=forms.TextInput(attrs={"autocomplete": "tel"})
    )
    domicilio = forms.CharField(
        label=_("Domicilio en la unidad"), max_length=300, required=False,
        help_text=_("Calle, número y colonia: la Dirección Distrital comprueba que vives en la unidad."),
        widget=forms.TextInput(attrs={"autocomplete": "street-address"}),
    )  # fmt: skip
    identificacion = forms.CharField(
        label=_("Clave de elector o CURP"), max_length=20, required=False, help_text=_("Si la tienes a la mano.")
    )
    tutora = forms.CharField(label=_("Nombre de tu madre, padre o persona tutora"), max_length=160, required=False)
    parentesco = forms.CharField(label=_("¿Qué es de ti?"), max_length=60, required=False)

    def clean_edad(self) -> int:
        years: int = self.cleaned_data["edad"]
        if years < self.about.reglas.edad_minima:
            raise ValidationError(
                _("Para proponer hay que tener al menos %(edad)s años.") % {"edad": self.about.reglas.edad_minima}
            )
        return years

    def clean(self) -> dict[str, Any]:
        facts = super().clean() or {}
        if facts.get("edad", self.about.reglas.mayoria) < self.about.reglas.mayoria and not facts.get("tutora"):
            self.add_error("tutora", _("Escribe el nombre de quien te autoriza."))
        return facts


class PermisosForm(PasoForm):
    """What may be done with the data: one box for each purpose, all off. ``acuerdos()``: what was read, by purpose."""

    def prepare(self) -> None:
        self.purposes = finalidades(menor=self.about.menor)
        for each in self.purposes:
            self.fields[each.clave] = forms.BooleanField(label=each.nombre, help_text=each.texto, required=False)

    def acuerdos(self) -> dict[str, str]:
        marked = [each for each in self.purposes if self.cleaned_data.get(each.clave)]
        return {each.clave: huella_mostrada(each, self.about.day) for each in marked}
