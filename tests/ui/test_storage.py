"""Static files get hashed names, rewritten imports, and are compressed once."""

import json

import pytest
from django.core.files.base import ContentFile

from tequio.ui.storage import StaticStorage

FILES = {
    "a/page.js": 'import { draw } from "./map.js";\ndraw();\n' + "// padding\n" * 100,
    "a/map.js": 'import m from "../v/lib.mjs";\nexport const draw = () => m;\n' + "// padding\n" * 100,
    "v/lib.mjs": "export default 1;\n" + "// padding\n" * 100 + "//# sourceMappingURL=lib.mjs.map",
}


@pytest.fixture
def storage(tmp_path):
    return StaticStorage(location=tmp_path, base_url="/static/")


def collect(storage):
    for name, text in FILES.items():
        if not storage.exists(name):
            storage.save(name, ContentFile(text))
    for _, _, processed in storage.post_process({name: (storage, name) for name in FILES}):
        if isinstance(processed, Exception):
            raise processed
    return json.loads(storage.read_manifest())["paths"]


def test_imports_lead_to_hashed_names(storage, tmp_path):
    paths = collect(storage)
    assert paths["a/map.js"].removeprefix("a/") in (tmp_path / paths["a/page.js"]).read_text()
    assert paths["v/lib.mjs"].removeprefix("v/") in (tmp_path / paths["a/map.js"]).read_text()


def test_a_source_map_that_we_do_not_serve_does_no_harm(storage, tmp_path):
    assert "sourceMappingURL=lib.mjs.map" in (tmp_path / collect(storage)["v/lib.mjs"]).read_text()


def test_a_second_collection_does_not_compress_again(storage, tmp_path):
    twin = tmp_path / (collect(storage)["v/lib.mjs"] + ".br")
    before = twin.stat().st_mtime_ns
    collect(storage)
    assert twin.stat().st_mtime_ns == before
