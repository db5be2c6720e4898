"""What the user has set."""
