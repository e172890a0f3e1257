"""Messages of ETSI TS 103 120: what a message says of itself that stands against giving anything on it."""
