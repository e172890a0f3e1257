"""Certificates and other forms of Regulation (EU) 2023/1543."""
