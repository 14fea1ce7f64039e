"""Calendars for the phone."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tequio.lib.ical import Event, calendar

TEN = datetime(2028, 5, 8, 16, tzinfo=UTC)


def event(**facts):
    told = {
        "uid": "1@x", "begins": TEN, "ends": TEN + timedelta(minutes=15), "title": "Sorteo", "place": "Calle 5, #12",
        "stamp": TEN, **facts,
    }  # fmt: skip
    return calendar("Sorteos", [Event(**told)])


def test_an_event_says_when_what_and_where():
    lines = event().split("\r\n")
    assert "DTSTART:20280508T160000Z" in lines
    assert "DTEND:20280508T161500Z" in lines
    assert "LOCATION:Calle 5\\, #12" in lines
    assert lines[0], lines[-2] == ("BEGIN:VCALENDAR", "END:VCALENDAR")


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=300))
def test_any_title_comes_back_whole_from_short_lines(title):
    told = event(title=title)
    assert all(len(line.encode()) <= 75 for line in told.split("\r\n"))
    unfolded = told.replace("\r\n ", "")
    found = next(line for line in unfolded.split("\r\n") if line.startswith("SUMMARY:")).removeprefix("SUMMARY:")
    assert found.replace("\\;", ";").replace("\\,", ",").replace("\\\\", "\\") == title
