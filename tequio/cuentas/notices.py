"""What is said to whom about charges."""

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from tequio.avisos.plantilla import Plantilla
from tequio.cuentas.models import Encargo
from tequio.lib.dates import long_date

RAZON = _("Te escribimos porque el Instituto registró este correo como tuyo para ese encargo.")
EJEMPLO = {
    "cargo": "DEOEyG",
    "documento": "IECM/SE/OF-9/2026",
    "vigencia": "desde el martes 1 de diciembre de 2026",
    "enlace": "https://participa.example.org/cuenta/entrar/",
}
OTORGADO = _("Se te otorgó este encargo: %(cargo)s (%(documento)s). Vale %(vigencia)s.")
SI_NO = _("Si no sabes de qué se trata, no hagas nada y avisa al Instituto.")

OTORGADO_AL_PERSONAL = Plantilla(
    ruta=f"{__name__}.OTORGADO_AL_PERSONAL",
    asunto=_("Tienes un encargo en Tequio"),
    parrafos=(
        OTORGADO,
        _(
            "Si es tu primera vez, pide un enlace para elegir tu contraseña. Después te pediremos un segundo paso para "
            "entrar: ten tu teléfono a la mano."
        ),
        SI_NO,
    ),
    boton=_("Elegir mi contraseña"),
    razon=RAZON,
    campos=tuple(EJEMPLO),
    ejemplo=EJEMPLO,
    aun_rebotado=True,
)
OTORGADO_A_LA_CIUDADANIA = Plantilla(
    ruta=f"{__name__}.OTORGADO_A_LA_CIUDADANIA",
    asunto=_("Tienes un encargo en Tequio"),
    parrafos=(OTORGADO, _("Entra con tu correo. No necesitas contraseña: te enviamos un código."), SI_NO),
    boton=_("Entrar"),
    razon=RAZON,
    campos=tuple(EJEMPLO),
    ejemplo=EJEMPLO,
    aun_rebotado=True,
)
RETIRADO = Plantilla(
    ruta=f"{__name__}.RETIRADO",
    asunto=_("Terminó tu encargo en Tequio"),
    parrafos=(
        _("Se retiró este encargo: %(cargo)s (%(documento)s). Ya no puedes actuar con él."),
        _("Tu cuenta sigue abierta, con todo lo demás. Si crees que es un error, avisa a quien te lo otorgó."),
    ),
    boton=_("Ver mi cuenta"),
    razon=RAZON,
    campos=("cargo", "documento", "enlace"),
    ejemplo={name: EJEMPLO[name] for name in ("cargo", "documento", "enlace")},
)


def otorgado(encargo: Encargo) -> tuple[Plantilla, dict[str, str]]:
    """What the person is told and with which words; staff is told how to choose a password."""
    plantilla = OTORGADO_AL_PERSONAL if encargo.del_personal else OTORGADO_A_LA_CIUDADANIA
    door = "account_reset_password" if encargo.del_personal else "account_login"
    with translation.override(settings.LANGUAGE_CODE):
        return plantilla, _words(encargo, encargo.documento, door) | {"vigencia": _term(encargo)}


def retirado(encargo: Encargo) -> tuple[Plantilla, dict[str, str]]:
    with translation.override(settings.LANGUAGE_CODE):
        return RETIRADO, _words(encargo, encargo.retirado_documento, "cuenta")


def _term(encargo: Encargo) -> str:
    if encargo.hasta is None:
        return gettext("desde el %(desde)s") % {"desde": long_date(encargo.desde)}
    return gettext("del %(desde)s al %(hasta)s") % {
        "desde": long_date(encargo.desde),
        "hasta": long_date(encargo.hasta),
    }


def _words(encargo: Encargo, documento: str, door: str) -> dict[str, str]:
    address = f"{settings.SITE_URL}{reverse(door)}"
    return {"cargo": encargo.en_palabras(), "documento": documento, "enlace": address}
