"""Rules on whom or what a pronoun stands for."""
