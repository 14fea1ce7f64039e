"""/gestion/importaciones/: a file of the territory, or of amounts, from its upload until it is accepted or undone.

Start at ``views``; the life of an import is ``tequio.territorio.states.IMPORTACION``.
"""
