"""``manage.py ubica``: a point or words → UTs, from the terminal."""

import json
from argparse import ArgumentParser, ArgumentTypeError
from dataclasses import asdict
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from tequio.territorio.locator import (
    CoordinateError,
    MarcoNoDisponibleError,
    Territorio,
    search_address,
    territorio_en,
)
from tequio.territorio.locator.answers import Lugar, Razon, RespuestaPunto, RespuestaTexto, Situacion
from tequio.territorio.locator.coordinates import read_degrees

FOUND, NOT_FOUND, NOT_UNDERSTOOD = 0, 1, 2

REASONS = {
    Razon.CLAVE: "su clave es {}",
    Razon.NOMBRE: "se llama {}",
    Razon.ALIAS: "también le dicen {}",
    Razon.ASENTAMIENTO: "comparte código postal con {}",
    Razon.CODIGO_POSTAL: "tiene parte del código postal {}",
    Razon.SECCION_COMPLETA: "contiene entera la sección {}",
    Razon.SECCION_PARCIAL: "contiene parte de la sección {}",
    Razon.PARECIDO: "se parece a {}",
    Razon.DIRECCION: "ahí está {}",
}


class Command(BaseCommand):
    help = (
        "Dice en qué unidad territorial está un punto (latitud y longitud) o cuál nombran unas palabras: nombre, "
        "clave, colonia, código postal o sección. Sale con 0 si encontró, 1 si no y 2 si no entendió la pregunta."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("pregunta", nargs="*", help="19.4326 -99.1332, o palabras: los padres")
        parser.add_argument("--lat", help="latitud en grados")
        parser.add_argument("--lon", help="longitud en grados")
        parser.add_argument("--en", type=_read_day, metavar="AAAA-MM-DD", help="marco que regía ese día")
        parser.add_argument("--json", action="store_true", help="responde en JSON")

    def handle(self, *, pregunta: list[str], lat: str | None, lon: str | None, **options: Any) -> None:
        try:
            point = _read_point(pregunta, lat, lon)
            territorio = territorio_en(options["en"])
            answer = territorio.at(*point) if point else _search(" ".join(pregunta), territorio)
        except (CoordinateError, MarcoNoDisponibleError) as error:
            raise CommandError(str(error), returncode=NOT_UNDERSTOOD) from error
        self.stdout.write(json.dumps(asdict(answer), ensure_ascii=False) if options["json"] else _tell(answer))
        found = answer.lugares if isinstance(answer, RespuestaPunto) else answer.candidatas
        if not found:
            raise SystemExit(NOT_FOUND)


def _read_point(words: list[str], lat: str | None, lon: str | None) -> tuple[float, float] | None:
    """(lon, lat) where the question is a point; latitude comes first in words, as maps write it."""
    if lat is None and lon is None:
        if not words:
            raise CoordinateError("Escribe una latitud y una longitud, o el nombre de un lugar.")
        pair = " ".join(words).replace(",", " ").split()
        if len(pair) != 2 or not ("." in "".join(pair) and all(map(_is_number, pair))):
            return None
        lat, lon = pair
    return read_degrees(lon or "", "longitud"), read_degrees(lat or "", "latitud")


def _read_day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ArgumentTypeError(f"«{text}» no es una fecha; escríbela como 2020-05-01") from error


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def _search(text: str, territorio: Territorio) -> RespuestaTexto:
    answer = territorio.search(text)
    return answer if answer.candidatas else search_address(text, territorio)


def _tell(answer: RespuestaPunto | RespuestaTexto) -> str:
    lines = _tell_point(answer) if isinstance(answer, RespuestaPunto) else _tell_text(answer)
    return "\n".join([*lines, f"Marco: {answer.marco}"])


def _tell_point(answer: RespuestaPunto) -> list[str]:
    opening = {
        Situacion.UNA: "El punto está en:",
        Situacion.VARIAS: "El punto está en más de una unidad territorial, porque el marco las dibuja encimadas:",
        Situacion.HUECO: "El punto está en la ciudad, pero en ninguna unidad territorial.",
        Situacion.FUERA: "El punto está fuera de la Ciudad de México.",
    }[answer.situacion]
    lines = [opening, *(f"  {_name(place)}" for place in answer.lugares)]
    if answer.lindero_m is not None:
        lines.append(f"  a {answer.lindero_m:.0f} m del límite de {answer.lugares[0].clave}")
    if answer.cercanas:
        lines.append("Cerca:" if answer.lugares else "Lo más cercano:")
        lines += [f"  a {near.distancia_m:,.0f} m, {_name(near.lugar)}" for near in answer.cercanas]
    return lines


def _tell_text(answer: RespuestaTexto) -> list[str]:
    if not answer.candidatas:
        return ["No encontramos ese lugar. Prueba con el nombre de la colonia, el código postal o la clave."]
    lines = [f"  {_name(each.lugar)}: {REASONS[each.razon].format(each.detalle)}" for each in answer.candidatas]
    if len(lines) == 1:
        return ["Es esta:", *lines]
    return ["Puede ser una de estas:" if answer.ambigua else "Lo más probable va primero:", *lines]


def _name(place: Lugar) -> str:
    return f"{place.clave} {place.nombre} ({place.alcaldia})"
