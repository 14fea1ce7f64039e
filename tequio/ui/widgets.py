"""Fields of a form that Django has not."""

from datetime import date
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.translation import gettext_lazy as _

from tequio.lib.folio import FolioError, read_short_folio

OUT_OF_CENTURY = _("Escribe una fecha de este siglo.")


class DayField(forms.DateField):
    """A day of this century, with the browser's own calendar. One far away is a slip of the finger, and a moment of it
    would not fit in the database."""

    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    default_validators: list[Any] = [  # noqa: RUF012  Django's way; nobody adds to it
        MinValueValidator(date(2000, 1, 1), OUT_OF_CENTURY),
        MaxValueValidator(date(2099, 12, 31), OUT_OF_CENTURY),
    ]


class NamesSelect(forms.Select):
    """Choices that are names of the data, Spanish on every page; the first, which leaves all in, is of the page."""

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        option = super().create_option(name, value, *args, **kwargs)
        if value:
            option["attrs"]["lang"] = settings.LANGUAGE_CODE
        return option


class ShortFolioField(forms.CharField):
    """A code that this site gave, as people write it: small letters, spaces and look-alikes are understood."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"max_length": 20, **kwargs})

    def clean(self, value: Any) -> str:
        text: str = super().clean(value)
        try:
            return read_short_folio(text) if text else text
        except FolioError:
            raise ValidationError(_("Tiene una letra o un número mal. Revísalo: son diez.")) from None
