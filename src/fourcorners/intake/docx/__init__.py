"""Word files as a reader sees them: numbered paragraphs, tables, boxes, fields, and what is hidden or still open."""
