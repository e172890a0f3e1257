"""What a paper asks for: which clauses ask, what their words mean in kinds of data, and what they leave out."""
