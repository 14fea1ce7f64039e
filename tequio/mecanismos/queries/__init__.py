"""Questions about mechanisms and calendar; the only place a face reads from."""

from .terms import inhabiles

__all__ = ["inhabiles"]
