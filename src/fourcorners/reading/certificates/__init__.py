"""The forms of Regulation (EU) 2023/1543, Annexes I to III, V and VI: as JSON, and filled in on the official layout."""
