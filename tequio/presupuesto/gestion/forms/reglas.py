"""A rule, a first number, a seat or a concept of a catalogue: what it says now, from where, and why it changes."""

from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from tequio.mecanismos.models import Certeza
from tequio.presupuesto.actions.conceptos import campos_de
from tequio.presupuesto.actions.sustento import Sustento
from tequio.presupuesto.models import Rubro
from tequio.presupuesto.models.catalogos import Catalogo
from tequio.presupuesto.wording import REGLAS

from .common import ActoForm

LARGEST = 10_000
YEAR: dict[str, Any] = {"min_value": 2000, "max_value": 2100, "required": False}


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
            forms.CharField(max_length=160, **facts)
            if regla == "area"
            else forms.IntegerField(min_value=0, max_value=LARGEST, **facts)
        )
        self.order_fields(["valor"])


class NumeroForm(SustentoForm):
    numero = forms.IntegerField(label=_("Primer número"), min_value=1, max_value=LARGEST)


class AsientoForm(SustentoForm):
    cargo = forms.CharField(label=_("Asiento"), max_length=160)
    cuantas = forms.IntegerField(label=_("¿Cuántas personas?"), min_value=1, max_value=100)
    con_voto = forms.BooleanField(label=_("Con voto"), required=False)


class ConceptoForm(SustentoForm):
    """The fields that this catalogue has; of one that was used, those of its words are shown and cannot be typed."""

    nombre = forms.CharField(label=_("Nombre"), max_length=120)
    general = forms.ModelChoiceField(
        Rubro.objects.none(), label=_("Rubro general"), required=False, empty_label=_("Ninguno")
    )
    con_texto = forms.BooleanField(label=_("Se escribe cuál"), required=False)
    pregunta = forms.CharField(label=_("La pregunta, como la haría cualquiera"), max_length=200)
    orden = forms.IntegerField(label=_("Lugar en la lista"), min_value=1, max_value=LARGEST)
    desde = forms.IntegerField(label=_("Desde el ejercicio"), help_text=_("Vacío si no tiene principio."), **YEAR)
    hasta = forms.IntegerField(
        label=_("Hasta el ejercicio"), help_text=_("Para retirarlo: el último año en que se puede elegir."), **YEAR
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
        label=_("Clave"), max_length=60, help_text=_("No cambia después: letras, números y guiones, como obras-2029.")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["orden"].required = False
        self.fields["orden"].help_text = _("Vacío para ponerlo al final.")
        self.order_fields(["clave"])
