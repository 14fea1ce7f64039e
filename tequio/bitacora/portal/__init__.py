"""The public face of the logbook: its seals, its public entries, the proof of any of them."""
