"""A mail server, by way of Django's backend; it also remembers what the server said, and whether it said it."""

import smtplib
from typing import Any

from django.core.mail.backends import smtp

# RFC 5321 §4.5.3.2.6: whoever stops waiting for the last answer too early sends twice.
LAST_ANSWER = 4


class _Remembering:
    """What ``data`` adds to either class of smtplib.

    ``answer``: what the server said of the last message that it took; ``in_doubt``: the whole message may have gone
    out and no answer came.
    """

    answer = ""
    in_doubt = False
    timeout: Any
    sock: Any

    def data(self, msg: bytes | str) -> tuple[int, bytes]:
        self.in_doubt = True
        self.sock.settimeout(self.timeout and self.timeout * LAST_ANSWER)
        try:
            code, said = super().data(msg)  # type: ignore[misc]  # smtplib's
        except smtplib.SMTPDataError:  # it refused before the message went out
            self.in_doubt = False
            raise
        self.sock.settimeout(self.timeout)
        self.in_doubt, self.answer = False, f"{code} {said.decode(errors='replace')}"
        return code, said


class _Plain(_Remembering, smtplib.SMTP):  # type: ignore[misc]  # a mixin under smtplib's class
    pass


class _OverTLS(_Remembering, smtplib.SMTP_SSL):  # type: ignore[misc]  # as above
    pass


class EmailBackend(smtp.EmailBackend):
    """Django's, with ``answer`` and ``in_doubt`` of the open connection."""

    @property
    def connection_class(self) -> type[smtplib.SMTP]:
        return _OverTLS if self.use_ssl else _Plain

    @property
    def answer(self) -> str:
        return getattr(self.connection, "answer", "")

    @property
    def in_doubt(self) -> bool:
        return getattr(self.connection, "in_doubt", False)
