"""Signing in as the product does it, never by writing in the session."""

import base64
import hmac
import re
import struct
import time

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.core import mail
from django.core.cache import cache

from tequio.cuentas.roles import PERSONAL
from tests.laws.pages import StrictClient

PASSWORD = "cuatro burros cruzan despacio"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


@pytest.fixture(autouse=True)
def fresh_limits():
    """Limits by network address live in the memory of the process."""
    cache.clear()


def code_in_mail():
    return re.search(r"^\d{6}$", mail.outbox[-1].body, re.MULTILINE)[0]


def totp_code(secret=SECRET):
    """What an app on a telephone would show now (RFC 6238)."""
    moment = struct.pack(">Q", int(time.time()) // 30)
    digest = hmac.new(base64.b32decode(secret), moment, "sha1").digest()
    start = digest[-1] & 15
    number = struct.unpack(">I", digest[start : start + 4])[0] & 0x7FFFFFFF
    return f"{number % 10**6:06d}"


def request_code(client, correo):
    return client.post("/cuenta/entrar/", {"login": correo}, follow=True)


def sign_in_by_code(client, correo):
    request_code(client, correo)
    return client.post("/cuenta/entrar/codigo/", {"code": code_in_mail(), "action": "verify"}, follow=True)


def sign_in_by_password(client, correo, password=PASSWORD):
    return client.post("/cuenta/entrar/personal/", {"login": correo, "password": password}, follow=True)


def enrol(persona, secret=SECRET):
    """A second factor in place, as if enrolled another day."""
    return TOTP.activate(persona, secret)


def signed_in(persona):
    """A client of this person: staff with both factors, citizens with a code, nobody without account."""
    client = StrictClient()
    if persona is None:
        return client
    if not persona.encargos.filter(rol__in=[rol.value for rol in PERSONAL]).exists():
        sign_in_by_code(client, persona.correo)
        return client
    persona.set_password(PASSWORD)
    persona.save()
    enrol(persona)
    sign_in_by_password(client, persona.correo)
    client.post("/cuenta/entrar/segundo-paso/", {"code": totp_code()})
    return client
