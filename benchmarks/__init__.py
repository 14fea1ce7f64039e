"""What is fast, measured as ratios within one run, on named data. ``python -m benchmarks`` runs all of it."""
