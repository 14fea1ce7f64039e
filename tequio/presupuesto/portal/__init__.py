"""Public pages of the participatory budget: proposing a project, following it, and what everyone may see."""
