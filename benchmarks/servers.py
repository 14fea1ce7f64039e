"""Which web server, how many processes, how many threads: the mix of a finder, in requests a second.

Mix: half `ubica`, a quarter warm pages, a quarter pages rendered anew. Data: the small fictitious city. Two rounds,
the better one counts. The load runs on the same cores, so only the ratios mean something.
"""

import itertools
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

from benchmarks.demo import demo_environment
from benchmarks.load import Load
from benchmarks.report import keep
from scripts.served import served

GRANIAN = (
    "-m granian {app} --interface {interface} --host 127.0.0.1 --port {{port}} --log-level warning --workers {n} {more}"
)
GUNICORN = (
    "-m gunicorn config.wsgi:application --bind 127.0.0.1:{{port}} --workers {n} --worker-class gthread --threads {t}"
)
WSGI = {"app": "config.wsgi:application", "interface": "wsgi"}
SERVERS = {
    "granian, 1 process, 1 thread": GRANIAN.format(**WSGI, n=1, more="--blocking-threads 1"),
    "granian, 2 processes, 1 thread": GRANIAN.format(**WSGI, n=2, more="--blocking-threads 1"),
    "granian, 2 processes, 4 threads": GRANIAN.format(**WSGI, n=2, more="--blocking-threads 4"),
    "granian, 4 processes, 1 thread": GRANIAN.format(**WSGI, n=4, more="--blocking-threads 1"),
    "gunicorn, 2 processes, 1 thread": GUNICORN.format(n=2, t=1),
    "gunicorn, 2 processes, 4 threads": GUNICORN.format(n=2, t=4),
}
ROUNDS, SECONDS = 2, 4


def main() -> None:
    best = dict.fromkeys(SERVERS, 0.0)
    with tempfile.TemporaryDirectory(prefix="tequio-bench-") as folder:
        environment = demo_environment(Path(folder), small=True)
        for (name, server), _ in itertools.product(SERVERS.items(), range(ROUNDS)):
            with served(environment, server) as url:
                load = Load(urlsplit(url).port or 0, mix())
                load.rate(1)
                best[name] = max(best[name], load.rate(SECONDS))
    base = max(best.values())
    keep("servers", [f"{name}: {rate:,.0f}/s, {rate / base:.2f} of the best" for name, rate in best.items()])


def mix() -> list[str]:
    asked = [f"/api/v1/ubica?lat=19.{n:04}&lon=-99.{1000 + n % 900:04}" for n in range(3000, 4000)]
    fresh = [f"/ut/08-033/?n={n}" for n in range(500)]
    warm = itertools.cycle(["/", "/ut/08-033/"])
    return [each for n, page in enumerate(fresh) for each in (asked[2 * n], next(warm), asked[2 * n + 1], page)]


if __name__ == "__main__":
    main()
