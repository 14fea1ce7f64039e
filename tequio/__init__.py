"""Tequio: citizen participation for an electoral institute. See ARCHITECTURE.md for the floors."""
