"""Ten fiscal years before this one, in the fictitious city: what the institute would bring from its older systems.

Rows and no acts: nobody acted on them here, so the logbook says nothing of them; who proposed is already forgotten,
but for sex and age. The same city always gets the same years.
"""

import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal

from tequio.lib.folio import new_short_folio
from tequio.lib.plazos import at
from tequio.lib.text import slugify
from tequio.mecanismos.models import Certeza, Edicion, Ejercicio, Etapa, TipoEtapa
from tequio.territorio.models import GeometriaUnidad, UnidadTerritorial

from .models import (
    Aclaracion,
    Criterio,
    CriterioDictaminado,
    Dictamen,
    Movimiento,
    NumeroInicial,
    Proponente,
    Proyecto,
    Rubro,
    SesionODA,
    TipoLugar,
)
from .queries.calendario import MECANISMO
from .queries.search import searchable
from .states import PROYECTO

FUENTE = "Ciudad ficticia"
VOUCHED = {"fuente": FUENTE, "certeza": Certeza.PROPUESTA}
EDICIONES = ((2018,), (2019,), (2020, 2021), (2022,), (2023, 2024), (2025,), (2026, 2027))
SECOND_FIRST = 51  # first number of the second fiscal year of an edition
CALENDARIO = {  # month and day, of the first fiscal year of the edition
    "registro": ((3, 1), (3, 31)), "dictaminacion": ((4, 1), (4, 30)), "aclaraciones": ((5, 1), (5, 3)),
    "sorteo": ((5, 8), (5, 10)), "jornada": ((6, 4), (6, 4)),
}  # fmt: skip
DISTRITAL, ODA = "Dirección Distrital", "órgano dictaminador de alcaldía (ODA)"
QUE = (
    "Luminarias", "Árboles y jardineras", "Rampas", "Juegos infantiles", "Taller de danza", "Captación de lluvia",
    "Cruce seguro", "Bancas y sombra", "Huerto", "Mural", "Gimnasio al aire libre", "Bomba para el drenaje",
)  # fmt: skip
DONDE = (
    "del parque",
    "de la calle 5 #12",
    "de la avenida",
    "junto a la escuela",
    "del mercado",
    "de la plaza",
    "del andador",
)
NEGADO = "El predio es particular: la alcaldía no puede gastar en él."
CUMPLE = "Cumple con lo que pide este criterio."
_E = Proyecto.Estado
FATES = [_E.NUMERADO] * 62 + [_E.NO_VIABLE] * 20 + [_E.RATIFICADO] * 6 + [_E.DESISTIDO] * 6 + [_E.NO_PRESENTADO] * 6
STEPS = {  # by where it ended: the acts after it was sent
    _E.NUMERADO: ("registrar", "remitir_proyectos", "dictaminar", "declarar_viable", "sortear_unidad"),
    _E.NO_VIABLE: ("registrar", "remitir_proyectos", "dictaminar", "declarar_no_viable"),
    _E.RATIFICADO: (
        "registrar", "remitir_proyectos", "dictaminar", "declarar_no_viable", "presentar_aclaracion", "redictaminar",
        "ratificar_no_viable",
    ),
    _E.DESISTIDO: ("registrar", "desistir"),
    _E.NO_PRESENTADO: ("prevenir_proyecto", "tener_por_no_presentado"),
}  # fmt: skip
CLOSED = frozenset({"prevenir_proyecto", "dictaminar", "redictaminar"})  # the steps that only the person and staff read
DAYS = {  # month and day, of the first fiscal year of the edition
    "presentar": (3, 12), "prevenir_proyecto": (3, 14), "tener_por_no_presentado": (3, 25), "registrar": (3, 20),
    "desistir": (3, 28), "remitir_proyectos": (4, 2), "dictaminar": (4, 20), "declarar_viable": (4, 30),
    "declarar_no_viable": (4, 30), "presentar_aclaracion": (5, 2), "redictaminar": (5, 5),
    "ratificar_no_viable": (5, 6), "sortear_unidad": (5, 9),
}  # fmt: skip
WHO = {  # any other act is of the district
    "presentar": "quien lo propone", "presentar_aclaracion": "quien lo propone", "desistir": "quien lo propone",
    "remitir_proyectos": "DEOEyG", "dictaminar": ODA, "redictaminar": ODA, "declarar_viable": ODA,
    "declarar_no_viable": ODA, "ratificar_no_viable": ODA,
}  # fmt: skip
PLACES, BARREN, MINORS = 0.4, 0.05, 0.04  # of all UTs, those that proposed; of these, without any viable; of persons


