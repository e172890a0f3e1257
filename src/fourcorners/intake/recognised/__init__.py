"""The trusted side of scans: which pages are recognised, what becomes of them, and a second reader's doubts."""
