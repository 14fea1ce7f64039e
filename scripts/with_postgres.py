"""Run a command beside a PostgreSQL server of its own, thrown away afterwards.

    python scripts/with_postgres.py python -m pytest

Sets DATABASE_URL for the command. Exit code 77: there is no PostgreSQL on this machine.
"""

import os
import pwd
import shutil
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

NOT_HERE = 77
OPTIONS = "-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=60"


def main(command: list[str]) -> int:
    binaries = find_binaries()
    if binaries is None:
        print("PostgreSQL is not installed here: its part is skipped.")
        return NOT_HERE
    folder = Path(tempfile.mkdtemp(prefix="tequio-pg-"))
    owner = unprivileged_owner(folder)
    port = free_port()
    try:
        start(binaries, folder, port, owner)
        url = f"postgres://postgres@127.0.0.1:{port}/postgres"
        return subprocess.run(command, env=os.environ | {"DATABASE_URL": url}, check=False).returncode
    finally:
        control = [str(binaries / "pg_ctl"), "-D", str(folder / "data"), "-m", "immediate", "stop"]
        subprocess.run(control, check=False, capture_output=True, **owner)
        shutil.rmtree(folder, ignore_errors=True)


def find_binaries() -> Path | None:
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: float(path.parent.name))
    if versions:
        return versions[-1]
    program = shutil.which("initdb")
    return Path(program).resolve().parent if program else None


def unprivileged_owner(folder: Path) -> dict[str, int]:
    """PostgreSQL refuses to run as root; then the account that Debian's package makes owns the folder."""
    if os.geteuid():
        return {}
    account = pwd.getpwnam("postgres")
    os.chown(folder, account.pw_uid, account.pw_gid)
    return {"user": account.pw_uid, "group": account.pw_gid}


def start(binaries: Path, folder: Path, port: int, owner: dict[str, int]) -> None:
    quiet = {"stdout": subprocess.DEVNULL, "cwd": folder, **owner}
    initdb = [
        binaries / "initdb",
        "-D",
        folder / "data",
        "-U",
        "postgres",
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--locale=C.UTF-8",
    ]
    subprocess.run(list(map(str, initdb)), check=True, **quiet)
    options = f"{OPTIONS} -c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories='{folder}'"
    server = [binaries / "pg_ctl", "-D", folder / "data", "-w", "-l", folder / "log", "-o", options, "start"]
    subprocess.run(list(map(str, server)), check=True, **quiet)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
