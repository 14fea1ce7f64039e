"""The key of a UT, as people write it."""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

KEY = re.compile(r"^\D*(\d{2})\D*(\d{3})\D*$")


class ClaveField(forms.CharField):
    """``08033``, ``08 033`` and ``08–033`` are 08-033; anything else stays as it is, and is the key of none."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"label": _("Clave de la unidad"), "required": False, "max_length": 40, **kwargs})

    def to_python(self, value: Any) -> str:
        return KEY.sub(r"\1-\2", super().to_python(value) or "")
