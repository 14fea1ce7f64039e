"""Official documents (numbered, immutable, verifiable) and what people upload, made harmless.

Start at ``actions.emitir`` for what the institute issues and at ``actions.recibir`` for what it is sent. Nothing here
writes the logbook, a neighbour of this app: the act above does, with ``documento.for_logbook()``.
"""
