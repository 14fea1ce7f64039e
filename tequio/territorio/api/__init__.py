"""The ground for programs: points and words, UTs, alcaldías, districts, frames. Read only.

``router`` is what ``tequio.datos.api`` publishes; ``locate.ubica`` is the view that answers the most asked address
in its place (docs/decisiones/0006-fast-ubica.md). Answers have the shapes of ``territorio.representations``.
"""
