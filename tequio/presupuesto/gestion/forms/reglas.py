"""A rule, a first number, a seat or a concept of a catalogue: what it says now, from where, and why it changes."""

from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _

from tequio.mecanismos.models import Certeza
from tequio.presupuesto.actions.conceptos import campos_de
from tequio.presupuesto.actions.limites import LIMITES, entre
from tequio.presupuesto.actions.sustento import Sustento
from tequio.presupuesto.models import Rubro
from tequio.presupuesto.models.catalogos import Catalogo
from tequio.presupuesto.wording import REGLAS

from .common import ActoForm

LARGEST = 10_000
YEARS = (2000, 2100)


def number(least: int, most: int, **facts: Any) -> forms.IntegerField:
    """A whole number that says in words between which two it has to be."""
    words = lazy(entre, str)(least, most)
    errors = dict.fromkeys(("min_value", "max_value", "invalid"), words)
    return forms.IntegerField(min_value=least, max_value=most, error_messages=errors, **facts)


class SustentoForm(ActoForm):
    """``empezo``: whether the document is asked for."""

    fuente = forms.CharField(
        label=_("¿De dónde sale?"), max_length=250, help_text=_("Artículo, acuerdo o publicación.")
    )
    certeza = forms.ChoiceField(label=_("¿Qué tan seguro es?"), choices=Certeza.choices)
    documento = forms.CharField(label=_("Acuerdo o resolución que ordena el cambio"), max_length=160, required=False)
    motivo = forms.CharField(
        label=_("Por qué cambia"),
        max_length=400,
        help_text=_("Queda en la bitácora pública. Sin nombres de personas."),
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, *args: Any, empezo: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if empezo:
            self.fields["documento"].help_text = _("La edición ya empezó: sin él no se cambia.")
        last = ["fuente", "certeza", "documento", "motivo"]
        self.order_fields([*(name for name in self.fields if name not in last), *last])

    def sustento(self) -> Sustento:
        return Sustento(**{name: self.cleaned_data[name] for name in ("motivo", "fuente", "certeza", "documento")})


class ReglaForm(SustentoForm):
    """``regla``: which one; its value is a number, but for the area."""

    def __init__(self, *args: Any, regla: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        label, help_text = REGLAS[regla]
        facts: dict[str, Any] = {"label": label, "help_text": help_text}
        self.fields["valor"] = (
            number(*LIMITES[regla], **facts) if regla in LIMITES else forms.CharField(max_length=160, **facts)
        )
        self.order_fields(["valor"])


class NumeroForm(SustentoForm):
    numero = number(1, LARGEST, label=_("Primer número"))


class AsientoForm(SustentoForm):
    cargo = forms.CharField(label=_("Asiento"), max_length=160)
    cuantas = number(1, 100, label=_("¿Cuántas personas?"))
    con_voto = forms.BooleanField(label=_("Con voto"), required=False)


class ConceptoForm(SustentoForm):
    """The fields that this catalogue has; of one that was used, those of its words are shown and cannot be typed."""

    nombre = forms.CharField(label=_("Nombre"), max_length=120)
    general = forms.ModelChoiceField(
        Rubro.objects.none(), label=_("Rubro general"), required=False, empty_label=_("Ninguno")
    )
    con_texto = forms.BooleanField(label=_("Se escribe cuál"), required=False)
    pregunta = forms.CharField(label=_("La pregunta, como la haría cualquiera"), max_length=200)
    orden = number(1, LARGEST, label=_("Lugar en la lista"))
    desde = number(*YEARS, label=_("Desde el ejercicio"), help_text=_("Vacío si no tiene principio."), required=False)
    hasta = number(
        *YEARS,
        label=_("Hasta el ejercicio"),
        help_text=_("Para retirarlo: el último año en que se puede elegir."),
        required=False,
    )

    def __init__(self, *args: Any, model: type[Catalogo], fijo: frozenset[str] = frozenset(), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.names = campos_de(model)
        for name in ("nombre", "general", "con_texto", "pregunta", "orden", "desde", "hasta"):
            if name not in self.names:
                del self.fields[name]
            elif name in fijo:
                self.fields[name].disabled = True
        if "general" in self.fields:
            rows = Rubro.objects.filter(general=None).order_by("orden")
            cast(forms.ModelChoiceField, self.fields["general"]).queryset = rows

    def clean(self) -> dict[str, Any]:
        facts = super().clean() or {}
        if facts.get("desde") and facts.get("hasta") and facts["hasta"] < facts["desde"]:
            self.add_error("hasta", _("Es antes del año en que empieza."))
        return facts

    def datos(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self.names}


class AgregarConceptoForm(ConceptoForm):
    clave = forms.SlugField(
        label=_("Clave"),
        max_length=60,
        help_text=_("No cambia después: letras, números y guiones, como obras-2029."),
        error_messages={"invalid": _("Usa solo letras sin acento, números y guiones, sin espacios.")},
    )

    def __init__(self, *args: Any, model: type[Catalogo], **kwargs: Any) -> None:
        super().__init__(*args, model=model, **kwargs)
        self.model = model
        self.fields["orden"].required = False
        self.fields["orden"].help_text = _("Vacío para ponerlo al final.")
        self.order_fields(["clave"])

    def clean_clave(self) -> str:
        clave: str = self.cleaned_data["clave"]
        found = self.model._default_manager.filter(pk=clave).first()
        if found:
            said = _("Ya hay uno con esa clave: «%(nombre)s». Elige otra.")
            raise ValidationError(said % {"nombre": found.nombre})
        return clave
