"""/gestion/: the calendar, the capture windows, the catalogue and the non-working days, for whoever keeps them."""
