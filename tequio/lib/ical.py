"""A calendar for the phone (RFC 5545): moments in UTC, lines of at most 75 bytes, text escaped."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

MEDIA_TYPE = "text/calendar; charset=utf-8"
LONGEST = 75  # bytes of a line, without its end
ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


@dataclass(frozen=True, slots=True)
class Event:
    """``uid``: the same each time that this event is told; ``stamp``: when it was set so."""

    uid: str
    begins: datetime
    ends: datetime
    title: str
    place: str
    stamp: datetime
    url: str = ""


def calendar(name: str, events: Iterable[Event]) -> str:
    """The whole file."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//IECM//Tequio//ES", f"X-WR-CALNAME:{_text(name)}"]
    for each in events:
        lines += _event(each)
    return "".join(f"{_folded(line)}\r\n" for line in [*lines, "END:VCALENDAR"])


def _event(event: Event) -> list[str]:
    told = [
        "BEGIN:VEVENT",
        f"UID:{event.uid}",
        f"DTSTAMP:{_moment(event.stamp)}",
        f"DTSTART:{_moment(event.begins)}",
        f"DTEND:{_moment(event.ends)}",
        f"SUMMARY:{_text(event.title)}",
        f"LOCATION:{_text(event.place)}",
    ]
    return [*told, *([f"URL:{event.url}"] if event.url else []), "END:VEVENT"]


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(text: str) -> str:
    return text.translate(ESCAPES)


def _folded(line: str) -> str:
    """A long line goes on in the next, after a space; no letter is cut in two."""
    pieces, length = [""], 0
    for letter in line:
        size = len(letter.encode())
        if length + size > LONGEST:
            pieces.append(" ")
            length = 1
        pieces[-1] += letter
        length += size
    return "\r\n".join(pieces)
