"""An act as people read it. Its code is the name of a function, in Spanish but without accents."""

ACCENTS = {
    "catalogos": "catálogos",
    "codigos": "códigos",
    "direccion": "dirección",
    "edicion": "edición",
    "importacion": "importación",
    "impugnacion": "impugnación",
    "inhabil": "inhábil",
    "leida": "leída",
    "prevencion": "prevención",
    "version": "versión",
}


def act_in_words(acto: str) -> str:
    """``mecanismos.publicar_edicion`` → ``Publicar edición``."""
    words = acto.rpartition(".")[2].split("_")
    return " ".join(ACCENTS.get(word, word) for word in words).capitalize()
