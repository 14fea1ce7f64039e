"""The ground that everything else stands on.

Matter of law: the *Marco Geográfico de Participación Ciudadana* (LPC art. 2 fr. XXVI; Código art. 96
fr. XI), which cuts the city into *unidades territoriales* (UT). A UT matches neither the colonia, nor the
electoral section, nor the district, so the first thing anyone needs is to find theirs.

Main noun: ``UnidadTerritorial`` (a key such as ``08-033``, valid inside one ``Marco``).
Acts: ``cargar_marco``, ``publicar_marco`` (a frame is loaded inactive, looked at, then published).
Start reading at ``models/marco.py``, then ``locator/`` (point or words → UT), then ``importers/``.
"""
