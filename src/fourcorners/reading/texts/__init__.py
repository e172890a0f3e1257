"""A paper's words for the readers that look into them: as one text, evened out, cut into clauses, with the way back to its pages."""
