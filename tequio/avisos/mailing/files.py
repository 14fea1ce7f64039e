"""Without a mail server each message becomes a file that any mail program opens: ``correo/<message-id>.eml``.

The name comes from the Message-ID and the file appears whole or not at all, so the same message twice is one file.
"""

import os
import re
from collections.abc import Sequence
from pathlib import Path

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

UNSAFE = re.compile(r"[^A-Za-z0-9.-]")


def folder() -> Path:
    return Path(settings.DATA_DIR) / "correo"


class EmailBackend(BaseEmailBackend):
    """Writes; ``answer`` says into which file, as a mail server says under which number."""

    answer = ""
    in_doubt = False

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        for message in email_messages:
            self.answer = _write(message).name
        return len(email_messages)


def _write(message: EmailMessage) -> Path:
    made = message.message()
    name = UNSAFE.sub("_", str(made["Message-ID"]).strip("<>").partition("@")[0])
    path = folder() / f"{name[:120]}.eml"
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    draft.write_bytes(made.as_bytes(linesep="\r\n"))  # type: ignore[call-arg]  # Django's own message takes it
    draft.replace(path)
    return path
