"""The participatory budget: projects from a neighbour's idea to the number drawn (SIPROE). Start at ``states``."""
