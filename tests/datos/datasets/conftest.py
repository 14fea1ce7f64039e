import pytest

from tequio.datos.datasets.kept import pages


@pytest.fixture(autouse=True)
def forgetful_of_datasets():
    pages.forget()


@pytest.fixture
def content(client):
    """``content("/datos/x.csv")``: the bytes of a file, whether it comes whole or in pieces."""

    def fetch(address):
        response = client.get(address)
        assert response.status_code == 200
        return b"".join(response.streaming_content) if response.streaming else response.content

    return fetch
