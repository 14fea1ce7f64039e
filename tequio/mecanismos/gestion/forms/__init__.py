"""What is asked of whoever keeps the calendar and the catalogue."""
