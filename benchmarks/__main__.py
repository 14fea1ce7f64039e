"""Run every benchmark, one after another, each in a process of its own; each keeps its words in results/."""

import subprocess
import sys

PARTS = [
    "bitacora",
    "presupuesto",
    "locator",
    "browser_file",
    "imports",
    "ubica",
    "pages",
    "datasets",
    "documentos",
    "servers",
]

if __name__ == "__main__":
    asked = sys.argv[1:] or PARTS
    failed = [
        part for part in asked if subprocess.run([sys.executable, "-m", f"benchmarks.{part}"], check=False).returncode
    ]
    sys.exit(f"Failed: {', '.join(failed)}" if failed else 0)
