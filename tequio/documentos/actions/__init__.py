"""Acts on documents. None writes the logbook: the act of the law above does, with ``documento.for_logbook()``."""
