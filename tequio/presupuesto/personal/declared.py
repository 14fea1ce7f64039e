"""Each datum: what, why, how long, who sees it."""

from django.utils.translation import gettext_lazy as _

from tequio.lib.personal import AlVencer, Categoria, Conservacion, DatoPersonal, Regla
from tequio.presupuesto.actions.olvidar_proponentes import TERM, olvidar_proponentes, vencidos

PROYECTOS = "proyectos"
EDICION = Conservacion(
    _("Hasta dos años después de que termina la edición, o hasta que pides que se borre."), AlVencer.BORRAR, TERM.days
)
BORRADOR = Conservacion(_("Treinta días sin tocarlo, o hasta que lo envías o lo borras."), AlVencer.BORRAR, 30)
SIEMPRE = Conservacion(_("Siempre: es parte del expediente público del proyecto."), AlVencer.CONSERVAR)
REVISA = _("La Dirección Distrital de tu unidad y las áreas centrales. Otras personas, solo si lo aceptas.")

DATOS = (
    DatoPersonal(
        (
            "presupuesto.Proponente.nombres", "presupuesto.Proponente.primer_apellido",
            "presupuesto.Proponente.segundo_apellido", "presupuesto.Proponente.identificacion",
            "presupuesto.Proponente.tutora", "presupuesto.Proponente.nombre_huella",
        ),
        Categoria.IDENTIDAD,
        _("Tu nombre y tu identificación y, si eres menor de edad, los de quien te autoriza."),
        _("Saber quién propone. De una persona menor de edad, el nombre nunca se publica."),
        EDICION,
        REVISA,
        PROYECTOS,
        cifrado=True,
    ),
    DatoPersonal(
        (
            "presupuesto.Proponente.correo", "presupuesto.Proponente.telefono", "presupuesto.Proponente.domicilio",
        ),
        Categoria.CONTACTO,
        _("Tu correo, tu teléfono y tu domicilio."),
        _("Avisarte de lo que pase con tu proyecto y comprobar que vives en la unidad."),
        EDICION,
        REVISA,
        PROYECTOS,
        cifrado=True,
    ),
    DatoPersonal(
        ("presupuesto.Proponente.llave", "presupuesto.Proponente.llave_huella", "presupuesto.Borrador.llave",
         "presupuesto.Borrador.llave_huella"),
        Categoria.ACCESO,
        _("La llave con que abres tu proyecto sin cuenta."),
        _("Que nadie más lo cambie."),
        EDICION,
        _("Nadie: la compara solo el programa."),
        PROYECTOS,
        cifrado=True,
    ),
    DatoPersonal(
        ("presupuesto.Proponente.cuenta", "presupuesto.Borrador.cuenta"),
        Categoria.ACTIVIDAD,
        _("Si lo enviaste desde tu cuenta, el número de la cuenta."),
        _("Que lo encuentres entre lo tuyo."),
        EDICION,
        REVISA,
        PROYECTOS,
    ),
    DatoPersonal(
        ("presupuesto.Borrador.datos",),
        Categoria.CONTENIDO,
        _("Lo que llevas escrito de un proyecto que aún no envías."),
        _("Que no se pierda nada."),
        BORRADOR,
        _("Solo tú."),
        PROYECTOS,
        cifrado=True,
    ),
    DatoPersonal(
        ("presupuesto.Sorteo.secreto",),
        Categoria.ACCESO,
        _("El secreto de un sorteo que aún no se hace. No dice nada de nadie."),
        _("Que nadie pueda saber el resultado antes del acto; ahí se revela."),
        Conservacion(_("Hasta el acto, en que se hace público."), AlVencer.CONSERVAR),
        _("Nadie, hasta el acto."),
        PROYECTOS,
        cifrado=True,
    ),
    DatoPersonal(
        ("presupuesto.Aclaracion.texto",),
        Categoria.CONTENIDO,
        _("Lo que respondes a un dictamen no viable."),
        _("Que la alcaldía revise otra vez tu proyecto."),
        SIEMPRE,
        _("La Dirección Distrital, las áreas centrales y la alcaldía que dictamina."),
        PROYECTOS,
        cifrado=True,
    ),
    DatoPersonal(
        (
            "presupuesto.Proyecto.nombre", "presupuesto.Proyecto.descripcion", "presupuesto.Proyecto.necesidad",
            "presupuesto.Proyecto.poblacion_otra", "presupuesto.Proyecto.lugar", "presupuesto.Proyecto.limite_motivo",
            "presupuesto.Proyecto.geometria", "presupuesto.Proyecto.busqueda",
            "presupuesto.Anexo.texto", "presupuesto.Movimiento.nota",
        ),
        Categoria.CONTENIDO,
        _("Lo que dice tu proyecto y lo que se anota de él. Se pide que no lleve nombres de personas."),
        _("Que todas las personas conozcan los proyectos de su unidad."),
        SIEMPRE,
        _("Todo el público, desde que tiene folio; lo que te piden y lo que contestas, solo tú y el personal."),
        PROYECTOS,
    ),
    DatoPersonal(
        ("presupuesto.IntegranteODA.nombre", "presupuesto.IntegranteODA.retiro_motivo"),
        Categoria.FUNCION,
        _("Quién integra el órgano que dictamina en cada alcaldía."),
        _("Es una función pública: se sabe quién decide."),
        SIEMPRE,
        _("Todo el público."),
        "bitacora",
    ),
    DatoPersonal(
        (
            "presupuesto.Movimiento.made_by", "presupuesto.CriterioDictaminado.motivacion",
            "presupuesto.Dictamen.fundamentacion", "presupuesto.Dictamen.observaciones", "presupuesto.Sorteo.texto",
            "presupuesto.Sorteo.cancelado_motivo",
        ),
        Categoria.FUNCION,
        _("Con qué encargo se dio cada paso, y las razones que se dieron: sin nombres de personas."),
        _("Que todo acto tenga quien responda por él."),
        SIEMPRE,
        _("Todo el público, desde que se publica."),
        "bitacora",
    ),
)  # fmt: skip
_CATALOGUE = "nombre fuente"
SIN_DATOS_PERSONALES = {
    "presupuesto.Afectacion": _CATALOGUE,
    "presupuesto.AsientoODA": "cargo fuente",
    "presupuesto.Borrador": "codigo",
    "presupuesto.CalendarioSorteos": "lugar",
    "presupuesto.Criterio": f"{_CATALOGUE} pregunta",
    "presupuesto.Invitacion": "unidad unidad_nombre",
    "presupuesto.ListaOpinados": "unidad",
    "presupuesto.MontoUnidad": "unidad fuente",
    "presupuesto.Movimiento": "acto",
    "presupuesto.NumeroInicial": "fuente",
    "presupuesto.Poblacion": _CATALOGUE,
    "presupuesto.Proponente": "idioma parentesco",
    "presupuesto.Proyecto": "codigo folio unidad unidad_nombre",
    "presupuesto.ProyectoGanador": "unidad unidad_nombre nombre descripcion rubro fuente busqueda",
    "presupuesto.ReglasEdicion": "area fuente fuentes",
    "presupuesto.Remision": "oficio",
    "presupuesto.Rubro": _CATALOGUE,
    "presupuesto.SalidaDictamenes": "acuerdo",
    "presupuesto.Sorteo": (
        "unidad unidad_nombre folios compromiso revelado azar organo expediente cancelado_organo cancelado_expediente"
    ),
    "presupuesto.TipoLugar": _CATALOGUE,
}
RETENCION = (
    Regla(
        "presupuesto.proponentes",
        _("Quién propuso los proyectos de ediciones que terminaron, y cómo encontrarlo."),
        EDICION,
        lambda now: vencidos(now).count(),
        olvidar_proponentes,
    ),
)
