"""What opens one's own project, and what one answers about it."""

from collections.abc import Collection
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tequio.lib.folio import FolioError, read_legal_folio
from tequio.ui.widgets import ShortFolioField

from .archivos import DEL_PROYECTO, DOCUMENTO, FORMATOS
from .textos import TextoLargoField


class CodigoField(ShortFolioField):
    """The code that came with the key, or the legal folio that pages and mails show once there is one."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"max_length": 40, **kwargs})

    def clean(self, value: Any) -> str:
        try:
            serie, number = read_legal_folio("".join(str(value or "").split()))
        except FolioError:
            return super().clean(value)
        return serie.folio(number)


class SeguirForm(forms.Form):
    """The two codes that open a project."""

    folio = CodigoField(label=_("Código o folio"), help_text=_("Como 7K3M9-XQPD1, o IECM-DD33-000012/2028."))
    llave = ShortFolioField(label=_("Llave"), help_text=_("Te la dimos junto con el código; no la compartas."))


class ResponderForm(forms.Form):
    """Words of the person; of a withdrawal they are free."""

    texto = TextoLargoField(
        label=_("Tu respuesta"),
        max_length=6000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Hasta 6,000 letras."),
    )

    def __init__(self, *args: Any, obligatorio: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not obligatorio:
            self.fields["texto"].required = False
            self.fields["texto"].label = _("¿Por qué? (si quieres decirlo; será público)")


class AclararForm(ResponderForm):
    """The escrito de aclaración, with a paper that proves what it says."""

    archivo = forms.FileField(label=_("Un documento que lo pruebe (opcional)"), required=False, help_text=FORMATOS)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["texto"].label = _("¿Por qué sí se puede hacer?")


class SubsanarForm(ResponderForm):
    """What was missing, in words or as a file. ``faltan``: what a minor still lacks of whoever authorises."""

    tutora = forms.CharField(label=_("Nombre de tu madre, padre o persona tutora"), max_length=160, required=False)
    autorizacion = forms.FileField(
        label=_("Autorización firmada de tu madre, padre o persona tutora"), required=False, help_text=FORMATOS
    )
    identificacion_tutora = forms.FileField(
        label=_("Copia de la identificación de quien te autoriza"), required=False, help_text=FORMATOS
    )
    archivo = forms.FileField(label=_("Archivo que faltaba (opcional)"), required=False, help_text=FORMATOS)
    clase = forms.ChoiceField(
        label=_("¿Qué es?"), choices=list(DEL_PROYECTO.items()), initial=DOCUMENTO, required=False
    )
    field_order = ("tutora", "autorizacion", "identificacion_tutora", "texto", "archivo", "clase")

    def __init__(self, *args: Any, faltan: Collection[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **{**kwargs, "obligatorio": False})
        self.fields["texto"].label = _("Tu respuesta (opcional, si adjuntas un archivo)")
        for name in ("tutora", "autorizacion", "identificacion_tutora"):
            if name not in faltan:
                del self.fields[name]
