"""Rules on one way of writing in one article."""
