"""Load a frame: inactive, so that it can be looked at before it is published."""

from dataclasses import asdict, dataclass
from datetime import date, datetime

import shapely
from django.core.validators import slug_re
from django.db import transaction
from django.db.models import Q

from tequio.bitacora.actions.asentar import asentar
from tequio.lib.actors import Actor
from tequio.lib.sources import Report
from tequio.territorio.importers.marco import MarcoLeido
from tequio.territorio.importers.unidad import UnidadLeida
from tequio.territorio.models import DistritoAlcaldia, GeometriaUnidad, Linaje, Marco, SeccionUnidad, UnidadTerritorial
from tequio.territorio.planner import count_rows

from .acentuar_nombres import acentuar_nombres
from .errores import CargaError
from .rastrear_linaje import rastrear_linaje
from .recuperar_nombres import recuperar_nombres

Relacion = SeccionUnidad.Relacion


@dataclass(frozen=True, slots=True)
class FichaMarco:
    """What the agreement says of the frame and no file carries."""

    clave: str
    nombre: str
    acuerdo: str
    vigente_desde: date
    ficticio: bool = False


@transaction.atomic
def cargar_marco(leido: MarcoLeido, ficha: FichaMarco, *, by: Actor, now: datetime) -> Marco:
    """The area in charge of the cartography loads a frame (Código art. 96 fr. XI); says in the report what changed.

    The same file under the same key changes nothing. Another file replaces a frame that is not published, with
    everything that hung from it. Lineage is traced against the frames before and after, and the names of frames
    not yet published get back the letters that this one still has. Raises CargaError.
    """
    marco = Marco.objects.select_for_update().filter(clave=ficha.clave).first()
    if marco and marco.sha256 == leido.report.sha256:
        leido.report.note(f"Este mismo archivo ya estaba cargado como «{marco.clave}»: no cambió nada.")
        return marco
    _refuse_conflicts(marco, ficha)
    before = _facts(marco) if marco else None
    marco = _replaced(marco, leido.report) if marco else Marco()
    _fill(marco, ficha, leido.report, by=by, now=now)
    _store(marco, leido)
    asentar(
        "territorio.cargar_marco",
        sobre=marco,
        by=by,
        now=now,
        antes=before,
        despues=_facts(marco),
        publico=True,
    )
    leido.report.note(_summary(marco, leido))
    rastrear_linaje(marco, leido.report)
    recuperar_nombres(marco, leido.report, by=by, now=now)
    acentuar_nombres(leido.report, marco, by=by, now=now)
    return marco


def _refuse_conflicts(marco: Marco | None, ficha: FichaMarco) -> None:
    if marco and marco.estado == Marco.Estado.PUBLICADO:
        raise CargaError(
            f"El marco «{marco.clave}» ya está publicado y no cambia. Carga el archivo con otra clave y otra fecha."
        )
    if not slug_re.match(ficha.clave):
        raise CargaError(f"La clave «{ficha.clave}» solo puede llevar letras sin acento, números y guiones.")
    other = Marco.objects.filter(vigente_desde=ficha.vigente_desde).exclude(clave=ficha.clave).first()
    if other:
        raise CargaError(f"El marco «{other.clave}» ya rige desde el {ficha.vigente_desde}. Revisa la fecha de este.")


def _facts(marco: Marco) -> dict[str, object]:
    """What tells one load from another: the agreement, and the file by its hash."""
    return {
        "acuerdo": marco.acuerdo,
        "vigente_desde": marco.vigente_desde,
        "archivo": marco.fuente,
        "sha256": marco.sha256,
        "unidades": marco.unidades.count(),
    }


def _replaced(marco: Marco, report: Report) -> Marco:
    Linaje.objects.filter(Q(marco=marco) | Q(marco_anterior=marco)).delete()
    marco.unidades.all().delete()
    marco.coberturas.all().delete()
    marco.version += 1
    report.note(
        f"Se reemplazó la carga anterior de «{marco.clave}». Si habías cargado aparte sus secciones o sus códigos "
        "postales, vuelve a cargarlos."
    )
    return marco


def _fill(marco: Marco, ficha: FichaMarco, report: Report, *, by: Actor, now: datetime) -> None:
    for name, value in asdict(ficha).items():
        setattr(marco, name, value)
    marco.fuente, marco.sha256 = report.name, report.sha256
    marco.cargado_at, marco.cargado_by = now, by.label
    marco.save()


def _store(marco: Marco, leido: MarcoLeido) -> None:
    rows = [_unidad(marco, leida) for leida in leido.unidades]
    UnidadTerritorial.objects.bulk_create(rows)
    pairs = list(zip(rows, leido.unidades, strict=True))
    GeometriaUnidad.objects.bulk_create(_geometria(row, leida) for row, leida in pairs if leida.geometry is not None)
    fuente = leido.report.name
    SeccionUnidad.objects.bulk_create(
        SeccionUnidad(unidad=row, seccion=number, relacion=relacion, fuente=fuente)
        for row, leida in pairs
        for relacion, numbers in ((Relacion.COMPLETA, leida.completas), (Relacion.PARCIAL, leida.parciales))
        for number in numbers
    )
    served = sorted({(leida.distrito, leida.alcaldia) for leida in leido.unidades if leida.distrito})
    DistritoAlcaldia.objects.bulk_create(
        DistritoAlcaldia(marco=marco, distrito_id=distrito, alcaldia_id=alcaldia) for distrito, alcaldia in served
    )
    count_rows(UnidadTerritorial, GeometriaUnidad, SeccionUnidad)


def _unidad(marco: Marco, leida: UnidadLeida) -> UnidadTerritorial:
    return UnidadTerritorial(
        marco=marco,
        clave=leida.clave,
        nombre=leida.nombre,
        nombre_legible=leida.legible,
        tipo_id=leida.tipo,
        alcaldia_id=leida.alcaldia,
        distrito_id=leida.distrito,
        poblacion=leida.poblacion,
    )


def _geometria(unidad: UnidadTerritorial, leida: UnidadLeida) -> GeometriaUnidad:
    inner = shapely.point_on_surface(leida.geometry)
    oeste, sur, este, norte = shapely.bounds(leida.geometry).tolist()
    return GeometriaUnidad(
        unidad=unidad,
        wkb=shapely.to_wkb(leida.geometry),
        area_m2=leida.area_m2,
        lon=inner.x,
        lat=inner.y,
        oeste=oeste,
        sur=sur,
        este=este,
        norte=norte,
    )


def _summary(marco: Marco, leido: MarcoLeido) -> str:
    unidades = leido.unidades
    bare = sum(leida.geometry is None for leida in unidades)
    km2 = sum(leida.area_m2 for leida in unidades) / 1e6
    return (
        f"«{marco.clave}», sin publicar. Unidades territoriales: {len(unidades):,}; sin límites: {bare}; "
        f"superficie: {km2:,.1f} km²."
    )
