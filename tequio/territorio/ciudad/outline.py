"""The city as we drew it by hand: corners, the sixteen alcaldías between them, and what each one is like.

Corners are in thousandths of a degree from the south-west of the box (19.05 N, 99.36 W): x to the east, y to the
north. Real places lend their codes, names and rough positions; every line is ours.
"""

from dataclasses import dataclass

WEST, SOUTH = -993_600_000, 190_500_000  # origin of the lattice, in units of 1e-7 degrees
UNIT = 10_000  # lattice units in a thousandth of a degree
BOX = (-99.36, 19.05, -98.94, 19.59)  # west, south, east, north
CENTRE = (213, 392)

CORNERS: dict[str, tuple[int, int]] = {
    # outline, clockwise from the northern tip
    "n1": (236, 534), "n2": (252, 515), "n3": (249, 486), "n4": (262, 459), "n5": (294, 451), "n6": (303, 424),
    "n7": (314, 402), "e1": (310, 384), "e2": (303, 366), "e3": (299, 346), "e4": (344, 326), "e5": (371, 305),
    "e6": (402, 274), "e7": (386, 244), "e8": (398, 214), "e9": (414, 184), "e10": (396, 152), "e11": (411, 106),
    "e12": (387, 62), "e13": (331, 34), "e14": (276, 6), "e15": (231, 12), "s1": (204, 38), "s2": (151, 30),
    "s3": (104, 58), "s4": (66, 102), "s5": (45, 150), "s6": (37, 180), "s7": (24, 198), "w1": (12, 214),
    "w2": (6, 246), "w3": (17, 291), "w4": (46, 322), "w5": (71, 351), "w6": (99, 346), "w7": (112, 372),
    "w8": (134, 394), "w9": (141, 419), "w10": (137, 447), "w11": (158, 467), "w12": (190, 460), "w13": (193, 481),
    "w14": (213, 497), "w15": (211, 519),
    # meeting points inside
    "a1": (216, 414), "a2": (192, 411), "a3": (204, 437), "a4": (166, 421), "g1": (276, 399), "g2": (239, 411),
    "c1": (233, 374), "c2": (230, 354), "c3": (186, 351), "c4": (179, 382), "v1": (268, 361), "i1": (281, 337),
    "i2": (252, 325), "i3": (226, 328), "b1": (223, 309), "b2": (176, 305), "b3": (171, 331), "b4": (177, 349),
    "m1": (146, 346), "m2": (117, 334), "o1": (163, 289), "o2": (156, 262), "o3": (143, 271), "o4": (121, 287),
    "o5": (92, 254), "o6": (63, 216), "p1": (57, 249), "p2": (83, 287), "p3": (104, 317), "t1": (132, 243),
    "t2": (103, 206), "t3": (73, 172), "k1": (240, 284), "k2": (260, 254), "k3": (243, 251), "k4": (196, 254),
    "x2": (219, 216), "x3": (224, 173), "x4": (207, 132), "x5": (213, 88), "z1": (293, 237), "z2": (309, 217),
    "z3": (343, 178), "y1": (302, 164), "y2": (273, 131), "y3": (243, 113), "j1": (307, 262), "j2": (351, 277),
    "h1": (369, 161),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Demarcacion:
    """An alcaldía of the drawing: how many UTs it holds and in how many plots its ground is cut, gaps included."""

    clave: str
    unidades: int
    plots: int
    rural: bool
    postal: str  # first two digits of its postal codes
    distritos: tuple[int, ...]  # from the west or the south; the first one is cabecera
    corners: str


DEMARCACIONES = (
    Demarcacion("02", 111, 106, False, "02", (3, 5), "w9 w10 w11 w12 a3 a1 a2 a4"),
    Demarcacion("03", 153, 150, False, "04", (30, 32, 26), "o2 o1 b2 b1 k1 k2 k3 k4"),
    Demarcacion("04", 43, 76, True, "05", (20,), "s7 w1 w2 w3 w4 w5 w6 p3 p2 p1"),
    Demarcacion("05", 232, 224, False, "07", (4, 2, 6, 1), "w12 w13 w14 w15 n1 n2 n3 n4 n5 n6 n7 g1 g2 a1 a3"),
    Demarcacion("06", 55, 51, False, "08", (15, 11), "i3 c2 v1 e2 e3 i1 i2"),
    Demarcacion("07", 293, 282, False, "09", (24, 22, 21, 27, 28, 29, 31), "b1 i3 i2 i1 e3 e4 e5 e6 j2 j1 z1 k2 k1"),
    Demarcacion("08", 52, 112, True, "10", (33,), "s5 s6 o6 o5 o4 o3 t1 t2 t3"),
    Demarcacion("09", 12, 40, True, "12", (7,), "s1 x5 y3 y2 y1 z3 h1 e10 e11 e12 e13 e14 e15"),
    Demarcacion("10", 250, 268, False, "01", (20, 18, 23), "s6 s7 p1 p2 p3 w6 m2 m1 b4 b3 b2 o1 o2 o3 o4 o5 o6"),
    Demarcacion("11", 59, 78, True, "13", (8, 7), "z1 j1 j2 e6 e7 e8 e9 e10 h1 z3 z2"),
    Demarcacion("12", 179, 270, True, "14", (14, 16, 19), "s5 t3 t2 t1 o3 o2 k4 k3 x2 x3 x4 x5 s1 s2 s3 s4"),
    Demarcacion("13", 79, 106, True, "16", (19, 25), "x5 x4 x3 x2 k3 k2 z1 z2 z3 y1 y2 y3"),
    Demarcacion("14", 64, 60, False, "03", (17, 26), "b2 b3 b4 c3 c2 i3 b1"),
    Demarcacion("15", 64, 61, False, "06", (9, 12), "c3 c4 a2 a1 g2 c1 c2"),
    Demarcacion("16", 88, 86, False, "11", (13, 5), "w6 w7 w8 w9 a4 a2 c4 c3 b4 m1 m2"),
    Demarcacion("17", 80, 77, False, "15", (10, 11), "c2 c1 g2 g1 n7 e1 e2 v1"),
)  # fmt: skip
