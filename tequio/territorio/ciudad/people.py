"""The 33 district offices and the people in charge, all invented and plainly so."""

from collections.abc import Sequence

from tequio.lib.text import readable_name

from . import words
from .dice import Dice
from .ground import Ground
from .model import CodigoPostal, Oficina, Responsable, Unidad

HOURS = "Lunes a viernes de 9:00 a 17:00 horas"
POSTS = {
    "TITULAR": ("Titular de Órgano Desconcentrado", "Titular de Órgano Desconcentrado"),
    "SECRETARIA": ("Secretaria de Órgano Desconcentrado", "Secretario de Órgano Desconcentrado"),
}


def open_offices(
    ground: Ground, units: Sequence[Unidad], codes: Sequence[CodigoPostal], dice: Dice
) -> tuple[Oficina, ...]:
    """One office in each district, inside one of its UTs, by number."""
    code_of = {block: code.codigo for code in codes for block in sorted(code.blocks)}
    numbers = sorted({unit.distrito for unit in units})
    return tuple(_office(ground, [u for u in units if u.distrito == n], n, code_of, dice) for n in numbers)


def _office(ground: Ground, units: Sequence[Unidad], number: int, code_of: dict[int, str], dice: Dice) -> Oficina:
    unit = dice.pick(units)
    block = max(unit.blocks, key=lambda block: (ground.areas[block], block))
    lon, lat = ground.place(block)
    street, house = readable_name(dice.pick(words.CRAFTS)), dice.whole(1, 320)
    return Oficina(
        distrito=number,
        domicilio=f"Calle ficticia {street} {house}, {readable_name(unit.nombre)}",
        codigo_postal=code_of[block],
        telefono=f"55 0000 01{number:02d}",
        correo=f"distrito{number:02d}@ciudad.example",
        horario=HOURS,
        lon=lon,
        lat=lat,
        responsables=tuple(_person(cargo, dice) for cargo in POSTS),
    )


def _person(cargo: str, dice: Dice) -> Responsable:
    feminine = dice.chance(0.55)
    given = dice.pick(words.GIVEN_FEMININE if feminine else words.GIVEN_MASCULINE)
    name = f"{given} {dice.pick(words.SURNAMES)} {dice.pick(words.SURNAMES)}"
    return Responsable(cargo, name, POSTS[cargo][0 if feminine else 1])
