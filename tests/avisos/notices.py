"""Notices for the tests, declared as any app does."""

from tequio.avisos.plantilla import Plantilla

SESION = Plantilla(
    ruta=f"{__name__}.SESION",
    asunto="Sesión de %(cosa)s",
    parrafos=("La sesión de %(cosa)s es mañana.",),
    boton="Ver",
    razon="Porque sí.",
    campos=("cosa", "enlace"),
    ejemplo={"cosa": "la COPACO", "enlace": "https://participa.example.org/"},
)
LOST = Plantilla(ruta="tests.avisos.notices.NOBODY", asunto="", parrafos=(), razon="", campos=(), ejemplo={})


def context(cosa="la COPACO"):
    return {"cosa": cosa, "enlace": "https://participa.example.org/x"}
