"""An edition of the participatory budget in the small town, and projects taken to each state by their acts.

The calendar of 2028 (all days whole): registro 1-31 March, dictaminación 1-30 April, aclaraciones 1-3 May, sorteo 8-10
May, jornada 4 June. Every act gets the moment at which it would happen.
"""

from datetime import UTC, date, datetime
from decimal import Decimal

from tequio.impugnaciones.actions.resolver import resolver
from tequio.impugnaciones.models import Impugnacion, SentidoResolucion
from tequio.lib.actors import Actor
from tequio.lib.plazos import CIUDAD
from tequio.mecanismos.models import Ejercicio
from tequio.presupuesto.actions._opinion import Opinion
from tequio.presupuesto.actions.abrir_sesion import abrir_sesion
from tequio.presupuesto.actions.asignar_numero import Causa
from tequio.presupuesto.actions.comprometer_sorteo import comprometer_sorteo
from tequio.presupuesto.actions.convocar_sorteos import Turno, convocar_sorteos
from tequio.presupuesto.actions.dictaminar import dictaminar
from tequio.presupuesto.actions.presentar import Solicitud, presentar
from tequio.presupuesto.actions.presentar_aclaracion import presentar_aclaracion
from tequio.presupuesto.actions.prevenir_proyecto import prevenir_proyecto
from tequio.presupuesto.actions.programar_salida import programar_salida
from tequio.presupuesto.actions.publicar_dictamenes import publicar_dictamenes
from tequio.presupuesto.actions.redictaminar import redictaminar
from tequio.presupuesto.actions.registrar import registrar
from tequio.presupuesto.actions.remitir_proyectos import remitir_proyectos
from tequio.presupuesto.actions.sortear_unidad import sortear_unidad
from tequio.presupuesto.models import (
    AsientoODA,
    CalendarioSorteos,
    Dictamen,
    IntegranteODA,
    NumeroInicial,
    Poblacion,
    Proyecto,
    ProyectoGanador,
    Rubro,
    SesionODA,
    Sorteo,
    TipoLugar,
)
from tequio.presupuesto.queries.ganadores import words_of
from tequio.presupuesto.states import REGISTRADOS
from tequio.territorio.models import UnidadTerritorial

from .impugnaciones import impugnacion
from .mecanismos import EdicionFactory, EjercicioFactory, EtapaFactory, MecanismoFactory, TipoEtapaFactory
from .territorio import GROUND

DISTRITAL = Actor("persona:33", "Dirección Distrital 33, titular")
CENTRAL = Actor("persona:5", "DEOEyG")
ALCALDIA = Actor("persona:8", "órgano dictaminador de alcaldía (ODA)")
ETAPAS = {
    "registro": (date(2028, 3, 1), date(2028, 3, 31)),
    "dictaminacion": (date(2028, 4, 1), date(2028, 4, 30)),
    "aclaraciones": (date(2028, 5, 1), date(2028, 5, 3)),
    "sorteo": (date(2028, 5, 8), date(2028, 5, 10)),
    "jornada": (date(2028, 6, 4), date(2028, 6, 4)),
}
REGISTRO = datetime(2028, 3, 10, 18, tzinfo=UTC)
DICTAMINACION = datetime(2028, 4, 10, 18, tzinfo=UTC)
SALIDA = datetime(2028, 4, 30, 18, tzinfo=UTC)
ACLARACIONES = datetime(2028, 5, 2, 18, tzinfo=UTC)
SEGUNDA_SALIDA = datetime(2028, 5, 5, 18, tzinfo=UTC)
SORTEO = datetime(2028, 5, 9, 18, tzinfo=UTC)
UNIDAD = "08-033"


def ejercicio(year: int = 2028, *, primero: int = 1) -> Ejercicio:
    """A fiscal year of a published edition with the calendar above."""
    edicion = EdicionFactory(
        clave=str(year), nombre=f"Presupuesto participativo {year}", publicada=True,
        mecanismo=MecanismoFactory(clave="B6"),
    )  # fmt: skip
    for orden, (clave, (first, last)) in enumerate(ETAPAS.items(), start=1):
        tipo = TipoEtapaFactory(clave=clave, orden=orden)
        EtapaFactory(edicion=edicion, tipo=tipo, first=first.replace(year=year), last=last.replace(year=year))
    found = EjercicioFactory(edicion=edicion, ejercicio=year)
    if primero > 1:
        NumeroInicial.objects.create(ejercicio=found, numero=primero, fuente="pruebas", certeza="VERIFICADO")
    AsientoODA.objects.create(
        edicion=edicion, cargo="Especialista", orden=1, cuantas=5, con_voto=True, fuente="pruebas", certeza="VERIFICADO"
    )
    AsientoODA.objects.create(
        edicion=edicion, cargo="Contraloría", orden=2, cuantas=1, con_voto=False, fuente="pruebas", certeza="VERIFICADO"
    )
    return found


