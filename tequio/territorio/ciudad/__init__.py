"""A fictitious city with the real shape of the problem, for demonstrations and tests. Pure: no database.

Read ``build`` first: outline (drawn by hand) → ploughing (plots and blocks) → survey (UTs as sets of blocks) →
founding (keys, names, people) → history (later frames) → sections, postal codes and offices.
"""

from .build import Size, build
from .model import Ciudad

__all__ = ["Ciudad", "Size", "build"]
