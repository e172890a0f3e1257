"""Counting what signs in papers are worth for telling their fields: the weights that the reader adds up."""
