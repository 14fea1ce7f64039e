"""What the forms of this matter share."""

from datetime import datetime, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext_lazy as _

from tequio.lib.plazos import LAST_SECOND, at
from tequio.mecanismos.actions.errores import reason

WHY = _("Por qué")
PUBLIC = _("Queda en la bitácora pública. Sin nombres de personas.")


def hour(label: Any, help_text: Any) -> forms.TimeField:
    widget = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    return forms.TimeField(label=label, required=False, help_text=help_text, widget=widget)


def motivo(label: Any = WHY) -> forms.CharField:
    return forms.CharField(label=label, max_length=400, help_text=PUBLIC, widget=forms.Textarea(attrs={"rows": 2}))


def sent(request: HttpRequest) -> QueryDict | None:
    """What a form is bound to; an empty POST too, so that it says what is missing."""
    return request.POST if request.method == "POST" else None


class Refusing(forms.Form):
    """Shows beside the form why the act did not happen."""

    def refuse(self, error: Exception) -> None:
        self.add_error(None, ValidationError(reason(error)))

    def moment(self, name: str, hour_when_empty: time = LAST_SECOND) -> datetime:
        """The day ``<name>`` at ``<name>_hora``, in the time of the city."""
        return at(self.cleaned_data[name], self.cleaned_data.get(f"{name}_hora") or hour_when_empty)
