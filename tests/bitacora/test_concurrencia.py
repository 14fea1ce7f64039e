"""Many writers, a sealer among them, and processes killed half-way: in databases of their own, since they commit."""

import json
import os
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest
from django.db import connection

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.slow  # each starts processes and makes a database


@pytest.fixture
def program(tmp_path, db):
    """``program(*words)`` begins the program of the writers on an empty database."""
    name = f"bitacora_{tmp_path.name.replace('-', '_')[-40:].lower()}_{os.getpid()}"
    environment = os.environ | {"DATABASE_URL": _database(tmp_path, name), "TEQUIO_DATA_DIR": str(tmp_path)}
    begun = []

    def begin(*words):
        command = [sys.executable, "-m", "benchmarks.bitacora_writers", *map(str, words)]
        begun.append(subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True))
        return begun[-1]

    yield begin
    for process in begun:
        process.kill()
        process.communicate()
    if connection.vendor == "postgresql":
        _on_server(f"DROP DATABASE {name} WITH (FORCE)")


def _database(folder, name):
    if connection.vendor == "sqlite":
        return f"sqlite:///{folder / 'bitacora.sqlite3'}"
    _on_server(f"CREATE DATABASE {name}")
    settings = connection.settings_dict
    return f"postgres://{settings['USER']}@{settings['HOST']}:{settings['PORT']}/{name}"


def _on_server(sql):
    settings = connection.settings_dict
    keys = {"host": settings["HOST"], "port": settings["PORT"], "user": settings["USER"], "dbname": "postgres"}
    with psycopg.connect(**keys, autocommit=True) as server:
        server.execute(sql)


def said(process):
    return json.loads(process.communicate(timeout=120)[0])


def test_eight_writers_and_a_sealer_leave_no_gap_and_no_duplicate(program):
    out = said(program("8", "21"))
    assert (out["failed"], out["waiting"], out["findings"]) == (0, 0, [])
    assert out["without_gaps"]
    assert out["facts"] == out["entries"] == out["sealed"] == out["whole_acts"] == 8 * 18


def test_an_act_killed_half_way_leaves_all_or_nothing(program):
    for between in ("fact", "entry"):
        process = program("halt", between)
        assert process.stdout.readline() == "half-way\n"
        process.kill()
        process.wait()
    out = said(program("look"))
    assert (out["facts"], out["entries"], out["waiting"], out["findings"]) == (2, 2, 2, [])
