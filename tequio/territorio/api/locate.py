"""``/api/v1/ubica`` as a plain view: the most asked address, answered from memory without a query.

A UT is written as JSON once; an answer joins what is written. The schema of the answers is in ``answers``, and a
test compares. Nothing of the question is kept: no log, no cache, no copy in the answer to a point.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from json.encoder import encode_basestring as quoted
from typing import NamedTuple
from weakref import WeakKeyDictionary

from django.http import HttpRequest, HttpResponse

from tequio.territorio.locator import Territorio, search_address, territorio_en
from tequio.territorio.locator.answers import Candidata, Lectura, Lugar, Razon, RespuestaTexto, Situacion
from tequio.territorio.representations import lugar_dict

from .motivo import motivo
from .questions import Pregunta

HEADERS = {"Content-Type": "application/json", "Cache-Control": "no-store"}
PLAIN = re.compile(r"lat=(-?\d{1,3}\.\d{1,16})&lon=(-?\d{1,3}\.\d{1,16})", re.ASCII)
_pictures: WeakKeyDictionary[Territorio, "Written"] = WeakKeyDictionary()
Found = tuple[Situacion, tuple[int, ...], list[tuple[int, float]], float | None]  # what Territorio.find gives
SECTION = {Razon.SECCION_COMPLETA, Razon.SECCION_PARCIAL}


def plain_point(query: str) -> HttpResponse | None:
    """The answer to ``lat=19.4326&lon=-99.1332``, as nearly every program asks; None otherwise. Raises as ``ubica``."""
    asked = PLAIN.fullmatch(query)
    if asked is None:
        return None
    return HttpResponse(point_json(territorio_en(), float(asked[2]), float(asked[1])), headers=HEADERS)


def ubica(request: HttpRequest) -> HttpResponse:
    """Raises pydantic.ValidationError, ProblemError, CoordinateError or MarcoNoDisponibleError."""
    asked = Pregunta.model_validate(request.GET.dict())
    point = asked.point()
    territorio = territorio_en(asked.en)
    body = point_json(territorio, *point) if point else words_json(_read(asked, territorio)).encode()
    return HttpResponse(body, headers=HEADERS)


def point_json(territorio: Territorio, lon: float, lat: float) -> bytes:
    """The answer to a point (degrees, WGS84), in UTF-8: Django takes bytes as they are. Raises as ``Territorio.at``."""
    situation, units, near, edge = territorio.find(lon, lat)
    written = _written(territorio)
    if len(units) == 1 and not near and edge is None:
        return written.alone[units[0]]
    return _point(territorio, written.units, (situation, units, near, edge)).encode()


def _point(territorio: Territorio, written: Sequence[str], found: Found) -> str:
    situation, units, near, edge = found
    places = territorio.lugares
    reason = motivo(situation, [places[unit] for unit in units], [(places[unit], m) for unit, m in near], edge)
    within = ", ".join([written[unit] for unit in units])
    around = ", ".join([f'{{"unidad": {written[unit]}, "distancia_m": {m:.1f}}}' for unit, m in near])
    border = "null" if edge is None else f"{edge:.1f}"
    return (
        f'{{"situacion": "{situation.value}", "motivo": {quoted(reason)}, "unidades": [{within}], '
        f'"cercanas": [{around}], "lindero_m": {border}, "marco": "{territorio.marco}"}}'
    )


def words_json(answer: RespuestaTexto) -> str:
    candidates = ", ".join([_candidate(each) for each in answer.candidatas])
    return (
        f'{{"lectura": "{answer.lectura}", "ambigua": {_text(answer.ambigua)}, "candidatas": [{candidates}], '
        f'"alcaldias": {_text(answer.alcaldias)}, "marco": "{answer.marco}"}}'
    )


def _candidate(each: Candidata) -> str:
    return (
        f'{{"unidad": {_unit(each.lugar)}, "razon": "{each.razon}", "detalle": {_text(each.detalle)}, '
        f'"puntaje": {each.puntaje:.1f}}}'
    )


def _unit(place: Lugar) -> str:
    return _text(lugar_dict(place))


class Written(NamedTuple):
    """A picture as JSON: each UT, and the whole answer to a point well inside it and near nothing else."""

    units: tuple[str, ...]
    alone: tuple[bytes, ...]


def _written(territorio: Territorio) -> Written:
    """Written once, and kept as long as the picture lives."""
    written = _pictures.get(territorio)
    if written is None:
        units = tuple(_unit(place) for place in territorio.lugares)
        found: list[Found] = [(Situacion.UNA, (unit,), [], None) for unit in range(len(units))]
        alone = tuple(_point(territorio, units, each).encode() for each in found)
        written = _pictures[territorio] = Written(units, alone)
    return written


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _read(asked: Pregunta, territorio: Territorio) -> RespuestaTexto:
    if asked.cp:
        return _only(territorio.search(asked.cp), Lectura.CODIGO_POSTAL, {Razon.CODIGO_POSTAL})
    if asked.seccion:
        return _only(territorio.search(f"sección {asked.seccion}"), Lectura.SECCION, SECTION)
    answer = territorio.search(asked.q or "")
    if answer.candidatas:
        return answer
    by_address = search_address(answer.consulta, territorio)
    return by_address if by_address.candidatas else answer


def _only(answer: RespuestaTexto, reading: Lectura, reasons: set[Razon]) -> RespuestaTexto:
    """What was asked for by its name is not read in another way."""
    kept = tuple(each for each in answer.candidatas if each.razon in reasons)
    return replace(answer, lectura=reading, candidatas=kept, alcaldias=(), ambigua=len(kept) > 1)
