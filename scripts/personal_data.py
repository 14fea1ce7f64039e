"""Write docs/datos/datos-personales.md again, from what each app declares.

python scripts/personal_data.py
"""

import os
import sys
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tequio.lib.personal import DatoPersonal, Regla

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "datos" / "datos-personales.md"
HEAD = """# Datos personales

Qué guarda el programa sobre las personas, para qué, hasta cuándo y quién lo ve. Esta página sale del código: cada
aplicación lo declara en su módulo `personal`, una prueba pide una palabra para cada campo de cada modelo, y otra
compara esta página con las declaraciones. Se escribe de nuevo con `python scripts/personal_data.py`.

Los plazos sin fuente son propuestas: los confirma el Instituto, con su catálogo de disposición documental y su Unidad
de Transparencia. El reloj borra lo que vence.
"""


def main() -> None:
    sys.path.insert(0, str(ROOT))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    import django

    from config.local import load_local_settings

    load_local_settings(create=True)
    django.setup()
    PAGE.write_text(written(), encoding="utf-8")


def written() -> str:
    """The page as the code says today, in Spanish."""
    from django.utils import translation

    from tequio.lib.personal import rules
    from tequio.vault.declared import declarations, personal_modules

    with translation.override("es-mx"):
        data = sorted(declarations(), key=lambda dato: dato.sistema)
        systems = [_system(name, list(each)) for name, each in groupby(data, key=lambda dato: dato.sistema)]
        return "\n".join([HEAD, *systems, _clock(rules(personal_modules()))])


def _system(name: str, data: "list[DatoPersonal]") -> str:
    head = [f"## {name}", "", "| Qué | Para qué | Hasta cuándo | Quién lo ve | En reposo |", "|---|---|---|---|---|"]
    return "\n".join([*head, *map(_row, data), ""])


def _row(dato: "DatoPersonal") -> str:
    fields = ", ".join(f"`{field}`" for field in dato.campos)
    at_rest = "cifrado" if dato.cifrado else str(dato.sin_cifrar or "en claro")
    until = f"{dato.conservacion.hasta} ({dato.conservacion.al_vencer.lower()})"
    cells = (f"{dato.que}<br>{fields}", dato.para_que, until, dato.quien, at_rest)
    return f"| {' | '.join(map(str, cells))} |"


def _clock(rules: "list[Regla]") -> str:
    head = ["## Lo que vence por reloj", "", "| Regla | Qué | Días | Qué pasa | Fuente |", "|---|---|---|---|---|"]
    rows = [
        f"| `{rule.clave}` | {rule.que} | {rule.conservacion.dias} | {rule.conservacion.al_vencer.lower()} "
        f"| {rule.conservacion.fuente or 'propuesta'} |"
        for rule in rules
    ]
    return "\n".join([*head, *rows, ""])


if __name__ == "__main__":
    main()
