"""Personal data that have an unmistakable shape, kept out of what everyone can read.

A net below the acrobat, not the rope: a name has no shape. Whoever writes a public entry chooses what it says.
"""

import re

SHAPES = {
    "un correo electrónico": re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+"),
    "una CURP": re.compile(r"\b[A-Z][AEIOUX][A-Z]{2}\d{6}[HMX][A-Z]{5}[A-Z\d]\d\b"),
    "una clave de elector": re.compile(r"\b[A-Z]{6}\d{8}[HMX]\d{3}\b"),
    "un RFC": re.compile(r"\b[A-ZÑ&]{4}\d{6}[A-Z\d]{3}\b"),
    "un teléfono": re.compile(r"(?<![\w.-])(?:\d{10}|\d{2} \d{4} \d{4})(?![\w.-])"),
}


def personal_data_in(text: str) -> str:
    """What kind of personal data the text shows, in words; empty when none is recognised."""
    return next((what for what, shape in SHAPES.items() if shape.search(text)), "")
