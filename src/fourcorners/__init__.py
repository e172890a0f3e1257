"""Four Corners: the provider's side of government demands for people's data.

What leaves is what the law allows and people approved, no more, with a record that outsiders can check.
"""

__version__ = "0.1.0"
