"""A served fictitious city for benchmarks."""

import subprocess
import sys
from pathlib import Path

from scripts.served import ROOT, own_environment


def demo_environment(folder: Path, *, small: bool = False) -> dict[str, str]:
    """The city founded and its files made in this folder; the environment of a server for it, with /vacia."""
    environment = own_environment(folder)
    size = ["--small"] if small else []
    command = [sys.executable, "scripts/serve.py", "--demo", "--prepare-only", *size]
    subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)
    quiet = {"TEQUIO_API_LIMIT": "1000000000", "TEQUIO_LOG_LEVEL": "WARNING"}
    return environment | quiet | {"DJANGO_SETTINGS_MODULE": "benchmarks.empty_settings"}
