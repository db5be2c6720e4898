"""Rules on how numbers, dates and sums are written."""
