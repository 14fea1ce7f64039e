"""What is asked of whoever enters a challenge or writes down a step."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from tequio.cuentas.acting import Acting
from tequio.impugnaciones.actions.registrar_impugnacion import Demanda
from tequio.impugnaciones.errors import reason
from tequio.impugnaciones.models import Impugnacion, SentidoResolucion
from tequio.impugnaciones.permissions import may_registrar_impugnacion
from tequio.territorio.models import Distrito, UnidadTerritorial
from tequio.territorio.queries import marco_en
from tequio.ui.widgets import DayField

NO_NAMES = _("Es público: sin nombres de personas.")


class ExpedienteForm(forms.Form):
    """The file number and the day of a challenge; what the next instance needs too."""

    expediente = forms.CharField(
        label=_("Expediente"), max_length=80, help_text=_("Como lo imprime el tribunal: TECDMX-JEL-259/2022.")
    )
    presentada_el = DayField(label=_("Se presentó el"))

    def refuse(self, error: Exception) -> None:
        """Show beside the form why the act did not happen."""
        self.add_error(None, ValidationError(reason(error)))


class RegistrarForm(ExpedienteForm):
    """``demanda()`` is what the act takes."""

    responsable = forms.ChoiceField(label=_("Autoridad responsable"), choices=Impugnacion.Responsable.choices)
    distrito = forms.ModelChoiceField(
        Distrito.objects.all(), label=_("Distrito"), required=False, help_text=_("Si es un acto de un distrito.")
    )
    acto = forms.CharField(label=_("Qué se impugna"), max_length=300, help_text=NO_NAMES)
    unidades = forms.CharField(
        label=_("Unidades territoriales"),
        required=False,
        max_length=400,
        help_text=_("Sus claves, con comas: 08-033, 08-034."),
    )
    promovente = forms.ChoiceField(
        label=_("Quién impugna"),
        choices=Impugnacion.Promovente.choices,
        help_text=_("Solo la clase: no guardamos su nombre."),
    )
    nota = forms.CharField(
        label=_("Nota pública"),
        required=False,
        max_length=300,
        help_text=_("En blanco, la página dice en qué va con una frase neutral."),
    )

    def __init__(self, *args: Any, who: Acting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._who = who

    def clean_unidades(self) -> list[UnidadTerritorial]:
        keys = [key for key in re.split(r"[,;\s]+", self.cleaned_data["unidades"]) if key]
        found = {unit.clave: unit for unit in UnidadTerritorial.objects.filter(marco=marco_en(None), clave__in=keys)}
        if unknown := [key for key in keys if key not in found]:
            raise ValidationError(_("El marco de hoy no tiene: %(claves)s.") % {"claves": ", ".join(unknown)[:120]})
        return list(found.values())

    def clean_distrito(self) -> Distrito | None:
        distrito: Distrito | None = self.cleaned_data["distrito"]
        if not may_registrar_impugnacion(self._who, distrito=distrito.pk if distrito else None):
            raise ValidationError(_("Elige un distrito que esté a tu cargo."))
        return distrito

    def demanda(self) -> Demanda:
        facts = self.cleaned_data
        return Demanda(
            expediente=facts["expediente"],
            promovente=Impugnacion.Promovente(facts["promovente"]),
            responsable=Impugnacion.Responsable(facts["responsable"]),
            acto=facts["acto"],
            presentada_el=facts["presentada_el"],
            objetos=facts["unidades"],
            distrito=facts["distrito"] and facts["distrito"].pk,
            nota=facts["nota"],
        )


class PasoForm(forms.Form):
    """A step: the day on which it happened, and a note."""

    fecha = DayField(label=_("Ocurrió el"))
    nota = forms.CharField(label=_("Nota"), required=False, max_length=300, help_text=NO_NAMES)

    def refuse(self, error: Exception) -> None:
        self.add_error(None, ValidationError(reason(error)))


class ResolverForm(PasoForm):
    """The ruling."""

    sentido = forms.ModelChoiceField(SentidoResolucion.objects.filter(activo=True), label=_("Sentido"))
    efectos = forms.CharField(
        label=_("Qué ordena"), required=False, widget=forms.Textarea(attrs={"rows": 4}), help_text=NO_NAMES
    )
    field_order = ("fecha", "sentido", "efectos", "nota")
