"""What signs in papers are worth, as counted: one table of numbers for each field that is told so."""
