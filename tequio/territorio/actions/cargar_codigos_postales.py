"""Say which postal codes suggest each UT, and which settlements the postal service names."""

from datetime import datetime

from django.db import transaction

from tequio.bitacora.actions.asentar import asentar
from tequio.bitacora.referencia import Referencia
from tequio.lib.actors import Actor
from tequio.territorio.importers.asentamientos import AsentamientoLeido, AsentamientosLeidos
from tequio.territorio.importers.postal import CodigosLeidos
from tequio.territorio.models import Asentamiento, CodigoPostalUnidad, Marco
from tequio.territorio.planner import count_rows

from .acentuar_nombres import acentuar_nombres
from .subir_version import subir_version

ASENTAMIENTOS = Referencia(Asentamiento._meta.label_lower, "", "Asentamientos de la ciudad")
DECIMALS = 6  # of a share: a square metre of a square kilometre


@transaction.atomic
def cargar_codigos_postales(leidos: CodigosLeidos, marco: Marco, *, by: Actor, now: datetime) -> None:
    """Replace the postal codes of the frame; says in the report what changed.

    Codes suggest and never decide, so a published frame takes them too: its version goes up. The same ones again
    change nothing.
    """
    partes = {pair: round(parte, DECIMALS) for pair, parte in leidos.partes.items()}
    stored = CodigoPostalUnidad.objects.filter(unidad__marco=marco)
    rows = stored.values_list("unidad__clave", "codigo", "proporcion")
    if {(clave, codigo): proporcion for clave, codigo, proporcion in rows} == partes:
        leidos.report.note(f"«{marco.clave}» ya tenía estos mismos códigos postales: no cambió nada.")
        return
    unidades = dict(marco.unidades.values_list("clave", "pk"))
    before = stored.delete()[0]
    CodigoPostalUnidad.objects.bulk_create(
        CodigoPostalUnidad(unidad_id=unidades[clave], codigo=codigo, proporcion=parte, fuente=leidos.report.name)
        for (clave, codigo), parte in partes.items()
    )
    count_rows(CodigoPostalUnidad)
    subir_version(marco)
    asentar(
        "territorio.cargar_codigos_postales",
        sobre=marco,
        by=by,
        now=now,
        antes={"coincidencias": before},
        despues={"coincidencias": len(partes), **leidos.report.file()},
        publico=True,
    )
    codes = {codigo for _, codigo in partes}
    leidos.report.note(f"Códigos postales de «{marco.clave}»: {len(codes):,}, en {len(partes):,} coincidencias.")


@transaction.atomic
def cargar_asentamientos(leidos: AsentamientosLeidos, *, by: Actor, now: datetime) -> None:
    """Replace the list of settlements of the whole city; says in the report what changed."""
    fields = ("codigo", "nombre", "clase", "alcaldia_id")
    known = {AsentamientoLeido(*row) for row in Asentamiento.objects.values_list(*fields)}
    if known == leidos.asentamientos:
        leidos.report.note("La lista de asentamientos ya era esta misma: no cambió nada.")
        return
    Asentamiento.objects.all().delete()
    Asentamiento.objects.bulk_create(
        Asentamiento(
            codigo=leido.codigo,
            nombre=leido.nombre,
            clase=leido.clase,
            alcaldia_id=leido.alcaldia,
            fuente=leidos.report.name,
        )
        for leido in sorted(leidos.asentamientos)
    )
    subir_version()
    asentar(
        "territorio.cargar_asentamientos",
        sobre=ASENTAMIENTOS,
        by=by,
        now=now,
        antes={"asentamientos": len(known)},
        despues={"asentamientos": len(leidos.asentamientos), **leidos.report.file()},
        publico=True,
    )
    leidos.report.note(f"Asentamientos: {len(leidos.asentamientos):,}; antes: {len(known):,}.")
    acentuar_nombres(leidos.report, by=by, now=now)
