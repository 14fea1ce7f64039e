"""What someone sent leaves only for whom the app above says."""

import pytest
from django.http import Http404

from tequio.documentos.portal.delivery import deliver
from tests.factories.documentos import pdf, picture


def test_whoever_may_gets_the_file_as_a_download_that_nothing_keeps(kept):
    archivo, content = kept(pdf(), "Acta de Ñandú.pdf")
    response = deliver(archivo, may=lambda _: True)
    assert b"".join(response) == content
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"].startswith("attachment;")
    assert response["Cache-Control"] == "private, no-store"
    response.close()


def test_whoever_may_not_gets_what_a_stranger_would(kept):
    archivo, _ = kept(picture(), "foto.jpg")
    with pytest.raises(Http404):
        deliver(archivo, may=lambda _: False)
