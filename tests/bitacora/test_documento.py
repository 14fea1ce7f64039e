"""The document gives the very program that the page gives; the page's is the one that the tests run."""

import re

from .portal.test_pages import PROGRAM

DOCUMENT = PROGRAM.parents[5] / "docs/datos/verificar-bitacora.md"
CODE = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def test_the_document_gives_the_program_of_the_page():
    assert CODE.findall(DOCUMENT.read_text(encoding="utf-8")) == [PROGRAM.read_text(encoding="utf-8")]
