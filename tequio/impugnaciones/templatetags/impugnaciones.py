"""``{% nota_publica impugnacion %}``: the neutral sentence."""

from django import template

from tequio.impugnaciones import wording

register = template.Library()
register.simple_tag(wording.nota_publica, name="nota_publica")
