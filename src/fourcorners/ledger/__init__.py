"""The ledger: events, their commitments, the public log, promises and receipts, and the verifier of all of them."""
