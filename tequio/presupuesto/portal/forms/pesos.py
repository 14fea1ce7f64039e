"""An amount of money as people write it."""

import re
from typing import Any

from django import forms

MILES = re.compile(r"([\d.]+)mil(es)?$")


def pesos(text: str) -> str:
    """The digits of an amount as people write it: ``$80,000 pesos``, ``80 mil``. What is none stays as it is."""
    plain = re.sub(r"[$,\s]|pesos|m\.?n\.?$|mxn", "", text.casefold())
    thousands = MILES.fullmatch(plain)
    if thousands and thousands[1].isdigit():
        return f"{thousands[1]}000"
    return plain if re.fullmatch(r"[\d.]+", plain) else text


class PesosField(forms.DecimalField):
    """What was typed is shown again as it was."""

    widget = forms.TextInput

    def to_python(self, value: Any) -> Any:
        return super().to_python(pesos(value) if isinstance(value, str) else value)
