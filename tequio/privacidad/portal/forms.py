"""What a person fills in to exercise their rights, and to follow the request."""

from typing import Any, cast

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from tequio.privacidad.models import SistemaDatosPersonales, SolicitudArco
from tequio.privacidad.wording import CALIDADES, DERECHOS
from tequio.ui.widgets import NamesSelect, ShortFolioField


class SistemaField(forms.ModelChoiceField):
    """Systems, by whose data they hold."""

    def label_from_instance(self, obj: Any) -> str:
        return capfirst(obj.de_quienes)


class SolicitudForm(forms.Form):
    """The request itself."""

    derecho = forms.ChoiceField(
        label=_("¿Qué quieres pedir?"),
        widget=forms.RadioSelect,
        choices=[(key, word.meaning) for key, word in DERECHOS.items()],
    )
    calidad = forms.ChoiceField(
        label=_("¿De quién son los datos?"),
        widget=forms.RadioSelect,
        choices=list(CALIDADES.items()),
        initial=SolicitudArco.Calidad.TITULAR,
    )
    nombre = forms.CharField(
        label=_("Tu nombre completo"), max_length=160, widget=forms.TextInput(attrs={"autocomplete": "name"})
    )
    titular = forms.CharField(
        label=_("Nombre de la persona titular"),
        max_length=160,
        required=False,
        help_text=_("Solo si los datos no son tuyos."),
    )
    sistema = SistemaField(
        SistemaDatosPersonales.objects.none(),
        label=_("¿Dónde están esos datos?"),
        required=False,
        empty_label=cast(str, _("No lo sé")),
        help_text=_("Si no lo sabes, lo buscamos."),
        widget=NamesSelect,
    )
    pedido = forms.CharField(
        label=_("Cuéntanos qué pides"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("Qué datos son y qué quieres que hagamos. Si algo está mal, escribe cómo debe decir."),
    )
    correo = forms.EmailField(
        label=_("Tu correo electrónico"),
        max_length=200,
        required=False,
        help_text=_("Si lo das, te escribimos en cada paso. Sin correo, sigues tu solicitud con su folio y su llave."),
        widget=forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"}),
        error_messages={"invalid": _("Revisa el correo: le falta algo, como la arroba o lo que va después.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        sistemas = cast(forms.ModelChoiceField, self.fields["sistema"])
        sistemas.queryset = SistemaDatosPersonales.objects.order_by("orden", "slug")

    def clean(self) -> dict[str, Any]:
        facts = super().clean() or {}
        own = facts.get("calidad") == SolicitudArco.Calidad.TITULAR
        if own:
            facts["titular"] = ""
        elif facts.get("calidad") and not facts.get("titular"):
            self.add_error("titular", _("Escribe de quién son los datos."))
        return facts


class SeguirForm(forms.Form):
    """The two words that open a request."""

    folio = ShortFolioField(label=_("Folio"), help_text=_("Como 7K3M9-XQPD1."))
    llave = ShortFolioField(label=_("Llave"), help_text=_("Te la dimos junto con el folio; no la compartas."))


class ContestarForm(forms.Form):
    """What the person answers when something is missing."""

    texto = forms.CharField(
        label=_("Tu respuesta"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Si te pedimos una identificación, puedes mostrarla en la Unidad de Transparencia: dilo aquí."),
    )
