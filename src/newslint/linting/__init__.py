"""From rules and a document to findings in its source."""
