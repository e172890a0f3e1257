"""The powers a paper relies on: how laws are cited, at home and abroad, and which sections compel."""
