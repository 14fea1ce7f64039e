"""What every form of an act has."""

from django import forms
from django.core.exceptions import ValidationError

from tequio.presupuesto.errors import reason


class ActoForm(forms.Form):
    def refuse(self, error: Exception) -> None:
        """Show why the act did not happen; what was typed stays."""
        self.add_error(None, ValidationError(reason(error)))
