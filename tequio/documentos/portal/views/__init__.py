"""Pages of /verifica/."""
