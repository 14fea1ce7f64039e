"""Batches, sessions and draws."""

from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from tequio.cuentas.acting import Alcance
from tequio.mecanismos.models import Edicion
from tequio.presupuesto.models import AsientoODA, IntegranteODA, Proyecto
from tequio.presupuesto.models.proyecto import ProyectoQuerySet
from tequio.presupuesto.queries.escritorio import ediciones_con_proyectos
from tequio.territorio.models import Alcaldia
from tequio.ui.widgets import DayField, NamesSelect

from .common import ActoForm
from .pasos import LINES
from .reportes import DISTRITOS

FIELDS = {
    "estado": "estado", "edicion": "edicion__clave", "unidad": "unidad", "alcaldia": "alcaldia__slug",
    "distrito": "distrito",
}  # fmt: skip


class FiltroForm(forms.Form):
    """What narrows the list; who sees one ground alone chooses none."""

    q = forms.CharField(
        label=_("Folio, código o palabras"),
        required=False,
        max_length=120,
        help_text=_("También nombre y primer apellido de quien propone, si puedes ver sus datos."),
    )
    estado = forms.ChoiceField(label=_("Estado"), required=False, choices=[("", _("Todos")), *Proyecto.Estado.choices])
    edicion = forms.ChoiceField(label=_("Edición"), required=False)
    unidad = forms.CharField(label=_("Clave de la unidad"), required=False, max_length=6)
    alcaldia = forms.ChoiceField(label=_("Alcaldía"), required=False, widget=NamesSelect)
    distrito = forms.TypedChoiceField(label=_("Distrito"), required=False, coerce=int, empty_value=None)

    def __init__(self, *args: Any, suelo: Alcance, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        editions = [(each.clave, each.nombre) for each in ediciones_con_proyectos()]
        self._choose("edicion", [("", _("Todas")), *editions])
        if not suelo.ciudad:
            del self.fields["alcaldia"], self.fields["distrito"]
            return
        places = Alcaldia.objects.order_by("nombre").values_list("slug", "nombre")
        self._choose("alcaldia", [("", _("Todas")), *places])
        self._choose("distrito", [("", _("Todos")), *((number, f"{number:02}") for number in DISTRITOS)])

    def _choose(self, name: str, choices: list[Any]) -> None:
        cast(forms.ChoiceField, self.fields[name]).choices = choices

    def narrowed(self, found: ProyectoQuerySet) -> ProyectoQuerySet:
        """By all that was chosen and understood, but the words."""
        self.is_valid()
        asked = {FIELDS[name]: value for name, value in self.cleaned_data.items() if name in FIELDS and value}
        return found.filter(**asked)


class ProyectosField(forms.ModelMultipleChoiceField):
    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.unidad} · {obj.folio} · {obj.nombre}"


class IntegrantesField(forms.ModelMultipleChoiceField):
    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.asiento.cargo}: {obj.nombre}"


class RemitirForm(ActoForm):
    oficio = forms.CharField(label=_("Número del oficio"), max_length=60)
    proyectos = ProyectosField(Proyecto.objects.none(), label=_("Proyectos"), widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args: Any, proyectos: list[Proyecto], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = Proyecto.objects.filter(pk__in=[each.pk for each in proyectos]).order_by("unidad", "folio")
        field = cast(forms.ModelMultipleChoiceField, self.fields["proyectos"])
        field.queryset = rows
        field.initial = [each.pk for each in proyectos]


class SesionForm(ActoForm):
    fecha = DayField(label=_("Fecha de la sesión"))
    presentes = IntegrantesField(
        IntegranteODA.objects.none(), label=_("¿Quiénes estuvieron?"), widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, integrantes: list[IntegranteODA], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = cast(forms.ModelMultipleChoiceField, self.fields["presentes"])
        field.queryset = (
            IntegranteODA.objects.filter(pk__in=[each.pk for each in integrantes])
            .select_related("asiento")
            .order_by("asiento__orden", "nombre")
        )


class IntegranteForm(ActoForm):
    asiento = forms.ModelChoiceField(AsientoODA.objects.none(), label=_("Asiento"))
    nombre = forms.CharField(label=_("Nombre"), max_length=160)

    def __init__(self, *args: Any, edicion: Edicion, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        seats = AsientoODA.objects.filter(edicion=edicion).order_by("orden")
        cast(forms.ModelChoiceField, self.fields["asiento"]).queryset = seats


class RetirarForm(ActoForm):
    retirado_el = DayField(label=_("¿Desde qué día?"))
    motivo = forms.CharField(
        label=_("Motivo"), max_length=300, help_text=_("Queda en la bitácora pública. Sin nombres de personas.")
    )


class SortearForm(ActoForm):
    azar = forms.CharField(
        label=_("Azar público"),
        max_length=200,
        help_text=_("Como se leyó en voz alta: «Lotería Nacional, sorteo 2893, primer premio 41236»."),
    )


class CancelarForm(ActoForm):
    motivo = forms.CharField(
        label=_("Causa"), max_length=1000, widget=LINES, help_text=_("Queda a la vista junto con la prueba.")
    )
    organo = forms.CharField(label=_("Órgano jurisdiccional, si lo ordenó"), max_length=160, required=False)
    expediente = forms.CharField(label=_("Expediente"), max_length=60, required=False)
