"""Home, search, map, help, and the page of a UT."""
