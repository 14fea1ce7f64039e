"""Projects of the fictitious city, all invented, each taken to its state by its acts.

Its edition has a calendar that no law would set: registration, opinions, clarifications and draw are open at once, so
that whoever tries the demonstration can take any step today.
"""

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from decimal import Decimal

from tequio.lib.actors import Actor
from tequio.lib.plazos import at, local_day
from tequio.mecanismos.models import Certeza, Edicion, Ejercicio, Etapa, TipoEtapa, Version
from tequio.territorio.models import Distrito, UnidadTerritorial

from .actions._opinion import Opinion
from .actions.abrir_sesion import abrir_sesion
from .actions.comprometer_sorteo import comprometer_sorteo
from .actions.convocar_sorteos import Turno, convocar_sorteos
from .actions.desistir import desistir
from .actions.dictaminar import dictaminar
from .actions.levantar_acta import levantar_acta
from .actions.nombrar_integrante import nombrar_integrante
from .actions.presentar import Solicitud, presentar
from .actions.presentar_aclaracion import presentar_aclaracion
from .actions.prevenir_proyecto import prevenir_proyecto
from .actions.programar_salida import programar_salida
from .actions.publicar_dictamenes import publicar_dictamenes
from .actions.publicar_lista import publicar_lista
from .actions.registrar import registrar
from .actions.remitir_proyectos import remitir_proyectos
from .actions.sortear_unidad import sortear_unidad
from .historia import escribir_historia
from .historia_ganadores import escribir_ganadores
from .models import AsientoODA, Criterio, Dictamen, Poblacion, Proyecto, Rubro, SesionODA, TipoLugar
from .queries.calendario import MECANISMO
from .states import PRIMERA

EJERCICIO = 2028
FUENTE = "Ciudad ficticia"
STAGES = {  # first and last day, counted from today
    "registro": (-60, 40),
    "dictaminacion": (-50, 45),
    "aclaraciones": (-25, 50),
    "sorteo": (-15, 55),
    "jornada": (70, 70),
}
PERSONAS = (
    "Berta", "Clara", "Delia", "Elena", "Fabiola", "Gloria", "Hilda", "Inés", "Julia", "Karla", "Lidia", "Marta",
)  # fmt: skip
NOMBRES = (
    "Luminarias en el camino a la escuela", "Árboles en la avenida", "Rampas en las esquinas del mercado",
    "Juegos en el parque", "Taller de danza para todas las edades", "Captación de agua de lluvia", "Ciclovía de barrio",
    "Bancas y sombra en la parada del camión", "Biblioteca de las infancias", "Mural de la historia del pueblo",
)  # fmt: skip
WHY = "La calle es pública y el proyecto cumple con las reglas."
WHY_NOT = "El predio es particular: la alcaldía no puede gastar en él."


def poblar_presupuesto(places: Sequence[UnidadTerritorial], *, by: Actor, now: datetime) -> int:
    """Ten past years everywhere, with what won in them, and this year's edition in up to ten UTs of one alcaldía; how
    many projects. Nothing where its year is there."""
    if Ejercicio.objects.filter(ejercicio=EJERCICIO).exists():
        return 0
    past = escribir_historia(places, now=now)
    escribir_ganadores(now=now)
    year = edicion_de_muestra(EJERCICIO, now=now)
    first = places[0].alcaldia_id
    towns = [each for each in places if each.alcaldia_id == first and each.distrito_id][:10]
    made = [_proposed(year, place, number, now) for number, place in enumerate(towns * 2)]
    kept = [_received(each, number, by, now) for number, each in enumerate(made)]
    _judged([each for each in kept if each.estado == Proyecto.Estado.REGISTRADO], by, now)
    _called(year, by, now)
    return past + len(made)


def edicion_de_muestra(ejercicio: int, *, now: datetime) -> Ejercicio:
    """A published edition with everything open around ``now``. Rows and no acts: no convocatoria was ever approved."""
    vouched = {"fuente": FUENTE, "certeza": Certeza.PROPUESTA}
    edicion = Edicion.objects.create(
        clave=str(ejercicio), nombre=f"Presupuesto participativo {ejercicio}", mecanismo_id=MECANISMO,
        nota="Calendario de demostración: todas las etapas a la vez.", estado=Edicion.Estado.PUBLICADA,
        publicada_at=now, publicada_by=FUENTE, **vouched,
    )  # fmt: skip
    for clave, (begin, end) in STAGES.items():
        last = now + timedelta(days=end, hours=1)
        Etapa.objects.create(
            edicion=edicion, tipo=TipoEtapa.objects.get(clave=clave), inicio=now + timedelta(days=begin),
            fin_original=last, fin_vigente=last, **vouched,
        )  # fmt: skip
    AsientoODA.objects.create(edicion=edicion, cargo="Especialista", orden=1, cuantas=5, con_voto=True, **vouched)
    AsientoODA.objects.create(
        edicion=edicion, cargo="Contraloría de la alcaldía", orden=2, cuantas=1, con_voto=False, **vouched
    )
    Version.up()
    return Ejercicio.objects.create(edicion=edicion, ejercicio=ejercicio, **vouched)


