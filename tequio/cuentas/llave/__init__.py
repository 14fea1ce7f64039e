"""Llave CDMX, the city's identity, as a provider of django-allauth; off until its settings are given.

It speaks its own OAuth: the authorisation address takes exactly ``client_id``, ``redirect_url`` (not redirect_uri) and
``state``; the token is asked with a JSON POST; the person's data with the token in a header ``accessToken``. The
addresses of token and data are given by the agency on registration, and so are the names that the token request takes:
those used here (``client.token_request``) are to be confirmed then.
"""
