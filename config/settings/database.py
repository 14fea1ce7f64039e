"""SQLite by default, PostgreSQL by one setting."""

from typing import Any

import dj_database_url

from .environment import DATA_DIR, env

__all__ = ["DATABASES"]

# WAL lets readers work while one writes; IMMEDIATE takes the write lock at the start of a
# transaction, so two writers queue instead of failing half-way.
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
}

# Disks are no longer discs that turn: with PostgreSQL's own 4.0 the planner reads a third of the projects by their key
# rather than ask the index of their words. What DATABASE_URL says in ?options= goes before this.
POSTGRESQL_OPTIONS = {"options": "-c random_page_cost=1.1"}


def database(url: str) -> dict[str, Any]:
    """Django's settings for one database address."""
    config: dict[str, Any] = dict(dj_database_url.parse(url, conn_max_age=60, conn_health_checks=True))
    if config["ENGINE"].endswith("sqlite3"):
        config["OPTIONS"] = SQLITE_OPTIONS
    else:
        config["OPTIONS"] = POSTGRESQL_OPTIONS | config.get("OPTIONS", {})
    return config


DATABASES = {"default": database(env["DATABASE_URL"] or f"sqlite:///{DATA_DIR / 'tequio.sqlite3'}")}
