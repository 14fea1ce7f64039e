"""The whole suite: units on SQLite and PostgreSQL, then the journeys in a real browser on both. Used by `make test`."""

import subprocess
import sys
import time

PYTEST = [sys.executable, "-m", "pytest", "-q"]
POSTGRES = [sys.executable, "scripts/with_postgres.py"]
NOT_HERE = 77


def main(workers: str) -> int:
    parallel = ["-n", workers, "--dist", "loadfile"]
    parts = {
        "units on SQLite": [*PYTEST, *parallel, "-m", "not journey"],
        "units on PostgreSQL": [*POSTGRES, *PYTEST, *parallel, "-m", "not journey"],
        "journeys on SQLite": [*PYTEST, "-n", "0", "-m", "journey"],
        "journeys on PostgreSQL": [*POSTGRES, *PYTEST, "-n", "0", "-m", "journey"],
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
