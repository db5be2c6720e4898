"""What goes wrong with the fluency model."""


class FluencyError(Exception):
    """The model cannot be installed, read or used; the message is one line for the user."""
