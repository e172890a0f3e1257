"""The work of the child that parses: tell what kind of file some bytes are, and give its pages and the papers in it.

Nothing on the trusted side imports this folder, nor those of the kinds of file.
"""
