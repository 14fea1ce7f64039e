"""A template of ours that names an undefined variable fails, also inside `{% if %}`."""

from pathlib import Path

from django.template import VariableDoesNotExist
from django.template.base import FilterExpression, Variable

PROGRAM = f"{Path(__file__).resolve().parents[2] / 'tequio'}/"
DEFAULTS = {"default", "default_if_none"}


class UndefinedVariableError(Exception):
    """A template names something that its view does not give."""


def forbid_undefined_variables(monkeypatch):
    original = FilterExpression.resolve

    def resolve(self, context, ignore_failures=False):
        if isinstance(self.var, Variable) and not _has_default(self) and _is_ours(context):
            try:
                self.var.resolve(context)
            except VariableDoesNotExist as error:
                raise UndefinedVariableError(f"{self.token} in {context.template.origin}") from error
        return original(self, context, ignore_failures)

    monkeypatch.setattr(FilterExpression, "resolve", resolve)


def _has_default(expression):
    return any(function.__name__ in DEFAULTS for function, _ in expression.filters)


def _is_ours(context):
    template = context.render_context.template or context.template
    return template is not None and is_our_file(str(template.origin))


def is_our_file(origin):
    """Below the program of this checkout, whatever its folder is called; a template from a string has no file."""
    return origin.startswith(PROGRAM) or "unknown" in origin
