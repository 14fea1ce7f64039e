"""What the acta of a session says, as the program sets it: public servants with their names, and no private person."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from .models import Dictamen, IntegranteODA, SesionODA, VotoDictamen
from .queries.actas import dictaminados_en

VOTOS = {  # as they stand in a sentence
    VotoDictamen.Voto.A_FAVOR: "A favor",
    VotoDictamen.Voto.EN_CONTRA: "En contra",
    VotoDictamen.Voto.ABSTENCION: "Abstención",
}


def acta_de(sesion: SesionODA) -> dict[str, Any]:
    """Who was there and who was not, with their seats; each project with its sense and its votes. Four queries, however
    many projects were judged."""
    judged = dictaminados_en(sesion)
    present, absent = _seated(sesion.presentes.all()), _seated(sesion.ausentes.all())
    return {
        "ficha": [
            ["Órgano dictaminador", sesion.alcaldia.nombre],
            ["Sesión", str(sesion.numero)],
            ["Fecha de la sesión", f"{sesion.fecha:%d/%m/%Y}"],
        ],
        "presentes": [_member(each) for each in present],
        "ausentes": [_member(each) for each in absent],
        "proyectos": [_judged(each) for each in judged],
        "total": _total(judged),
        "firmas": [{"nombre": each.nombre, "cargo": each.asiento.cargo} for each in present],
    }


def _seated(members: Any) -> list[IntegranteODA]:
    return list(members.select_related("asiento").order_by("asiento__orden", "nombre", "pk"))


def _member(each: IntegranteODA) -> list[str]:
    return [each.nombre, each.asiento.cargo, "Voz y voto" if each.asiento.con_voto else "Solo voz"]


def _judged(dictamen: Dictamen) -> list[str]:
    sense = dictamen.get_sentido_display().capitalize()
    proyecto = dictamen.proyecto
    return [
        str(proyecto.folio),
        proyecto.nombre,
        f"{proyecto.unidad_nombre} ({proyecto.unidad})",
        sense if dictamen.version == 1 else f"{sense}, en segundo dictamen",
        _votes(dictamen.votos.all()),
    ]


def _votes(votes: Iterable[VotoDictamen]) -> str:
    """``A favor: Berta Inventada. En contra: Delia Inventada.``"""
    cast = list(votes)
    told = [
        f"{word}: {', '.join(each.integrante.nombre for each in cast if each.voto == vote)}."
        for vote, word in VOTOS.items()
        if any(each.voto == vote for each in cast)
    ]
    return " ".join(told) or "No se capturaron."


def _total(judged: Sequence[Dictamen]) -> str:
    """``3 dictámenes: 2 viables y 1 no viable.``"""
    many = Counter(each.sentido for each in judged)
    yes, no = many[Dictamen.Sentido.VIABLE], many[Dictamen.Sentido.NO_VIABLE]
    return (
        f"{_counted(len(judged), 'dictamen', 'dictámenes')}: {_counted(yes, 'viable', 'viables')} y "
        f"{_counted(no, 'no viable', 'no viables')}."
    )


def _counted(many: int, one: str, more: str) -> str:
    return f"{many:,} {one if many == 1 else more}"
