"""Questions about projects; the only place a face reads from. One module for each matter."""
