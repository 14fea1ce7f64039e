"""Found the fictitious city: a whole territory for demonstrations and tests, labelled as invented."""

from datetime import datetime

from django.db import transaction

from tequio.bitacora.actions.asentar import asentar
from tequio.bitacora.referencia import Referencia
from tequio.lib.actors import Actor
from tequio.lib.sources import Progress
from tequio.lib.text import fold
from tequio.territorio.ciudad import Size, build
from tequio.territorio.ciudad.model import MarcoFicticio
from tequio.territorio.models import Alias, Marco, TipoUnidad

from .cargar_codigos_postales import cargar_asentamientos, cargar_codigos_postales
from .cargar_distritos import cargar_distritos
from .cargar_marco import FichaMarco, cargar_marco
from .ciudad_leida import CiudadLeida
from .errores import CargaError
from .publicar_marco import publicar_marco
from .sembrar_catalogos import sembrar_catalogos

SEED = 8033
CIUDAD = Referencia("territorio.ciudad", "", "Ciudad ficticia")


@transaction.atomic
def fundar_ciudad(
    *, seed: int = SEED, size: Size = "completa", by: Actor, now: datetime, progress: Progress | None = None
) -> bool:
    """Build the city of that seed and size and publish its frames; False when it already stands: nothing changes.

    Raises CargaError when the database holds real frames or another fictitious city.
    """
    fuente = f"Ciudad ficticia {size}, semilla {seed}"
    if _stands(fuente):
        return False
    sembrar_catalogos(by=by, now=now)
    _tell(progress, 0)
    leida = CiudadLeida(build(seed, size), fuente)
    _tell(progress, 1)
    for step, marco in enumerate(leida.ciudad.marcos, start=2):
        _found_frame(leida, marco, by=by, now=now)
        _tell(progress, step)
    cargar_asentamientos(leida.asentamientos(), by=by, now=now)
    last = Marco.objects.get(clave=leida.ciudad.marcos[-1].clave)
    cargar_distritos(leida.oficinas(), last, by=by, now=now)
    facts = {"semilla": seed, "tamano": size}
    asentar("territorio.fundar_ciudad", sobre=CIUDAD, by=by, now=now, despues=facts, publico=True)
    _tell(progress, STEPS)
    return True


STEPS = 5  # building, three frames, settlements and offices


def _tell(progress: Progress | None, done: int) -> None:
    if progress:
        progress(done, STEPS)


def _stands(fuente: str) -> bool:
    if Marco.objects.filter(ficticio=False).exists():
        raise CargaError(
            "Esta base tiene marcos reales y la ciudad ficticia no se mezcla con ellos. Fúndala en otra base: cambia "
            "TEQUIO_DATA_DIR o DATABASE_URL."
        )
    other = Marco.objects.exclude(fuente=fuente).first()
    if other:
        raise CargaError(f"Ya hay otra ciudad ficticia en esta base («{other.fuente}»). Funda esta en una base vacía.")
    return Marco.objects.exists()


def _found_frame(leida: CiudadLeida, ficticio: MarcoFicticio, *, by: Actor, now: datetime) -> None:
    tipos = dict(TipoUnidad.objects.values_list("clave", "nombre"))
    ficha = FichaMarco(ficticio.clave, ficticio.nombre, "", ficticio.vigente_desde, ficticio=True)
    marco = cargar_marco(leida.marco(ficticio, tipos), ficha, by=by, now=now)
    cargar_codigos_postales(leida.codigos(ficticio), marco, by=by, now=now)
    _name_otherwise(leida, ficticio, marco)
    publicar_marco(marco, by=by, now=now)


def _name_otherwise(leida: CiudadLeida, ficticio: MarcoFicticio, marco: Marco) -> None:
    """Names that neighbours use and no UT has: those of settlements."""
    unidades = {unidad.clave: unidad for unidad in marco.unidades.all()}
    official = {fold(unidad.nombre_legible) for unidad in unidades.values()}
    named = {(unidades[clave].pk, name) for clave, name in leida.colonias(ficticio) if fold(name) not in official}
    Alias.objects.bulk_create(
        (Alias(unidad_id=pk, texto=name, clase=Alias.Clase.COLONIA, fuente=leida.fuente) for pk, name in sorted(named)),
        ignore_conflicts=True,  # the UT may have had that name before
    )