def lonlat(x: float, y: float) -> list[float]:
    """A point of the small town, from its metres."""
    return [round(each, 7) for each in GROUND.to_degrees(complex(x, y))]


def unidad(clave: str = UNIDAD) -> UnidadTerritorial:
    return UnidadTerritorial.objects.select_related("alcaldia", "distrito").get(clave=clave)


def persona(**facts) -> dict:
    return {
        "nombres": "Jacinta", "primer_apellido": "Inventada", "edad": 44, "sexo": "MUJER",
        "correo": "jacinta@example.org", **facts,
    }  # fmt: skip


def solicitud(year: Ejercicio | None = None, **facts) -> Solicitud:
    """A whole F1 for a point of Los Padres; ``facts``: what shall differ."""
    return Solicitud(
        **{
            "ejercicio": year or Ejercicio.objects.select_related("edicion").get(ejercicio=2028),
            "unidad": unidad(),
            "nombre": "Luminarias en el parque",
            "descripcion": "Poner doce luminarias en el camino de la escuela.",
            "rubro": Rubro.objects.get(clave="obras-servicios"),
            "poblaciones": [Poblacion.objects.get(clave="toda")],
            "lugar_tipo": TipoLugar.objects.get(clave="espacio-publico"),
            "lugar": "Parque de la calle 5 #12",
            "geometria": {"type": "Point", "coordinates": lonlat(500, 300)},
            "costo": Decimal(250_000),
            "persona": persona(),
            **facts,
        }
    )


def presentado(**facts) -> Proyecto:
    return presentar(solicitud(**facts), now=REGISTRO)


def incompleto(**facts) -> Proyecto:
    return prevenir_proyecto(presentado(**facts), falta="Di en qué calle.", by=DISTRITAL, now=REGISTRO)


def registrado(**facts) -> Proyecto:
    return registrar(presentado(**facts), by=DISTRITAL, now=REGISTRO)


def remitidos(*proyectos: Proyecto) -> list[Proyecto]:
    first = proyectos[0]
    count = first.edicion.remisiones.count() + 1
    remitir_proyectos(
        first.edicion, first.alcaldia, proyectos, oficio=f"IECM/DEOEyG/{count}", by=CENTRAL, now=DICTAMINACION
    )
    return [fresh(each) for each in proyectos]


def fresh(proyecto: Proyecto) -> Proyecto:
    return Proyecto.objects.select_related("edicion", "ejercicio", "alcaldia", "distrito", "rubro").get(pk=proyecto.pk)


def sesion(proyecto: Proyecto) -> SesionODA:
    """One session of the body of its alcaldía, with two members."""
    found = SesionODA.objects.filter(edicion=proyecto.edicion, alcaldia=proyecto.alcaldia).first()
    if found:
        return found
    seats = {each.cargo: each for each in proyecto.edicion.asientos_oda.order_by("orden")}
    there = [
        IntegranteODA.objects.create(asiento=seats[seat], alcaldia=proyecto.alcaldia, nombre=f"{name} Inventada")
        for seat, name in (("Especialista", "Berta"), ("Contraloría", "Clara"))
    ]
    return abrir_sesion(
        proyecto.edicion, proyecto.alcaldia, fecha=date(2028, 4, 5), presentes=there, by=DISTRITAL, now=DICTAMINACION
    )


def opinion(proyecto: Proyecto, *, viable: bool = True, **facts) -> Opinion:
    keys = ("tecnica", "juridica", "ambiental", "financiera", "beneficio")
    criteria = {key: (viable or key != "juridica", f"Razones sobre {key}.") for key in keys}
    return Opinion(
        **{
            "sesion": sesion(proyecto),
            "sentido": Dictamen.Sentido.VIABLE if viable else Dictamen.Sentido.NO_VIABLE,
            "criterios": criteria,
            "costo": Decimal(260_000),
            "meses": 4,
            "fundamentacion": "Con base en la Ley de Participación Ciudadana.",
            "votos": unanimous(sesion(proyecto)),
            **facts,
        }
    )


def unanimous(session: SesionODA) -> dict[int, str]:
    """Whoever was there with a vote, for the opinion."""
    return dict.fromkeys(session.presentes.filter(asiento__con_voto=True).values_list("pk", flat=True), "A_FAVOR")


def dictaminado(*, viable: bool = True, **facts) -> Proyecto:
    [proyecto] = remitidos(registrado(**facts))
    dictaminar(proyecto, opinion(proyecto, viable=viable), by=DISTRITAL, now=DICTAMINACION)
    return fresh(proyecto)


