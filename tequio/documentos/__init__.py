"""Official documents (numbered, immutable, verifiable) and what people upload. Start at ``actions.emitir``."""
