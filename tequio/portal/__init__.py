"""The face that belongs to no single matter: home, search, and the page of a UT (which asks each app for its panel)."""
