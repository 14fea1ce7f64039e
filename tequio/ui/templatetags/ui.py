"""Components as typed template tags."""

from django import template

register = template.Library()