@dataclass
class Libro:
    """What is being written of one edition, and its counters: folios by district, numbers by UT and fiscal year."""

    edicion: Edicion
    ejercicios: Sequence[Ejercicio]
    rubros: Sequence[Rubro]
    tipo: TipoLugar
    puntos: Mapping[int, tuple[float, float]]
    dice: random.Random
    folios: Counter[int] = field(default_factory=Counter)
    sesiones: dict[str, SesionODA] = field(default_factory=dict)

    @property
    def first(self) -> int:
        return self.ejercicios[0].ejercicio

    def day(self, acto: str) -> datetime:
        return at(date(self.first, *DAYS[acto]), time(12))


def escribir_historia(places: Sequence[UnidadTerritorial], *, now: datetime) -> int:
    """How many projects were written, in those UTs."""
    rows = GeometriaUnidad.objects.filter(unidad__in=places).values_list("unidad", "lon", "lat")
    points = {pk: (lon, lat) for pk, lon, lat in rows}
    drawn = [each for each in places if each.pk in points]
    return sum(_write(_book(years, points, now), drawn) for years in EDICIONES)


def _book(years: Sequence[int], points: Mapping[int, tuple[float, float]], now: datetime) -> Libro:
    edicion = Edicion.objects.filter(clave="-".join(str(year) for year in years)).first() or _edition(years, now)
    ejercicios = [
        Ejercicio.objects.get_or_create(edicion=edicion, ejercicio=year, defaults=VOUCHED)[0] for year in years
    ]
    for second in ejercicios[1:]:
        NumeroInicial.objects.get_or_create(ejercicio=second, defaults={"numero": SECOND_FIRST, **VOUCHED})
    rubros = list(Rubro.objects.de_ejercicio(years[0]).order_by("orden")) or list(Rubro.objects.order_by("orden"))
    dice = random.Random(years[0])  # noqa: S311  the same city always
    return Libro(edicion, ejercicios, rubros, TipoLugar.objects.get(clave="espacio-publico"), points, dice)


def _edition(years: Sequence[int], now: datetime) -> Edicion:
    clave = "-".join(str(year) for year in years)
    edicion = Edicion.objects.create(
        clave=clave, nombre=f"Presupuesto participativo {clave}", mecanismo_id=MECANISMO, publicada_at=now,
        estado=Edicion.Estado.PUBLICADA, publicada_by=FUENTE, nota="Historia inventada.", **VOUCHED,
    )  # fmt: skip
    for tipo, (begin, end) in CALENDARIO.items():
        last = at(date(years[0], *end))
        Etapa.objects.create(
            edicion=edicion, tipo=TipoEtapa.objects.get(clave=tipo), inicio=at(date(years[0], *begin), time()),
            fin_original=last, fin_vigente=last, **VOUCHED,
        )  # fmt: skip
    return edicion


def _write(libro: Libro, places: Sequence[UnidadTerritorial]) -> int:
    """All rows of an edition, table by table."""
    projects = [each for place in places for each in _of_place(libro, place)]
    Proyecto.objects.bulk_create(projects, batch_size=500)
    Proponente.objects.bulk_create([_person(each, libro) for each in projects], batch_size=500)
    Movimiento.objects.bulk_create([step for each in projects for step in _steps(each, libro)], batch_size=1000)
    judged = [each for each in projects if each.estado in {_E.NUMERADO, _E.NO_VIABLE, _E.RATIFICADO}]
    _judge(libro, judged)
    return len(projects)


def _of_place(libro: Libro, place: UnidadTerritorial) -> Iterator[Proyecto]:
    """In two of five UTs of an edition some projects; in one of twenty of these none of them was viable."""
    dice = libro.dice
    if dice.random() > PLACES:
        return
    barren = dice.random() < BARREN
    for ejercicio in libro.ejercicios:
        number = 0 if ejercicio is libro.ejercicios[0] else SECOND_FIRST - 1
        for _ in range(dice.randint(1, 3)):
            state = _E.NO_VIABLE if barren else dice.choice(FATES)
            number += state == _E.NUMERADO
            yield _project(libro, ejercicio, place, state, number)


