"""Days that do not count."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from tequio.ui.widgets import DayField

from .common import PUBLIC, Refusing

MOST_DAYS = 92


class InhabilesForm(Refusing):
    """One day or a run of them; Saturdays and Sundays never counted."""

    desde = DayField(label=_("Primer día"))
    hasta = DayField(label=_("Último día"), required=False, help_text=_("Vacío si es uno solo."))
    motivo = forms.CharField(label=_("Por qué no se trabaja"), max_length=200, help_text=PUBLIC)
    acuerdo = forms.CharField(label=_("Acuerdo o circular"), max_length=120)

    def clean(self) -> dict[str, Any]:
        found: dict[str, Any] = super().clean() or {}
        first, last = found.get("desde"), found.get("hasta") or found.get("desde")
        if first and last:
            found["days"] = self._days(first, last)
        return found

    def _days(self, first: date, last: date) -> list[date]:
        if not first <= last <= first + timedelta(days=MOST_DAYS):
            raise ValidationError({"hasta": _("Va después del primero, y no más de tres meses después.")})
        run = [first + timedelta(days=number) for number in range((last - first).days + 1)]
        working = [each for each in run if each.weekday() < 5]
        if not working:
            raise ValidationError({"desde": _("Los sábados y domingos ya no cuentan: no hace falta declararlos.")})
        return working
