"""What is said of each step of a project: to whoever proposes it (``DE_ACTO``), and to whoever follows it or its UT."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from tequio.avisos.plantilla import Plantilla, Text, plantilla

PROPIA = _("Te escribimos porque diste este correo al proponer un proyecto.")
SEGUIDA = _("Te escribimos porque pediste saber de este proyecto o de su unidad territorial.")
EJEMPLO = {
    "folio": "IECM-DD33-000012/2028",
    "nombre": "Luminarias en el parque",
    "unidad": "Los Padres",
    "numero": "7",
    "dia": "martes 3 de mayo de 2028",
    "enlace": "https://participa.example.org/proyectos/",
}


def _notice(name: str, asunto: Text, *parrafos: Text, boton: Text, razon: Text = PROPIA) -> Plantilla:
    return plantilla(f"{__name__}.{name}", asunto, *parrafos, boton=boton, razon=razon, ejemplo=EJEMPLO)


PRESENTADO = _notice(
    "PRESENTADO",
    _("Recibimos tu proyecto «%(nombre)s»"),
    _("Su código es %(folio)s. Guárdalo junto con este enlace: con ellos lo sigues y lo cambias."),
    _("La Dirección Distrital revisa que esté completo y te da un folio. Si falta algo, te lo dirá antes."),
    boton=_("Ver mi proyecto"),
)
PREVENIDO = _notice(
    "PREVENIDO",
    _("Falta algo en tu proyecto %(folio)s"),
    _("Para registrar «%(nombre)s» necesitamos algo más. En su página te decimos qué."),
    _("Puedes completarlo hasta el %(dia)s. Si no, se tendrá por no presentado."),
    boton=_("Ver qué falta y completarlo"),
)
RECORRIDO = _notice(
    "RECORRIDO",
    _("Tienes más tiempo para completar tu proyecto %(folio)s"),
    _("Se declaró inhábil un día de tu plazo, así que no cuenta."),
    _("Ahora puedes completar «%(nombre)s» hasta el %(dia)s."),
    boton=_("Ver qué falta y completarlo"),
)
SUBSANADO = _notice(
    "SUBSANADO",
    _("Recibimos lo que faltaba en %(folio)s"),
    _("Ya tenemos lo que completaste de «%(nombre)s». La Dirección Distrital lo revisa."),
    boton=_("Ver mi proyecto"),
)
NO_PRESENTADO = _notice(
    "NO_PRESENTADO",
    _("Tu proyecto %(folio)s no se registró"),
    _("No recibimos lo que faltaba de «%(nombre)s», así que se tuvo por no presentado."),
    _("Si el registro sigue abierto, puedes presentar otro."),
    boton=_("Ver por qué"),
)
REGISTRADO = _notice(
    "REGISTRADO",
    _("Tu proyecto ya tiene folio: %(folio)s"),
    _("«%(nombre)s» está completo y registrado. Ya es público, con tu nombre solo si lo aceptaste."),
    _("Lo que sigue: la alcaldía dice si se puede hacer y por qué. Te avisaremos."),
    boton=_("Ver mi proyecto"),
)
DESISTIDO = _notice(
    "DESISTIDO",
    _("Retiraste tu proyecto %(folio)s"),
    _("«%(nombre)s» ya no participa. Su página lo dice."),
    boton=_("Ver mi proyecto"),
)
REMITIDO = _notice(
    "REMITIDO",
    _("La alcaldía ya revisa tu proyecto %(folio)s"),
    _("Enviamos «%(nombre)s» al órgano que dictamina. Puedes ir a explicarlo en su sesión, que es pública."),
    boton=_("Ver qué revisa"),
)
VIABLE = _notice(
    "VIABLE",
    _("Tu proyecto %(folio)s se puede hacer"),
    _("El dictamen de «%(nombre)s» es viable. En su página están las razones."),
    _("Lo que sigue: el sorteo del número con que irá a la consulta."),
    boton=_("Leer el dictamen"),
)
NO_VIABLE = _notice(
    "NO_VIABLE",
    _("El dictamen de tu proyecto %(folio)s es no viable"),
    _("En la página de «%(nombre)s» están las razones, criterio por criterio."),
    _("Puedes responder con un escrito de aclaración o impugnar ante el Tribunal. Ahí te decimos cómo y hasta cuándo."),
    boton=_("Leer las razones y responder"),
)
ACLARADO = _notice(
    "ACLARADO",
    _("Recibimos tu escrito de aclaración de %(folio)s"),
    _("La alcaldía vuelve a revisar «%(nombre)s» con lo que explicaste."),
    boton=_("Ver mi proyecto"),
)
RATIFICADO = _notice(
    "RATIFICADO",
    _("La alcaldía sostuvo que tu proyecto %(folio)s no es viable"),
    _("En la página de «%(nombre)s» están las razones. Puedes impugnar ante el Tribunal; ahí te decimos cómo."),
    boton=_("Leer las razones"),
)
RESTITUIDO = _notice(
    "RESTITUIDO",
    _("El Tribunal ordenó que tu proyecto %(folio)s participe"),
    _("«%(nombre)s» es viable por sentencia. La Dirección Distrital le dará un número."),
    boton=_("Ver mi proyecto"),
)
NUMERADO = _notice(
    "NUMERADO",
    _("Tu proyecto va con el número %(numero)s"),
    _("«%(nombre)s» irá a la consulta con el número %(numero)s. En su página puedes comprobar el sorteo."),
    boton=_("Comprobar el sorteo"),
)
SIN_NUMERO = _notice(
    "SIN_NUMERO",
    _("Se canceló el sorteo de tu proyecto %(folio)s"),
    _("«%(nombre)s» sigue siendo viable y tendrá otro número. En su página está la causa."),
    boton=_("Ver la causa"),
)
DE_ACTO: Mapping[str, Plantilla | None] = {
    "presentar": PRESENTADO,
    "recibir_proyecto": None,  # what comes with it tells more: a folio, or what is missing
    "corregir_captura": None,  # a slip of the office
    "prevenir_proyecto": PREVENIDO,
    "recorrer_prevenciones": RECORRIDO,
    "subsanar": SUBSANADO,
    "tener_por_no_presentado": NO_PRESENTADO,
    "registrar": REGISTRADO,
    "desistir": DESISTIDO,
    "remitir_proyectos": REMITIDO,
    "dictaminar": None,  # under embargo
    "redictaminar": None,  # under embargo
    "corregir_dictamen": None,  # under embargo
    "declarar_viable": VIABLE,
    "declarar_no_viable": NO_VIABLE,
    "presentar_aclaracion": ACLARADO,
    "ratificar_no_viable": RATIFICADO,
    "acatar_sentencia": RESTITUIDO,
    "sortear_unidad": NUMERADO,
    "asignar_numero": NUMERADO,
    "cancelar_sorteo": SIN_NUMERO,
}

SIGUE_REGISTRADO = _notice(
    "SIGUE_REGISTRADO",
    _("Nuevo proyecto en %(unidad)s: «%(nombre)s»"),
    _("Se registró con el folio %(folio)s."),
    boton=_("Ver el proyecto"),
    razon=SEGUIDA,
)
SIGUE_VIABLE = _notice(
    "SIGUE_VIABLE",
    _("«%(nombre)s» se puede hacer"),
    _("El dictamen del proyecto %(folio)s, de %(unidad)s, es viable."),
    boton=_("Leer el dictamen"),
    razon=SEGUIDA,
)
SIGUE_NO_VIABLE = _notice(
    "SIGUE_NO_VIABLE",
    _("«%(nombre)s» no es viable, según la alcaldía"),
    _("En la página del proyecto %(folio)s, de %(unidad)s, están las razones."),
    boton=_("Leer las razones"),
    razon=SEGUIDA,
)
SIGUE_NUMERADO = _notice(
    "SIGUE_NUMERADO",
    _("«%(nombre)s» va con el número %(numero)s"),
    _("Es el número del proyecto %(folio)s, de %(unidad)s, en la consulta."),
    boton=_("Comprobar el sorteo"),
    razon=SEGUIDA,
)
A_QUIEN_SIGUE: Mapping[str, Plantilla] = {
    "registrar": SIGUE_REGISTRADO,
    "declarar_viable": SIGUE_VIABLE,
    "acatar_sentencia": SIGUE_VIABLE,
    "declarar_no_viable": SIGUE_NO_VIABLE,
    "ratificar_no_viable": SIGUE_NO_VIABLE,
    "sortear_unidad": SIGUE_NUMERADO,
    "asignar_numero": SIGUE_NUMERADO,
}
