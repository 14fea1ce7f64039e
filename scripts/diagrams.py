"""Write the state diagrams of the documents again, from the tables of acts.

    python scripts/diagrams.py

A document marks the place: ``<!-- diagram: tequio.territorio.states:MARCO -->`` before the block. A test compares.
"""

import os
import re
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tequio.lib.workflow import Workflow

ROOT = Path(__file__).resolve().parents[1]
PLACE = re.compile(r"(<!-- diagram: ([\w.]+):(\w+) -->\n)```mermaid\n.*?```\n", re.DOTALL)


def main() -> None:
    sys.path.insert(0, str(ROOT))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    import django

    from config.local import load_local_settings

    load_local_settings(create=True)
    django.setup()
    for path in sorted((ROOT / "docs" / "dominio").glob("*.md")):
        path.write_text(drawn(path.read_text(encoding="utf-8")), encoding="utf-8")


def drawn(document: str) -> str:
    """The document with each of its diagrams as the code says today."""
    return PLACE.sub(lambda place: place[1] + diagram(getattr(import_module(place[2]), place[3])), document)


def diagram(workflow: "Workflow") -> str:
    """A Mermaid block: where the life begins, and one arrow for each act and source."""
    arrows = [(source, act.target, name) for name, act in workflow.acts.items() for source in sorted(act.sources)]
    reached = {target for _, target, _ in arrows}
    begins = [
        f"    [*] --> {source}" for source in dict.fromkeys(source for source, *_ in arrows) if source not in reached
    ]
    lines = [f"    {source} --> {target}: {name}" for source, target, name in arrows]
    return "\n".join(["```mermaid", "stateDiagram-v2", *begins, *lines, "```", ""])


if __name__ == "__main__":
    main()
