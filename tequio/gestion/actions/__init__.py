"""Acts in which all the apps meet, done by the clock."""
