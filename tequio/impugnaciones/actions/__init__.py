"""The acts on a challenge."""
