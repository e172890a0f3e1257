"""What a paper shows that a law looks for: findings, certificates, consents, steps, and what is left out."""
