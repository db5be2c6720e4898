"""Rules as data: their files, their patterns, which of them are on."""
