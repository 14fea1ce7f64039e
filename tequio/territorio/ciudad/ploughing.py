"""From the drawing to the ground: cut the alcaldías into plots, choose the built ones, cut these into blocks, bend."""

import heapq
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from .dice import Dice
from .ground import Ground
from .mesh import Mesh, Point, Ring, doubled_area
from .outline import CORNERS, DEMARCACIONES, UNIT, Demarcacion
from .relief import bend, urban

LONG_EDGE = UNIT  # about 100 m: longer edges get corners so that they bend with the ground


@dataclass(frozen=True, slots=True)
class Scale:
    """How big the city is: the share of its UTs that stand alone, and blocks in each."""

    share: float  # of the UTs of the drawing
    standing: float = 0.9  # of these, the ones that lie beside others; the rest are drawn over them
    blocks: int = 8

    def units(self, demarcacion: Demarcacion) -> int:
        return max(3, len(demarcacion.distritos), round(demarcacion.unidades * self.share * self.standing))

    def plots(self, demarcacion: Demarcacion) -> int:
        units = self.units(demarcacion)
        return max(units + 1, round(units * demarcacion.plots / (demarcacion.unidades * self.standing)))


class _Plough:
    def __init__(self, seed: int, scale: Scale) -> None:
        self.seed, self.scale, self.dice = seed, scale, Dice(seed, "ground")
        self.mesh = Mesh()
        self.corners = {name: self.mesh.corner((x * UNIT, y * UNIT)) for name, (x, y) in CORNERS.items()}

    def ground(self) -> Ground:
        blocks: list[tuple[Ring, str, int, bool]] = []
        plots = [(d.clave, ring, built) for d in DEMARCACIONES for ring, built in self._plots(d)]
        for plot, (clave, ring, built) in enumerate(plots):
            pieces = self._blocks(ring, thin=plot % 37 == 0) if built else [ring]
            blocks += [(piece, clave, plot, built) for piece in pieces]
        for ring, *_ in blocks:
            self.mesh.densify(ring, LONG_EDGE)
        rings = tuple(self.mesh.unfold(ring) for ring, *_ in blocks)
        return Ground(
            points=tuple(bend(self.seed, point, ruggedness(point)) for point in self.mesh.points),
            rings=rings,
            alcaldias=tuple(clave for _, clave, *_ in blocks),
            plots=tuple(plot for *_, plot, _ in blocks),
            built=frozenset(i for i, (*_, built) in enumerate(blocks) if built),
            urban=tuple(self._urban(ring) for ring in rings),
        )

    def _plots(self, demarcacion: Demarcacion) -> list[tuple[Ring, bool]]:
        ring = tuple(self.corners[name] for name in demarcacion.corners.split())
        if doubled_area([self.mesh.points[corner] for corner in ring]) < 0:
            ring = ring[::-1]
        plots = self._cut([ring], self.scale.plots(demarcacion), self._weight_of_plot)
        ranked = sorted(range(len(plots)), key=lambda i: -self._urban(plots[i]))
        built = set(ranked[: self.scale.units(demarcacion)])
        return [(plot, i in built) for i, plot in enumerate(plots)]

    def _blocks(self, ring: Ring, *, thin: bool) -> list[Ring]:
        """Blocks of much the same size; with thin, one of them loses a strip that is a block too."""
        few, many = self.scale.blocks - 3, self.scale.blocks + 4
        blocks = self._cut([ring], self.dice.whole(few, many), self._area)
        if thin:
            blocks += self.mesh.split(blocks.pop(), at=0.05)
        return blocks

    def _cut(self, rings: Iterable[Ring], count: int, weigh: Callable[[Ring], float]) -> list[Ring]:
        """Cut the heaviest piece in two until there are that many."""
        heap = [(-weigh(ring), i, ring) for i, ring in enumerate(rings)]
        heapq.heapify(heap)
        serial = len(heap)
        while len(heap) < count:
            _, _, ring = heapq.heappop(heap)
            at, skew = self.dice.between(0.36, 0.64), self.dice.between(-0.12, 0.12)
            for piece in self.mesh.split(ring, at=at, skew=skew):
                heapq.heappush(heap, (-weigh(piece), serial, piece))
                serial += 1
        return [ring for _, _, ring in sorted(heap, key=lambda entry: entry[1])]

    def _weight_of_plot(self, ring: Ring) -> float:
        """Dense ground is cut finer, and chance makes small plots stand beside large ones."""
        density, luck = 0.12 + max(0.0, self._urban(ring)), self.dice.between(0.25, 1)
        return self._area(ring) * density * density * luck * luck * luck

    def _area(self, ring: Ring) -> float:
        return doubled_area([self.mesh.points[corner] for corner in ring]) / 2

    def _urban(self, ring: Ring) -> float:
        shape = [self.mesh.points[corner] for corner in ring]
        middle = (sum(x for x, _ in shape) / len(shape), sum(y for _, y in shape) / len(shape))
        return urban(self.seed, middle[0] / UNIT, middle[1] / UNIT)


def ruggedness(point: Point) -> float:
    """0 in the flat bed of the old lake, 1 in the hills to the west and south; changes slowly."""
    x, y = point[0] / UNIT, point[1] / UNIT
    hills = max((175 - x) / 90, (265 - y) / 130, (y - 480) / 40)
    return min(1.0, max(0.15, hills))


def plough(seed: int, scale: Scale) -> Ground:
    """The ground of the city of that seed."""
    return _Plough(seed, scale).ground()
