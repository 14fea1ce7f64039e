import io
import json

import pytest
from rich.console import Console

from tequio.lib.sources import Report, Source


@pytest.fixture
def report():
    report = Report.of(Source("marco.csv", "abc", ("clave",), (), ("Se leyó como Latin-1.",), has_geometry=False))
    report.take("02-001")
    report.take("02-002", "polígono inválido: se corrigió")
    return report


def printed(report: Report, **options) -> str:
    out = io.StringIO()
    report.print(Console(file=out, width=120), **options)
    return out.getvalue()


def test_a_report_without_refused_rows_is_accepted(report):
    assert report.accepted


def test_a_refused_row_refuses_the_file(report):
    report.refuse(3, "02-003", "no tiene geometría")
    assert not report.accepted


def test_the_json_lists_every_row_and_note(report):
    report.refuse(3, "02-003", "no tiene geometría")
    report.note("Faltan 2 UT del marco anterior.")
    assert json.loads(json.dumps(report.as_dict())) == {
        "archivo": "marco.csv",
        "sha256": "abc",
        "aceptado": False,
        "tomadas": ["02-001", "02-002"],
        "corregidas": [{"clave": "02-002", "como": "polígono inválido: se corrigió"}],
        "rechazadas": [{"fila": 3, "clave": "02-003", "motivo": "no tiene geometría"}],
        "notas": ["Se leyó como Latin-1.", "Faltan 2 UT del marco anterior."],
    }


def test_the_console_shows_the_first_rows_and_says_how_many_more(report):
    report.take("02-004", "polígono inválido: se corrigió")
    text = printed(report, shown=1)
    assert "Tomadas: 3" in text
    assert "… y 1 más" in text
    assert "02-002" not in text.partition("Corregidas")[0]


def test_the_console_says_why_a_row_was_refused(report):
    report.refuse(3, "02-003 [sic]", "no tiene geometría")
    text = printed(report)
    assert "tiene filas que no se pueden tomar" in text
    assert "02-003 [sic]" in text
    assert "no tiene geometría" in text
