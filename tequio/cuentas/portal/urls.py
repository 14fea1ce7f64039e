"""Addresses of one's own account. Names are allauth's, since its views look each other up by them; views of allauth
that are not listed here do not exist (other e-mails, unlinking, phone…)."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from allauth.socialaccount import views as social
from allauth.usersessions.views import list_usersessions
from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path, re_path

from .views.cuenta import cuenta
from .views.entrance import EntrarPersonalView, EntrarView
from .views.factors import ActivarAplicacionView, AgregarLlaveView

urlpatterns: list[URLPattern | URLResolver] = [
    path("", cuenta, name="cuenta"),
    path("", cuenta, name="account_email"),  # where allauth sends whoever it would show other pages of the account
    path("", cuenta, name="socialaccount_connections"),
    path("entrar/", EntrarView.as_view(), name="account_login"),
    path("entrar/personal/", EntrarPersonalView.as_view(), name="account_login_staff"),
    path("entrar/codigo/", account.confirm_login_code, name="account_confirm_login_code"),
    path("entrar/segundo-paso/", mfa.authenticate, name="mfa_authenticate"),
    path("entrar/llave/", webauthn.login_webauthn, name="mfa_login_webauthn"),
    path("salir/", account.logout, name="account_logout"),
    path("suspendida/", account.account_inactive, name="account_inactive"),
    path("crear/", account.signup, name="account_signup"),
    path("crear/codigo/", account.email_verification_sent, name="account_email_verification_sent"),
    path("confirmar/", account.reauthenticate, name="account_reauthenticate"),
    path("confirmar/segundo-paso/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("confirmar/llave/", webauthn.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("contrasena/", account.password_change, name="account_change_password"),
    path("contrasena/poner/", account.password_set, name="account_set_password"),
    path("contrasena/enlace/", account.password_reset, name="account_reset_password"),
    path("contrasena/enlace/enviado/", account.password_reset_done, name="account_reset_password_done"),
    path("contrasena/lista/", account.password_reset_from_key_done, name="account_reset_password_from_key_done"),
    re_path(
        r"^contrasena/enlace/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path("seguridad/", mfa.index, name="mfa_index"),
    path("seguridad/aplicacion/", ActivarAplicacionView.as_view(), name="mfa_activate_totp"),
    path("seguridad/aplicacion/quitar/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("seguridad/llaves/", webauthn.list_webauthn, name="mfa_list_webauthn"),
    path("seguridad/llaves/agregar/", AgregarLlaveView.as_view(), name="mfa_add_webauthn"),
    path("seguridad/llaves/<int:pk>/quitar/", webauthn.remove_webauthn, name="mfa_remove_webauthn"),
    path("seguridad/llaves/<int:pk>/nombre/", webauthn.edit_webauthn, name="mfa_edit_webauthn"),
    path("seguridad/respaldo/", recovery.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("seguridad/respaldo/hacer/", recovery.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("seguridad/respaldo/descargar/", recovery.download_recovery_codes, name="mfa_download_recovery_codes"),
    path("sesiones/", list_usersessions, name="usersessions_list"),
    path("otra-identidad/cancelada/", social.login_cancelled, name="socialaccount_login_cancelled"),
    path("otra-identidad/error/", social.login_error, name="socialaccount_login_error"),
    path("otra-identidad/crear/", social.signup, name="socialaccount_signup"),
    path("llave-cdmx/", include("tequio.cuentas.llave.urls")),
]
if "openid_connect" in settings.SOCIALACCOUNT_PROVIDERS:
    urlpatterns.append(path("", include("allauth.socialaccount.providers.openid_connect.urls")))
