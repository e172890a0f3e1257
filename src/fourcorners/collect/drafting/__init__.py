"""Drafts of data maps: from a live schema or from a Fides dataset, by names, types and keys. A person confirms each
line.

A draft is never right because it looks right. It is marked, every proposal says why it was made, and nothing is
collected through it until the marks are gone. What cannot be placed is left as content.
"""
