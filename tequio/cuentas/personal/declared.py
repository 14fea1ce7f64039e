"""What, why, how long, who sees it."""

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from tequio.cuentas.actions.vaciar_persona import BLOQUEO
from tequio.lib.personal import AlVencer, Categoria, Conservacion, DatoPersonal

SISTEMA = "cuentas"
MIENTRAS = Conservacion(_("Mientras tengas cuenta. La borras cuando quieras."), AlVencer.BORRAR)
BLOQUEADA = Conservacion(
    _("Siete años después de borrar la cuenta."),
    AlVencer.BORRAR,
    BLOQUEO.days,
    "Ley General de Responsabilidades Administrativas, art. 74 (por confirmar)",
)
SESION = Conservacion(
    _("Mientras la sesión esté abierta o no venza."), AlVencer.BORRAR, settings.SESSION_COOKIE_AGE // (24 * 3600)
)
NADIE = _("Nadie: lo usa solo el programa.")
TU = _("Solo tú.")


def _of(model: str, names: str) -> tuple[str, ...]:
    return tuple(f"{model}.{name}" for name in names.split())


DATOS = (
    DatoPersonal(
        ("cuentas.Persona.correo", *_of("account.EmailAddress", "user email")),
        Categoria.CONTACTO,
        _("Tu correo electrónico."),
        _("Reconocerte cuando entras y enviarte el código."),
        MIENTRAS,
        _("Tú, y el personal que otorga encargos, cuando lo pide con un motivo que queda anotado."),
        SISTEMA,
        sin_cifrar=_(
            "La entrada (django-allauth) busca la cuenta por el texto del correo. Lo protegen el cifrado del disco y "
            "de los respaldos, y las páginas internas lo muestran tapado."
        ),
    ),
    DatoPersonal(
        ("cuentas.Persona.nombre",),
        Categoria.IDENTIDAD,
        _("El nombre con que quieres que te llamemos."),
        _("Saludarte y dirigirte mensajes; si tienes un encargo, que se sepa quién lo tiene."),
        MIENTRAS,
        _("Tú, y el personal que ve la lista de encargos si tienes uno."),
        SISTEMA,
    ),
    DatoPersonal(
        (
            "cuentas.Persona.password",
            *_of("mfa.Authenticator", "user data created_at last_used_at"),
            *_of("account.EmailConfirmation", "key"),
        ),
        Categoria.ACCESO,
        _("Tu contraseña (solo su huella), tus llaves de acceso y tu segundo paso (cifrado)."),
        _("Que nadie más entre a tu cuenta."),
        MIENTRAS,
        NADIE,
        SISTEMA,
    ),
    DatoPersonal(
        _of("cuentas.Persona", "last_login creada_at borrada_at"),
        Categoria.CONEXION,
        _("Cuándo abriste tu cuenta y cuándo entraste por última vez."),
        _("Que notes si alguien más entró."),
        MIENTRAS,
        TU,
        SISTEMA,
    ),
    DatoPersonal(
        (
            *_of("socialaccount.SocialAccount", "user provider uid last_login date_joined extra_data"),
            *_of("socialaccount.SocialToken", "token token_secret"),
        ),
        Categoria.IDENTIDAD,
        _("Si entras con otra identidad, como Llave CDMX: tu número, tu correo y tu nombre en ella."),
        _("Reconocerte cuando entras con ella. No guardamos claves suyas."),
        MIENTRAS,
        NADIE,
        SISTEMA,
    ),
    DatoPersonal(
        (
            *_of("usersessions.UserSession", "user created_at ip last_seen_at session_key user_agent data"),
            *_of("sessions.Session", "session_key session_data"),
        ),
        Categoria.CONEXION,
        _("Dónde está abierta tu cuenta: la dirección de red, el navegador y las fechas."),
        _("Que veas dónde entraste y puedas cerrar lo que no reconozcas."),
        SESION,
        TU,
        SISTEMA,
    ),
    DatoPersonal(
        ("cuentas.IntentosFallidos.huella",),
        Categoria.CONEXION,
        _("Cuántas veces seguidas se escribió mal un código o una contraseña. De tu correo, solo una huella."),
        _("Cerrar la puerta a quien prueba códigos."),
        Conservacion(_("Dos horas."), AlVencer.BORRAR, 1),
        NADIE,
        SISTEMA,
    ),
    DatoPersonal(
        _of(
            "cuentas.Encargo",
            "persona rol unidad desde hasta documento motivo "
            "otorgado_at retirado_at retirado_documento retirado_motivo",
        ),
        Categoria.FUNCION,
        _("Tus encargos: cuál, sobre qué territorio, de cuándo a cuándo y con qué documento."),
        _("Que puedas hacer lo que te toca, y que se sepa quién podía hacer qué en cada fecha."),
        Conservacion(
            _("Los de servicio público, siempre y sin tu nombre. El de habitante se borra con tu cuenta."),
            AlVencer.CONSERVAR,
        ),
        _("Tú, y el personal que ve la lista de encargos."),
        SISTEMA,
    ),
    DatoPersonal(
        _of("cuentas.IdentidadBloqueada", "nombre"),
        Categoria.IDENTIDAD,
        _("El nombre de quien tuvo un encargo y borró su cuenta, cerrado y aparte."),
        _("Responder si una autoridad pregunta quién ejerció ese encargo."),
        BLOQUEADA,
        _("Nadie, salvo por orden escrita de una autoridad; queda en la bitácora."),
        SISTEMA,
        cifrado=True,
    ),
    DatoPersonal(
        _of("cuentas.IdentidadBloqueada", "persona hasta bloqueada_at"),
        Categoria.FUNCION,
        _("De qué cuenta borrada es un nombre bloqueado, y hasta cuándo."),
        _("Borrarlo a tiempo."),
        BLOQUEADA,
        NADIE,
        SISTEMA,
    ),
    DatoPersonal(
        _of("cuentas.Encargo", "otorgado_by retirado_by"),
        Categoria.FUNCION,
        _("Quién otorgó o retiró un encargo: un número de cuenta, nunca el nombre."),
        _("Que todo acto tenga quien responda por él."),
        Conservacion(_("Siempre: es parte del encargo."), AlVencer.CONSERVAR),
        _("El personal."),
        "bitacora",
    ),
)
SIN_DATOS_PERSONALES = {
    "auth.Group": "name",
    "auth.Permission": "name codename",
    "contenttypes.ContentType": "app_label model",
    "socialaccount.SocialApp": "provider provider_id name client_id secret key settings",  # keys of ours, and unused
}
