"""The forms of signing in: allauth's, with labels of the house and with the lock of ten wrong attempts."""

from typing import Any

from allauth.account import forms as account
from allauth.core import context
from allauth.mfa.base import forms as mfa
from allauth.mfa.recovery_codes.forms import GenerateRecoveryCodesForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm, EditWebAuthnForm
from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tequio.cuentas.adapters import count_failure, refuse_if_closed

Words = str | Promise
CORREO = (_("Correo electrónico"), _("Por ejemplo: nombre@correo.mx"))
CODE = {"inputmode": "numeric", "autocomplete": "one-time-code", "autocapitalize": "off", "spellcheck": "false"}


def word(form: forms.BaseForm, name: str, label: Words, hint: Words = "", **attrs: str) -> None:
    """Label and hint of a field; placeholders go, since they vanish when one needs them."""
    field = form.fields[name]
    field.label, field.help_text = str(label), str(hint)
    field.widget.attrs.pop("placeholder", None)
    field.widget.attrs.update(attrs)


class EntrarForm(account.LoginForm):
    """The e-mail alone: a code goes there."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        word(self, "login", *CORREO, autocomplete="username webauthn")

    def clean_login(self) -> str:
        email = super().clean_login()
        refuse_if_closed(context.request, email)
        return email


class EntrarPersonalForm(account.LoginForm):
    """E-mail and password, for whoever works for the institute or an alcaldía."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        word(self, "login", *CORREO, autocomplete="username webauthn")
        word(self, "password", _("Contraseña"))

    def _setup_password_field(self) -> None:
        """Keeps the field that signing in with a code drops."""


class CrearForm(account.SignupForm):
    """A new account of a citizen: an e-mail, and a name if one wants."""

    nombre = forms.CharField(max_length=120, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        word(self, "email", *CORREO, autocomplete="email")
        hint = _("Solo para saludarte y dirigirte mensajes. Puedes dejarlo en blanco.")
        word(self, "nombre", _("Cómo quieres que te llamemos"), hint, autocomplete="name")


class CodeFormMixin(forms.Form):
    """A code that was sent by e-mail; wrong ones count towards the lock of that address."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        word(self, "code", _("Código"), _("Seis números. Llega en uno o dos minutos."), **CODE)

    def code_sent_to(self) -> str:
        raise NotImplementedError

    def clean_code(self) -> str:
        refuse_if_closed(context.request, self.code_sent_to())
        try:
            return super().clean_code()  # type: ignore[misc]  # of the allauth form beside
        except forms.ValidationError:
            count_failure(context.request, self.code_sent_to())
            raise


class CodigoForm(CodeFormMixin, account.ConfirmLoginCodeForm):
    """The code to sign in."""

    def code_sent_to(self) -> str:
        return context.request._login_stage.state.get("email", "")


class CodigoDeCorreoForm(CodeFormMixin, account.ConfirmEmailVerificationCodeForm):
    """The code that shows that an address is one's own."""

    def code_sent_to(self) -> str:
        return self.email or ""


class SecondFactorMixin(forms.Form):
    """A code of the app, or a recovery code; wrong ones count towards the lock of the account."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        hint = _("Los seis números que muestra tu aplicación, o un código de respaldo.")
        word(self, "code", _("Código"), hint, **CODE)

    def clean_code(self) -> str:
        email = self.user.correo  # type: ignore[attr-defined]  # of the allauth form beside
        refuse_if_closed(context.request, email)
        try:
            return super().clean_code()  # type: ignore[misc]  # of the same form
        except forms.ValidationError:
            count_failure(context.request, email)
            raise


class SegundoPasoForm(SecondFactorMixin, mfa.AuthenticateForm):
    pass


class ConfirmarSegundoPasoForm(SecondFactorMixin, mfa.ReauthenticateForm):
    pass


class ActivarAplicacionForm(ActivateTOTPForm):
    """The first code that the app shows."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        word(self, "code", _("Código de la aplicación"), _("Los seis números que muestra ahora."), **CODE)


class RespaldoForm(GenerateRecoveryCodesForm):
    pass


class LlaveForm(AddWebAuthnForm):
    """A passkey gets a name by which its owner will know it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        word(self, "name", _("Nombre de la llave"), _("Para reconocerla: «mi teléfono», «llave azul»."))
        self.fields["passwordless"].widget = forms.HiddenInput()
        self.fields["passwordless"].initial = True


class NombrarLlaveForm(EditWebAuthnForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        word(self, "name", _("Nombre de la llave"))


class ContrasenaForm(account.ReauthenticateForm):
    """One's own password once more, before a change of safety."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        word(self, "password", _("Contraseña"))


class PedirEnlaceForm(account.ResetPasswordForm):
    """Where to send the link that lets one choose a password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        word(self, "email", *CORREO, autocomplete="email")


NUEVA = (_("Contraseña nueva"), _("Doce letras o más. Una frase que recuerdes es mejor que una palabra rara."))
OTRA_VEZ = _("La misma, otra vez")


class ElegirContrasenaForm(account.ResetPasswordKeyForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        word(self, "password1", *NUEVA)
        word(self, "password2", OTRA_VEZ)


class CambiarContrasenaForm(account.ChangePasswordForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        word(self, "oldpassword", _("Contraseña actual"))
        word(self, "password1", *NUEVA)
        word(self, "password2", OTRA_VEZ)


class PonerContrasenaForm(account.SetPasswordForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        word(self, "password1", *NUEVA)
        word(self, "password2", OTRA_VEZ)
