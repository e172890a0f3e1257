"""Letters: plain, courteous, short; each names the defect, the words, the authority, and what would cure it."""
