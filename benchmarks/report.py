"""The head that every result has, and where it is kept."""

import os
import platform
from datetime import UTC, datetime
from pathlib import Path

RESULTS = Path(__file__).parent / "results"


def keep(name: str, lines: list[str]) -> None:
    """Print the lines and keep them in results/, under what machine, day and command gave them."""
    machine = f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}"
    text = "\n".join([f"python -m benchmarks.{name} · {datetime.now(UTC):%Y-%m-%d} · {machine}", *lines])
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / f"{name}.txt").write_text(text + "\n", encoding="utf-8")
    print(text, flush=True)
