"""The institute's papers on projects: their heading, and what each one says (domain B.2 and §3.6)."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from django.utils.timezone import localtime

from tequio.documentos.plantillas import Membrete, Plantilla
from tequio.mecanismos.models import Edicion
from tequio.territorio.models import Marco

from .models import Dictamen, Invitacion, Proyecto, ReglasEdicion

SISTEMA = "Sistema de Proyectos Específicos"
ACTA = Plantilla("acta-oda", "presupuesto/plantillas/acta.typ")
OPINADOS = Plantilla("opinados", "presupuesto/plantillas/opinados.typ")


def membrete(edicion: Edicion, reglas: ReglasEdicion, *, distrito: int | None = None, formato: str = "") -> Membrete:
    """One query: whether the ground is that of the fictitious city, which every paper then says."""
    return Membrete(
        area=reglas.area,
        sistema=SISTEMA,
        proceso=edicion.nombre,
        oficina=f"Dirección Distrital {distrito:02}" if distrito else "",
        formato=formato,
        ficticio=Marco.objects.publicados().filter(ficticio=True).exists(),
    )


def firmas(distrito: int) -> list[dict[str, str]]:
    """Who signs for a district: the posts; the names are written by hand."""
    office = f"Dirección Distrital {distrito:02}"
    return [
        {"nombre": "Titular de Órgano Desconcentrado", "cargo": office},
        {"nombre": "Secretaría de Órgano Desconcentrado", "cargo": office},
    ]


def identificador(proyecto: Proyecto) -> str:
    """What ``clave`` is: a code is no folio yet."""
    return "Folio" if proyecto.folio else "Código"


def ficha_de(proyecto: Proyecto) -> list[list[str]]:
    """What the project is, in pairs; nothing of who proposes it."""
    return [
        [identificador(proyecto), proyecto.clave],
        ["Proyecto", proyecto.nombre],
        ["Unidad territorial", f"{proyecto.unidad_nombre} ({proyecto.unidad}), {proyecto.alcaldia.nombre}"],
        ["Ejercicio", str(proyecto.ejercicio)],
        ["Destino de los recursos", proyecto.rubro.nombre],
        ["Lugar", proyecto.lugar],
        ["Costo estimado", f"${proyecto.costo:,.0f}"],
    ]


def lista_de(proyectos: Sequence[Proyecto]) -> dict[str, object]:
    """The list of a batch that is sent to an alcaldía."""
    return {
        "columnas": ["Clave de la UT", "Nombre de la Unidad Territorial", "Folio", "Nombre del Proyecto", "Año"],
        "filas": [
            [each.unidad, each.unidad_nombre, each.clave, each.nombre, str(each.ejercicio)] for each in proyectos
        ],
        "total": ["Total", "", "", f"{len(proyectos):,} proyectos", ""],
    }


def calendario_de(invitaciones: Sequence[Invitacion], demarcaciones: Mapping[str, str]) -> dict[str, object]:
    """Format CI-001, rows as the institute numbers them; ``demarcaciones``: name of each alcaldía by its key."""
    rows = [
        [
            str(number), demarcaciones[each.unidad[:2]], each.unidad, each.unidad_nombre, str(each.ejercicio),
            f"{localtime(each.cita_at):%d/%m/%Y}", f"{localtime(each.cita_at):%H:%M}",
        ]
        for number, each in enumerate(invitaciones, start=1)
    ]  # fmt: skip
    return {
        "columnas": ["Consecutivo", "Demarcación", "Clave", "Unidad Territorial", "Año", "Fecha", "Hora"],
        "filas": rows,
        "nota": "Los sorteos son públicos. Quien quiera puede estar presente.",
    }


def opinados_de(proyectos: Sequence[Proyecto], distrito: int) -> dict[str, Any]:
    """The projects that go to the vote, UT by UT, in the order given: number, folio, name and description."""
    units = [
        {"clave": clave, "nombre": nombre, "filas": [_opinado(each) for each in rows]}
        for (clave, nombre), rows in groupby(proyectos, key=lambda each: (each.unidad, each.unidad_nombre))
    ]
    return {"unidades": units, "firmas": firmas(distrito)}


def _opinado(proyecto: Proyecto) -> list[str]:
    return [str(proyecto.numero), str(proyecto.folio), proyecto.nombre, proyecto.descripcion]


def dictamen_de(dictamen: Dictamen) -> dict[str, object]:
    """An opinion as its paper says it: each criterion with its reasons."""
    criteria = [
        [each.criterio.nombre, f"{'Cumple' if each.cumple else 'No cumple'}. {each.motivacion}"]
        for each in dictamen.criterios.select_related("criterio").order_by("criterio__orden")
    ]
    land = [
        [each.afectacion.nombre, "Lo afecta" if each.afecta else "No lo afecta"]
        for each in dictamen.afectaciones.select_related("afectacion").order_by("afectacion__orden")
    ]
    votes = [
        [f"{each.integrante.asiento.cargo}: {each.integrante.nombre}", each.get_voto_display()]
        for each in dictamen.votos.select_related("integrante__asiento").order_by("integrante__asiento__orden", "pk")
    ]
    ending = [
        ["Costo", f"${dictamen.costo:,.0f}"],
        ["Tiempo de ejecución", f"{dictamen.meses} meses" if dictamen.meses > 1 else "1 mes"],
        ["Sesión", f"{dictamen.sesion.numero}, {dictamen.sesion.fecha:%d/%m/%Y}"],
        ["Fundamentación", dictamen.fundamentacion],
        ["Sentido", dictamen.get_sentido_display().upper()],
    ]
    noted = [["Observaciones", dictamen.observaciones]] if dictamen.observaciones else []
    return {"ficha": [*ficha_de(dictamen.proyecto), *criteria, *land, *votes, *noted, *ending]}


def que_sigue(proyecto: Proyecto) -> list[str]:
    """What comes after the receipt, in words."""
    if proyecto.folio:
        return [
            "El Instituto envía tu proyecto a la alcaldía, que dictamina si se puede hacer y por qué.",
            "Si es viable, la Dirección Distrital sortea en público el número con que irá a la consulta.",
        ]
    return [
        "La Dirección Distrital revisa que esté completo y le da un folio. Si falta algo, te lo dirá, con su plazo.",
        "Hasta entonces se identifica con su código, que no es un folio.",
    ]
