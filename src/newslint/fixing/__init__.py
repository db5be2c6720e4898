"""Repairs that go into files: fixes, reviews, comments that keep findings quiet."""
