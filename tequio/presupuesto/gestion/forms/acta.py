"""The acta of a session, signed."""

from django import forms
from django.utils.translation import gettext_lazy as _

from .common import ActoForm


class ActaFirmadaForm(ActoForm):
    firmada = forms.FileField(label=_("Acta firmada"), help_text=_("PDF de 10 MB a lo más."))
    publica = forms.BooleanField(
        label=_("La revisé: no trae datos de quienes proponen ni de otras personas particulares"),
        required=False,
        help_text=_(
            "Así se publica cuando salgan todos los dictámenes de la sesión. Los nombres y firmas de quienes "
            "dictaminan son públicos. Si trae otros datos, déjalo sin marcar: se guarda, y se publica el acta que "
            "hace el sistema."
        ),
    )
