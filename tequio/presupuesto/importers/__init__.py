"""Reading what the central areas send about the money. An importer reads and checks; an action stores."""
