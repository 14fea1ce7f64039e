"""Open data: the datasets that each app below declares, as pages, tables and files to download."""
