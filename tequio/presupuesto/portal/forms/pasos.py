"""The steps of a draft: each asks one thing. A form keeps what was typed; what it lacks it says beside the field."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from tequio.mecanismos.models import Ejercicio
from tequio.presupuesto.errors import LugarEquivocadoError
from tequio.presupuesto.models import Poblacion, Proponente, Proyecto, ReglasEdicion, Rubro, TipoLugar
from tequio.presupuesto.queries.consentimientos import finalidades, huella_mostrada
from tequio.presupuesto.queries.lugares import ubicar
from tequio.territorio.models import UnidadTerritorial

TEXT = forms.Textarea(attrs={"rows": 6})
MILES = re.compile(r"([\d.]+)mil(es)?$")


def pesos(text: str) -> str:
    """The digits of an amount as people write it: ``$80,000 pesos``, ``80 mil``. What is none stays as it is."""
    plain = re.sub(r"[$,\s]|pesos|m\.?n\.?$|mxn", "", text.casefold())
    thousands = MILES.fullmatch(plain)
    if thousands and thousands[1].isdigit():
        return f"{thousands[1]}000"
    return plain if re.fullmatch(r"[\d.]+", plain) else text


class PesosField(forms.DecimalField):
    """An amount as people write it; what was typed is shown again as it was."""

    widget = forms.TextInput

    def to_python(self, value: Any) -> Any:
        return super().to_python(pesos(value) if isinstance(value, str) else value)


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
    """``about``: the Contexto."""

    def __init__(self, *args: Any, about: Contexto, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.about = about
        self.prepare()

    def prepare(self) -> None:
        """Choices that depend on the draft."""

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

    nombre = forms.CharField(
        error_messages={"required": _("Escribe cómo se llama tu proyecto.")},
        label=_("Nombre del proyecto"),
        max_length=300,
        help_text=_("Corto y claro, como lo dirías a tus vecinas y vecinos: «Luminarias en el parque de la calle 5»."),
    )
    descripcion = forms.CharField(
        error_messages={"required": _("Cuéntanos qué se haría.")},
        label=_("¿Qué se haría?"),
        max_length=4000,
        widget=TEXT,
        help_text=_(
            "Qué, cuánto y para qué. No hace falta saber de obras. No pongas nombres ni teléfonos: es público."
        ),
    )
    necesidad = forms.CharField(
        label=_("¿Qué problema atiende?"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    continua = forms.BooleanField(label=_("Continúa un proyecto que ya se hizo"), required=False)

    def clean_nombre(self) -> str:
        name = " ".join(self.cleaned_data["nombre"].split())
        if len(name) > self.about.reglas.largo_nombre:
            raise ValidationError(_("Usa %(largo)s letras a lo más.") % {"largo": self.about.reglas.largo_nombre})
        return name


class ParaForm(PasoForm):
    """For what and for whom."""

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
    poblacion_otra = forms.CharField(label=_("¿Cuál otra?"), max_length=120, required=False)
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


SIN_MAPA = [
    (Proyecto.Forma.PALABRAS.value, _("Con lo que escribí arriba")),
    (Proyecto.Forma.UNIDAD.value, _("Es en toda la unidad")),
]


class LugarForm(PasoForm):
    """Where. ``geometria`` is drawn by a script; without it the place is told in words, or is the whole UT."""

    lugar_tipo = forms.ChoiceField(
        error_messages={"required": _("Elige qué clase de lugar es.")},
        label=_("¿Qué clase de lugar es?"),
        widget=forms.RadioSelect,
    )
    lugar = forms.CharField(
        error_messages={"required": _("Di dónde está.")},
        label=_("¿Dónde está?"),
        max_length=400,
        help_text=_("Calle y número, entre qué calles, o cómo reconocerlo."),
    )
    forma = forms.ChoiceField(
        error_messages={"required": _("Elige cómo lo señalas.")},
        label=_("¿Cómo lo señalas?"),
        widget=forms.RadioSelect,
        choices=[(Proyecto.Forma.MAPA.value, _("En el mapa")), *SIN_MAPA],
        initial=Proyecto.Forma.PALABRAS.value,
    )
    geometria = forms.CharField(required=False, widget=forms.HiddenInput, max_length=40_000)
    limite_motivo = forms.CharField(
        label=_("Si el lugar sale un poco de la unidad, ¿por qué?"),
        max_length=300,
        required=False,
        help_text=_("Solo si está en el límite: «es la banqueta de enfrente»."),
    )

    def prepare(self) -> None:
        year = self.about.ejercicio.ejercicio if self.about.ejercicio else self.about.ejercicios[0].ejercicio
        kinds = TipoLugar.objects.de_ejercicio(year).order_by("orden")
        self.choose("lugar_tipo", [(each.clave, each.nombre) for each in kinds])

    def clean_geometria(self) -> Any:
        if self.cleaned_data.get("forma") != Proyecto.Forma.MAPA:
            return None
        try:
            return json.loads(self.cleaned_data["geometria"] or "null")
        except ValueError:
            raise ValidationError(_("No entendimos el dibujo del lugar. Vuelve a marcarlo.")) from None

    def clean(self) -> dict[str, Any]:
        facts = super().clean() or {}
        if facts.get("forma") != Proyecto.Forma.MAPA or "geometria" not in facts:
            return facts
        if facts["geometria"] is None:
            self.add_error("forma", _("Marca el lugar en el mapa, o elige otra manera de señalarlo."))
        elif self.about.unidad:
            self._check(facts)
        return facts

    def _check(self, facts: Mapping[str, Any]) -> None:
        try:
            ubicar(
                cast(UnidadTerritorial, self.about.unidad), facts["geometria"], facts.get("limite_motivo", ""),
                tolerance_m=self.about.reglas.limite_m,
            )  # fmt: skip
        except LugarEquivocadoError as error:
            self.add_error("forma", str(error))


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


class PersonaForm(PasoForm):
    """Who."""

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
    tutora = forms.CharField(
        label=_("Si eres menor de edad: nombre de tu madre, padre o persona tutora"), max_length=160, required=False
    )
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
