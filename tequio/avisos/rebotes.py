"""Read the report that a mail server sends back (RFC 3464), whatever else came with it."""

import re
from dataclasses import dataclass
from email.message import Message
from uuid import UUID

OURS = re.compile(r"aviso\.([0-9a-f]{32})@")
# No such mailbox, no such domain, moved, disabled. A full mailbox (5.2.2) or a policy (5.7.x) may pass.
FOR_GOOD = re.compile(r"5\.(?:1\.\d+|2\.1)")
MOST_TEXT = 100_000


@dataclass(frozen=True, slots=True)
class Rebote:
    """``referencia``: the message of ours that came back; ``definitivo``: whether the address is to blame."""

    referencia: UUID
    definitivo: bool
    motivo: str


def read_bounce(message: Message) -> Rebote | None:
    """None when it is no report of a failure, or not of a message of ours.

    Only the key in our Message-ID says which address it was, so a forged report needs to know one.
    """
    if message.get_content_type() != "multipart/report":
        return None
    fields = [part for part in message.walk() if part.get_content_type() == "message/delivery-status"]
    failed = next((block for part in fields for block in _blocks(part) if _says(block, "Action") == "failed"), None)
    reference = _reference(message)
    if failed is None or reference is None:
        return None
    status = _says(failed, "Status")
    said = " ".join(f"{status} {_says(failed, 'Diagnostic-Code')}".split())
    return Rebote(reference, bool(FOR_GOOD.fullmatch(status)), said[:200])


def _blocks(part: Message) -> list[Message]:
    payload = part.get_payload()
    return [block for block in payload if isinstance(block, Message)] if isinstance(payload, list) else []


def _says(block: Message, name: str) -> str:
    return str(block.get(name, "")).strip().lower()


def _reference(message: Message) -> UUID | None:
    """Of the message that came back, whole or only its headers; not of the report itself."""
    for part in message.walk():
        if part.get_content_type() in ("message/rfc822", "text/rfc822-headers", "message/global"):
            found = OURS.search(_text(part))
            if found:
                return UUID(hex=found[1])
    return None


def _text(part: Message) -> str:
    """Its Message-ID is in the first lines, so the rest is not looked at."""
    return part.as_bytes()[:MOST_TEXT].decode("ascii", "replace")