def _project(libro: Libro, ejercicio: Ejercicio, place: UnidadTerritorial, state: str, number: int) -> Proyecto:
    dice, distrito = libro.dice, place.distrito_id or 0
    name = f"{dice.choice(QUE)} {dice.choice(DONDE)}"
    registered = state != _E.NO_PRESENTADO
    libro.folios[distrito] += registered
    folio = f"IECM-DD{distrito:02}-{libro.folios[distrito]:06}/{libro.first}" if registered else None
    lon, lat = libro.puntos[place.pk]
    made = Proyecto(
        codigo=new_short_folio(), folio=folio, slug=slugify(folio) if folio else None, edicion=libro.edicion,
        ejercicio=ejercicio, unidad=place.clave, unidad_nombre=place.nombre_legible, alcaldia_id=place.alcaldia_id,
        distrito_id=distrito, nombre=name, descripcion=f"{name}, en {place.nombre_legible}.",
        rubro=dice.choice(libro.rubros), lugar_tipo=libro.tipo, lugar=f"Calle {dice.randint(1, 90)}",
        lugar_forma=Proyecto.Forma.PALABRAS, lon=lon, lat=lat,
        costo=Decimal(dice.randint(150, 2000) * 1000), canal=dice.choice(Proyecto.Canal.values), estado=state,
        enviado_at=libro.day("presentar"), registrado_at=libro.day("registrar") if registered else None,
        numero=number if state == _E.NUMERADO else None,
    )  # fmt: skip
    made.busqueda = searchable(made)
    return made


def _person(proyecto: Proyecto, libro: Libro) -> Proponente:
    """Forgotten: sex and age, one of twenty-five a minor."""
    dice = libro.dice
    age = dice.randint(6, 17) if dice.random() < MINORS else dice.randint(18, 88)
    return Proponente(
        proyecto=proyecto, edad=age, menor=age < 18, sexo=dice.choice(Proponente.Sexo.values[:2]), nombres="", llave="",
        olvidado_at=libro.day("sortear_unidad"),
    )  # fmt: skip


def _steps(proyecto: Proyecto, libro: Libro) -> Iterator[Movimiento]:
    """As its workflow lets it go. Raises ActNotOpenError where ``STEPS`` says otherwise."""
    state: str = _E.PRESENTADO
    yield _step("presentar", state, proyecto, libro)
    for acto in STEPS[_E(proyecto.estado)]:
        state = PROYECTO.target_of(acto, state)
        yield _step(acto, state, proyecto, libro)


def _step(acto: str, state: str, proyecto: Proyecto, libro: Libro) -> Movimiento:
    return Movimiento(
        proyecto=proyecto, acto=acto, estado=state, publico=acto not in CLOSED, made_at=libro.day(acto),
        made_by=WHO.get(acto, DISTRITAL),
    )  # fmt: skip


def _judge(libro: Libro, projects: Sequence[Proyecto]) -> None:
    """Their opinions, one more for whoever asked again, with reasons where they are not viable."""
    out, again = libro.day("declarar_viable"), libro.day("ratificar_no_viable")
    made = [_opinion(libro, each, 1, out) for each in projects]
    asked = [each for each in projects if each.estado == _E.RATIFICADO]
    made += [_opinion(libro, each, 2, again) for each in asked]
    Dictamen.objects.bulk_create(made, batch_size=500)
    Aclaracion.objects.bulk_create(
        [Aclaracion(proyecto=each, texto="", presentada_at=libro.day("presentar_aclaracion")) for each in asked]
    )
    criteria = list(Criterio.objects.order_by("orden"))
    refused = [each for each in made if each.sentido == Dictamen.Sentido.NO_VIABLE]
    CriterioDictaminado.objects.bulk_create(
        [
            CriterioDictaminado(
                dictamen=each, criterio=one, cumple=one.clave != "juridica",
                motivacion=NEGADO if one.clave == "juridica" else CUMPLE,
            )
            for each in refused
            for one in criteria
        ],
        batch_size=1000,
    )  # fmt: skip


def _opinion(libro: Libro, proyecto: Proyecto, version: int, moment: datetime) -> Dictamen:
    session = libro.sesiones.get(proyecto.alcaldia_id)
    if session is None:
        session = libro.sesiones[proyecto.alcaldia_id] = SesionODA.objects.create(
            edicion=libro.edicion,
            alcaldia_id=proyecto.alcaldia_id,
            numero=1,
            fecha=date(libro.first, *DAYS["dictaminar"]),
        )
    viable = proyecto.estado == _E.NUMERADO
    return Dictamen(
        proyecto=proyecto, version=version, sesion=session, costo=proyecto.costo, meses=4,
        sentido=Dictamen.Sentido.VIABLE if viable else Dictamen.Sentido.NO_VIABLE,
        fundamentacion="Historia inventada de la ciudad ficticia.", recibido_at=moment, publicado_at=moment,
    )  # fmt: skip
