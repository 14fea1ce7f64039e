"""Reading what the central areas send: amounts, winners. An importer reads and checks; an action stores."""
