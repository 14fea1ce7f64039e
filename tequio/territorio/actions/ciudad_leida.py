"""The fictitious city as importers would have read it, so that it is loaded by the same acts as the real one."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from shapely.geometry.base import BaseGeometry

from tequio.lib.sources import Report
from tequio.territorio.ciudad import Ciudad
from tequio.territorio.ciudad.ground import Blocks
from tequio.territorio.ciudad.model import MarcoFicticio, Oficina, Unidad
from tequio.territorio.importers.asentamientos import AsentamientoLeido, AsentamientosLeidos
from tequio.territorio.importers.distritos import DistritosLeidos, OficinaLeida, Persona
from tequio.territorio.importers.marco import MarcoLeido
from tequio.territorio.importers.measure import areas_m2
from tequio.territorio.importers.nombres import Named, readable_names
from tequio.territorio.importers.postal import CodigosLeidos
from tequio.territorio.importers.unidad import UnidadLeida

OFFICE_FIELDS = ("domicilio", "codigo_postal", "telefono", "correo", "horario", "lon", "lat")


class CiudadLeida:
    """``fuente`` says where every row comes from. Outlines are drawn once for all frames."""

    def __init__(self, ciudad: Ciudad, fuente: str) -> None:
        self.ciudad, self.fuente = ciudad, fuente
        self._section_of = {block: s.numero for s in ciudad.secciones for block in s.blocks}
        self._section_size = {s.numero: len(s.blocks) for s in ciudad.secciones}
        self._code_of = {block: code.codigo for code in ciudad.codigos for block in code.blocks}
        self._code_area = {code.codigo: ciudad.ground.area(code.blocks) for code in ciudad.codigos}
        self._draw()

    def marco(self, marco: MarcoFicticio, tipos: Mapping[str, str]) -> MarcoLeido:
        """``tipos``: the names of the kinds of UT by their keys."""
        legibles = readable_names(Named(u.clave, u.nombre, tipos[u.tipo]) for u in marco.unidades)
        unidades = tuple(self._unidad(u, tipos[u.tipo], legibles[u.clave]) for u in marco.unidades)
        report = self._report(self._fingerprint(unidades))
        report.taken.extend(u.clave for u in unidades)
        return MarcoLeido(report, unidades)

    def codigos(self, marco: MarcoFicticio) -> CodigosLeidos:
        partes: dict[tuple[str, str], float] = {}
        for unidad in marco.unidades:
            for codigo, area in sorted(self._areas_by_code(unidad).items()):
                partes[unidad.clave, codigo] = area / self._code_area[codigo]
        return CodigosLeidos(self._report(), partes)

    def asentamientos(self) -> AsentamientosLeidos:
        return AsentamientosLeidos(
            self._report(),
            frozenset(
                AsentamientoLeido(code.codigo, nombre, clase, code.alcaldia)
                for code in self.ciudad.codigos
                for nombre, clase in code.asentamientos
            ),
        )

    def oficinas(self) -> DistritosLeidos:
        seats: dict[int, list[str]] = defaultdict(list)
        for numero, alcaldia, cabecera in self.ciudad.coberturas:
            if cabecera:
                seats[numero].append(alcaldia)
        revisado = {"revisado_el": self.ciudad.marcos[-1].vigente_desde}
        return DistritosLeidos(
            self._report(),
            tuple(
                OficinaLeida(o.distrito, _datos(o) | revisado, _personas(o), tuple(seats[o.distrito]))
                for o in self.ciudad.oficinas
            ),
            dice_cabeceras=True,
        )

    def colonias(self, marco: MarcoFicticio) -> Iterator[tuple[str, str]]:
        """UT key and the name of a settlement of the postal code that covers most of it."""
        names = {code.codigo: code.asentamientos for code in self.ciudad.codigos}
        for unidad in marco.unidades:
            areas = self._areas_by_code(unidad)
            main = max(sorted(areas), key=lambda codigo: areas[codigo])
            yield from ((unidad.clave, nombre) for nombre, _ in names[main])

    def _draw(self) -> None:
        blocks = sorted({u.blocks for m in self.ciudad.marcos for u in m.unidades}, key=sorted)
        self._outlines: dict[Blocks, BaseGeometry] = {each: self.ciudad.ground.outline(each) for each in blocks}
        self._areas = dict(zip(blocks, areas_m2(list(self._outlines.values())), strict=True))

    def _unidad(self, unidad: Unidad, tipo_nombre: str, legible: str) -> UnidadLeida:
        completas, parciales = self._sections(unidad)
        return UnidadLeida(
            clave=unidad.clave,
            nombre=unidad.nombre,
            tipo=unidad.tipo,
            tipo_nombre=tipo_nombre,
            alcaldia=unidad.alcaldia,
            distrito=unidad.distrito,
            poblacion=unidad.poblacion,
            geometry=self._outlines[unidad.blocks],
            completas=completas,
            parciales=parciales,
            legible=legible,
            area_m2=self._areas[unidad.blocks],
        )

    def _sections(self, unidad: Unidad) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Wholly inside, and the ones that go on outside."""
        inside = Counter(self._section_of[block] for block in unidad.blocks)
        whole = {number for number, blocks in inside.items() if blocks == self._section_size[number]}
        return tuple(sorted(whole)), tuple(sorted(inside.keys() - whole))

    def _areas_by_code(self, unidad: Unidad) -> dict[str, int]:
        areas: Counter[str] = Counter()
        for block in unidad.blocks:
            areas[self._code_of[block]] += self.ciudad.ground.areas[block]
        return areas

    def _report(self, sha256: str = "") -> Report:
        return Report(self.fuente, sha256)

    @staticmethod
    def _fingerprint(unidades: tuple[UnidadLeida, ...]) -> str:
        digest = hashlib.sha256()
        for unidad in unidades:
            digest.update(f"{unidad.clave} {unidad.nombre} {unidad.poblacion} ".encode())
            digest.update(unidad.geometry.wkb if unidad.geometry else b"")
        return digest.hexdigest()


def _datos(oficina: Oficina) -> dict:
    return {name: getattr(oficina, name) for name in OFFICE_FIELDS}


def _personas(oficina: Oficina) -> dict[str, Persona | None]:
    return {person.cargo: Persona(person.nombre, person.puesto) for person in oficina.responsables}
