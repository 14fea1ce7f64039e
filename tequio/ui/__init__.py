"""The presentation kit: layouts, components, tokens, error pages, and the gallery at /ui/. No noun of the law."""
