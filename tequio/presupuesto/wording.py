"""Words for people: what each state means, what each step did, and what comes next."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from .states import PRIMERA, SEGUNDA, EstadoProyecto

Text = str | Promise
_E = EstadoProyecto

ESTADOS: Mapping[str, Text] = {
    _E.PRESENTADO: _("Recibido"),
    _E.INCOMPLETO: _("Falta algo"),
    _E.NO_PRESENTADO: _("No presentado"),
    _E.REGISTRADO: _("Registrado"),
    _E.DESISTIDO: _("Retirado"),
    _E.EN_DICTAMINACION: _("En revisión"),
    _E.DICTAMINADO: _("En revisión"),  # the opinion is under embargo
    _E.VIABLE: _("Viable"),
    _E.NO_VIABLE: _("No viable"),
    _E.EN_ACLARACION: _("En aclaración"),
    _E.RATIFICADO: _("No viable"),
    _E.NUMERADO: _("Va a la consulta"),
}
SIGNIFICADOS: Mapping[str, Text] = {
    _E.PRESENTADO: _("La Dirección Distrital revisa que esté completo."),
    _E.INCOMPLETO: _("Quien lo propone tiene unos días para completarlo."),
    _E.NO_PRESENTADO: _("No llegó lo que faltaba, así que no se registró."),
    _E.REGISTRADO: _("Está completo. Falta enviarlo a la alcaldía, que dirá si se puede hacer."),
    _E.DESISTIDO: _("Quien lo propuso lo retiró: ya no participa."),
    _E.EN_DICTAMINACION: _("La alcaldía revisa si se puede hacer."),
    _E.DICTAMINADO: _("La alcaldía revisa si se puede hacer."),
    _E.VIABLE: _("La alcaldía dijo que se puede hacer. Falta sortear su número."),
    _E.NO_VIABLE: _("La alcaldía dijo que no se puede hacer, y por qué."),
    _E.EN_ACLARACION: _("Quien lo propuso respondió a la alcaldía, que lo revisa otra vez."),
    _E.RATIFICADO: _("La alcaldía lo revisó dos veces y dijo que no se puede hacer."),
    _E.NUMERADO: _("Tiene número para la consulta."),
}
DESPUES: Mapping[str, tuple[Text, Text]] = {
    _E.PRESENTADO: (_("Recibido"), _("La consulta pasó sin que se registrara.")),
    _E.INCOMPLETO: (_("Faltó algo"), _("La consulta pasó sin que se completara.")),
    _E.REGISTRADO: (_("Registrado"), _("La consulta pasó sin que se enviara a la alcaldía.")),
    _E.DESISTIDO: (_("Retirado"), _("Quien lo propuso lo retiró: no participó.")),
    _E.EN_DICTAMINACION: (_("Sin dictamen"), _("La consulta pasó sin que se publicara su dictamen.")),
    _E.DICTAMINADO: (_("Sin dictamen"), _("La consulta pasó sin que se publicara su dictamen.")),
    _E.VIABLE: (_("Viable"), _("La alcaldía dijo que se podía hacer. No tuvo número para la consulta.")),
    _E.NO_VIABLE: (_("No viable"), _("La alcaldía dijo que no se podía hacer, y por qué.")),
    _E.EN_ACLARACION: (_("Sin segundo dictamen"), _("Quien lo propuso respondió a la alcaldía. La consulta ya pasó.")),
    _E.RATIFICADO: (_("No viable"), _("La alcaldía lo revisó dos veces y dijo que no se podía hacer.")),
    _E.NUMERADO: (_("Fue a la consulta"), _("Estuvo en la consulta con su número.")),
}
"""By state, once the consultation of its edition was held: how it is called, what it meant. Any other is the same."""
TONOS: Mapping[str, str] = {
    _E.VIABLE: "nopal", _E.NUMERADO: "nopal", _E.NO_VIABLE: "barro", _E.RATIFICADO: "barro", _E.INCOMPLETO: "barro",
    _E.DESISTIDO: "sand", _E.NO_PRESENTADO: "sand",
}  # fmt: skip
SIGUIENTE: Mapping[str, tuple[Text, Text]] = {
    _E.PRESENTADO: (_("Revisar que esté completo"), _("La Dirección Distrital")),
    _E.INCOMPLETO: (_("Completar lo que falta"), _("Quien lo propone")),
    _E.REGISTRADO: (_("Enviarlo a la alcaldía"), _("El Instituto")),
    _E.EN_DICTAMINACION: (_("Dictaminar si se puede hacer"), _("Órgano dictaminador de la alcaldía")),
    _E.DICTAMINADO: (_("Dictaminar si se puede hacer"), _("Órgano dictaminador de la alcaldía")),
    _E.VIABLE: (_("Sortear su número, en público"), _("La Dirección Distrital")),
    _E.NO_VIABLE: (_("Aclarar o impugnar, si no está de acuerdo"), _("Quien lo propone")),
    _E.EN_ACLARACION: (_("Dictaminar otra vez"), _("Órgano dictaminador de la alcaldía")),
    _E.RATIFICADO: (_("Impugnar ante el Tribunal, si no está de acuerdo"), _("Quien lo propone")),
    _E.NUMERADO: (_("Votar en la consulta"), _("Quienes viven en la unidad")),
}
"""By state: what comes next, and who does it; nothing once the consultation was held."""
ACLARAR: tuple[Text, Text] = (_("Responder con un escrito de aclaración, si no está de acuerdo"), _("Quien lo propone"))
"""What comes next of a no that may still be answered."""
MIOS: Mapping[str, Text] = {
    _E.INCOMPLETO: _("Te falta algo para que se registre."),
    _E.NO_PRESENTADO: _("No llegó a tiempo lo que te faltaba, así que no se registró."),
    _E.DESISTIDO: _("Lo retiraste: ya no participa."),
    _E.EN_ACLARACION: _("Recibimos tu aclaración. La alcaldía lo revisa otra vez."),
}
"""By state, to whoever proposed it, where ``SIGNIFICADOS`` speaks of them to others."""
ME_TOCA: Mapping[str, Text] = {
    _E.INCOMPLETO: _("Completar lo que te falta"),
    _E.NO_VIABLE: _("Aclarar o impugnar, si no estás de acuerdo"),
    _E.RATIFICADO: _("Impugnar ante el Tribunal, si no estás de acuerdo"),
}
"""By state, what comes next where it is up to whoever proposed it."""
PASOS: Mapping[str, Text] = {
    "presentar": _("Se envió"),
    "recibir_proyecto": _("Se entregó en la Dirección Distrital"),
    "corregir_captura": _("Se corrigió un error de captura"),
    "prevenir_proyecto": _("Se pidió algo que faltaba"),
    "recorrer_prevenciones": _("Se recorrió el plazo: hubo un día inhábil"),
    "subsanar": _("Se completó lo que faltaba"),
    "tener_por_no_presentado": _("Se tuvo por no presentado"),
    "registrar": _("Se registró, con folio"),
    "desistir": _("Quien lo propone lo retiró"),
    "remitir_proyectos": _("Se envió a la alcaldía"),
    "dictaminar": _("Se recibió el dictamen"),
    "declarar_viable": _("Se publicó el dictamen: viable"),
    "declarar_no_viable": _("Se publicó el dictamen: no viable"),
    "presentar_aclaracion": _("Se presentó un escrito de aclaración"),
    "redictaminar": _("Se recibió el segundo dictamen"),
    "corregir_dictamen": _("Se corrigió el dictamen, antes de publicarse"),
    "ratificar_no_viable": _("Se publicó el segundo dictamen: no viable"),
    "acatar_sentencia": _("El Tribunal ordenó que participe"),
    "sortear_unidad": _("Se sorteó su número"),
    "asignar_numero": _("Se le asignó un número"),
    "cancelar_sorteo": _("Se canceló el sorteo"),
}
VUELTAS: Mapping[int, Text] = {
    PRIMERA: _("Los primeros dictámenes"),
    SEGUNDA: _("Los que siguen a una aclaración"),
}
"""By round: which opinions come out."""
REGLAS: Mapping[str, tuple[Text, Text]] = {
    "area": (_("Área responsable"), _("Está en los papeles que salen.")),
    "dias_prevencion": (_("Días para completar lo que falta"), _("Días hábiles.")),
    "dias_dictamen": (_("Días de la alcaldía para dictaminar"), _("Días hábiles desde que recibe el oficio.")),
    "dias_borrador": (_("Días que se guarda un borrador"), _("Días naturales desde la última vez que se guardó.")),
    "edad_minima": (_("Edad mínima para proponer"), _("Años cumplidos.")),
    "mayoria": (_("Mayoría de edad"), _("Antes de ella, autoriza una persona adulta.")),
    "limite_m": (_("Cuánto puede salir un lugar de su unidad"), _("Metros.")),
    "largo_nombre": (_("Letras del nombre de un proyecto"), _("Con espacios.")),
}
"""By rule: what it is, and in which unit."""
CATALOGOS: Mapping[str, tuple[Text, Text]] = {
    "rubros": (_("Rubros"), _("Para qué es el dinero.")),
    "poblaciones": (_("Poblaciones"), _("A quién beneficia un proyecto.")),
    "lugares": (_("Tipos de lugar"), _("En qué clase de lugar es.")),
    "criterios": (_("Criterios de dictamen"), _("Lo que responde cada dictamen.")),
    "afectaciones": (_("Afectaciones"), _("Lo protegido que un proyecto no puede tocar.")),
}
CERTEZAS: Mapping[str, Text] = {
    "VERIFICADO": _("verificado"), "INFORME": _("del informe"), "MEMORIA": _("de memoria, por confirmar"),
    "PROPUESTA": _("propuesta nuestra"),
}  # fmt: skip


def dicho(estado: str, *, concluida: bool) -> tuple[Text, Text]:
    """How a state is called and what it means; ``concluida``: the consultation of its edition was held."""
    now = ESTADOS[estado], SIGNIFICADOS[estado]
    return DESPUES.get(estado, now) if concluida else now