def _proposed(year: Ejercicio, place: UnidadTerritorial, number: int, now: datetime) -> Proyecto:
    """One F1; every seventh by somebody of twelve."""
    name = NOMBRES[number % len(NOMBRES)]
    young = number % 7 == 6
    solicitud = Solicitud(
        ejercicio=year,
        unidad=place,
        nombre=name,
        descripcion=f"{name}, junto a la plaza de {place.nombre_legible}. Lo pidió la asamblea de vecinas y vecinos.",
        necesidad="De noche no se ve y la gente da un rodeo.",
        rubro=Rubro.objects.de_ejercicio(year.ejercicio).order_by("orden")[number % 3],
        poblaciones=[Poblacion.objects.get(clave="nna" if young else "toda")],
        lugar_tipo=TipoLugar.objects.get(clave="espacio-publico"),
        lugar=f"Calle {number + 1} #{number * 3 + 2}, frente al mercado",
        en_palabras=True,
        costo=Decimal(180_000 + 35_000 * number),
        persona={
            "nombres": f"Persona Inventada {number + 1}", "edad": 12 if young else 25 + number * 2,
            "sexo": "MUJER" if number % 2 else "HOMBRE",
        },
    )  # fmt: skip
    return presentar(solicitud, now=now - timedelta(days=55 - number))


def _received(proyecto: Proyecto, number: int, by: Actor, now: datetime) -> Proyecto:
    """Most are registered; some wait, some lack something, one is withdrawn."""
    then = now - timedelta(days=50 - number % 10)
    if number in (3, 17):
        return proyecto
    if proyecto.proponente.menor:
        lack = "Falta la autorización firmada de tu madre, padre o persona tutora."
        return prevenir_proyecto(proyecto, falta=lack, by=by, now=now - timedelta(days=2))
    registered = registrar(proyecto, by=by, now=then)
    return desistir(registered, now=then + timedelta(days=1)) if number == 9 else registered


def _judged(projects: Sequence[Proyecto], by: Actor, now: datetime) -> None:
    """Two of three go to the alcaldía; of these every fourth is not viable, and one more waits for its opinion."""
    sent = [each for place, each in enumerate(projects) if place % 3]
    if not sent:
        return
    edicion, alcaldia = sent[0].edicion, sent[0].alcaldia
    remitir_proyectos(edicion, alcaldia, sent, oficio="IECM/DEOEyG/0001/2028", by=by, now=now - timedelta(days=35))
    session = _session(sent[0], by, now)
    for place, each in enumerate(sent[:-1]):
        dictaminar(each, _opinion(each, session, viable=place % 4 != 3), by=by, now=now - timedelta(days=28))
    levantar_acta(session, by=by, now=now - timedelta(days=27))
    out = programar_salida(
        edicion, PRIMERA, programada_at=now - timedelta(days=20), by=by, now=now - timedelta(days=28)
    )
    publicar_dictamenes(out, by=by, now=now - timedelta(days=20))
    refused = Proyecto.objects.filter(edicion=edicion, estado=Proyecto.Estado.NO_VIABLE).order_by("pk").first()
    if refused:
        presentar_aclaracion(refused, texto="La plaza es pública desde 1987.", now=now - timedelta(days=10))
    for clave in dict.fromkeys(each.unidad for each in sent[:4]):
        if Proyecto.objects.filter(unidad=clave, estado=Proyecto.Estado.VIABLE, edicion=edicion).exists():
            bound = comprometer_sorteo(sent[0].ejercicio, clave, by=by, now=now - timedelta(days=12))
            sortear_unidad(bound, azar="Lotería de la ciudad ficticia, 41236", by=by, now=now - timedelta(days=11))


def _called(year: Ejercicio, by: Actor, now: datetime) -> None:
    """What is still to be drawn in each district is called for the day after tomorrow; what was drawn has its list."""
    here = Proyecto.objects.filter(ejercicio=year)
    for distrito in Distrito.objects.filter(pk__in=here.values("distrito")).order_by("pk"):
        waiting = here.filter(distrito=distrito, estado=Proyecto.Estado.VIABLE).order_by("unidad")
        turns = [Turno(year, unidad) for unidad in dict.fromkeys(waiting.values_list("unidad", flat=True))]
        if turns:
            begins = at(local_day(now + timedelta(days=2)), time(10))
            convocar_sorteos(
                year.edicion, distrito, turns, desde=begins, minutos=20, lugar="Plaza de la ciudad ficticia", by=by,
                now=now,
            )  # fmt: skip
        if here.filter(distrito=distrito, estado=Proyecto.Estado.NUMERADO).exists():
            publicar_lista(year, distrito, by=by, now=now)


def _session(proyecto: Proyecto, by: Actor, now: datetime) -> SesionODA:
    seats = AsientoODA.objects.filter(edicion=proyecto.edicion).order_by("orden")
    names = (f"{name} Inventada" for name in PERSONAS)
    there = [
        nombrar_integrante(seat, proyecto.alcaldia, nombre=next(names), by=by, now=now)
        for seat in seats
        for _ in range(min(seat.cuantas, 3))
    ]
    day = local_day(now - timedelta(days=30))
    return abrir_sesion(proyecto.edicion, proyecto.alcaldia, fecha=day, presentes=there, by=by, now=now)


def _opinion(proyecto: Proyecto, session: SesionODA, *, viable: bool) -> Opinion:
    keys = Criterio.objects.order_by("orden").values_list("clave", flat=True)
    votes = {each.pk: "A_FAVOR" for each in session.presentes.filter(asiento__con_voto=True).order_by("pk")}
    return Opinion(
        sesion=session,
        sentido=Dictamen.Sentido.VIABLE if viable else Dictamen.Sentido.NO_VIABLE,
        criterios={key: (viable or key != "juridica", WHY if viable or key != "juridica" else WHY_NOT) for key in keys},
        costo=proyecto.costo + 20_000,
        meses=4,
        fundamentacion="Ley de Participación Ciudadana de la Ciudad de México, artículos 126 y 127 (por confirmar).",
        votos=votes,
    )
