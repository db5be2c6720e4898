"""Rules on characters and marks."""
