"""The kinds of file that need a module each: plain text, ZIP, pictures, our JSON forms, ETSI messages; and bare XML."""
