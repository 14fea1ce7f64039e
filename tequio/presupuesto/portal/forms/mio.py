"""What opens one's own project, and what one answers about it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tequio.ui.widgets import ShortFolioField

from .archivos import CLASES, DOCUMENTO, FORMATOS


class SeguirForm(forms.Form):
    """The two words that open a project."""

    folio = ShortFolioField(label=_("Código"), help_text=_("Como 7K3M9-XQPD1."))
    llave = ShortFolioField(label=_("Llave"), help_text=_("Te la dimos junto con el código; no la compartas."))


class ResponderForm(forms.Form):
    """Words of the person; of a withdrawal they are free."""

    texto = forms.CharField(label=_("Tu respuesta"), max_length=6000, widget=forms.Textarea(attrs={"rows": 5}))

    def __init__(self, *args: Any, obligatorio: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not obligatorio:
            self.fields["texto"].required = False
            self.fields["texto"].label = _("¿Por qué? (si quieres decirlo; será público)")


class AclararForm(ResponderForm):
    """The escrito de aclaración, with a paper that proves what it says."""

    archivo = forms.FileField(label=_("Un documento que lo pruebe (si lo tienes)"), required=False, help_text=FORMATOS)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["texto"].label = _("¿Por qué sí se puede hacer?")


class SubsanarForm(ResponderForm):
    """What was missing, in words or as a file."""

    archivo = forms.FileField(label=_("Archivo que faltaba"), required=False, help_text=FORMATOS)
    clase = forms.ChoiceField(label=_("¿Qué es?"), choices=list(CLASES.items()), initial=DOCUMENTO, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{**kwargs, "obligatorio": False})
        self.fields["texto"].label = _("Tu respuesta")
