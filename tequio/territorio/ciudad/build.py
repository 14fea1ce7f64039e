"""The whole city from one number."""

from datetime import date
from typing import Literal

from .dice import Dice
from .districts import coverage
from .founding import found
from .history import History
from .model import Ciudad, MarcoFicticio
from .names import Namer
from .people import open_offices
from .ploughing import Scale, plough
from .postal import assign_codes
from .sections import number_sections
from .survey import survey

Size = Literal["completa", "pequena"]
SCALES: dict[Size, Scale] = {"completa": Scale(share=1.0), "pequena": Scale(share=0.063)}
DATES = (date(2016, 7, 1), date(2019, 9, 30), date(2022, 10, 1))


def build(seed: int, size: Size = "completa") -> Ciudad:
    """The same city for the same number and size, on every machine."""
    ground = plough(seed, SCALES[size])
    namer = Namer(Dice(seed, "names"))
    anchor, drafts = survey(ground, Dice(seed, "survey"))
    first = found(ground, anchor, drafts, namer, Dice(seed, "founding"))
    history = History(ground, first, namer, Dice(seed, "history"))
    frames = (first, history.next_frame(), history.next_frame())
    used = frozenset(block for frame in frames for unit in frame for block in unit.blocks)
    codes = assign_codes(ground, frames[-1], used, Dice(seed, "postal"))
    return Ciudad(
        seed=seed,
        ground=ground,
        marcos=tuple(_frame(day, units) for day, units in zip(DATES, frames, strict=True)),
        secciones=number_sections(ground, first, used, Dice(seed, "sections")),
        codigos=codes,
        oficinas=open_offices(ground, frames[-1], codes, Dice(seed, "people")),
        coberturas=coverage(),
    )


def _frame(day: date, units: tuple) -> MarcoFicticio:
    return MarcoFicticio(f"ficticio-{day.year}", f"Marco {day.year} de la ciudad ficticia", day, units)
