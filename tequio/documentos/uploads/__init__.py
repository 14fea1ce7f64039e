"""What people send, made harmless before it is kept. Start at ``tequio.documentos.actions.recibir``.

Whatever parses foreign bytes (``pictures``, ``pdfs``) runs in a process of its own (``workshop``), with limits of
memory, time and size, without Django, settings or secrets; if it dies, only that file is refused.
"""
