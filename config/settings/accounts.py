"""Accounts: who signs in, with what, for how long. django-allauth does the work (tequio/cuentas/adapters.py)."""

from typing import Any

from .environment import env

__all__ = [
    "ACCOUNT_ADAPTER", "ACCOUNT_EMAIL_VERIFICATION", "ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED",
    "ACCOUNT_EMAIL_VERIFICATION_BY_CODE_MAX_ATTEMPTS", "ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND", "ACCOUNT_FORMS",
    "ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS", "ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND", "ACCOUNT_LOGIN_BY_CODE_TIMEOUT",
    "ACCOUNT_LOGIN_METHODS", "ACCOUNT_LOGIN_ON_PASSWORD_RESET", "ACCOUNT_LOGOUT_REDIRECT_URL",
    "ACCOUNT_PREVENT_ENUMERATION", "ACCOUNT_RATE_LIMITS", "ACCOUNT_SESSION_REMEMBER", "ACCOUNT_SIGNUP_FIELDS",
    "ACCOUNT_USER_MODEL_EMAIL_FIELD", "ACCOUNT_USER_MODEL_USERNAME_FIELD", "ALLAUTH_TRUSTED_PROXY_COUNT",
    "ALLAUTH_USER_CODE_FORMAT", "AUTHENTICATION_BACKENDS", "AUTH_PASSWORD_VALIDATORS", "AUTH_USER_MODEL",
    "CSRF_COOKIE_NAME", "LOGIN_REDIRECT_URL", "LOGIN_URL", "MESSAGE_STORAGE", "MFA_ADAPTER", "MFA_FORMS",
    "MFA_PASSKEY_LOGIN_ENABLED", "MFA_SUPPORTED_TYPES", "MFA_TOTP_TOLERANCE", "PASSWORD_RESET_TIMEOUT",
    "SESSION_COOKIE_AGE", "SESSION_COOKIE_NAME", "SOCIALACCOUNT_ADAPTER",
    "SOCIALACCOUNT_EMAIL_VERIFICATION", "SOCIALACCOUNT_PROVIDERS",
]  # fmt: skip

AUTH_USER_MODEL = "cuentas.Persona"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "cuenta"
ACCOUNT_LOGOUT_REDIRECT_URL = "/"

# A citizen's session lasts two weeks; that of the staff is bounded by its second factor (tequio.cuentas.door).
SESSION_COOKIE_NAME = "tequio_sesion"
SESSION_COOKIE_AGE = 14 * 24 * 3600
CSRF_COOKIE_NAME = "tequio_csrf"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

# Citizens: the e-mail is enough, a code goes there. Staff: password and second factor.
ACCOUNT_ADAPTER = "tequio.cuentas.adapters.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_USER_MODEL_EMAIL_FIELD = "correo"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = True
ACCOUNT_LOGIN_ON_PASSWORD_RESET = True
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 15 * 60  # e-mail is slow, and so is reading it on another device
ALLAUTH_USER_CODE_FORMAT = {"numeric": True, "length": 6, "dashed": False}
PASSWORD_RESET_TIMEOUT = 24 * 3600

# Ten wrong codes or passwords close the entrance (tequio.cuentas.locks); these are the second line, by address of the
# network and in the memory of each process.
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 10
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_MAX_ATTEMPTS = 10
ACCOUNT_RATE_LIMITS = {"login_failed": "60/m/ip,30/5m/key", "request_login_code": "20/m/ip,5/m/key"}
ALLAUTH_TRUSTED_PROXY_COUNT: int = env["TEQUIO_TRUSTED_PROXIES"]

VALIDATION = "django.contrib.auth.password_validation."
AUTH_PASSWORD_VALIDATORS: list[dict[str, Any]] = [
    {"NAME": f"{VALIDATION}MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": f"{VALIDATION}CommonPasswordValidator"},
    {"NAME": f"{VALIDATION}NumericPasswordValidator"},
    {
        "NAME": f"{VALIDATION}UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("correo", "nombre")},
    },
]

MFA_ADAPTER = "tequio.cuentas.adapters.MFAAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_TOLERANCE = 1  # clocks of telephones drift

FORMS = "tequio.cuentas.portal.forms."
ACCOUNT_FORMS = {
    "change_password": f"{FORMS}CambiarContrasenaForm",
    "confirm_email_verification_code": f"{FORMS}CodigoDeCorreoForm",
    "confirm_login_code": f"{FORMS}CodigoForm",
    "reauthenticate": f"{FORMS}ContrasenaForm",
    "reset_password": f"{FORMS}PedirEnlaceForm",
    "reset_password_from_key": f"{FORMS}ElegirContrasenaForm",
    "set_password": f"{FORMS}PonerContrasenaForm",
    "signup": f"{FORMS}CrearForm",
}
MFA_FORMS = {
    "activate_totp": f"{FORMS}ActivarAplicacionForm",
    "add_webauthn": f"{FORMS}LlaveForm",
    "authenticate": f"{FORMS}SegundoPasoForm",
    "edit_webauthn": f"{FORMS}NombrarLlaveForm",
    "reauthenticate": f"{FORMS}ConfirmarSegundoPasoForm",
}

# Outside identities, each off until its variables are given. Their e-mails are not trusted: a code goes there once.
SOCIALACCOUNT_ADAPTER = "tequio.cuentas.adapters.SocialAdapter"
SOCIALACCOUNT_EMAIL_VERIFICATION = "mandatory"
SOCIALACCOUNT_PROVIDERS: dict[str, Any] = {}
if env["TEQUIO_LLAVE_CLIENT_ID"]:
    SOCIALACCOUNT_PROVIDERS["llave"] = {
        "APPS": [
            {
                "client_id": env["TEQUIO_LLAVE_CLIENT_ID"],
                "secret": env["TEQUIO_LLAVE_SECRET"],
                "settings": {
                    "authorize_url": env["TEQUIO_LLAVE_AUTHORIZE_URL"],
                    "token_url": env["TEQUIO_LLAVE_TOKEN_URL"],
                    "data_url": env["TEQUIO_LLAVE_DATA_URL"],
                },
            }
        ]
    }
if env["TEQUIO_OIDC_CLIENT_ID"]:
    SOCIALACCOUNT_PROVIDERS["openid_connect"] = {
        "OAUTH_PKCE_ENABLED": True,
        "APPS": [
            {
                "provider_id": "institucional",
                "name": env["TEQUIO_OIDC_NAME"],
                "client_id": env["TEQUIO_OIDC_CLIENT_ID"],
                "secret": env["TEQUIO_OIDC_SECRET"],
                "settings": {"server_url": env["TEQUIO_OIDC_URL"]},
            }
        ],
    }
