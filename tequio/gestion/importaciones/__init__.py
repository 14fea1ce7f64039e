"""/gestion/importaciones/: a file of the territory, of amounts or of winners, from upload to acceptance or undoing.

Start at ``views``; the life of an import is ``tequio.territorio.states.IMPORTACION``.
"""