def publicados(proyecto: Proyecto, *, vuelta: int = 1) -> Proyecto:
    """Its opinion comes out."""
    when = SALIDA if vuelta == 1 else SEGUNDA_SALIDA
    salida = programar_salida(proyecto.edicion, vuelta, programada_at=when, by=CENTRAL, now=DICTAMINACION)
    publicar_dictamenes(salida, by=CENTRAL, now=when)
    return fresh(proyecto)


def viable(**facts) -> Proyecto:
    return publicados(dictaminado(**facts))


def no_viable(**facts) -> Proyecto:
    return publicados(dictaminado(viable=False, **facts))


def en_aclaracion(**facts) -> Proyecto:
    found = no_viable(**facts)
    presentar_aclaracion(found, texto="El predio sí es público.", now=ACLARACIONES)
    return fresh(found)


def ratificado(**facts) -> Proyecto:
    found = en_aclaracion(**facts)
    redictaminar(found, opinion(found, viable=False), by=DISTRITAL, now=ACLARACIONES)
    return publicados(fresh(found), vuelta=2)


def comprometido(proyecto: Proyecto) -> Sorteo:
    return comprometer_sorteo(proyecto.ejercicio, proyecto.unidad, by=DISTRITAL, now=SALIDA)


def convocado(*proyectos: Proyecto, **facts) -> CalendarioSorteos:
    """Their draws one after another, from ten o'clock of the first day."""
    first = proyectos[0]
    turns = [Turno(each.ejercicio, each.unidad) for each in proyectos]
    told = {"desde": datetime(2028, 5, 8, 10, tzinfo=CIUDAD), "minutos": 15, "lugar": "Calle 5 #12", "now": SALIDA}
    return convocar_sorteos(first.edicion, first.distrito, turns, by=DISTRITAL, **told | facts)


def as_viable(**facts) -> Proyecto:
    """A viable project more, without another release of opinions."""
    found = registrado(**facts)
    Proyecto.objects.filter(pk=found.pk).update(estado="VIABLE")
    return fresh(found)


def put(proyecto: Proyecto, estado: str) -> Proyecto:
    """The same project as a row in that state, with the folio and the number that the state asks for."""
    known = estado in REGISTRADOS
    Proyecto.objects.filter(pk=proyecto.pk).update(
        estado=estado, vence_at=None, folio=f"IECM-DD33-9{proyecto.pk:05}/2028" if known else None,
        slug=f"iecm-dd33-9{proyecto.pk:05}-2028" if known else None, registrado_at=REGISTRO if known else None,
        numero=900 if estado == Proyecto.Estado.NUMERADO else None,
    )  # fmt: skip
    return fresh(proyecto)


def numerado(**facts) -> Proyecto:
    found = viable(**facts)
    sortear_unidad(comprometido(found), azar="Lotería 1234", by=DISTRITAL, now=SORTEO)
    return fresh(found)


def causa(**facts) -> Causa:
    return Causa(
        **{
            "motivo": Sorteo.Motivo.SENTENCIA,
            "texto": "Se ordenó incluirlo.",
            "organo": "Tribunal Electoral de la Ciudad de México",
            "expediente": "TECDMX-JEL-259/2028",
            "resuelto_el": date(2028, 5, 6),
            **facts,
        }
    )


def challenged(proyecto: Proyecto, sense: str) -> Impugnacion:
    """A challenge of the project, with a ruling of that sense."""
    found = impugnacion("TECDMX-JEL-259/2028", now=SALIDA, presentada_el=SALIDA.date(), objetos=[proyecto])
    found.estado = "REMITIDA"
    found.save()
    return resolver(
        found,
        sentido=SentidoResolucion.objects.get(clave=sense),
        fecha=ACLARACIONES.date(),
        by=CENTRAL,
        now=ACLARACIONES,
    )


def ganador(unidad: str = UNIDAD, ejercicio: int = 2018, **facts) -> ProyectoGanador:
    """A project that won, as an import would have left it."""
    place = UnidadTerritorial.objects.get(clave=unidad)
    given = {
        "nombre": "Luminarias solares", "descripcion": "", "rubro": "Alumbrado público", "aprobado": Decimal(360_176),
        "ejercido": Decimal(351_000), "avance": Decimal("0.98"), "fuente": "Cuenta inventada", "certeza": "VERIFICADO",
    }  # fmt: skip
    found = ProyectoGanador(
        unidad=unidad, ejercicio=ejercicio, unidad_nombre=place.nombre_legible, alcaldia_id=place.alcaldia_id,
        **{**given, **facts},
    )  # fmt: skip
    found.busqueda = words_of(found)
    found.save()
    return found
