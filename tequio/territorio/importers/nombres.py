"""Names of UTs: letters that an encoding lost, and readable names that tell two UTs of an alcaldía apart."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tequio.lib.text import MARK, fold, lost_letters, readable_name


@dataclass(frozen=True, slots=True)
class Named:
    """What a readable name depends on; ``tipo`` is the name of the kind of UT."""

    clave: str
    nombre: str
    tipo: str


def recovered_name(clave: str, nombre: str, vintages: Iterable[Mapping[str, str]]) -> str | None:
    """The same name with its lost letters, when the same key has it in another vintage; never guessed.

    None when there is nothing to mend or when two vintages disagree.
    """
    whole = {names[clave] for names in vintages if clave in names and lost_letters(nombre, names[clave])}
    return whole.pop() if len(whole) == 1 else None


def readable_names(units: Iterable[Named]) -> dict[str, str]:
    """Key → readable name, different from every other one of the same alcaldía (the first two digits of the key).

    Where dropping the mark of kind makes two alike, the kind is said: ``Ferreria (unidad habitacional)``. The few
    that differ by nothing that can be read aloud (``EL MOLINO``, ``EL MOLINO_``) carry their key.
    """
    units = list(units)
    names = {unit.clave: readable_name(unit.nombre) for unit in units}
    alike = _repeated(names)
    for unit in units:
        if unit.clave in alike and MARK.search(unit.nombre):
            names[unit.clave] += f" ({unit.tipo.lower()})"
    for clave in _repeated(names):
        names[clave] += f" ({clave})"
    return names


def _repeated(names: Mapping[str, str]) -> set[str]:
    place = {clave: (clave[:2], fold(name)) for clave, name in names.items()}
    times = Counter(place.values())
    return {clave for clave, key in place.items() if times[key] > 1}
