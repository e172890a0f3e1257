"""Forms filled in on the official layout, read to the same fields as those that come as JSON."""
