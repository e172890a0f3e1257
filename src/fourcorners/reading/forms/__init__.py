"""Structured forms: checked against their schema, and read field by field."""
