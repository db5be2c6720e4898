"""Rules on words that do not fit together: number, form and order."""
