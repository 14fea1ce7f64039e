"""The logbook: every act of the law, written once, never altered, sealed so that tampering shows.

Start at ``actions/asentar.py``.
"""
