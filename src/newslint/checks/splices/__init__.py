"""Rules on what the seams of a text translated piece by piece leave."""
