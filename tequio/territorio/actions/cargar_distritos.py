"""Bring the directory of the district offices up to date."""

from datetime import datetime

from django.db import transaction

from tequio.bitacora.actions.asentar import asentar
from tequio.bitacora.referencia import Referencia
from tequio.lib.actors import Actor
from tequio.territorio.importers.distritos import DistritosLeidos, OficinaLeida
from tequio.territorio.models import Distrito, DistritoAlcaldia, Marco, ResponsableDistrital

from .errores import CargaError
from .subir_version import subir_version

DIRECTORIO = Referencia(Distrito._meta.label_lower, "", "Directorio de las direcciones distritales")


@transaction.atomic
def cargar_distritos(leidos: DistritosLeidos, marco: Marco | None, *, by: Actor, now: datetime) -> None:
    """Write what the file says of each office; says in the report what changed. Raises CargaError.

    The logbook keeps which offices changed and the hash of the file, never the names of who is in charge.

    ``marco``: the frame whose *cabeceras* the file names; needed when it names any.
    """
    changed = [oficina.numero for oficina in leidos.oficinas if _write(oficina)]
    seats = leidos.dice_cabeceras and _write_seats(leidos, marco)
    if not changed and not seats:
        leidos.report.note("El directorio ya decía esto mismo: no cambió nada.")
        return
    subir_version()
    asentar(
        "territorio.cargar_distritos",
        sobre=DIRECTORIO,
        by=by,
        now=now,
        despues={"distritos": changed, "cabeceras": seats, **leidos.report.file()},
        publico=True,
    )
    leidos.report.note(f"Direcciones distritales con datos nuevos: {len(changed)}.")
    if seats:
        leidos.report.note("Cambiaron las cabeceras de demarcación.")


def _write(oficina: OficinaLeida) -> bool:
    changed = False
    office = Distrito.objects.filter(pk=oficina.numero)
    if oficina.datos and not office.filter(**oficina.datos).exists():
        changed = bool(office.update(**oficina.datos))
    for cargo, persona in oficina.responsables.items():
        post = ResponsableDistrital.objects.filter(distrito_id=oficina.numero, cargo=cargo)
        if persona is None:
            changed |= bool(post.delete()[0])
        elif not post.filter(nombre=persona.nombre, puesto=persona.puesto).exists():
            values = {"nombre": persona.nombre, "puesto": persona.puesto}
            ResponsableDistrital.objects.update_or_create(distrito_id=oficina.numero, cargo=cargo, defaults=values)
            changed = True
    return changed


def _write_seats(leidos: DistritosLeidos, marco: Marco | None) -> bool:
    said = {(oficina.numero, clave) for oficina in leidos.oficinas for clave in oficina.cabecera_de}
    if not said:
        return False
    if marco is None:
        raise CargaError("El archivo dice cabeceras de demarcación: di con --marco de qué marco son.")
    served = DistritoAlcaldia.objects.filter(marco=marco, distrito__in=[oficina.numero for oficina in leidos.oficinas])
    known = set(served.values_list("distrito_id", "alcaldia_id"))
    if strange := sorted(said - known):
        told = ", ".join(f"el {numero:02} en la {clave}" for numero, clave in strange)
        raise CargaError(f"Según «{marco.clave}», estos distritos no atienden esas alcaldías: {told}.")
    if said == set(served.filter(cabecera=True).values_list("distrito_id", "alcaldia_id")):
        return False
    alcaldias = {clave for _, clave in said}
    DistritoAlcaldia.objects.filter(marco=marco, alcaldia__in=alcaldias).update(cabecera=False)
    for numero, clave in said:
        served.filter(distrito=numero, alcaldia=clave).update(cabecera=True)
    return True
