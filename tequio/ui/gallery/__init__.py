"""The public gallery at /ui/: every component with its source, and sample pages with invented figures."""
