"""The life of a project on one screen, up to the number drawn (domain C.1; the words are the institute's).

A challenge is a flag and never a state. DICTAMINADO is an opinion that nobody outside may know yet: it becomes VIABLE,
NO_VIABLE or RATIFICADO for all at the same moment, when the opinions are published. A draft is no project: it lives
apart (``Borrador``) and becomes one by ``presentar``; in person, ``recibir_proyecto`` does the same.
"""

from django.db.models import TextChoices

from tequio.lib.workflow import Workflow, act


class EstadoProyecto(TextChoices):
    PRESENTADO = "PRESENTADO", "presentado"
    INCOMPLETO = "INCOMPLETO", "incompleto"
    NO_PRESENTADO = "NO_PRESENTADO", "no presentado"
    REGISTRADO = "REGISTRADO", "registrado"
    DESISTIDO = "DESISTIDO", "desistido"
    EN_DICTAMINACION = "EN_DICTAMINACION", "en dictaminación"
    DICTAMINADO = "DICTAMINADO", "dictaminado"
    VIABLE = "VIABLE", "viable"
    NO_VIABLE = "NO_VIABLE", "no viable"
    EN_ACLARACION = "EN_ACLARACION", "en aclaración"
    RATIFICADO = "RATIFICADO", "no viable ratificado"
    NUMERADO = "NUMERADO", "numerado"


_E = EstadoProyecto

PROYECTO = Workflow(
    {
        "prevenir_proyecto": act(_E.PRESENTADO, to=_E.INCOMPLETO),
        "subsanar": act(_E.INCOMPLETO, to=_E.PRESENTADO),
        "tener_por_no_presentado": act(_E.INCOMPLETO, to=_E.NO_PRESENTADO),
        "registrar": act(_E.PRESENTADO, to=_E.REGISTRADO),
        "desistir": act(
            _E.PRESENTADO, _E.INCOMPLETO, _E.REGISTRADO, _E.EN_DICTAMINACION, _E.DICTAMINADO, _E.VIABLE, _E.NO_VIABLE,
            _E.EN_ACLARACION, to=_E.DESISTIDO,
        ),
        "remitir_proyectos": act(_E.REGISTRADO, to=_E.EN_DICTAMINACION),
        "dictaminar": act(_E.EN_DICTAMINACION, to=_E.DICTAMINADO),
        "declarar_viable": act(_E.DICTAMINADO, to=_E.VIABLE),
        "declarar_no_viable": act(_E.DICTAMINADO, to=_E.NO_VIABLE),
        "presentar_aclaracion": act(_E.NO_VIABLE, to=_E.EN_ACLARACION),
        "redictaminar": act(_E.EN_ACLARACION, to=_E.DICTAMINADO),
        "ratificar_no_viable": act(_E.DICTAMINADO, to=_E.RATIFICADO),
        "acatar_sentencia": act(_E.NO_VIABLE, _E.EN_ACLARACION, _E.RATIFICADO, to=_E.VIABLE),
        "sortear_unidad": act(_E.VIABLE, to=_E.NUMERADO),
        "asignar_numero": act(_E.VIABLE, to=_E.NUMERADO),
        "cancelar_sorteo": act(_E.NUMERADO, to=_E.VIABLE),
    }
)  # fmt: skip

PRIMERA, SEGUNDA = 1, 2
"""The rounds of opinions: the first ones, and those that follow an aclaración."""

DE_PUBLICACION = frozenset({"declarar_viable", "declarar_no_viable", "ratificar_no_viable"})
"""Acts that happen together, by ``publicar_dictamenes``."""

CORREGIBLES = frozenset({_E.PRESENTADO, _E.INCOMPLETO, _E.REGISTRADO})
"""In which a slip of whoever typed a paper is mended: nobody has judged it yet. It changes no state."""

REGISTRADOS = tuple(each for each in _E if each not in {_E.PRESENTADO, _E.INCOMPLETO, _E.NO_PRESENTADO})
"""With a folio: what everyone sees (a project that was withdrawn stays in sight, and says so)."""
