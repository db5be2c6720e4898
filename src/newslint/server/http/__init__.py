"""`newslint serve`: LanguageTool's HTTP API on the loopback address, for the clients it has."""
