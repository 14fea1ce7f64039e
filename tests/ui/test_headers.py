"""What every answer carries, and what the log keeps of it."""

import logging

import pytest

pytestmark = [pytest.mark.urls("tests.ui.urls"), pytest.mark.django_db]
HEADERS = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
ADDRESSES = ["/ui/", "/en/ui/", "/vacia/", "/nada/", "/nada.json"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_answer_carries_the_security_headers(client, address):
    headers = client.get(address).headers
    assert {name: headers.get(name) for name in HEADERS} == HEADERS
    assert "geolocation=(self)" in headers["Permissions-Policy"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_content_policy_allows_nothing_inline_and_no_other_host(client, address):
    policy = client.get(address).headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert not [word for word in ("unsafe", "http:", "https:", "*") if word in policy]


@pytest.mark.parametrize("host", ["testserver", "otro.invalid"])
def test_the_way_to_https_carries_the_content_policy_too(client, settings, host):
    settings.SECURE_SSL_REDIRECT = True
    response = client.get("/ui/", headers={"Host": host})
    assert response.status_code in (301, 400)
    assert "Content-Security-Policy" in response.headers


def test_no_public_page_sets_a_cookie_or_varies_by_one(client):
    response = client.get("/ui/")
    assert not response.cookies
    assert "Cookie" not in response.headers.get("Vary", "")


def test_a_well_formed_request_id_is_kept(client):
    assert client.get("/vacia/", headers={"X-Request-ID": "proxy-12345678"})["X-Request-ID"] == "proxy-12345678"


@pytest.mark.parametrize("given", ["", "corto", "con espacio y más", "a" * 65, "<script>alert(1)"])
def test_a_malformed_request_id_is_replaced(client, given):
    answered = client.get("/vacia/", headers={"X-Request-ID": given})["X-Request-ID"]
    assert answered != given
    assert len(answered) == 16


def test_the_log_keeps_the_path_but_not_the_question(client, caplog):
    caplog.set_level(logging.INFO, logger="tequio.request")
    client.get("/vacia/?q=mi+calle")
    record = caplog.records[-1]
    assert (record.path, record.status) == ("/vacia/", 200)
    assert "calle" not in str(vars(record))


@pytest.mark.parametrize(
    ("address", "language"), [("/ui/", "es-mx"), ("/en/ui/", "en"), ("/entrada/", "es-mx"), ("/en", "en")]
)
def test_the_address_alone_decides_the_language(client, address, language):
    assert client.get(address, headers={"Accept-Language": "fr"})["Content-Language"] == language


def test_the_log_of_a_bad_request_never_says_where_someone_lives():
    formatter = json_formatter()
    record = logging.LogRecord("django.request", logging.WARNING, "", 0, "Bad Request: %s", ("/buscar/",), None)
    record.request = "<WSGIRequest: GET '/buscar/?lat=19.4326&lon=-99.1332'>"
    assert "19.4326" not in formatter.format(record)


def json_formatter():
    from pythonjsonlogger.json import JsonFormatter

    from config.settings.logs import LOGGING

    options = dict(LOGGING["formatters"]["json"])
    return JsonFormatter(options.pop("format"), **{name: value for name, value in options.items() if name != "()"})
