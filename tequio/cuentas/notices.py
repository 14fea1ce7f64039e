"""What is said to whom about charges and accounts."""

from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext

from tequio.cuentas.models import Encargo


def encargo_otorgado(encargo: Encargo) -> None:
    """To the person: which charge, from when, and how to sign in. Staff is told how to choose a password."""
    with translation.override(settings.LANGUAGE_CODE):
        door = reverse("account_reset_password" if encargo.del_personal else "account_login")
        text = render_to_string(
            "cuentas/email/encargo_otorgado.txt", {"encargo": encargo, "address": f"{settings.SITE_URL}{door}"}
        )
        subject = gettext("Tienes un encargo en Tequio")
    send_mail(subject, text, None, [encargo.persona.correo])
