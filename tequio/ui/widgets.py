"""Fields of a form that Django has not."""

from typing import Any

from django import forms
from django.conf import settings


class NamesSelect(forms.Select):
    """Choices that are names of the data, Spanish on every page; the first, which leaves all in, is of the page."""

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        option = super().create_option(name, value, *args, **kwargs)
        if value:
            option["attrs"]["lang"] = settings.LANGUAGE_CODE
        return option
