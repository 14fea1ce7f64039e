from datetime import date, time

from hypothesis import given
from hypothesis import strategies as st

from tequio.lib.plazos import at
from tequio.mecanismos.calendar import Span
from tequio.mecanismos.timeline import MONTHS, timeline

NOW = at(date(2026, 4, 16), time())
DAYS = st.dates(date(2019, 1, 1), date(2028, 12, 31))


def span(first, last):
    return Span(at(first, time()), at(last))


def percent(text):
    return float(text.removesuffix("%"))


def test_a_stage_lies_where_its_days_lie():
    drawn = timeline([("Registro", [span(date(2026, 4, 1), date(2026, 4, 15))])], NOW)
    bar = drawn.rows[0].bars[0]
    assert (bar.x, bar.width, drawn.today) == ("0.00%", "50.00%", "50.00%")


def test_an_extension_goes_on_where_the_term_ended():
    spans = [span(date(2026, 4, 1), date(2026, 4, 10)), Span(at(date(2026, 4, 10)), at(date(2026, 4, 20)))]
    first, second = timeline([("Registro", spans)], NOW).rows[0].bars
    assert (first.extension, second.extension) == (False, True)
    assert abs(percent(first.x) + percent(first.width) - percent(second.x)) < 0.02


def test_a_stage_whose_dates_are_not_known_is_not_drawn():
    known = ("Registro", [span(date(2026, 4, 1), date(2026, 4, 15))])
    assert [row.name for row in timeline([("Jornada", [Span(None, NOW)]), known], NOW).rows] == ["Registro"]
    assert timeline([("Jornada", [Span(NOW, None)])], NOW) is None


def test_today_is_marked_only_when_it_is_on_the_line():
    assert timeline([("Registro", [span(date(2022, 1, 1), date(2022, 3, 1))])], NOW).today is None


@given(st.lists(st.tuples(DAYS, DAYS).map(sorted), min_size=1, max_size=12), DAYS)
def test_nothing_is_drawn_outside_the_line(stages, today):
    drawn = timeline([("Etapa", [span(*days)]) for days in stages], at(today))
    bars = [bar for row in drawn.rows for bar in row.bars]
    assert all(percent(bar.x) >= 0 and percent(bar.x) + percent(bar.width) <= 100.02 for bar in bars)
    assert all(0 <= percent(tick.x) < 100 for tick in drawn.ticks)
    assert len(drawn.ticks) <= MONTHS
    assert drawn.height == drawn.rows[-1].y + 38
