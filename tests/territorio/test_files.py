"""The files of a frame: whole, made once, and of the version that they say."""

import json
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from tequio.territorio import files
from tequio.territorio.locator.loading import territorio_en
from tequio.territorio.models import Marco
from tests.factories.pueblito import pueblito

pytestmark = pytest.mark.django_db


def names(marco):
    """What the file of outlines calls each UT."""
    features = json.loads((files.folder() / files.frame_files(marco).outlines).read_text())["features"]
    return {feature["id"]: feature["properties"]["nombre"] for feature in features}


def test_files_say_what_the_database_says_although_the_picture_in_memory_is_older():
    marco = pueblito()
    territorio_en()
    marco.unidades.filter(clave="15-001").update(nombre_legible="Centro Nuevo")
    Marco.objects.update(version=2)
    assert names(Marco.objects.get())["15-001"] == "Centro Nuevo"


def test_a_folder_that_cannot_be_written_still_serves_the_files_that_it_has(monkeypatch):
    marco = pueblito()
    made = files.frame_files(marco)
    files.forget()
    monkeypatch.setattr(files.tempfile, "mkstemp", full)
    monkeypatch.setattr(files, "_only_one", full)
    assert files.frame_files(marco) == made


def test_a_full_disk_leaves_no_half_file_and_the_next_try_makes_them(monkeypatch):
    marco = pueblito()
    with monkeypatch.context() as machine:
        machine.setattr(files.os, "fsync", full)
        with pytest.raises(OSError, match="No space"):
            files.frame_files(marco)
    assert [path.suffix for path in files.folder().iterdir()] == [".lock"]
    assert names(marco)["15-001"] == "Centro"


def full(*_):
    raise OSError(28, "No space left on device")


@pytest.mark.django_db(transaction=True)
def test_those_who_ask_at_once_get_the_same_files():
    marco = pueblito()

    def ask(_):
        files.forget()
        try:
            return files.frame_files(marco)
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        assert len(set(pool.map(ask, range(8)))) == 1
