"""Whose data a paper asks for: every string with the look of a name, where it stands, and what its surroundings are worth."""
