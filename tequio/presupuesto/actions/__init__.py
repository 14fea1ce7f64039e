"""Acts of the law on projects: one function each, one transaction, ``by=``, ``now=``."""
