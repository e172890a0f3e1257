"""Council of Europe: the Convention on Cybercrime and its Second Protocol, heard wherever the provider is."""
