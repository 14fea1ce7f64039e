"""Forms to grant and withdraw a charge."""

from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from tequio.cuentas.acting import Acting
from tequio.cuentas.models.encargo import CLAVE_DE_UNIDAD
from tequio.cuentas.permissions import grantable, may_otorgar_encargo
from tequio.cuentas.queries import distritos_de
from tequio.cuentas.roles import AMBITO, Ambito, Rol
from tequio.territorio.models import Alcaldia, Distrito
from tequio.ui.widgets import DayField

TERRITORY = {Ambito.DISTRITO: "distrito", Ambito.ALCALDIA: "alcaldia", Ambito.UNIDAD: "unidad"}


class BusquedaForm(forms.Form):
    """What narrows the list of charges."""

    q = forms.CharField(label=_("Nombre o documento"), required=False, max_length=100)
    rol = forms.ChoiceField(label=_("Encargo"), required=False)
    todos = forms.BooleanField(label=_("También los terminados"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast(forms.ChoiceField, self.fields["rol"]).choices = [("", _("Todos")), *Rol.choices]


class OtorgarForm(forms.Form):
    """A charge for a person, who may have no account yet. What it gives to the act is in ``territory``."""

    correo = forms.EmailField(
        label=_("Correo de la persona"),
        help_text=_("El suyo propio: las cuentas son personales, nunca de un área."),
        max_length=254,
    )
    nombre = forms.CharField(label=_("Nombre de la persona"), max_length=120)
    rol = forms.ChoiceField(label=_("Encargo"), error_messages={"invalid_choice": _("No te toca otorgar ese encargo.")})
    distrito = forms.ModelChoiceField(
        Distrito.objects.all(), label=_("Distrito"), required=False, help_text=_("Solo para una Dirección Distrital.")
    )
    alcaldia = forms.ModelChoiceField(
        Alcaldia.objects.all(), label=_("Alcaldía"), required=False, help_text=_("Solo para un órgano dictaminador.")
    )
    unidad = forms.RegexField(
        CLAVE_DE_UNIDAD,
        label=_("Clave de la unidad territorial"),
        required=False,
        help_text=_("Solo para integrantes de COPACO y habitantes. Por ejemplo: 08-033."),
        error_messages={"invalid": _("La clave son dos números, un guion y tres números: 08-033.")},
    )
    documento = forms.CharField(
        label=_("Documento que lo otorga"), help_text=_("Por ejemplo: IECM/SE/OF-123/2026."), max_length=80
    )
    desde = DayField(label=_("Desde"))
    hasta = DayField(label=_("Hasta"), required=False, help_text=_("Último día. En blanco si no tiene término."))
    motivo = forms.CharField(label=_("Motivo"), required=False, max_length=250)

    def __init__(self, *args: Any, who: Acting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.who = who
        offered = [(rol.value, rol.label) for rol in grantable(who)]
        cast(forms.ChoiceField, self.fields["rol"]).choices = offered

    def clean(self) -> dict[str, Any]:
        facts = super().clean() or {}
        if facts.get("rol"):
            self._check_territory(Rol(facts["rol"]), facts)
        if facts.get("desde") and facts.get("hasta") and facts["hasta"] < facts["desde"]:
            self.add_error("hasta", _("Termina antes de empezar: revisa las dos fechas."))
        return facts

    def _check_territory(self, rol: Rol, facts: dict[str, Any]) -> None:
        """Asks for the territory of the role, drops the others, and refuses ground that is not this person's."""
        needed = TERRITORY.get(AMBITO[rol])
        for name in TERRITORY.values():
            if name != needed:
                facts[name] = "" if name == "unidad" else None
        if needed and not facts.get(needed):
            if needed not in self.errors:
                self.add_error(needed, _("Este encargo lo necesita."))
            return
        if not may_otorgar_encargo(self.who, rol, distrito=self._district(facts)):
            self.add_error(needed or "rol", _("Ese territorio no está a tu cargo."))

    def _district(self, facts: dict[str, Any]) -> int | None:
        if facts.get("distrito"):
            return facts["distrito"].pk
        return distritos_de([facts["unidad"]]).get(facts["unidad"]) if facts.get("unidad") else None

    def territory(self) -> dict[str, Any]:
        facts = self.cleaned_data
        return {
            "distrito": facts["distrito"] and facts["distrito"].pk,
            "alcaldia": facts["alcaldia"] and facts["alcaldia"].pk,
            "unidad": facts["unidad"],
        }

    def refuse(self, error: Exception) -> None:
        """Show beside the form why the act did not happen."""
        self.add_error(None, ValidationError(str(error)))


class RetirarForm(forms.Form):
    """The document and the reason with which a charge is withdrawn."""

    documento = forms.CharField(label=_("Documento que lo retira"), max_length=80)
    motivo = forms.CharField(
        label=_("Motivo"), max_length=250, help_text=_("Queda en la bitácora. No escribas datos personales.")
    )

    def refuse(self, error: Exception) -> None:
        self.add_error(None, ValidationError(str(error)))


class MostrarForm(forms.Form):
    """Why an address has to be seen."""

    motivo = forms.CharField(
        label=_("Para qué lo necesitas"),
        max_length=250,
        help_text=_("Queda en la bitácora, y la persona lo lee entre sus datos."),
    )
