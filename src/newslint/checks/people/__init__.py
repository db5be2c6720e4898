"""Rules on how people are named."""
