"""Measurements, each beside what a user would do instead; `make bench` writes RESULTS.md."""
