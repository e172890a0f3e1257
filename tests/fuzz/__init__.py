"""Fuzzing of everything that reads a sender's bytes: `python -m tests.fuzz TARGET --seconds N`."""
