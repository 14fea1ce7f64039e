"""People and their charges: role, territory and dates; consents and rights over one's own data.

An account is of one person (``Persona``), never of an office. What a person may do comes from the charges in force
(``Encargo``), granted and withdrawn by act. Whoever works for the institute or an alcaldía needs a second factor: the
``door`` lets nothing else through. Signing in is django-allauth's work (``adapters``, ``portal``), never ours. Start
at ``permissions``.
"""
