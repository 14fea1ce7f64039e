"""/verifica/: whether a document holds, and whether a copy is identical; and how files leave the store."""
