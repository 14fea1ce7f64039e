"""Where staff enters challenges and writes down how each goes."""
