"""Harbor Social, an invented provider: its data map and the generator of its data. No one in it exists."""
