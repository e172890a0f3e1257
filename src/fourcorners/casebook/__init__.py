"""What is kept: people, matters, papers, opinions, decisions, packages, notices and events.

Django models over SQLite (one workspace folder) or PostgreSQL. Nothing here decides anything; every change of state is
made by `fourcorners.acts`, which writes the state and its event in one transaction.
"""
