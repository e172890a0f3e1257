"""Days: the grammar of dates, when a paper was issued and is to be answered, and the period of the records it asks for."""
