"""Where a paper comes from: its court or body, who signed it and asks, and the number it bears."""
