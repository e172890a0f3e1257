"""How text is seen, whatever kind of file it stands in: signs, tables, margins, and what is there but not seen."""
