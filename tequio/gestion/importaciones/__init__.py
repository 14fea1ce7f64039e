"""/gestion/importaciones/: a file of the territory from its upload to the day it is accepted or undone.

Start at ``views``; the life of an import is ``tequio.territorio.states.IMPORTACION``.
"""
