"""HTML as a browser would show it without scripts, of files and of e-mail."""
