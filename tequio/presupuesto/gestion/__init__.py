"""Staff's pages of the participatory budget."""
