"""Structured orders that stand in the text of a mail or a letter instead of coming as a file."""
