"""What ends a run over an archive."""


class ArchiveError(Exception):
    """An archive that cannot be linted; the message is one line: what, where, what to do."""
