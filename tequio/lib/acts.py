"""An act as people read it. Its code is the name of a function, in Spanish but without accents."""

ACCENTS = {
    "aclaracion": "aclaración",
    "catalogos": "catálogos",
    "codigos": "códigos",
    "dictamenes": "dictámenes",
    "direccion": "dirección",
    "edicion": "edición",
    "importacion": "importación",
    "impugnacion": "impugnación",
    "inhabil": "inhábil",
    "leida": "leída",
    "limites": "límites",
    "numero": "número",
    "prevencion": "prevención",
    "sesion": "sesión",
    "version": "versión",
}


def act_in_words(acto: str) -> str:
    """``mecanismos.publicar_edicion`` → ``Publicar edición``."""
    words = acto.rpartition(".")[2].split("_")
    return " ".join(ACCENTS.get(word, word) for word in words).capitalize()
