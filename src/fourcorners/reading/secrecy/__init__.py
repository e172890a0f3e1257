"""The secrecy a paper wants: asked or ordered, on what authority, until when."""
