"""Where the apps declare what they hold on people: their module ``personal`` (see ``tequio.lib.personal``)."""

from collections.abc import Iterator
from importlib import import_module
from types import ModuleType

from django.apps import apps
from django.utils.module_loading import module_has_submodule

from tequio.lib import personal
from tequio.lib.personal import DatoPersonal


def personal_modules() -> Iterator[ModuleType]:
    """That of each of our apps, in the order in which they are installed."""
    for app in apps.get_app_configs():
        if app.name.startswith("tequio.") and app.module and module_has_submodule(app.module, "personal"):
            yield import_module(f"{app.name}.personal")


def declarations(sistema: str = "") -> list[DatoPersonal]:
    """All that is declared in the program, or what belongs to one system of personal data."""
    return [each for each in personal.declarations(personal_modules()) if sistema in {"", each.sistema}]
