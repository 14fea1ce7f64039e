"""How many requests an address may make, and who is asking."""

import pytest
from django.test import RequestFactory

from tequio.datos import door
from tequio.datos.limits import Limiter, client_address


class Clock:
    """A clock that goes when it is told."""

    now = 1000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def limiter(clock):
    return Limiter(clock)


@pytest.fixture
def limited(monkeypatch, settings, clock):
    """Three requests a minute."""
    settings.API_LIMIT = 3
    monkeypatch.setattr(door, "limiter", Limiter(clock))


def test_the_limit_is_of_an_address(limiter):
    assert [limiter.take("192.0.2.1", 2).exceeded for _ in range(3)] == [False, False, True]
    assert not limiter.take("192.0.2.2", 2).exceeded


def test_a_new_window_begins_anew(limiter, clock):
    limiter.take("192.0.2.1", 1)
    clock.now += 59
    assert limiter.take("192.0.2.1", 1).exceeded
    clock.now += 1
    assert not limiter.take("192.0.2.1", 1).exceeded


def test_what_is_left_is_told(limiter, clock):
    clock.now += 18.5
    standing = limiter.take("192.0.2.1", 600)
    assert standing.headers() == {"RateLimit-Policy": '"minuto";q=600;w=60', "RateLimit": '"minuto";r=599;t=42'}


def test_memory_is_bounded(clock):
    limiter = Limiter(clock, most=10)
    for number in range(100):
        limiter.take(f"192.0.2.{number}", 5)
    assert len(limiter._counts) <= 10


def test_no_address_is_kept(limiter):
    limiter.take("192.0.2.1", 5)
    assert "192.0.2.1" not in repr(vars(limiter))


@pytest.mark.parametrize(
    ("proxies", "forwarded", "address"),
    [
        (0, "198.51.100.7", "192.0.2.1"),
        (1, "198.51.100.7", "198.51.100.7"),
        (1, "10.0.0.1, 198.51.100.7", "198.51.100.7"),
        (2, "203.0.113.9, 198.51.100.7, 10.0.0.1", "198.51.100.7"),
        (2, "198.51.100.7", "192.0.2.1"),
        (1, "", "192.0.2.1"),
    ],
)
def test_only_our_proxies_are_believed(settings, proxies, forwarded, address):
    settings.TRUSTED_PROXIES = proxies
    request = RequestFactory().get("/", REMOTE_ADDR="192.0.2.1", HTTP_X_FORWARDED_FOR=forwarded)
    assert client_address(request) == address


@pytest.mark.parametrize(
    ("one", "other"),
    [("2001:db8:1:2::1", "2001:db8:1:2:ffff::9"), ("::ffff:192.0.2.1", "192.0.2.1")],
)
def test_a_home_network_counts_as_one(one, other):
    asking = [client_address(RequestFactory().get("/", REMOTE_ADDR=each)) for each in (one, other)]
    assert asking[0] == asking[1]


@pytest.mark.usefixtures("town", "limited")
def test_beyond_the_limit_the_api_says_when_to_come_back(client):
    responses = [client.get("/api/v1/marcos") for _ in range(4)]
    assert [response.status_code for response in responses] == [200, 200, 200, 429]
    assert responses[-1].headers["Retry-After"] == "60"
    assert responses[-1].headers["Access-Control-Allow-Origin"] == "*"
    assert responses[-1].json()["type"] == "/api/v1/docs#demasiadas-peticiones"


@pytest.mark.usefixtures("town", "limited")
def test_every_answer_announces_the_limit(client):
    told = [client.get(f"/api/v1/{each}").headers["RateLimit"] for each in ("ubica?q=centro", "marcos", "nada")]
    assert told == [f'"minuto";r={left};t=60' for left in (2, 1, 0)]


@pytest.mark.usefixtures("town")
def test_without_a_limit_nothing_is_announced(client):
    assert "RateLimit" not in client.get("/api/v1/marcos").headers
