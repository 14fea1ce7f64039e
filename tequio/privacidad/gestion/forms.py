"""What is asked of whoever attends a request, corrects a system or publishes a notice."""

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tequio.privacidad.actions.cambiar_sistema import EDITABLE
from tequio.privacidad.actions.publicar_aviso import TEXTOS
from tequio.privacidad.errors import reason
from tequio.privacidad.models import AvisoPrivacidad, SistemaDatosPersonales
from tequio.privacidad.wording import DERECHOS, ESTADOS, PARTES, SENTIDOS, Palabra, Text
from tequio.ui.widgets import DayField

IN_THE_LOGBOOK = _("Queda en la bitácora pública. Sin datos personales.")
UNIDADES = [("habiles", _("Solo los hábiles")), ("naturales", _("Todos"))]


class Refusing(forms.Form):
    """Shows beside the form why the act did not happen."""

    def refuse(self, error: Exception) -> None:
        self.add_error(None, ValidationError(reason(error)))


class PasoForm(Refusing):
    """What is said to the person, or noted for the file."""

    texto = forms.CharField(label=_("Explicación"), max_length=8000, widget=forms.Textarea(attrs={"rows": 7}))

    def __init__(self, *args: Any, hint: Any = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["texto"].help_text = hint


class ResponderForm(PasoForm):
    """The answer."""

    sentido = forms.ChoiceField(label=_("Sentido"), choices=list(SENTIDOS.items()), widget=forms.RadioSelect)
    field_order = ("sentido", "texto")


def _offered(words: dict[str, Palabra]) -> list[tuple[str, Text]]:
    return [("", _("Todos")), *((key, word.text) for key, word in words.items())]


class FiltroForm(forms.Form):
    """What cannot be read filters nothing."""

    q = forms.CharField(label=_("Folio"), required=False, max_length=20)
    estado = forms.ChoiceField(label=_("Estado"), required=False, choices=_offered(ESTADOS))
    derecho = forms.ChoiceField(label=_("Derecho"), required=False, choices=_offered(DERECHOS))

    def filtro(self) -> dict[str, str]:
        """Look-ups of ``SolicitudArco``."""
        self.is_valid()
        found = self.cleaned_data
        looked = {
            "folio__icontains": found.get("q", ""),
            "estado": found.get("estado"),
            "derecho": found.get("derecho"),
        }
        return {name: value for name, value in looked.items() if value}


class SistemaForm(forms.ModelForm, Refusing):
    """What is said of a system, and why it changes."""

    motivo = forms.CharField(label=_("Por qué cambia"), max_length=250, help_text=IN_THE_LOGBOOK)

    class Meta:
        model = SistemaDatosPersonales
        fields = EDITABLE
        field_classes: ClassVar = {"vigente_desde": DayField, "vigente_hasta": DayField}
        labels: ClassVar = {
            "nombre": _("Nombre"),
            "registro": _("Folio de registro"),
            "proposito": _("Para qué"),
            "fundamento": _("Con qué fundamento"),
            "responsable": _("Área responsable"),
            "categorias": _("Qué datos"),
            "transferencias": _("A quién se entregan"),
            "conservacion": _("Cuánto tiempo se guardan, y qué pasa después"),
            "nivel": _("Nivel de seguridad"),
            "vigente_desde": _("Rige desde"),
            "vigente_hasta": _("Rige hasta"),
            "fuente": _("Fuente"),
            "certeza": _("Certeza"),
        }
        help_texts: ClassVar = dict.fromkeys(("proposito", "transferencias", "conservacion"), "")

    def cambios(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in EDITABLE}


class PlazoForm(Refusing):
    """The days of a term, and who says so."""

    dias = forms.IntegerField(label=_("Días"), min_value=1, max_value=365)
    unidad = forms.ChoiceField(label=_("Qué días cuentan"), choices=UNIDADES)
    fuente = forms.CharField(
        label=_("Fuente"), max_length=250, help_text=_("La ley y el artículo que lo dice. Deja de estar por confirmar.")
    )
    motivo = forms.CharField(label=_("Por qué cambia"), max_length=250, help_text=IN_THE_LOGBOOK)


class PublicarForm(Refusing):
    """A new version: its texts, begun from those of the one before, and the day from which it rules."""

    vigente_desde = DayField(label=_("Rige desde"))

    def __init__(self, data: Any, *, before: AvisoPrivacidad | None) -> None:
        initial = {name: getattr(before, name, "") for name in TEXTOS} | {"vigente_desde": timezone.localdate()}
        super().__init__(data, initial=initial)
        for name in TEXTOS:
            label = str(PARTES.get(name, _("Aviso simplificado")))
            rows = forms.Textarea(attrs={"rows": 4})
            self.fields[name] = forms.CharField(label=label, widget=rows, max_length=8000)

    def textos(self) -> dict[str, str]:
        return {name: self.cleaned_data[name] for name in TEXTOS}
