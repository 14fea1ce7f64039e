"""The locator: a point or words → unidades territoriales. One implementation behind pages, API and `manage.py ubica`.

    territorio = locator.territorio_en(None)            # the frame in force today, as an immutable picture in memory
    territorio.at(lon=-99.1332, lat=19.4326)            # → RespuestaPunto: no UT, one or two, and what is near
    territorio.search("los padres")                     # → RespuestaTexto: candidates, each with its reason

Floors: ``answers`` (what is answered) ← ``points`` and ``names`` (pure, no database) ← ``territory`` (one picture of a
frame) ← ``loading`` (reads the database, keeps a picture per frame version).
"""
