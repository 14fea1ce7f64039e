"""Prepare and serve Tequio on this machine: `make demo` (with the fictitious city) and `make serve` (with your data).

The second call finds everything in place and starts in seconds. Settings not given by the environment come
from `var/local.env`, written once with a secret of this machine's own.
"""

import argparse
import os
import socket
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
# The choice is measured in benchmarks/servers.py.
SERVER = (
    "-m granian config.wsgi:application --interface wsgi --host 127.0.0.1 --port {port} --workers {workers}"
    " --blocking-threads 1 --backlog 1024 --respawn-failed-workers --log-level warning"
)


def main() -> None:
    arguments = read_arguments()
    sys.path.insert(0, str(ROOT))
    os.chdir(ROOT)
    from config.local import load_local_settings

    load_local_settings(create=True)
    os.environ.setdefault("TEQUIO_SITE_URL", f"http://127.0.0.1:{arguments.port}")  # links in messages
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    if not arguments.prepare_only:
        refuse_busy_port(arguments.port)
    prepare(demo=arguments.demo, small=arguments.small)
    if not arguments.prepare_only:
        start_worker()
        print(f"\nTequio: http://127.0.0.1:{arguments.port}/   (Ctrl+C termina)\n", flush=True)
        os.execv(sys.executable, [sys.executable, *server_command(arguments.port)])


def read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--demo", action="store_true", help="build the fictitious city")
    parser.add_argument("--small", action="store_true", help="build a small one, for tests")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--prepare-only", action="store_true")
    return parser.parse_args()


def refuse_busy_port(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            sys.exit(f"El puerto {port} está ocupado en esta máquina. Elige otro: make demo PORT={port + 1}")


def prepare(*, demo: bool, small: bool) -> None:
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    call_command("sembrar")
    if demo:
        call_command("fundar_ciudad", pequena=small)
        call_command("poblar_ciudad")
    call_command("collectstatic", interactive=False, verbosity=0)
    call_command("publicar_archivos")


def start_worker() -> None:
    """One process more (64 MB idle, 120 MB once it writes messages), which ends with the web server."""
    subprocess.Popen([sys.executable, "manage.py", "trabajar", "--acompanar"], cwd=ROOT)


def server_command(port: int) -> list[str]:
    """One process a core, two at least."""
    return SERVER.format(port=port, workers=max(2, os.cpu_count() or 2)).split()


if __name__ == "__main__":
    main()
