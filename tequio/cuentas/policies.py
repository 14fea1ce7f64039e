"""Permissions that say themselves in Spanish.

A permission is a function ``may_<act>(who, …)`` in an app's ``permissions`` module. Its docstring is the policy for
whoever reads the code, in English; ``@policy`` declares beside it the same policy for everybody, in Spanish and
translatable, and the roles that may hold it. The page «quién puede hacer qué» is made from that, and a test asks each
permission with every role to see that the declaration is true.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType
from typing import ParamSpec

from django.apps import apps
from django.utils.functional import Promise
from django.utils.module_loading import module_has_submodule

from tequio.cuentas.roles import Rol

P = ParamSpec("P")
MARK = "tequio_policy"


@dataclass(frozen=True, slots=True)
class Policy:
    """``act``: what may be done, in a few words; ``rule``: who may, as a sentence; ``roles``: those it is about."""

    act: "str | Promise"
    rule: "str | Promise"
    roles: tuple[Rol, ...]


def policy(
    act: "str | Promise", rule: "str | Promise", *roles: Rol
) -> Callable[[Callable[P, bool]], Callable[P, bool]]:
    """Declare the policy of the permission below."""

    def declare(permission: Callable[P, bool]) -> Callable[P, bool]:
        setattr(permission, MARK, Policy(act, rule, roles))
        return permission

    return declare


def policies_of(module: ModuleType) -> Iterator[Policy]:
    """In the order of the module; raises AttributeError for a permission that declares none."""
    for name, value in vars(module).items():
        if name.startswith("may_") and value.__module__ == module.__name__:
            yield getattr(value, MARK)


def permission_modules() -> Iterator[tuple["str | Promise", ModuleType]]:
    """Each of our apps that has permissions: its name for people, and the module."""
    for app in apps.get_app_configs():
        if app.name.startswith("tequio.") and app.module and module_has_submodule(app.module, "permissions"):
            yield app.verbose_name, import_module(f"{app.name}.permissions")
