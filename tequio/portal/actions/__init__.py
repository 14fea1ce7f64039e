"""Acts in which all the apps meet."""
