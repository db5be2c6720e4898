"""Rules on what another language's grammar left in the English."""
