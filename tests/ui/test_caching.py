"""Public pages are built once per version of the data, and never by two at a time."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import OperationalError
from django.http import HttpResponse

from tequio.ui.caching import CACHE_CONTROL, Kept, PageCache, page_cache


class Page:
    """A view that counts how often it is built, and the version of its data."""

    def __init__(self):
        self.version, self.built, self.status, self.gate = 1, 0, 200, None

    def __call__(self, request, **kwargs):
        self.built += 1
        if self.gate:
            self.gate.wait(5)
        return HttpResponse(f"build {self.built}", status=self.status)

    def decorated(self, **options):
        view = page_cache(version=lambda: self.version, **options)
        return view(self)


@pytest.fixture
def page():
    return Page()


def test_a_second_visit_is_answered_from_memory(page, rf):
    view = page.decorated()
    assert [view(rf.get("/x/")).content for _ in range(3)] == [b"build 1"] * 3


def test_an_answer_that_says_no_store_is_not_kept(rf):
    built = iter("ab")
    view = page_cache(version=lambda: 1)(lambda _: HttpResponse(next(built), headers={"Cache-Control": "no-store"}))
    assert [view(rf.get("/x/")).content for _ in range(2)] == [b"a", b"b"]


def test_a_kept_page_carries_its_cache_headers(page, rf):
    view = page.decorated()
    view(rf.get("/x/"))
    headers = view(rf.get("/x/")).headers
    assert headers["Cache-Control"] == CACHE_CONTROL
    assert headers["Vary"] == "HX-Request"
    assert headers["Content-Type"] == "text/html; charset=utf-8"


@pytest.mark.parametrize("weak", ["", "W/"])
def test_who_already_has_the_page_gets_304(page, rf, weak):
    view = page.decorated()
    etag = view(rf.get("/x/"))["ETag"]
    response = view(rf.get("/x/", headers={"If-None-Match": f'"other", {weak}{etag}'}))
    assert (response.status_code, response.content, response["ETag"]) == (304, b"", etag)


def test_new_data_build_the_page_again(page, rf):
    view = page.decorated()
    old = view(rf.get("/x/"))["ETag"]
    page.version = 2
    response = view(rf.get("/x/", headers={"If-None-Match": old}))
    assert (response.status_code, response.content) == (200, b"build 2")


@pytest.mark.parametrize(
    "other",
    [
        {"path": "/y/"},
        {"path": "/x/?q=1"},
        {"path": "/x/", "headers": {"HX-Request": "true"}},
        {"path": "/x/", "secure": True},
        {"path": "/x/", "headers": {"Host": "localhost"}},
    ],
)
def test_what_changes_the_page_is_kept_apart(page, rf, other):
    view = page.decorated()
    view(rf.get("/x/"))
    assert view(rf.get(**other)).content == b"build 2"


@pytest.mark.parametrize("status", [301, 404, 500])
def test_only_200_is_kept(page, rf, status):
    page.status = status
    view = page.decorated()
    view(rf.get("/x/"))
    response = view(rf.get("/x/"))
    assert (response.content, "ETag" in response) == (b"build 2", False)


def test_a_page_with_a_cookie_is_not_kept(rf):
    cache = PageCache()

    @page_cache(version=lambda: 1, cache=cache)
    def view(request):
        response = HttpResponse("x")
        response.set_cookie("a", "b")
        return response

    view(rf.get("/x/"))
    assert cache.size == 0


@pytest.mark.django_db
def test_a_page_that_is_kept_takes_no_post(page, rf):
    assert page.decorated()(rf.post("/x/")).status_code == 405
    assert page.built == 0


def test_memory_is_bounded_and_the_least_used_page_leaves():
    cache = PageCache(max_bytes=250)
    for key in "abc":
        cache.keep(key, Kept(1, b"x" * 100, {}))
        cache.get("a")
    assert cache.size == 202
    assert [key for key in "abc" if cache.get(key)] == ["a", "c"]


def test_long_questions_count_as_memory_too(page, rf):
    cache = PageCache(max_bytes=5_000)
    view = page.decorated(cache=cache)
    for number in range(10):
        view(rf.get(f"/x/?q={number}{'x' * 1_000}"))
    assert len(cache._pages) == 4


def test_only_what_the_view_looks_at_keeps_pages_apart(page, rf):
    view = page.decorated()
    answers = [view(rf.get("/x/", headers=other)).content for other in ({}, {"HX-Request": "a"}, {"Accept": "b"})]
    assert answers == [b"build 1"] * 3


def test_a_page_larger_than_the_memory_is_answered_but_not_kept(page, rf):
    cache = PageCache(max_bytes=3)
    view = page.decorated(cache=cache)
    assert view(rf.get("/x/")).content == b"build 1"
    assert cache.size == 0


def crowd(view, rf, gate, people=8):
    """Everyone asks at once; the gate opens when all are in."""
    ready = threading.Barrier(people)

    def ask():
        if ready.wait(5) == 0:
            threading.Timer(0.05, gate.set).start()
        return view(rf.get("/x/")).content

    with ThreadPoolExecutor(people) as pool:
        return [one.result() for one in [pool.submit(ask) for _ in range(people)]]


def test_in_a_crowd_one_builds_and_the_others_wait(page, rf):
    view, page.gate = page.decorated(), threading.Event()
    assert crowd(view, rf, page.gate) == [b"build 1"] * 8


def test_in_a_crowd_with_new_data_the_others_get_the_old_page(page, rf):
    view = page.decorated()
    view(rf.get("/x/"))
    page.version, page.gate = 2, threading.Event()
    answers = crowd(view, rf, page.gate)
    assert sorted(set(answers)) == [b"build 1", b"build 2"]
    assert page.built == 2


def test_a_build_that_fails_does_not_lock_the_page(rf):
    attempts = iter([RuntimeError("x"), HttpResponse("ok")])

    @page_cache(version=lambda: 1)
    def view(request):
        result = next(attempts)
        if isinstance(result, Exception):
            raise result
        return result

    with pytest.raises(RuntimeError):
        view(rf.get("/x/"))
    assert view(rf.get("/x/")).content == b"ok"


@pytest.mark.parametrize("failure", [OSError(28, "No space left on device"), OperationalError("gone")])
def test_while_the_machine_fails_the_old_page_answers(rf, failure):
    versions, attempts = iter([1, 2]), iter([HttpResponse("old"), failure])

    @page_cache(version=lambda: next(versions))
    def view(request):
        result = next(attempts)
        if isinstance(result, Exception):
            raise result
        return result

    assert [view(rf.get("/x/")).content for _ in range(2)] == [b"old", b"old"]
