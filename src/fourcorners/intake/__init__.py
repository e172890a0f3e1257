"""Bytes in, a sealed Paper out. Everything a sender made is parsed in a confined, throw-away child process."""
