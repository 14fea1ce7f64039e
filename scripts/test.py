"""The whole suite, each part on SQLite and on PostgreSQL. Used by `make test`.

Units first; then what is slow for a reason (whole processes, the whole city, files of a hundred megabytes); then the
journeys in a real browser.
"""

import subprocess
import sys
import time

PYTEST = [sys.executable, "-m", "pytest", "-q"]
ENGINES = {"SQLite": [], "PostgreSQL": [sys.executable, "scripts/with_postgres.py"]}
PARTS = {"units": "not journey and not slow", "slow ones": "slow and not journey", "journeys": "journey"}
NOT_HERE = 77


def main(workers: str) -> int:
    pytest = [*PYTEST, "-n", workers, "--dist", "loadfile", "-m"]
    parts = {
        f"{name} on {engine}": [*server, *pytest, which]
        for name, which in PARTS.items()
        for engine, server in ENGINES.items()
    }
    outcome = {name: run_part(name, command) for name, command in parts.items()}
    print("\n".join(["", *(f"{word:8} {seconds:6.0f} s  {name}" for name, (word, seconds) in outcome.items())]))
    return int(any(word == "FAILED" for word, _ in outcome.values()))


def run_part(name: str, command: list[str]) -> tuple[str, float]:
    print(f"\n== {name}", flush=True)
    started = time.monotonic()
    code = subprocess.run(command, check=False).returncode
    word = {0: "passed", NOT_HERE: "skipped"}.get(code, "FAILED")
    return word, time.monotonic() - started


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "2"))
