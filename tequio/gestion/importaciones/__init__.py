"""/gestion/importaciones/: a file of the territory, of amounts or of winners, from its upload until it is accepted or undone.

Start at ``views``; the life of an import is ``tequio.territorio.states.IMPORTACION``.
"""
