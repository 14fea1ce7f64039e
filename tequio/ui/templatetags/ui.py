"""The library of components; every template has it without loading it (``builtins`` of the settings)."""

from tequio.ui.components import content, forms, register, structure

__all__ = ["content", "forms", "register", "structure"]
