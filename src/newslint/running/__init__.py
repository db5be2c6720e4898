"""Many files: found, looked up, linted here or in other processes, reported in order."""
