"""The public list of challenges, each with its steps, as page, data and feed."""
