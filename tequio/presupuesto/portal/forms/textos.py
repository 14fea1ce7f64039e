"""A text that may be long: nothing of it is cut before the person sees it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class TextoLargoField(forms.CharField):
    """Without ``maxlength``, with which a browser cuts in silence what is pasted: the limit is told beside the field,
    and what is longer comes back whole, with how long it is."""

    def __init__(self, *, error_messages: dict[str, Any] | None = None, **kwargs: Any) -> None:
        longer = {"max_length": _("Usa %(limit_value)d letras a lo más; escribiste %(show_value)d.")}
        super().__init__(error_messages=longer | (error_messages or {}), **kwargs)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {name: value for name, value in super().widget_attrs(widget).items() if name != "maxlength"}
