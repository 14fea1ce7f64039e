"""The mechanisms of the law and the time in which they happen.

Matter of law: the mechanisms and instruments of citizen participation (LPC art. 7) and the calendars that each
*convocatoria* sets for them (LPC arts. 116 to 137 for the participatory budget).

Main nouns: ``Mecanismo`` (the catalogue, with dates), ``Edicion`` (one convocatoria, 1..n ``Ejercicio``) and its
``Etapa``. Acts: ``publicar_edicion``, ``ampliar_etapa``, ``abrir_ventana``, ``cambiar_mecanismo`` and the rest of
``actions/``. Every number, date and list of the law is data, from ``semillas/``, each with its source and how sure it
is. Start reading at ``calendar.py`` (is this stage open, here, now?), then ``models/`` and ``states.py``.
"""
