"""The steps of a draft: each asks one thing. A form keeps what was typed; what it lacks it says beside the field."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from tequio.mecanismos.models import Ejercicio
from tequio.presupuesto.models import Poblacion, ReglasEdicion, Rubro
from tequio.territorio.models import UnidadTerritorial

from .pesos import PesosField
from .textos import TextoLargoField

TEXT = forms.Textarea(attrs={"rows": 6})


@dataclass(frozen=True, slots=True)
class Contexto:
    """What the forms of a draft need to know. ``unidad``: the one chosen, if any; ``menor``: as the age says."""

    reglas: ReglasEdicion
    ejercicios: tuple[Ejercicio, ...]
    day: date
    unidad: UnidadTerritorial | None = None
    ejercicio: Ejercicio | None = None
    menor: bool = False


class PasoForm(forms.Form):
    """``about``: the Contexto; ``OPCIONALES``: what may stay empty, which its label says to whoever proposes."""

    OPCIONALES: tuple[str, ...] = ()

    def __init__(self, *args: Any, about: Contexto, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.about = about
        self.prepare()

    def prepare(self) -> None:
        """Choices that depend on the draft."""

    def mark_optional(self) -> None:
        for name in self.OPCIONALES:
            label = self.fields[name].label
            self.fields[name].label = gettext("%(campo)s (opcional)") % {"campo": label}

    def choose(self, name: str, choices: list[tuple[Any, Any]]) -> None:
        cast(forms.ChoiceField, self.fields[name]).choices = choices


class UnidadForm(PasoForm):
    """Which UT, and of which year where the edition decides several."""

    ejercicio = forms.TypedChoiceField(label=_("¿Para qué año?"), widget=forms.RadioSelect, coerce=int)
    unidad = forms.CharField(
        label=_("Unidad territorial"), max_length=6, error_messages={"required": _("Elige una unidad de la lista.")}
    )

    def prepare(self) -> None:
        years = [(str(each.ejercicio), str(each.ejercicio)) for each in self.about.ejercicios]
        self.choose("ejercicio", years)
        if len(years) == 1:
            self.fields["ejercicio"].widget = forms.HiddenInput()
            self.fields["ejercicio"].initial = years[0][0]

    def clean_unidad(self) -> str:
        key: str = self.cleaned_data["unidad"]
        if self.about.unidad is None or self.about.unidad.clave != key:
            raise ValidationError(_("Esa unidad no está en el marco vigente. Búscala otra vez."))
        return key


class ProyectoForm(PasoForm):
    """What."""

    OPCIONALES: tuple[str, ...] = ("necesidad",)

    nombre = TextoLargoField(
        error_messages={"required": _("Escribe cómo se llama tu proyecto.")},
        label=_("Nombre del proyecto"),
        max_length=300,
        help_text=_("Corto y claro, como lo dirías a tus vecinas y vecinos: «Luminarias en el parque de la calle 5»."),
    )
    descripcion = TextoLargoField(
        error_messages={"required": _("Cuéntanos qué se haría.")},
        label=_("¿Qué se haría?"),
        max_length=4000,
        widget=TEXT,
        help_text=_(
            "Qué, cuánto y para qué. No hace falta saber de obras. No pongas nombres ni teléfonos: es público. "
            "Hasta 4,000 letras."
        ),
    )
    necesidad = TextoLargoField(
        label=_("¿Qué problema atiende?"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Hasta 2,000 letras."),
    )
    continua = forms.BooleanField(label=_("Continúa un proyecto que ya se hizo"), required=False)

    def prepare(self) -> None:
        told = gettext("Hasta %(largo)s letras.") % {"largo": self.about.reglas.largo_nombre}
        self.fields["nombre"].help_text = f"{self.fields['nombre'].help_text} {told}"

    def clean_nombre(self) -> str:
        name = " ".join(self.cleaned_data["nombre"].split())
        if len(name) > self.about.reglas.largo_nombre:
            raise ValidationError(
                _("Usa %(largo)s letras a lo más; escribiste %(tiene)s.")
                % {"largo": self.about.reglas.largo_nombre, "tiene": len(name)}
            )
        return name


class ParaForm(PasoForm):
    """For what and for whom."""

    OPCIONALES: tuple[str, ...] = ("personas",)

    rubro = forms.ChoiceField(
        error_messages={"required": _("Elige para qué sería el dinero.")},
        label=_("¿Para qué sería el dinero?"),
        widget=forms.RadioSelect,
    )
    poblaciones = forms.MultipleChoiceField(
        error_messages={"required": _("Marca al menos a quién beneficia.")},
        label=_("¿A quién beneficia?"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Marca todas las que quieras."),
    )
    poblacion_otra = forms.CharField(label=_("Si marcaste «Otra», ¿cuál?"), max_length=120, required=False)
    personas = forms.IntegerField(
        label=_("¿A cuántas personas, más o menos?"), min_value=1, max_value=10_000_000, required=False
    )

    def prepare(self) -> None:
        year = self.about.ejercicio.ejercicio if self.about.ejercicio else self.about.ejercicios[0].ejercicio
        self.choose("rubro", [(each.clave, each.nombre) for each in Rubro.objects.de_ejercicio(year).order_by("orden")])
        whom = list(Poblacion.objects.de_ejercicio(year).order_by("orden"))
        self.choose("poblaciones", [(each.clave, each.nombre) for each in whom])
        self.with_text = {each.clave for each in whom if each.con_texto}

    def clean(self) -> dict[str, Any]:
        facts = super().clean() or {}
        if self.with_text & set(facts.get("poblaciones", ())) and not facts.get("poblacion_otra"):
            self.add_error("poblacion_otra", _("Escribe cuál."))
        return facts


class CostoForm(PasoForm):
    """How much."""

    costo = PesosField(
        label=_("¿Cuánto costaría?"),
        min_value=Decimal(1),
        max_value=Decimal(999_999_999),
        decimal_places=2,
        max_digits=12,
        help_text=_("En pesos, más o menos: la alcaldía lo calcula bien después. Puedes escribir 250000 o 250,000."),
        widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}),
        error_messages={
            "required": _("Escribe una cantidad. Si no sabes, pon tu mejor idea: la alcaldía la calcula después."),
            "invalid": _("Escribe la cantidad con números, como 250000. Si no sabes, pon tu mejor idea."),
        },
    )
