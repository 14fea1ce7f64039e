"""How the pages name states, kinds and fields."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tequio.territorio.models import Importacion

Estado, Clase = Importacion.Estado, Importacion.Clase

ESTADOS: "dict[str, str | Promise]" = {
    Estado.POR_REVISAR: _("Por revisar"),
    Estado.EN_REVISION: _("Revisándose"),
    Estado.REVISADA: _("Revisada"),
    Estado.EN_CARGA: _("Cargándose"),
    Estado.ACEPTADA: _("Aceptada"),
    Estado.DESCARTADA: _("Descartada"),
    Estado.DESHECHA: _("Deshecha"),
}
TONES = {
    Estado.POR_REVISAR: "cempasuchil",
    Estado.EN_REVISION: "purple",
    Estado.REVISADA: "cempasuchil",
    Estado.EN_CARGA: "purple",
    Estado.ACEPTADA: "nopal",
    Estado.DESCARTADA: "sand",
    Estado.DESHECHA: "barro",
}
CLASES: "dict[str, str | Promise]" = {
    Clase.MARCO: _("Marco geográfico"),
    Clase.SECCIONES: _("Secciones electorales"),
    Clase.CODIGOS: _("Códigos postales"),
    Clase.MONTOS: _("Montos por unidad"),
    Clase.GANADORES: _("Proyectos ganadores"),
}
WHAT: "dict[str, str | Promise]" = {
    Clase.MARCO: _("Los polígonos de las unidades territoriales: SHP en un ZIP, GPKG o GeoJSON."),
    Clase.SECCIONES: _("Qué secciones hay en cada unidad: una tabla CSV o XLSX, un renglón por pareja."),
    Clase.CODIGOS: _("Polígonos de códigos postales, tabla de coincidencias, o lista de asentamientos de SEPOMEX."),
    Clase.MONTOS: _("Cuánto dinero tiene cada unidad en un ejercicio: una tabla CSV o XLSX, un renglón por unidad."),
    Clase.GANADORES: _("Qué proyectos ganaron y qué fue de su dinero: una tabla CSV o XLSX, un renglón por proyecto."),
}
FIELDS: "dict[str, tuple[str | Promise, str | Promise]]" = {
    "clave": (_("Clave de la unidad territorial"), _("Como 08-033.")),
    "nombre": (_("Nombre"), _("El nombre oficial.")),
    "alcaldia_clave": (_("Clave de la alcaldía"), _("Solo se usa para comprobar la clave de la unidad.")),
    "alcaldia": (_("Alcaldía"), _("Su nombre.")),
    "distrito": (_("Distrito local"), _("Del 1 al 33.")),
    "poblacion": (_("Población"), _("Cuántas personas viven ahí.")),
    "tipo": (_("Tipo"), _("Colonia, pueblo, barrio…")),
    "completas": (_("Secciones completas"), _("Varias en una celda, con comas.")),
    "parciales": (_("Secciones parciales"), _("Varias en una celda, con comas.")),
    "seccion": (_("Sección"), _("Una por renglón.")),
    "relacion": (_("Relación"), _("Completa o parcial.")),
    "monto": (_("Monto en pesos"), _("Como 1,234,567.00 o 1234567.")),
    "ejercicio": (_("Ejercicio de cada renglón"), _("Solo si el archivo trae varios.")),
    "ganador": (_("Proyecto que ganó"), _("Qué se decidió hacer; no el nombre de la unidad.")),
    "descripcion": (_("Descripción del proyecto"), _("Donde el renglón no trae nombre, este es el nombre.")),
    "rubro": (_("Para qué fue el dinero"), _("Como lo dice el archivo.")),
    "aprobado": (_("Monto aprobado"), _("En pesos. Vacío si no se sabe.")),
    "ejercido": (_("Monto gastado"), _("En pesos: lo ejercido. Vacío si no se sabe; cero solo si fue cero.")),
    "avance": (_("Avance de la obra"), _("De 0 a 1, o en porcentaje.")),
    "codigo": (_("Código postal"), _("De cinco cifras.")),
    "clase": (_("Tipo de asentamiento"), _("Solo en la lista de asentamientos.")),
    "m2": (_("Superficie de la coincidencia"), _("En metros cuadrados; solo en la tabla de coincidencias.")),
}


def field_label(name: str) -> "str | Promise":
    return FIELDS[name][0]
