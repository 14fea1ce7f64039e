"""The name that a file came with, without what could deceive a person or a machine. Pure."""

import re
import unicodedata

LONGEST = 100
FORBIDDEN = re.compile(r'[<>:"/\\|?*%;]+')
DEFAULT = "archivo"
EXTENSIONS = {"PDF": "pdf", "JPEG": "jpg", "PNG": "png", "WEBP": "webp"}


def clean_name(given: str, kind: str) -> str:
    """The last part of the path, without control or direction signs, with the ending of its ``kind``."""
    last = unicodedata.normalize("NFC", given).replace("\\", "/").rpartition("/")[2]
    plain = "".join(" " if char.isspace() else char for char in last if unicodedata.category(char)[0] != "C")
    stem = FORBIDDEN.sub("-", plain).strip(" .-")
    stem = re.sub(r"\.[A-Za-z0-9]{1,5}$", "", stem).strip(" .-") or DEFAULT
    return f"{re.sub(' +', ' ', stem)[:LONGEST].strip(' .-')}.{EXTENSIONS[kind]}"
