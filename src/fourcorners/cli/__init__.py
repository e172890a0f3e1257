"""The command line. It parses, calls stages and acts, and prints; it decides nothing."""
