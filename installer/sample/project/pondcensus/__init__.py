"""Counts what was seen at a pond and draws it."""
