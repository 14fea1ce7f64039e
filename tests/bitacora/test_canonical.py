"""One way of writing facts, that survives both databases and any language."""

import json
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tequio.bitacora.canonical import ValorIlegibleError, canonical, leaf_hash, plain
from tequio.bitacora.models import Asiento

from .rfc9162 import sha

TEXT = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=20)
KEYS = st.text(st.characters(max_codepoint=0xD7FF, exclude_characters="\0"), max_size=8)
MOMENTS = st.datetimes(
    datetime.fromisoformat("0001-01-03"),
    datetime.fromisoformat("9999-12-29"),
    timezones=st.sampled_from([UTC, timezone(timedelta(hours=-6))]),
)
SCALARS = (
    st.none() | st.booleans() | st.integers() | TEXT | MOMENTS | st.dates()
    | st.floats(allow_nan=False, allow_infinity=False) | st.decimals(allow_nan=False, allow_infinity=False)
)  # fmt: skip
FACTS = st.dictionaries(
    KEYS, st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3)),
    max_size=5,
)  # fmt: skip
few = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30, deadline=None)


@few
@given(FACTS)
def test_writing_what_was_read_gives_the_same_bytes(facts):
    written = canonical(facts)
    assert canonical(json.loads(written)) == written
    assert json.loads(written) == plain(facts)


@few
@given(FACTS)
def test_the_order_of_the_keys_does_not_matter(facts):
    assert canonical(dict(reversed(facts.items()))) == canonical(facts)


@few
@given(FACTS)
def test_no_number_is_left_that_another_language_would_round(facts):
    def integers(text):
        assert abs(int(text)) < 2**53
        return int(text)

    json.loads(canonical(facts), parse_int=integers, parse_float=pytest.fail)


@few
@given(FACTS)
def test_the_database_gives_back_what_was_hashed(write, facts):
    (asiento,) = write(despues=facts, publico=False)
    kept = Asiento.objects.get(pk=asiento.pk)
    assert kept.huella == kept.calcular_huella()


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ({"b": 1, "a": [True, None]}, '{"a":[true,null],"b":1}'),
        ({"ñ": "🦋", "a": '"\\\n\x01\x7f'}, '{"a":"\\"\\\\\\n\\u0001\x7f","ñ":"🦋"}'),
        ([1.5, 1.0, -0.0, 1e21, 0.1], '["1.5","1.0","-0.0","1e+21","0.1"]'),
        ([2**53 - 1, 2**53, -(2**60)], '[9007199254740991,"9007199254740992","-1152921504606846976"]'),
        (Decimal("438120.50"), '"438120.50"'),
        (date(2026, 8, 1), '"2026-08-01"'),
        (datetime(2026, 8, 1, 6, tzinfo=timezone(timedelta(hours=-6))), '"2026-08-01T12:00:00.000000Z"'),
        (("a", "b"), '["a","b"]'),
        (Asiento._meta.get_field("acto").verbose_name, '"acto"'),
    ],
)
def test_each_value_has_one_form(value, written):
    assert canonical(value).decode() == written


@pytest.mark.parametrize(
    "value",
    [
        float("nan"), float("inf"), Decimal("NaN"), datetime(2026, 8, 1), "a\0b", "\ud800", {1: "a"}, {"\ue000": 1},  # noqa: DTZ001  naive
        {"🦋": 1}, {"a", "b"}, b"bytes", object(),
    ],
)  # fmt: skip
def test_what_has_no_exact_form_is_refused(value):
    with pytest.raises(ValorIlegibleError):
        canonical({"hecho": value})


def test_a_leaf_is_hashed_apart_from_a_node():
    assert leaf_hash(b"{}") == sha(b"\x00{}").hex()
