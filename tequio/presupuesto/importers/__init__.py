"""Reading what the central areas send about the money and the winners. An importer reads and checks; an action stores."""
