"""The ground is about nobody, but for those who head a district and those who load its files."""

from django.utils.translation import gettext_lazy as _

from tequio.lib.personal import AlVencer, Categoria, Conservacion, DatoPersonal

DATOS = (
    DatoPersonal(
        ("territorio.ResponsableDistrital.nombre", "territorio.ResponsableDistrital.puesto"),
        Categoria.FUNCION,
        _("El nombre y el puesto de quienes encabezan una Dirección Distrital."),
        _("Que sepas quién atiende tu distrito. Es información pública de oficio."),
        Conservacion(_("Mientras tenga el puesto."), AlVencer.BORRAR),
        _("Todo el público."),
        "directorio",
    ),
    DatoPersonal(
        ("territorio.Marco.cargado_by", "territorio.Marco.publicado_by"),
        Categoria.FUNCION,
        _("Quién cargó y quién publicó un marco geográfico: un número de cuenta, nunca el nombre."),
        _("Que todo acto tenga quien responda por él."),
        Conservacion(_("Siempre: es parte de la historia del marco."), AlVencer.CONSERVAR),
        _("El personal."),
        "bitacora",
    ),
    DatoPersonal(
        (
            "territorio.Importacion.recibida_by",
            "territorio.Importacion.aceptada_by",
            "territorio.Importacion.deshecha_by",
        ),
        Categoria.FUNCION,
        _("Con qué encargo alguien subió, aceptó o deshizo una importación; nunca el nombre."),
        _("Que todo acto tenga quien responda por él."),
        Conservacion(_("Siempre: es parte de la historia del marco."), AlVencer.CONSERVAR),
        _("El personal."),
        "bitacora",
    ),
)
SIN_DATOS_PERSONALES = {
    "territorio.Alcaldia": "clave nombre",
    "territorio.Alias": "texto fuente",
    "territorio.Asentamiento": "codigo nombre clase fuente",
    "territorio.CodigoPostalUnidad": "codigo fuente",
    "territorio.Distrito": "domicilio codigo_postal telefono correo horario",  # of the office
    "territorio.GeometriaUnidad": "wkb",
    "territorio.Importacion": (  # rows of cartography, and what was mended in them
        "archivo sha256 capa muestra columnas marco nombre acuerdo fuente correcciones omitidas informe problema "
        "huella respaldo"
    ),
    "territorio.Marco": "nombre acuerdo fuente sha256",
    "territorio.SeccionUnidad": "fuente",
    "territorio.TipoUnidad": "nombre sufijos",
    "territorio.UnidadTerritorial": "clave nombre nombre_legible",
}
