"""Rules that need code: each function is named like its rule."""
